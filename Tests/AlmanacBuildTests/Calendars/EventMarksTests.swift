import Testing

@testable import AlmanacBuild

@Suite("Marks of events: sold out, moved")
struct EventMarksTests {
  private static func files(_ fields: String) -> [String: String] {
    [
      "site.yaml": "title: Verbund\nurl: https://verbund.example.org/\nnotice: Beispiel\n",
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "people.yaml": "- id: ada\n  name: Ada Ahorn\n",
      "events.yaml": "- id: fest\n  title: Fest\n  region: nord\n  start: 2031-07-05 18:00\n\(fields)",
    ]
  }

  private static func rendered(_ fields: String) throws -> RenderedSite {
    try TestSite(files(fields)).rendered { _ in true }
  }

  private static func unfolded(_ text: String) -> String { text.replacing("\r\n ", with: "") }

  @Test("A sold-out event says so on its page, in lists, calendars, feeds, open data and to search engines")
  func soldOut() throws {
    let site = try Self.rendered("  ausgebucht: ja\n")
    for path in [
      "termine/fest/index.html", "kalender/index.html", "regionen/nord/index.html", "kalender.xml",
    ] {
      #expect(site.text(path).contains("Ausgebucht"), "\(path)")
    }
    #expect(Self.unfolded(site.text("kalender.ics")).contains("DESCRIPTION:Ausgebucht\\n"))
    #expect(site.text("daten/termine.json").contains("\"sold_out\": true"))
    #expect(site.text("termine/fest/index.html").contains("\"availability\":\"https://schema.org/SoldOut\""))
  }

  @Test(
    "A waiting list is said with the mark that an event is sold out",
    arguments: ["ausgebucht: warteliste", "sold_out: waiting list"])
  func waitingList(line: String) throws {
    let site = try Self.rendered("  \(line)\n")
    #expect(site.text("termine/fest/index.html").contains("Ausgebucht, Warteliste"))
    #expect(Self.unfolded(site.text("kalender.ics")).contains("DESCRIPTION:Ausgebucht\\, Warteliste\\n"))
    #expect(site.text("daten/termine.json").contains("\"waiting_list\": true"))
  }

  @Test(
    "A moved event says what there is to say, or where it was to be",
    arguments: [
      ("  verlegt: ins Rathaus\n", "Verlegt: ins Rathaus"),
      ("  moved: {from: Werkhof}\n", "Verlegt. Bisher: Werkhof"),
      ("  verlegt:\n    von: Werkhof\n    hinweis: Wetter\n", "Verlegt: Wetter. Bisher: Werkhof"),
      ("  moved: ja\n", "Verlegt"),
    ])
  func moved(fields: String, sentence: String) throws {
    let site = try Self.rendered(fields)
    #expect(site.text("termine/fest/index.html").contains(">\(sentence)<"))
    #expect(site.text("kalender/index.html").contains(">Verlegt<"))
    #expect(Self.unfolded(site.text("kalender.ics")).contains("DESCRIPTION:\(sentence)\\n"))
    #expect(site.text("kalender.xml").contains(sentence))
    #expect(site.text("daten/termine.json").contains("\"moved\": \"\(sentence)\""))
  }

  @Test("Who speaks and until when one registers stand in the calendar's description")
  func description() throws {
    let site = try Self.rendered(
      "  speakers: [ada, Ben Buche]\n  register: https://www.example.org/a\n  register_until: 1.7.2031\n")
    let text = Self.unfolded(site.text("kalender.ics"))
    #expect(text.contains("Mit: Ada Ahorn\\, Ben Buche\\n"))
    #expect(text.contains("Anmeldung: https://www.example.org/a\\nAnmeldung bis: 1. Juli 2031\\n"))
  }

  @Test("The former start of a moved event is remembered until the event is over")
  func formerStart() throws {
    let site = try DiskSite(Self.files(""), today: "2031-05-01")
    try site.publish()
    let moved = Self.files("").mapValues { $0.replacing("2031-07-05 18:00", with: "2031-07-12 19:00") }
    try site.write(moved)
    for (day, isTold) in [
      ("2031-05-10", true), ("2031-05-11", true), ("2031-07-12", true), ("2031-07-13", false),
    ] {
      site.set(today: day)
      try site.publish()
      let page = site.output("termine/fest/index.html")
      #expect(page.contains("\"previousStartDate\":\"2031-07-05T18:00:00+02:00\"") == isTold, "\(day)")
    }
  }
}
