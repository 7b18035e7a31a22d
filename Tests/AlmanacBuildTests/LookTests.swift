import Foundation
import Testing

@testable import AlmanacBuild

@Suite("What pages look like follows from what is known")
struct LookTests {
  private static let regions = [
    "regions/au.md": "---\ntitle: Au\n---\n", "regions/berg.md": "---\ntitle: Berg\n---\n",
    "regions/tal.md": "---\ntitle: Tal\n---\n",
  ]

  @Test("A post about all regions has the colour of none, a post about some that of the first")
  func colours() throws {
    var files = Self.regions
    files["magazine/alle.md"] = "---\ntitle: Alle\ndate: 2031-04-02\nregions: [au, berg, tal]\n---\nText.\n"
    files["magazine/zwei.md"] = "---\ntitle: Zwei\ndate: 2031-04-01\nregions: [berg, tal]\n---\nText.\n"
    let site = try TestSite(files).rendered()
    let list = site.text("magazin/index.html")
    #expect(list.contains("<article class=\"entry entry-article region-all\">"))
    #expect(list.contains("<article class=\"entry entry-article region-berg\">"))
    #expect(site.text("magazin/alle/index.html").contains("class=\"region-all\""))
    #expect(list.components(separatedBy: "cover-plain").count == 2, "One cover of two is drawn in ink.")
  }

  @Test("What is only online says so once, what has a place too says that one can also join online")
  func online() throws {
    var files = Self.regions
    files["events.yaml"] = """
      - id: nur-online
        region: au
        title: Am Bildschirm
        start: 2031-06-03
        online: https://treffen.example.org/
      - id: beides
        region: tal
        title: Im Saal
        start: 2031-06-04
        place: Rathaus
        online: https://treffen.example.org/

      """
    let calendar = try TestSite(files).rendered().text("kalender/index.html")
    let rows = calendar.components(separatedBy: "<article class=\"event").dropFirst()
    let only = try #require(rows.first { $0.contains("Am Bildschirm") })
    let both = try #require(rows.first { $0.contains("Im Saal") })
    #expect(only.components(separatedBy: ">Online<").count == 2)
    #expect(!only.contains("auch online"))
    #expect(both.contains("Rathaus"))
    #expect(both.contains("auch online"))
    #expect(!both.contains(">Online<"))
  }

  @Test("The front page of a site without events has no calendar and no title without an entry")
  func noEvents() throws {
    let front = try TestSite(["magazine/eins.md": "---\ntitle: Eins\ndate: 2031-04-02\n---\nText.\n"])
      .rendered().text("index.html")
    #expect(!front.contains("_calendar"))
    #expect(!front.contains("Zurzeit ist kein Termin angekündigt"))
    #expect(!front.contains("class=\"agenda\""))
    #expect(!front.contains("class=\"opening-more\""))
    #expect(!front.contains("Neu im Magazin"))
    #expect(!front.contains("aria-label=\"Regionen\""))
  }

  @Test("A front page with nothing ahead says so and shows what was last")
  func nothingAhead() throws {
    let front = try TestSite([
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "events.yaml": "- title: Vergangen\n  start: 2031-04-02\n  region: nord\n",
    ]).rendered().text("index.html")
    #expect(front.contains("Zurzeit ist kein Termin angekündigt"))
    #expect(front.contains("Was zuletzt war"))
    #expect(front.contains("Vergangen"))
    #expect(front.contains("aria-label=\"Regionen\""))
  }
}
