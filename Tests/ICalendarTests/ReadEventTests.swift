import CivilTime
import SystemZones
import Testing

@testable import ICalendar

@Suite("A read event")
struct ReadEventTests {
  private func read(_ lines: String, calendar: String = "") throws -> ReadEvent {
    let text = "BEGIN:VCALENDAR\n\(calendar)BEGIN:VEVENT\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    let tree = try #require(CalendarReader().read(Array(text.utf8)).components.first)
    let event = try #require(tree.components.last)
    return ReadEvent(event, times: TimeReader(calendar: tree, zones: SystemZones.database()))
  }

  private func local(_ text: String) throws -> LocalDateTime {
    guard case .local(let time)? = TimeText.parse(text) else { throw RecurrenceRule.Problem.noFrequency }
    return time
  }

  @Test("A read event has its times in IANA zones whatever the file calls them")
  func zones() throws {
    let start = CalendarTime.zoned(try local("20260718T193000"), zone: "Europe/Berlin")
    #expect(try read("DTSTART;TZID=W. Europe Standard Time:20260718T193000").start == start)
    #expect(try read("DTSTART:20260718T193000", calendar: "X-WR-TIMEZONE:Europe/Berlin\n").start == start)
    let declared = "BEGIN:VTIMEZONE\nTZID:Custom 1\nX-LIC-LOCATION:Europe/Berlin\nEND:VTIMEZONE\n"
    #expect(try read("DTSTART;TZID=\"Custom 1\":20260718T193000", calendar: declared).start == start)
    #expect(try read("DTSTART:20260718T193000").start == .floating(try local("20260718T193000")))
    let unknown = try read("DTSTART;TZID=Mars:20260718T193000")
    #expect(unknown.start == .floating(try local("20260718T193000")))
    #expect(unknown.problems.map(\.kind) == [.unknownZone("Mars")])
    #expect(unknown.problems.map(\.lineNumber) == [3])
  }

  @Test("A read event ends by DTEND, by DURATION or not at all")
  func ends() throws {
    #expect(try read("DTSTART;VALUE=DATE:20260227\nDURATION:P2D").end == .date(Day(number: 20_513)))
    let timed = try read("DTSTART:20260718T193000Z\nDURATION:PT1H30M")
    #expect(timed.end == .utc(Instant(utc: try local("20260718T210000"))))
    #expect(try read("DTSTART:20260718T193000Z").end == nil)
    let swapped = try read("DTSTART:20260718T193000Z\nDTEND:20260718T183000Z")
    #expect(swapped.start == .utc(Instant(utc: try local("20260718T183000"))))
    #expect(swapped.end == .utc(Instant(utc: try local("20260718T193000"))))
    #expect(swapped.problems.map(\.kind) == [.endBeforeStart])
  }

  @Test("A read event has the zones that its file declares, under the name of one whose clocks change alike")
  func declaredZones() throws {
    func zone(_ offset: String, _ other: String) -> String {
      "BEGIN:VTIMEZONE\nTZID:Eigen\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:\(other)\nTZOFFSETTO:\(offset)\n"
        + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\n"
        + "TZOFFSETFROM:\(offset)\nTZOFFSETTO:\(other)\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    }
    let time = try local("20260718T193000")
    let known = try read("DTSTART;TZID=Eigen:20260718T193000", calendar: zone("+0100", "+0200"))
    #expect(known.start == .zoned(time, zone: "Europe/Berlin"))
    let own = try read("DTSTART;TZID=Eigen:20260718T193000", calendar: zone("+0110", "+0210"))
    #expect(own.start == .zoned(time, zone: "Eigen"))
    #expect(own.problems.isEmpty)
  }

  @Test("A read event has periods with their ends, rules of exceptions and changes of all later dates")
  func series() throws {
    let event = try read(
      "DTSTART:20260718T193000Z\nRDATE;VALUE=PERIOD:20260719T193000Z/PT3H,20260720T193000Z/20260720T203000Z\n"
        + "EXRULE:FREQ=WEEKLY;COUNT=2\nRRULE:FREQ=DAILY\\;COUNT=-1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260718T193000Z\n"
        + "STATUS:CANCELED")
    #expect(event.periods.first?.end == .utc(Instant(utc: try local("20260719T223000"))))
    #expect(event.periods.last?.end == .utc(Instant(utc: try local("20260720T203000"))))
    #expect(event.exceptionRules == [RecurrenceRule(.weekly, count: 2)])
    #expect(event.rules == [RecurrenceRule(.daily)])
    #expect(event.changesLaterOnes)
    #expect(event.status == .cancelled)
  }

  @Test("A read event takes a zone at its word even before a Z")
  func zoneBeforeMark() throws {
    let start = try read("DTSTART;TZID=America/New_York:20311222T170000Z").start
    #expect(start == .zoned(try local("20311222T170000"), zone: "America/New_York"))
  }

  @Test("A read event says by line what could not be understood")
  func problems() throws {
    let event = try read("DTSTART:tomorrow\nRRULE:FREQ=OFTEN\nEXDATE:never\nRRULE:FREQ=DAILY;COUNT=2")
    #expect(
      event.problems.map(\.kind) == [
        .noStart, .unreadableRule(.invalid(part: "FREQ", value: "OFTEN")), .unreadableTime,
      ])
    #expect(event.problems.map(\.lineNumber) == [3, 4, 5])
    #expect(event.rules == [RecurrenceRule(.daily, count: 2)])
  }

  @Test("A read event has its texts unescaped and its lists split")
  func texts() throws {
    let event = try read(
      "UID: a@b \nSUMMARY:Käse\\, Wein\\; \\\\ und\\nmehr\nCATEGORIES:A\\, B,C, \nCATEGORIES:D\nSTATUS:cancelled\n"
        + "SEQUENCE:3\nURL:https://example.org/\nEXDATE;TZID=Europe/Berlin:20260718T193000,20260719T193000")
    #expect(event.uid == "a@b")
    #expect(event.summary == "Käse, Wein; \\ und\nmehr")
    #expect(event.categories == ["A, B", "C", "D"])
    #expect(event.status == .cancelled)
    #expect(event.sequence == 3)
    #expect(event.url == "https://example.org/")
    #expect(event.exceptions.count == 2)
  }
}
