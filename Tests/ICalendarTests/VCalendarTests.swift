import CivilTime
import SystemZones
import Testing

@testable import ICalendar

@Suite("A written calendar")
struct VCalendarTests {
  private let zones = ZoneCatalog([SystemZones.database().zone("Europe/Berlin")].compactMap { $0 })
  private let stamp = Instant(seconds: 1_760_000_000)  // 2025-10-09T08:53:20Z

  private func evening(_ uid: String, day: Int = 18) throws -> VEvent {
    let date = try #require(Day(year: 2026, month: 7, day: day))
    let start = LocalDateTime(day: date, time: try #require(TimeOfDay(hour: 19, minute: 30)))
    return VEvent(
      uid: uid, stamp: stamp, lastModified: stamp, sequence: 1,
      span: .zoned(start: start, end: start.adding(seconds: 7200), zone: "Europe/Berlin"), summary: "Abend")
  }

  private func lines(_ octets: [UInt8]) -> [String] {
    String(decoding: octets, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n").map(
      String.init)
  }

  @Test("A written calendar holds every property in its place")
  func wholeFile() throws {
    var event = try evening("sommerfest@example.org")
    event.created = Instant(seconds: 1_750_000_000)
    event.summary = "Sommerfest: Käse, Wein;\nund mehr"
    event.description = "Eins\nzwei, drei"
    event.htmlDescription = "<p>Eins</p>"
    event.location = "Altes Rathaus, Marktplatz 1"
    event.geo = GeoPosition(latitude: 48.7758459, longitude: -9.18)
    event.structuredLocation = StructuredLocation(title: "Altes Rathaus", address: "Marktplatz 1")
    event.url = "https://example.org/fest/ä?a=1,2"
    event.categories = ["Fest", "fest", "", "Essen, Trinken"]
    event.organizer = Organizer(name: "Verein \"Fest\"", email: "fest@example.org")
    event.conferences = [Conference(url: "https://meet.example.org/x", label: "Online dabei")]
    event.image = EventImage(url: "https://example.org/a b.jpg", mediaType: "image/jpeg")
    event.siblings = ["zweiter@example.org"]
    var calendar = VCalendar(productID: "-//Allianz//Almanac 1.0//DE", name: "Termine, alle")
    calendar.description = "Was kommt"
    calendar.zone = "Europe/Berlin"
    calendar.refreshInterval = CalendarDuration(seconds: 21_600)
    calendar.colorName = "seagreen"
    calendar.colorHex = "#2E8B57"
    calendar.source = "https://example.org/kalender.ics"
    calendar.url = "https://example.org/kalender/"
    calendar.lastModified = stamp
    #expect(lines(calendar.octets([event], zones: zones)) == Self.expected)
  }

  @Test("METHOD stands only where every event says who invites (RFC 5546, section 3.2.1)")
  func method() {
    let span = EventSpan.days(
      first: Day(number: 20_000), last: Day(number: 20_000))
    let stamp = Instant(seconds: 1_760_000_000)
    var invited = VEvent(
      uid: "a@example.org", stamp: stamp, lastModified: stamp, sequence: 0, span: span, summary: "A")
    invited.organizer = Organizer(name: "Verbund", email: "post@example.org")
    var open = invited
    open.uid = "b@example.org"
    open.organizer = nil
    let calendar = VCalendar(productID: "-//A//B//DE")
    func text(_ events: [VEvent]) -> String {
      String(decoding: calendar.octets(events, zones: ZoneCatalog([])), as: UTF8.self)
    }
    #expect(text([invited]).contains("METHOD:PUBLISH"))
    #expect(!text([invited, open]).contains("METHOD"))
    #expect(!text([]).contains("METHOD"))
  }

  private static let expected = #"""
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Allianz//Almanac 1.0//DE
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Termine\, alle
    X-WR-CALNAME:Termine\, alle
    DESCRIPTION:Was kommt
    X-WR-CALDESC:Was kommt
    X-WR-TIMEZONE:Europe/Berlin
    REFRESH-INTERVAL;VALUE=DURATION:PT6H
    X-PUBLISHED-TTL:PT6H
    COLOR:seagreen
    X-APPLE-CALENDAR-COLOR:#2E8B57
    SOURCE;VALUE=URI:https://example.org/kalender.ics
    URL:https://example.org/kalender/
    LAST-MODIFIED:20251009T085320Z
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    BEGIN:DAYLIGHT
    TZNAME:CEST
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    DTSTART:19810329T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    TZNAME:CET
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    DTSTART:19961027T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:sommerfest@example.org
    DTSTAMP:20251009T085320Z
    CREATED:20250615T150640Z
    LAST-MODIFIED:20251009T085320Z
    SEQUENCE:1
    DTSTART;TZID=Europe/Berlin:20260718T193000
    DTEND;TZID=Europe/Berlin:20260718T213000
    SUMMARY:Sommerfest: Käse\, Wein\; und mehr
    DESCRIPTION:Eins\nzwei\, drei
    X-ALT-DESC;FMTTYPE=text/html:<p>Eins</p>
    LOCATION:Altes Rathaus\, Marktplatz 1
    GEO:48.775846;-9.180000
    X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="Marktplatz 1";X-APPLE-RADIUS=100;X-TITLE="Altes Rathaus":geo:48.775846,-9.180000
    URL:https://example.org/fest/%C3%A4?a=1,2
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CATEGORIES:Fest,Essen / Trinken
    ORGANIZER;CN="Verein ^'Fest^'":mailto:fest@example.org
    CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Online dabei":https://meet.example.org/x
    IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/jpeg:https://example.org/a%20b.jpg
    RELATED-TO;RELTYPE=SIBLING:zweiter@example.org
    END:VEVENT
    END:VCALENDAR
    """#.split(separator: "\n").map(String.init)

  @Test("A written calendar ends whole days with the day after the last")
  func wholeDays() throws {
    let first = try #require(Day(year: 2026, month: 2, day: 27))
    var event = try evening("tage@example.org")
    event.span = .days(first: first, last: first.adding(days: 1))
    let written = lines(VCalendar(productID: "-//A//B//DE").octets([event], zones: zones))
    #expect(written.contains("DTSTART;VALUE=DATE:20260227"))
    #expect(written.contains("DTEND;VALUE=DATE:20260301"))
    #expect(written.contains("TRANSP:TRANSPARENT"))
    #expect(!written.contains { $0.contains("VTIMEZONE") })
  }

  @Test("A written calendar has series with rule, exceptions, additions and changed occurrences")
  func series() throws {
    var event = try evening("serie@example.org")
    event.recurrence = RecurrenceRule(
      .weekly, until: .local(event.span.localStart.adding(seconds: 15_724_800)))
    event.exceptions = [event.span.localStart.adding(seconds: 604_800)]
    event.additions = [event.span.localStart.adding(seconds: 86_400)]
    var changed = try evening("serie@example.org", day: 26)
    changed.recurrenceID = event.span.localStart.adding(seconds: 604_800)
    let written = lines(VCalendar(productID: "-//A//B//DE").octets([changed, event], zones: zones))
    #expect(written.contains("RRULE:FREQ=WEEKLY;UNTIL=20270116T183000Z"))
    #expect(written.contains("EXDATE;TZID=Europe/Berlin:20260725T193000"))
    #expect(written.contains("RDATE;TZID=Europe/Berlin:20260719T193000"))
    #expect(written.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260725T193000"))
    let rule = try #require(written.firstIndex { $0.hasPrefix("RRULE:FREQ=WEEKLY") })
    let change = try #require(written.firstIndex { $0.hasPrefix("RECURRENCE-ID") })
    #expect(rule < change)
  }

  @Test("A written calendar is the same whatever the order of the events")
  func deterministic() throws {
    let events = try [evening("b@example.org"), evening("a@example.org"), evening("c@example.org", day: 2)]
    let calendar = VCalendar(productID: "-//A//B//DE")
    let written = calendar.octets(events, zones: zones)
    #expect(calendar.octets(events.reversed(), zones: zones) == written)
    #expect(
      lines(written).filter { $0.hasPrefix("UID:") }.map { $0.dropFirst(4).prefix(1) } == ["c", "a", "b"])
  }

  @Test(
    "A written calendar leaves out addresses that are no page",
    arguments: ["javascript:alert(1)", "data:text/html,x", "fest/", "", "//x"])
  func hostileAddresses(address: String) throws {
    var event = try evening("adresse@example.org")
    event.url = address
    event.image = EventImage(url: address, mediaType: "image/png")
    event.conferences = [Conference(url: address)]
    let names = lines(VCalendar(productID: "-//A//B//DE").octets([event], zones: zones)).map {
      $0.prefix { $0 != ":" && $0 != ";" }
    }
    #expect(!names.contains("URL"))
    #expect(!names.contains("IMAGE"))
    #expect(!names.contains("CONFERENCE"))
  }

  @Test(
    "A written calendar keeps its structure whatever the texts hold",
    arguments: [
      "\"quoted\"", "a\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT", "a\nb\rc\u{2028}d\u{85}e", ";,:\\^n^'",
      "🎉👩‍👩‍👧",
      "\u{202E}\u{2066}\u{200F}", "\u{0}\u{1B}\u{7F}\u{9B}", String(repeating: "ä漢🎉,;\\\n", count: 1500),
    ])
  func hostileText(text: String) throws {
    var event = try evening("u\(text)@example.org")
    event.summary = "S" + text
    event.description = text + "."
    event.htmlDescription = text + "."
    event.location = "L" + text
    event.geo = GeoPosition(latitude: 1, longitude: 2)
    event.structuredLocation = StructuredLocation(title: text, address: text)
    event.url = "https://example.org/" + text
    event.categories = ["K" + text]
    event.organizer = Organizer(name: text, email: "a" + text + "@example.org")
    event.conferences = [Conference(url: "https://example.org/" + text, label: "B" + text)]
    event.image = EventImage(url: "https://example.org/" + text, mediaType: text)
    event.siblings = [text]
    var calendar = VCalendar(productID: text + "P", name: "N" + text)
    calendar.description = text + "."
    calendar.zone = text
    calendar.colorName = text + "c"
    calendar.url = "https://example.org/" + text
    let reading = CalendarReader().read(calendar.octets([event], zones: zones))
    #expect(reading.problems.isEmpty)
    #expect(reading.components.count == 1)
    let written = try #require(reading.components.first)
    #expect(written.components.map(\.name) == ["VTIMEZONE", "VEVENT"])
    #expect(
      written.lines.map(\.name) == [
        "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC",
        "X-WR-TIMEZONE", "COLOR", "URL",
      ])
    let names = written.components.last?.lines.map(\.name)
    #expect(
      names == [
        "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
        "X-ALT-DESC",
        "LOCATION", "GEO", "X-APPLE-STRUCTURED-LOCATION", "URL", "STATUS", "TRANSP", "CATEGORIES",
        "ORGANIZER",
        "CONFERENCE", "IMAGE", "RELATED-TO",
      ])
    #expect(written.components.last?.components.isEmpty == true)
  }
}
