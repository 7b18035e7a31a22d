import CivilTime
import Testing

@Suite("Times")
struct LocalDateTimeTests {
  @Test(
    "Times are seconds of a clock, before 1970 too",
    arguments: [
      (0, "1970-01-01T00:00:00"), (-1, "1969-12-31T23:59:59"), (951_782_399, "2000-02-28T23:59:59"),
      (951_782_400, "2000-02-29T00:00:00"), (-2_208_988_800, "1900-01-01T00:00:00"),
      (253_402_300_799, "9999-12-31T23:59:59"), (-62_135_596_800, "0001-01-01T00:00:00"),
    ])
  func known(seconds: Int, text: String) {
    let time = LocalDateTime(seconds: seconds)
    #expect(time.description == text)
    #expect(LocalDateTime(day: time.day, time: time.time) == time)
    #expect(Instant(seconds: seconds).utc == time)
  }

  @Test("Times that no clock shows are refused")
  func impossible() {
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 60) == nil)
    #expect(TimeOfDay(hour: 23, minute: 59, second: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
  }

  @Test("Times of a day are counted around midnight")
  func around() {
    #expect(TimeOfDay(secondsSinceMidnight: -1).description == "23:59:59")
    #expect(TimeOfDay(secondsSinceMidnight: 86_400) == .midnight)
  }

  @Test("Times never overflow")
  func saturation() {
    #expect(LocalDateTime(seconds: .max).adding(seconds: .max).nameable == .last)
    #expect(LocalDateTime(seconds: .min).adding(seconds: .min).nameable == LocalDateTime(day: .first))
    #expect(Instant(seconds: .max).adding(seconds: .max).utc.day == Day(number: 1_000_000_000))
    #expect(Instant(seconds: .min).adding(seconds: .min).utc.day == Day(number: -1_000_000_000))
  }
}
