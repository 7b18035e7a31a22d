import CivilTime
import ICalendar
import Testing

// What the library's page shows, word for word.

func firstCalendar() throws(RecurrenceRule.Problem) -> [UInt8] {
  guard let day = Day(year: 2026, month: 7, day: 18) else { return [] }
  let changed = Instant(seconds: 1_760_000_000)
  var fair = VEvent(
    uid: "fair@example.org", stamp: changed, lastModified: changed, sequence: 0,
    span: .days(first: day, last: day.adding(days: 1)), summary: "Fair: bread, wine")
  fair.recurrence = try RecurrenceRule("FREQ=YEARLY;COUNT=3")
  let calendar = VCalendar(productID: "-//Example//Calendar 1.0//EN", name: "Fairs")
  return calendar.octets([fair], zones: ZoneCatalog([]))
}

func firstStarts(of file: [UInt8]) -> [String] {
  var starts: [String] = []
  for calendar in CalendarReader().read(file).components {
    let times = TimeReader(calendar: calendar, zones: .none)
    for component in calendar.components where component.name == "VEVENT" {
      let event = ReadEvent(component, times: times)
      guard let start = event.start?.local else { continue }
      let series = RecurrenceSet(start: start, rules: event.rules)
      starts += series.prefix(10).map { "\(TimeText.text($0)) \(event.summary ?? "")" }
    }
  }
  return starts
}

@Suite("The first examples of the library's page")
struct FirstExampleTests {
  @Test("Writing the first example gives the octets that the library's page shows")
  func writing() throws {
    let shown = #"""
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//Calendar 1.0//EN
      CALSCALE:GREGORIAN
      NAME:Fairs
      X-WR-CALNAME:Fairs
      BEGIN:VEVENT
      UID:fair@example.org
      DTSTAMP:20251009T085320Z
      LAST-MODIFIED:20251009T085320Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20260718
      DTEND;VALUE=DATE:20260720
      RRULE:FREQ=YEARLY;COUNT=3
      SUMMARY:Fair: bread\, wine
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      """#
    let lines = String(decoding: try firstCalendar(), as: UTF8.self)
    #expect(lines == shown.replacing("\n", with: "\r\n") + "\r\n")
  }

  @Test("Reading the first example gives the starts that the library's page shows")
  func reading() throws {
    let shown = """
      20260718T000000 Fair: bread, wine
      20270718T000000 Fair: bread, wine
      20280718T000000 Fair: bread, wine
      """
    #expect(firstStarts(of: try firstCalendar()).joined(separator: "\n") == shown)
  }
}
