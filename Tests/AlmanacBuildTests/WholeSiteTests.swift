import Testing

@testable import AlmanacBuild

@Suite struct WholeSiteTests {
  static let small: [String: String] = [
    "regions/nord.md":
      "---\ntitle: Region Nord\nshort: Nord\nhue: 200\n---\n\nDer Norden.\n\n## Kontakt\n\nIm Rathaus.\n",
    "regions/sued.md": "---\ntitle: Region Süd\nshort: Süd\n---\n\nDer Süden.\n",
    "magazine/2031/2031-04-02-erster.md":
      "---\ntitle: Der erste Beitrag\nregions: nord\ntopics: Wald\n---\n\nMehr über [den Norden](../../regions/nord.md#kontakt) und [das Fest](event:fest).\n",
    "magazine/2031-04-20-zweiter.md":
      "---\ntitle: Der zweite Beitrag\nregions: [nord, sued]\ntopics: Wald, Wasser\nkind: report\nevents: fest\n---\n\nText.\n",
    "pages/ueber-uns.md": "---\ntitle: Über uns\n---\n\nWir sind der Verbund.\n",
    "events.yaml": """
    - id: fest
      title: Sommerfest: Musik und Maschinen
      start: 2031-07-05
      end: 2031-07-06
      region: nord
      place: Alte Ziegelei, Musterstadt
    - id: lesung
      title: Lesenacht
      start: Do, 14.11.2030 18 Uhr
      end: 21:00
      region: sued
      held: ja
      attendees: ca. 30
    - id: geheim
      title: Klausurtagung Zeisigwald
      start: 2031-06-01
      region: sued
      visibility: internal
    - id: empfang
      title: Empfang der Delegation
      start: 2031-06-02
      region: nord
      visibility: invited

    """,
  ]

  @Test("A small site comes out with all its pages, calendars and feeds, and without a finding")
  func smallSite() throws {
    let site = try TestSite(Self.small).rendered()
    #expect(site.findings == [])
    let expected = [
      "index.html", "magazin/index.html", "magazin/erster/index.html", "magazin/zweiter/index.html",
      "magazin/art/bericht/index.html", "presse/index.html", "regionen/index.html",
      "regionen/nord/index.html",
      "kalender/index.html", "kalender/2031/07/index.html", "kalender/2030/11/index.html",
      "kalender/archiv/2030/index.html", "termine/fest/index.html", "termine/fest/fest.ics",
      "termine/empfang/index.html", "themen/index.html", "themen/wald/index.html", "ueber-uns/index.html",
      "abonnieren/index.html", "404.html", "sitemap.xml", "robots.txt", "kalender.ics", "kalender.xml",
      "feed.xml",
      "atom.xml", "feed.json", "regionen/nord/kalender.ics", "regionen/nord/feed.xml",
      "regionen/sued/atom.xml",
      "regionen/sued/feed.json", "presse/feed.xml", "kalender/online.ics",
      "kalender/archiv/2030/kalender.ics",
      "daten/termine.json", "daten/termine.csv", "daten/schema.json", ".htaccess", "_headers",
    ]
    for path in expected { #expect(site.outputs[path] != nil, "\(path) is missing") }
    #expect(site.outputs["termine/empfang/empfang.ics"] == nil)
    #expect(site.outputs["termine/geheim/index.html"] == nil)
  }

  @Test("Links between content files lead to pages, relative to the page they stand on")
  func links() throws {
    let text = try TestSite(Self.small).rendered().text("magazin/erster/index.html")
    #expect(text.contains("href=\"../../regionen/nord/#kontakt\""))
    #expect(text.contains("href=\"../../termine/fest/\""))
    #expect(!text.contains("\u{0}"))
  }

  @Test("Nothing internal is in any output, and what is by invitation is in no calendar, feed or open data")
  func visibility() throws {
    let site = try TestSite(Self.small).rendered()
    for (path, bytes) in site.outputs {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Zeisigwald"), "\(path) tells of an internal event")
      #expect(!text.contains("geheim"), "\(path) tells of an internal event")
      if [".ics", ".xml", ".json", ".csv"].contains(where: path.hasSuffix), path != "sitemap.xml" {
        #expect(!text.contains("Delegation"), "\(path) tells of an event by invitation")
      }
    }
    #expect(site.text("kalender/index.html").contains("Empfang der Delegation"))
    #expect(!site.text("termine/empfang/index.html").contains("\"@type\":\"Event\""))
  }

  @Test("The number of threads never shows")
  func threads() throws {
    var site = TestSite(Self.small)
    let one = try site.rendered().outputs
    site.jobs = 4
    #expect(try site.rendered().outputs == one)
  }

  @Test("A site in another language has the words of that language in addresses and texts")
  func english() throws {
    let files = [
      "site.yaml":
        "title: Two Valleys\nurl: https://valleys.example.org/a/\nlanguage: en\ntimezone: Europe/London\n",
      "regions/upper.md": "---\ntitle: Upper Valley\n---\n\nHills.\n",
      "regions/lower.md": "---\ntitle: Lower Valley\n---\n\nMeadows.\n",
      "magazine/2031-03-01-hello.md":
        "---\ntitle: Hello \"there\"\nregions: upper\n---\n\nWords -- and more.\n",
      "events.yaml": "- title: Fair\n  start: 2031-06-01 18:00\n  end: 21:00\n  region: lower\n",
    ]
    let site = try TestSite(files).rendered()
    #expect(site.findings == [])
    #expect(site.text("magazine/hello/index.html").contains("Hello “there”"))
    #expect(site.text("index.html").contains("lang=\"en\""))
    #expect(site.text("events/fair-2031-06-01/index.html").contains("Sun, 1 June 2031, 18:00–21:00"))
    #expect(site.text("calendar.ics").contains("DTSTART;TZID=Europe/London:20310601T180000"))
    #expect(site.text("404.html").contains("href=\"/a/"))
    for word in ["Termine", "Beiträge", "Kalender", "Regionen"] {
      #expect(!site.text("index.html").contains(word), "the English front page says \(word)")
    }
  }

  @Test("Two things with one address are an error that names both files")
  func collision() throws {
    var files = Self.small
    files["magazine/anderer.md"] = "---\ntitle: Anderer\ndate: 2031-04-05\nslug: erster\n---\n\nText.\n"
    let site = try TestSite(files).rendered()
    #expect(site.findings == ["E402 magazine/anderer.md:4:7"])
    #expect(
      site.linked.log.diagnostics.first?.message.text.german.contains("magazine/2031/2031-04-02-erster.md")
        == true)
  }

  @Test("A post of tomorrow, a draft and one that expired are hidden, with the reason")
  func hidden() throws {
    var files = Self.small
    files["magazine/a.md"] = "---\ntitle: A\ndate: 2031-05-02\n---\nX\n"
    files["magazine/b.md"] = "---\ntitle: B\ndate: 2031-04-02\ndraft: ja\n---\nX\n"
    files["magazine/c.md"] = "---\ntitle: C\ndate: 2031-04-02\nexpires: 2031-04-30\n---\nX\n"
    files["magazine/d.md"] = "---\ntitle: D\ndate: 2031-04-02\nexpires: 2031-05-01\n---\nX\n"
    let site = try TestSite(files).rendered()
    let summary = BuildSummary(site.linked.site)
    #expect(summary.hidden.map(\.title) == ["A", "B", "C"])
    #expect(
      summary.hidden.map(\.reason.german) == [
        "erscheint am 2031-05-02", "Entwurf", "abgelaufen am 2031-04-30",
      ])
    #expect("\(summary.nextBuild.map { "\($0)" } ?? "never")" == "2031-05-02")
    #expect(site.outputs["magazin/d/index.html"] != nil)
    #expect(site.outputs["magazin/a/index.html"] == nil)
  }

  @Test("Long lists of posts are paged, each page with links to its neighbours")
  func paging() throws {
    var files = Self.small
    for number in 10..<40 {
      files["magazine/p\(number).md"] =
        "---\ntitle: Beitrag \(number)\ndate: 2031-03-\(number % 28 + 1)\n---\nText.\n"
    }
    let site = try TestSite(files).rendered()
    #expect(site.outputs["magazin/seite/2/index.html"] != nil)
    #expect(site.outputs["magazin/seite/3/index.html"] != nil)
    #expect(site.outputs["magazin/seite/4/index.html"] == nil)
    #expect(site.text("magazin/seite/2/index.html").contains("href=\"../../../magazin/\""))
    #expect(site.text("magazin/seite/2/index.html").contains("href=\"../../../magazin/seite/3/\""))
  }
}
