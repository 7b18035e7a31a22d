import AlmanacModel
import Testing
import WrittenDates

@testable import AlmanacContent

struct EventTimeReaderTests {
  /// The time of an event in Berlin, as UTC clocks and days; or what is wrong.
  static func time(_ start: String, _ end: String? = nil) throws -> String {
    let reader = EventTimeReader(zone: try berlin())
    let start = try DateReader().read(start).date
    let end = try end.map { try DateReader().read($0).date }
    do throws(EventTimeReader.Mistake) {
      return spelled(try reader.time(start: start, end: end))
    } catch {
      return "\(error)".prefix { $0 != "(" }.description
    }
  }

  static func spelled(_ time: EventTime) -> String {
    switch time {
    case .days(let first, let last): return "\(first)..\(last)"
    case .timed(let start, let end): return "\(start.instant.utc) \(end.map { "\($0.instant.utc)" } ?? "-")"
    case .month(let month): return "\(month)"
    case .years(let first, let last): return "\(first)-\(last)"
    case .open: return "open"
    }
  }

  @Test(
    "Start and end go together",
    arguments: [
      ("2031-07-05", nil, "2031-07-05..2031-07-05"), ("2031-07-05", "2031-07-06", "2031-07-05..2031-07-06"),
      ("2030-11-14 18:00", "21:00", "2030-11-14T17:00:00 2030-11-14T20:00:00"),
      ("2030-11-14 22:00", "2:00", "2030-11-14T21:00:00 2030-11-15T01:00:00"),
      ("2030-11-14 18:00", "24:00", "2030-11-14T17:00:00 2030-11-14T23:00:00"),
      ("2030-11-14 18:00", "18:00", "2030-11-14T17:00:00 2030-11-14T17:00:00"),
      ("2030-11-14 20:00", "08:00", "2030-11-14T19:00:00 2030-11-15T07:00:00"),
      ("2030-11-14 20:00", "08:01", "endBeforeStart"), ("2030-11-14 18:00", "17:00", "endBeforeStart"),
      ("2030-11-14 18:00", "2030-11-14", "2030-11-14T17:00:00 -"),
      ("2030-11-14 18:00", "2030-11-15", "2030-11-14T17:00:00 2030-11-15T23:00:00"),
      ("2030-11-14T18:00Z", "2030-11-14 20:00", "2030-11-14T18:00:00 2030-11-14T19:00:00"[...].description),
      ("2030-11-14", "2030-11-13", "endBeforeStart"),
      ("2030-11-14 18:00", "2030-11-13 20:00", "endBeforeStart"),
      ("2030-11-14", "18:00", "timeForWholeDay"), ("2030-11-14", "2030-11-15 18:00", "timeForWholeDay"),
      ("2030-03-31 02:30", nil, "skippedHour"), ("2030-03-31 01:00", "02:30", "skippedHour"),
      ("2030-10-27 02:30", nil, "2030-10-27T00:30:00 -"), ("18:00", nil, "dayMissing"),
      ("2030-11", nil, "2030-11"), ("2030-11", "2030-11-20", "endOfPeriod"), ("2030", "2031", "2030-2031"),
      ("2031", "2030", "endBeforeStart"), ("offen", nil, "open"), ("offen", "2030-11-20", "endOfPeriod"),
      ("2030-11-14", "offen", "endOfPeriod"),
    ] as [(String, String?, String)])
  func ends(_ start: String, _ end: String?, _ expected: String) throws {
    #expect(try Self.time(start, end) == expected)
  }

  @Test("An offset is honoured, and shown in the zone")
  func anOffsetIsHonouredAndShownInTheZone() throws {
    let reader = EventTimeReader(zone: try berlin())
    let start = try DateReader().read("2025-05-06T18:00:00-04:00").date
    guard case .timed(let moment, nil) = try reader.time(start: start, end: nil) else {
      Issue.record("no time")
      return
    }
    #expect(moment.instant == (try utc(2025, 5, 6, 22)))
    #expect(moment.local.description == "2025-05-07T00:00:00")
  }

  @Test("A duration makes the end of an event")
  func aDurationMakesTheEnd() throws {
    let reader = EventTimeReader(zone: try berlin())
    let timed = try reader.time(start: try DateReader().read("2030-11-14 18:00").date, duration: .minutes(90))
    #expect(Self.spelled(timed) == "2030-11-14T17:00:00 2030-11-14T18:30:00")
    let days = try reader.time(start: try DateReader().read("2030-11-14").date, duration: .days(3))
    #expect(Self.spelled(days) == "2030-11-14..2030-11-16")
    // Three days later on the same clock, although the clock was put back in between.
    let long = try reader.time(start: try DateReader().read("2030-10-26 18:00").date, duration: .days(3))
    #expect(Self.spelled(long) == "2030-10-26T16:00:00 2030-10-29T17:00:00")
    #expect(throws: EventTimeReader.Mistake.durationForWholeDay) {
      try reader.time(start: try DateReader().read("2030-11-14").date, duration: .minutes(90))
    }
  }

  @Test(
    "Numbers of people are read as sources word them",
    arguments: [
      ("30", 30, .exactly), ("ca. 30", 30, .circa), ("ca 30", 30, .circa), ("über 200", 200, .over),
      ("Über 200", 200, .over), ("bis zu 300", 300, .upTo), ("rund 900", 900, .about),
      ("1.200", 1200, .exactly),
      ("1 200", 1200, .exactly), ("rund 1.250 Gäste", 1250, .about), ("etwa 40 Personen", 40, .circa),
      ("mehr als 50", 50, .over), ("max. 20", 20, .upTo),
    ] as [(String, Int, Attendance.Qualifier)])
  func attendance(_ text: String, _ count: Int, _ qualifier: Attendance.Qualifier) {
    #expect(AttendanceReader.read(text) == Attendance(count: count, qualifier: qualifier))
  }

  @Test(
    "What is no number of people is not read as one",
    arguments: ["", "viele", "ca.", "30-40", "3,5", "12345678901", "30x", "-3"])
  func noAttendance(_ text: String) {
    #expect(AttendanceReader.read(text) == nil)
  }
}
