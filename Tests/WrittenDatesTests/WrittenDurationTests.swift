import Testing

@testable import WrittenDates

@Suite("Durations")
struct WrittenDurationTests {
  @Test(
    "A duration is read in every form",
    arguments: [
      ("90 min", .minutes(90)), ("90min", .minutes(90)), ("2 h", .minutes(120)), ("2h", .minutes(120)),
      ("1,5 Stunden", .minutes(90)), ("1.5 hours", .minutes(90)), ("2 Std. 30 Min.", .minutes(150)),
      ("3 Tage", .days(3)), ("1 Tag", .days(1)), ("2 Wochen", .days(14)), ("731 days", .days(731)),
    ] as [(String, WrittenDuration)])
  func reads(_ text: String, _ expected: WrittenDuration) {
    #expect(WrittenDuration(text) == expected)
  }

  @Test(
    "What is no duration, none at all or longer than two years, is refused",
    arguments: ["", "lang", "2", "0 h", "732 Tage", "99999 Tage", "-2 h", "h"])
  func refuses(_ text: String) {
    #expect(WrittenDuration(text) == nil)
  }
}
