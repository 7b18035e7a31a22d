import ICalendar
import Testing

@testable import AlmanacBuild

@Suite("Times at which programs stumble")
struct EndsOfTimeTests {
  @Test("Of an hour that a rule meets and the clocks skip, as much time passes as always")
  func skippedHour() throws {
    let calendar = try calendar("start: 2031-03-23 02:30\n  end: 03:30\n  repeat: weekly, 3 times")
    #expect(calendar.values("DTSTART") == ["20310323T023000", "20310330T033000", "20310406T023000"])
    #expect(calendar.values("DTEND") == ["20310323T033000", "20310330T043000", "20310406T033000"])
    #expect(calendar.values("RRULE").isEmpty)
  }

  @Test("An hour that the clocks skip is an error at its line")
  func writtenSkippedHour() {
    let site = TestSite(["events.yaml": event("start: 2031-03-30 02:30")])
    #expect(findings(site) == ["E157 events.yaml:3:10"])
  }

  @Test("Of an hour that comes twice the first is meant; an offset names the second, in UTC")
  func doubledHour() throws {
    let first = try calendar("start: 2031-10-26 02:30\n  end: 04:00")
    #expect(first.values("DTSTART") == ["20311026T023000"])
    #expect(first.values("DTEND") == ["20311026T040000"])
    let second = try calendar("start: 2031-10-26T02:30:00+01:00\n  end: 04:00")
    #expect(second.values("DTSTART") == ["20311026T013000Z"])
    #expect(second.values("DTEND") == ["20311026T030000Z"])
    let series = try calendar("start: 2031-10-19 02:30\n  end: 03:30\n  repeat: weekly, 3 times")
    #expect(series.values("DTSTART") == ["20311019T023000", "20311026T023000", "20311102T023000"])
  }

  @Test("An event of 400 days is one entry, and each month has its part of it")
  func longEvent() throws {
    let site = try TestSite([
      "events.yaml": event("start: 2031-01-01\n  end: 2032-02-04"), "regions/nord.md": region,
    ])
    .rendered()
    let calendar = ReadCalendar("termine/x/x.ics", of: site)
    #expect(calendar.values("DTSTART") == ["20310101"])
    #expect(calendar.values("DTEND") == ["20320205"])
    for month in ["2031/01", "2031/12", "2032/02"] {
      #expect(site.text("kalender/\(month)/index.html").contains("termine/x/"), "\(month)")
    }
    #expect(site.outputs["kalender/2032/03/index.html"] == nil)
  }

  @Test("The first and the last day of the calendar can be written")
  func endsOfTheCalendar() throws {
    let first = try calendar("start: 0001-01-01", warnings: ["W151"])
    #expect(first.values("DTSTART") == ["00010101"])
    #expect(first.values("DTEND") == ["00010102"])
    // The day after the last has no spelling; without DTEND an event lasts its day.
    let last = try calendar("start: 9999-12-31", warnings: ["W151"])
    #expect(last.values("DTSTART") == ["99991231"])
    #expect(last.values("DTEND").isEmpty)
  }

  @Test("Times at the ends of the calendar are in UTC, because no VTIMEZONE reaches them")
  func timesAtTheEnds() throws {
    let first = try calendar("start: 0001-01-01 12:00\n  end: 13:00", warnings: ["W151"])
    #expect(first.values("DTSTART") == ["00010101T110632Z"])
    #expect(first.values("DTEND") == ["00010101T120632Z"])
    let last = try calendar("start: 9999-12-31 22:00\n  end: 24:00", warnings: ["W151"])
    #expect(last.values("DTSTART") == ["99991231T210000Z"])
    #expect(last.values("DTEND") == ["99991231T225959Z"])
    let open = try calendar("start: 9999-12-31 23:30", warnings: ["W151"])
    #expect(open.values("DTSTART") == ["99991231T223000Z"])
    #expect(open.values("DTEND") == ["99991231T235959Z"])
  }

  @Test("A rule without end is a rule in the calendar, and a year of dates on the pages")
  func endlessRule() throws {
    let site = try TestSite([
      "events.yaml": event("start: 2031-05-06 18:00\n  end: 19:00\n  repeat: jeden Dienstag"),
      "regions/nord.md": region,
    ]).rendered()
    #expect(ReadCalendar("termine/x/x.ics", of: site).values("RRULE") == ["FREQ=WEEKLY;BYDAY=TU"])
    #expect(site.linked.site.events[0].occurrences.count == 56)
    #expect(site.outputs["kalender/2032/05/index.html"] != nil)
    #expect(site.outputs["kalender/2032/06/index.html"] == nil)
  }

  @Test("A rule without end in a form that not every program takes is single entries that keep their UIDs")
  func endlessSingles() throws {
    let daily = "start: 2031-04-28 09:00\n  end: 10:00\n  repeat: täglich"
    let uids = try calendar(daily).values("UID")
    #expect(Array(uids.prefix(2)) == ["x@verbund.example.org", "x.20310429@verbund.example.org"])
    #expect(Set(uids).count == 400)
    let later = try calendar(daily, today: "2031-06-01").values("UID")
    #expect(Set(uids).isSubset(of: later))
  }

  @Test(
    "A rule that never hits ends in a message, not in a search without end",
    arguments: [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=MINUTELY;BYWEEKNO=53;BYMONTH=6", "FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31;INTERVAL=7",
    ])
  func noHit(rule: String) {
    let site = TestSite([
      "events.yaml": event("start: 2031-05-06 18:00\n  repeat: \(rule)"), "regions/nord.md": region,
    ])
    #expect(findings(site).first?.hasPrefix("E4") == true)
  }

  @Test("Of ten thousand sessions the calendar takes the thousand nearest, the pages all")
  func tenThousandSessions() throws {
    let days = (0..<10_000).map {
      "2031-05-06 \(twoDigits($0 / 3600 + 8)):\(twoDigits($0 / 60 % 60)):\(twoDigits($0 % 60))"
    }
    let site = TestSite([
      "events.yaml": event("dates:\n" + days.map { "    - \($0)" }.joined(separator: "\n")),
      "regions/nord.md": region,
    ])
    #expect(site.linked().site.events[0].occurrences.count == 10_000)
    let path = "termine/x/x.ics"
    let calendar = ReadCalendar(path, of: try site.rendered { $0 == path })
    #expect(calendar.events.count == 1_000)
    #expect(calendar.values("DTSTART").first == "20310506T080000")
    #expect(Set(calendar.values("UID")).count == 1_000)
  }

  private let region = "---\ntitle: Nord\n---\n"

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func event(_ fields: String) -> String {
    "- id: x\n  title: Lesung\n  \(fields)\n  region: nord\n"
  }

  private func findings(_ site: TestSite) -> [String] {
    RenderedSite(
      outputs: [:], linked: TestSite(site.files.merging(["regions/nord.md": region]) { $1 }).linked()
    ).findings
  }

  private func calendar(_ fields: String, today: String = "2031-05-01", warnings: [String] = []) throws
    -> ReadCalendar
  {
    var site = TestSite(["events.yaml": event(fields), "regions/nord.md": region])
    site.today = today
    let path = "termine/x/x.ics"
    let rendered = try site.rendered { $0 == path }
    #expect(rendered.findings.map { String($0.prefix(4)) } == warnings)
    return ReadCalendar(path, of: rendered)
  }
}
