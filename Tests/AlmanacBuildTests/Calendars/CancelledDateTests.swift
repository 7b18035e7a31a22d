import Testing

@testable import AlmanacBuild

@Suite("Single dates of a series that are off")
struct CancelledDateTests {
  private static func files(_ fields: String, policy: String = "notice") -> [String: String] {
    [
      "site.yaml":
        "title: Verbund\nurl: https://verbund.example.org/\nnotice: Beispiel\ncalendar: {cancelled: \(policy)}\n",
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "events.yaml": "- id: x\n  title: Lesung\n  region: nord\n\(fields)",
    ]
  }

  private static let series = "  start: 2031-05-06 18:00\n  end: 19:30\n  repeat: weekly, 4 times\n"
  private static let sessions = "  dates: [2031-05-06 18:00, 2031-05-13 18:00, 2031-05-20 18:00]\n"

  private static func calendar(_ fields: String, policy: String = "notice") throws -> ReadCalendar {
    let site = TestSite(files(fields, policy: policy))
    return ReadCalendar("termine/x/x.ics", of: try site.rendered { $0.hasSuffix(".ics") })
  }

  @Test("A date of a rule that is off stays where it was, with the word in front; the others are left alone")
  func rule() throws {
    let calendar = try Self.calendar(Self.series + "  entfällt: 13.5.2031\n")
    #expect(calendar.values("SUMMARY") == ["Lesung", "ABGESAGT: Lesung"])
    #expect(calendar.values("RECURRENCE-ID") == ["20310513T180000"])
    #expect(calendar.values("STATUS") == ["CONFIRMED", "CONFIRMED"])
    #expect(calendar.values("TRANSP") == ["OPAQUE", "TRANSPARENT"])
    #expect(Set(calendar.values("UID")) == ["x@verbund.example.org"])
    #expect(calendar.values("EXDATE").isEmpty)
  }

  @Test("Struck dates are cancelled by the standard")
  func strike() throws {
    let calendar = try Self.calendar(Self.series + "  cancelled: 2031-05-13\n", policy: "strike")
    #expect(calendar.values("STATUS") == ["CONFIRMED", "CANCELLED"])
  }

  @Test("Sessions say themselves that they are off, or the event says it of them")
  func sessionsAlike() throws {
    let one = try Self.calendar(Self.sessions + "  cancelled: [2031-05-13]\n")
    #expect(one.values("SUMMARY") == ["Lesung", "ABGESAGT: Lesung", "Lesung"])
    let other = try Self.calendar(
      "  dates:\n    - 2031-05-06 18:00\n    - start: 2031-05-13 18:00\n      status: abgesagt\n    - 2031-05-20 18:00\n"
    )
    #expect(other.values("SUMMARY") == one.values("SUMMARY"))
    #expect(other.values("UID") == one.values("UID"))
  }

  @Test("A rule that is written as single entries keeps the entry of a date that is off")
  func singles() throws {
    let calendar = try Self.calendar(
      "  start: 2031-05-06 18:00\n  repeat: täglich, 3 mal\n  cancelled: 7.5.2031\n")
    #expect(calendar.values("SUMMARY") == ["Lesung", "ABGESAGT: Lesung", "Lesung"])
  }

  @Test("Pages, months and open data show the date that is off as cancelled, and no other")
  func pages() throws {
    let rendered = try TestSite(Self.files(Self.series + "  cancelled: 2031-05-13\n")).rendered { _ in true }
    let page = rendered.text("termine/x/index.html")
    #expect(page.contains("13. Mai 2031"))
    #expect(page.matches(of: /class="is-off"/).count == 1)
    #expect(!page.contains("<article class=\"event-page hue-nord is-off"))
    #expect(rendered.text("kalender/2031/05/index.html").contains("Abgesagt"))
    #expect(!rendered.text("kalender/2031/06/index.html").contains("Abgesagt"))
    #expect(rendered.text("daten/termine.json").matches(of: /"status": "cancelled"/).count == 1)
  }

  @Test("SEQUENCE rises for the series, of sessions only for the one that is off")
  func sequences() throws {
    let site = try DiskSite(Self.files(Self.sessions), today: "2031-05-01")
    try site.publish()
    try site.write(Self.files(Self.sessions + "  cancelled: 2031-05-13\n"))
    site.set(today: "2031-05-02")
    try site.publish()
    let numbers = site.output("termine/x/x.ics").matches(of: /SEQUENCE:(\d+)/).map { String($0.1) }
    #expect(numbers == ["0", "1", "0"])
    site.set(today: "2031-05-03")
    try site.publish()
    #expect(site.output("termine/x/x.ics").matches(of: /SEQUENCE:1/).count == 1)
  }

  @Test(
    "What says that all of a series is off is an error that names status, at its line",
    arguments: [
      ("  start: 2031-05-06 18:00\n  abgesagt: ja\n", "E190:5"), (series + "  cancelled: yes\n", "E190:7"),
      ("  start: 2031-05-06 18:00\n  entfällt: 2031-05-06\n", "E191:5"),
      (sessions + "  cancelled: 2031-05-14\n", "E192:5"), (series + "  cancelled: 2031-05-14\n", "W460:7"),
      ("  dates:\n    - start: 2031-05-06 18:00\n      abgesagt: ja\n", "E190:6"),
      (series + "  abgesagt: nein\n", ""),
    ])
  func mistakes(fields: String, finding: String) {
    let found = TestSite(Self.files(fields)).linked().log.sorted().map {
      "\($0.code):\($0.location?.position.line ?? 0)"
    }
    #expect(found.joined(separator: " ") == finding)
  }

  @Test("A date beyond the dates that pages show is off in calendars from the first")
  func farAhead() throws {
    let calendar = try Self.calendar(
      "  start: 2031-05-06 18:00\n  repeat: weekly\n  cancelled: 2033-05-03\n  except: 2033-05-10\n")
    #expect(calendar.values("RECURRENCE-ID") == ["20330503T180000"])
    #expect(calendar.values("EXDATE") == ["20330510T180000"])
  }
}
