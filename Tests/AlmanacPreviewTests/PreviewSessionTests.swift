import AlmanacBuild
import Testing

@testable import AlmanacPreview

@Suite("Who waits for the preview")
struct PreviewSessionTests {
  @Test("Who waits is answered when something changes")
  func waiting() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let version = await site.session.currentVersion
    async let answer = site.text("/_almanac/state", query: "path=%2F&version=\(version)")
    try await Task.sleep(for: .milliseconds(100))
    try site.write("events.yaml", "- id: fest\n  title: Feier\n  start: 2031-06-01\n  region: aue\n")
    await site.session.apply(FolderChange(content: ["events.yaml"], touchesTheme: false))
    #expect(await answer.contains("\"version\":\(version + 1)"))
  }

  @Test("What is told of a page while it changes is never called newer than it is")
  func versions() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let page = "/magazin/erster/"
    for number in 0..<60 {
      let before = PageHash.of(try #require(await site.session.output("magazin/erster/index.html")))
      try site.write("magazine/erster.md", "---\ntitle: Erster\ndate: 2031-01-01\n---\nSatz \(number).\n")
      async let told = site.text("/_almanac/state", query: "path=\(page)")
      async let shown = site.text(page)
      await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
      let version = await site.session.currentVersion
      for answer in [await told.replacing("\"page\":\"", with: "data-page=\""), await shown]
      where answer.contains("data-page=\"\(before)\"") {
        let isNew =
          answer.contains("\"version\":\(version),") || answer.contains("data-version=\"\(version)\"")
        #expect(!isNew, "edit \(number)")
      }
    }
  }

  @Test("When the preview ends nobody waits any more")
  func ending() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let version = await site.session.currentVersion
    async let waiting: Void = site.session.wait(after: version, atMost: .seconds(600))
    try await Task.sleep(for: .milliseconds(50))
    await site.session.releaseAll()
    await waiting
    await site.session.wait(after: version, atMost: .seconds(600))
  }
}
