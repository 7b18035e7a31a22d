import CivilTime
import SystemZones
import Testing

@testable import ICalendar

@Suite("The rules of a zone")
struct ZoneRulesTests {
  private let zones = SystemZones.database()

  private func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) throws
    -> Instant
  {
    Instant(utc: try local(year, month, day, hour, minute))
  }

  private func local(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0
  ) throws -> LocalDateTime {
    let date = try #require(Day(year: year, month: month, day: day))
    return LocalDateTime(day: date, time: try #require(TimeOfDay(hour: hour, minute: minute)))
  }

  private func text(_ zone: String, _ from: Instant, _ to: Instant) throws -> [String] {
    let rules = try #require(zones.zone(zone).map { ZoneRules($0) })
    let octets = CalendarWriter.write([rules.component(from: from, through: to)])
    return String(decoding: octets, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("The rules of a zone are compact for Berlin since the rule of today")
  func berlin() throws {
    let expected = """
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
      """
    let lines = expected.split(separator: "\n").map(String.init)
    #expect(try text("Europe/Berlin", utc(1996, 10, 27, 1), utc(2030, 1, 1)) == lines)
    #expect(try text("Europe/Berlin", utc(2026, 5, 1), utc(2026, 5, 2)) == lines)
  }

  @Test("The rules of a zone list what was before today's rule")
  func berlinBefore() throws {
    let lines = try text("Europe/Berlin", utc(1994, 6, 1), utc(1997, 1, 1))
    #expect(lines.contains("DTSTART:19940925T030000"))
    #expect(lines.contains("RDATE:19950924T030000"))
    #expect(lines.contains("DTSTART:19961027T030000"))
  }

  @Test(
    "The rules of a zone are one STANDARD without daylight saving",
    arguments: ["Asia/Kolkata", "Etc/UTC", "Africa/Lagos", "Europe/Istanbul"])
  func withoutDaylightSaving(zone: String) throws {
    let lines = try text(zone, utc(2024, 1, 1), utc(2026, 1, 1))
    #expect(lines.filter { $0.hasPrefix("BEGIN:") } == ["BEGIN:VTIMEZONE", "BEGIN:STANDARD"])
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
  }

  @Test("The rules of a zone name days that are neither the nth nor the last of their month")
  func onOrAfter() throws {
    let lines = try text("America/Santiago", utc(2024, 1, 1), utc(2026, 1, 1))
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"))
  }

  @Test("The rules of a zone list every change where there is no rule")
  func irregular() throws {
    let lines = try text("Africa/Casablanca", utc(2024, 1, 1), utc(2025, 1, 1))
    #expect(lines.contains("DTSTART:20240310T030000"))
    #expect(lines.contains("RDATE:20240414T020000"))
    #expect(lines.contains("RDATE:20250223T030000"))
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
  }
}
