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
    #expect(!front.contains("Zurzeit steht kein Termin mit Datum an"))
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
    #expect(front.contains("Zurzeit steht kein Termin mit Datum an"))
    #expect(front.contains("Was zuletzt war"))
    #expect(front.contains("Vergangen"))
    #expect(front.contains("aria-label=\"Regionen\""))
  }

  @Test("Of a site with one region what is in all of them is in that one")
  func oneRegion() throws {
    let page = try TestSite([
      "regions/nord.md": "---\ntitle: Nordufer\n---\n",
      "events.yaml": "- title: Treffen\n  id: treffen\n  start: 2031-06-02\n  region: alle\n",
    ]).rendered().text("termine/treffen/index.html")
    #expect(page.contains("region-nord\" href=\"../../regionen/nord/\">Nordufer</a>"))
    #expect(!page.contains("alle Regionen"))
  }

  @Test(
    "Pages ask early for the face of headlines, where it is there; from a disk no browser would give it to them",
    arguments: ["directory", "file"])
  func face(links: String) throws {
    let site = try TestSite([:], config: "links: \(links)\n").rendered()
    let face = site.outputs.keys.first { $0.hasSuffix(".woff2") }
    let request = face.map { "<link rel=\"preload\" href=\"./\($0)\" as=\"font\" crossorigin>" }
    let isAsked = request.map { site.text("index.html").contains($0) } ?? false
    #expect(isAsked == (face != nil && links == "directory"))
  }

  private static let month = [
    "events.yaml": """
    - id: fest
      title: Fest
      start: 2031-05-30
      end: 2031-06-02
      regions: [au, tal]
    - id: markt
      title: Markt
      start: 2031-06-07 10:00
      region: berg
    - id: tanz
      title: Tanz
      start: 2031-06-07 20:00
      region: au

    """
  ]

  @Test("Each day of a month leads to its place in the list and says how much is on")
  func monthDays() throws {
    let page = try TestSite(Self.regions.merging(Self.month) { $1 }).rendered().text(
      "kalender/2031/06/index.html")
    #expect(page.contains("7. Juni, 2 Termine"))
    #expect(page.contains("<a class=\"day\" href=\"#tag-7\">"))
    #expect(page.contains("<li id=\"tag-7\">"))
    // What began in May is in the list of June from its first day there, and the day after leads to it.
    #expect(page.components(separatedBy: "href=\"#tag-1\"").count == 3)
    #expect(page.contains("<li id=\"tag-1\">"))
    #expect(!page.contains("tag-2\""))
  }

  @Test("A day and a row show the mark of each region of an event")
  func marks() throws {
    let site = try TestSite(Self.regions.merging(Self.month) { $1 }).rendered()
    let page = site.text("kalender/2031/06/index.html")
    #expect(page.contains("<i class=\"region-au\"></i><i class=\"region-tal\"></i>"))
    let row = try #require(
      page.components(separatedBy: "<article class=\"event").last { $0.contains("Fest") })
    #expect(row.contains("kicker-region region-au"))
    #expect(row.contains("kicker-region region-tal"))
  }

  @Test("Two posts of one topic that stand together have covers of two patterns")
  func covers() throws {
    var files = Self.regions
    for day in 1...9 {
      files["magazine/post-\(day).md"] =
        "---\ntitle: Post \(day)\ndate: 2031-04-0\(day)\ntopics: [wasser]\n---\nText.\n"
    }
    let list = try TestSite(files).rendered().text("magazin/index.html")
    let covers = list.components(separatedBy: "<svg class=\"cover").dropFirst()
    #expect(covers.count == 9)
    let kinds = covers.map { cover in
      cover.split(separator: "<").dropFirst(2).prefix(2).map { String($0.prefix(18)) }.joined()
    }
    for (left, right) in zip(kinds, kinds.dropFirst()) { #expect(left != right) }
  }

  @Test("A past event shows its report as a card, and pages end with the calendar of their region")
  func nextSteps() throws {
    var files = Self.regions
    files["regions/au.md"] = "---\ntitle: Au\nin: in der Au\n---\n"
    files["magazine/bericht.md"] =
      "---\ntitle: So war es\ndate: 2031-04-20\nkind: report\nregions: [au]\nevents: [gewesen]\n---\nText.\n"
    files["events.yaml"] =
      "- id: gewesen\n  title: Gewesen\n  start: 2031-04-02\n  region: au\n  report: bericht\n"
    let site = try TestSite(files).rendered()
    let event = site.text("termine/gewesen/index.html")
    #expect(event.contains("<section class=\"report-card\""))
    #expect(event.contains("Termine in der Au abonnieren"))
    let post = site.text("magazin/bericht/index.html")
    #expect(post.contains("Termine in der Au abonnieren"))
    #expect(!post.contains("plate-drawn"), "What is read in a minute has no drawn cover.")
  }

  @Test("A topic's posts have the pattern that it was given")
  func pattern() throws {
    func post(_ pattern: String) throws -> String {
      try TestSite([
        "topics.yaml": "- id: bau\n  name: Bau\n\(pattern)",
        "magazine/eins.md": "---\ntitle: Eins\ndate: 2031-04-02\ntopics: bau\n---\nText.\n",
      ]).rendered().text("magazin/index.html")
    }
    // Threads over and under are the only pattern of upright lines.
    #expect(try post("  muster: Gewebe\n").contains("v80M"))
    #expect(try !post("").contains("v80M"))
  }

  @Test("An outline of site.yaml stands behind the map, one that is no path is told")
  func outline() throws {
    let good = try TestSite(Self.regions, config: "map_outline: {path: M0 0L9 9z, source: Amt}\n").rendered()
    #expect(good.text("regionen/index.html").contains("<path d=\"M0 0L9 9z\"/>"))
    let bad = try TestSite(Self.regions, config: "map_outline: {path: kreis, source: Amt}\n").rendered()
    #expect(bad.findings.contains { $0.hasPrefix("E131 site.yaml:3") })
  }
}
