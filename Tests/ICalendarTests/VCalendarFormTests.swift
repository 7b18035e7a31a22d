import Testing

@testable import ICalendar

/// What calendars of version 1.0 write otherwise.
@Suite("Forms of vCalendar 1.0")
struct VCalendarFormTests {
  @Test(
    "Rules of vCalendar 1.0 are read as recurrence rules",
    arguments: [
      ("W1 TH #4", "FREQ=WEEKLY;COUNT=4;BYDAY=TH"), ("MD1 3 #3", "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=3"),
      ("MD1 LD 2- #0", "FREQ=MONTHLY;BYMONTHDAY=-1,-2"), ("MP1 2+ TH #3", "FREQ=MONTHLY;COUNT=3;BYDAY=2TH"),
      ("MP6 1+ MO TU 1- FR #9", "FREQ=MONTHLY;COUNT=9;INTERVAL=6;BYDAY=1MO,1TU,-1FR"),
      ("D2 20320617T100000Z", "FREQ=DAILY;UNTIL=20320617T100000Z;INTERVAL=2"), ("d1", "FREQ=DAILY;COUNT=2"),
      ("YM1 6 #3", "FREQ=YEARLY;COUNT=3;BYMONTH=6"), ("YD1 100 #2", "FREQ=YEARLY;COUNT=2;BYYEARDAY=100"),
    ])
  func rules(_ text: String, _ rule: String) {
    #expect(RecurrenceRule(vCalendar: text)?.text == rule)
  }

  @Test(
    "What is no rule stays none",
    arguments: [
      "", "FREQ=DAILY", "W", "W0 TH", "MP1 TH", "MP1 2+", "D1 1200 #3", "MD1 40", "YM1 13", "W1 XX", "#4",
    ])
  func noRules(_ text: String) {
    #expect(RecurrenceRule(vCalendar: text) == nil)
  }

  private func summary(_ line: [UInt8]) -> (text: String?, problems: [CalendarProblem]) {
    let head = Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".utf8)
    let reading = CalendarReader().read(head + line + Array("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8))
    return (reading.components.first?.components.first?.lines.first?.value, reading.problems)
  }

  @Test(
    "Encoded texts are in the encoding that their line names",
    arguments: [
      ("ISO-8859-1", "B=FCcher", "Bücher"), ("iso8859_2", "=A3=F3d=BC", "Łódź"),
      ("ISO-8859-15", "3 =A4 =A6", "3 € Š"), ("windows-1250", "=A3=F3d=9F", "Łódź"),
      ("WINDOWS-1251", "=CF=F0=E8=E2=E5=F2", "Привет"), ("Windows-1252", "3 =80", "3 €"),
      ("UTF-8", "B=C3=BCcher", "Bücher"), ("US-ASCII", "B=FCcher", "Bücher"),
    ])
  func encodings(_ name: String, _ value: String, _ text: String) {
    let found = summary(Array("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=\(name):\(value)".utf8))
    #expect(found.text == text)
    #expect(found.problems == [])
  }

  @Test("Plain texts are in the encoding that their line names, too, unless their octets are UTF-8")
  func plain() {
    #expect(summary(Array("SUMMARY;CHARSET=ISO-8859-2:".utf8) + [0xA3, 0xF3, 0x64, 0xBC]).text == "Łódź")
    #expect(summary(Array("SUMMARY;CHARSET=ISO-8859-2:Łódź".utf8)).text == "Łódź")
  }

  @Test("An encoding that nobody knows is told")
  func unknown() {
    let found = summary(Array("SUMMARY;CHARSET=KOI-9:Buch".utf8))
    #expect(found.text == "Buch")
    #expect(found.problems == [CalendarProblem(.unknownCharset("KOI-9"), lineNumber: 3)])
  }

  @Test("Categories are apart by semicolons that are not escaped")
  func categories() {
    #expect(TextValue.list("MEETING;FEST\\;TAG") == ["MEETING", "FEST;TAG"])
  }
}
