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
