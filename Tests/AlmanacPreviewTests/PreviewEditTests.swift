import AlmanacBuild
import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacPreview

@Suite("What the preview shows after an edit")
struct PreviewEditTests {
  @Test("An edit of a text shows on its page, and the open page is told")
  func edit() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let before = await site.text("/_almanac/state", query: "path=%2Fmagazin%2Ferster%2F")
    try site.write(
      "magazine/erster.md", "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\n---\nEin neuer Satz.\n")
    #expect(await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false)))
    #expect(await site.text("/magazin/erster/").contains("Ein neuer Satz."))
    let after = await site.text("/_almanac/state", query: "path=%2Fmagazin%2Ferster%2F&version=0")
    #expect(before != after)
    #expect(
      await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false)) == false)
  }

  @Test("An edit of a title shows on every page that lists the post")
  func title() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    _ = await site.text("/")
    try site.write(
      "magazine/erster.md", "---\ntitle: Umbenannt\ndate: 2031-01-01\nregions: aue\n---\nEin Satz.\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    for path in ["/", "/magazin/", "/magazin/erster/", "/regionen/aue/"] {
      #expect(await site.text(path).contains("Umbenannt"), "\(path)")
    }
  }

  @Test("After any edit every page is that of a build")
  func sameAsBuild() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let edits: [(String, String)] = [
      (
        "magazine/erster.md",
        "---\ntitle: Zwei\ndate: 2031-01-01\nregions: aue\nsummary: Kurz.\n---\nEin [Link](../regions/aue.md).\n"
      ),
      ("regions/aue.md", "---\ntitle: Aue\n---\nAnderer Text der Aue.\n"),
      ("magazine/erster.md", "---\ntitle: Drei\ndate: 2031-02-01\n---\nText.\n"),
      ("magazine/neu.md", "---\ntitle: Neu\ndate: 2031-03-01\nregions: aue\n---\nNeu.\n"),
      ("events.yaml", "- id: fest\n  title: Das Fest\n  start: 2031-06-02 18:00\n  region: aue\n"),
    ]
    for (path, text) in edits {
      try site.write(path, text)
      await site.session.apply(FolderChange(content: [path], touchesTheme: false))
      var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
      options.content = site.folder + "/content"
      options.themes = ["\(PreviewFixture.repository)/themes"]
      options.today = Day(year: 2031, month: 5, day: 1)
      let fresh = try PreviewSession(options, now: { Instant(seconds: 1_935_000_000) })
      for page in [
        "index.html", "magazin/index.html", "magazin/erster/index.html", "magazin/neu/index.html",
        "regionen/aue/index.html", "termine/fest/index.html", "feed.xml", "kalender.ics",
      ] {
        #expect(try await site.session.output(page) == fresh.output(page), "\(page) after \(path)")
      }
    }
  }
}
