import CivilTime
import Testing

@testable import ICalendar

@Suite("A recurrence rule")
struct RecurrenceRuleTests {
  @Test("A recurrence rule is printed with its parts in a fixed order and read back equal")
  func roundTrip() throws {
    let text =
      "bysetpos=-1; BYDAY=1MO,-1FR,+2SU;WKST=SU;freq=monthly;INTERVAL=2;UNTIL=20251231T225959Z;BYMONTH=3,1,3;"
    let rule = try RecurrenceRule(text)
    let printed =
      "FREQ=MONTHLY;UNTIL=20251231T225959Z;INTERVAL=2;BYMONTH=3,1;BYDAY=1MO,-1FR,2SU;BYSETPOS=-1;WKST=SU"
    #expect(rule.text == printed)
    #expect(try RecurrenceRule(rule.text) == rule)
  }

  @Test(
    "A recurrence rule is refused with the part that is wrong",
    arguments: [
      ("COUNT=3", RecurrenceRule.Problem.noFrequency),
      ("FREQ=OFTEN", .invalid(part: "FREQ", value: "OFTEN")),
      ("FREQ=DAILY;COUNT=0", .invalid(part: "COUNT", value: "0")),
      ("FREQ=DAILY;INTERVAL=-1", .invalid(part: "INTERVAL", value: "-1")),
      ("FREQ=DAILY;BYMONTH=13", .invalid(part: "BYMONTH", value: "13")),
      ("FREQ=MONTHLY;BYMONTHDAY=0", .invalid(part: "BYMONTHDAY", value: "0")),
      ("FREQ=MONTHLY;BYDAY=54MO", .invalid(part: "BYDAY", value: "54")),
      ("FREQ=MONTHLY;BYDAY=MI", .invalid(part: "BYDAY", value: "MI")),
      ("FREQ=MONTHLY;BYDAY=,", .invalid(part: "BYDAY", value: ",")),
      ("FREQ=DAILY;UNTIL=soon", .invalid(part: "UNTIL", value: "SOON")),
      ("FREQ=DAILY;COUNT=2;COUNT=3", .repeated("COUNT")),
      ("FREQ=DAILY;RSCALE=CHINESE", .unknown("RSCALE")),
      (
        "FREQ=DAILY;BYMONTHDAY=-9223372036854775808",
        .invalid(part: "BYMONTHDAY", value: "-9223372036854775808")
      ),
    ])
  func refusal(text: String, problem: RecurrenceRule.Problem) {
    #expect(throws: problem) { try RecurrenceRule(text) }
  }

  @Test(
    "A recurrence rule of a simple shape is understood by every program",
    arguments: [
      "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=2", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20251231",
      "FREQ=MONTHLY;BYDAY=3TU", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6", "FREQ=MONTHLY;BYMONTHDAY=15",
      "FREQ=YEARLY",
    ])
  func widelyUnderstood(text: String) throws {
    #expect(try RecurrenceRule(text).isWidelyUnderstood(from: #require(Day(year: 2031, month: 2, day: 28))))
  }

  @Test(
    "A recurrence rule of another than a simple shape is not understood by every program",
    arguments: [
      "FREQ=YEARLY;COUNT=1", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=MO",
      "FREQ=MONTHLY;BYDAY=5MO",
      "FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=1FR", "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;WKST=SU;INTERVAL=2",
      "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1", "FREQ=WEEKLY;COUNT=3;UNTIL=20251231",
    ])
  func notWidelyUnderstood(text: String) throws {
    #expect(try !RecurrenceRule(text).isWidelyUnderstood(from: #require(Day(year: 2031, month: 5, day: 6))))
  }

  @Test(
    "A recurrence rule on a day that months or years lack is read in more than one way",
    arguments: [
      ("FREQ=MONTHLY;BYMONTHDAY=29", 2031, 1, 29), ("FREQ=MONTHLY", 2031, 1, 31),
      ("FREQ=YEARLY", 2032, 2, 29),
    ])
  func lackingDay(text: String, year: Int, month: Int, day: Int) throws {
    let start = try #require(Day(year: year, month: month, day: day))
    #expect(try !RecurrenceRule(text).isWidelyUnderstood(from: start))
  }
}
