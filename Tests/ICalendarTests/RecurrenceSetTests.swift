import CivilTime
import Testing

@testable import ICalendar

@Suite("A series")
struct RecurrenceSetTests {
  private let start = LocalDateTime(seconds: 1_736_157_600)  // Monday, 2025-01-06T10:00:00

  private func texts(_ set: RecurrenceSet) -> [String] {
    set.prefix(10).map { TimeText.text($0) }
  }

  @Test("A series begins with its start even if the rule does not give it")
  func startCounts() throws {
    let rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU;COUNT=2")
    let set = RecurrenceSet(start: start, rules: [rule])
    #expect(texts(set) == ["20250106T100000", "20250107T100000", "20250114T100000"])
  }

  @Test("A series leaves out excluded starts and days and adds others, each once and in order")
  func exclusionsAndAdditions() throws {
    let rule = try RecurrenceRule("FREQ=WEEKLY;COUNT=4")
    let week = 7 * 86_400
    let set = RecurrenceSet(
      start: start, rules: [rule],
      additions: [
        start.adding(seconds: 86_400), start.adding(seconds: 3 * week), start.adding(seconds: -3600),
      ],
      exceptions: [start], exceptedDays: [start.adding(seconds: week).day])
    #expect(texts(set) == ["20250106T090000", "20250107T100000", "20250120T100000", "20250127T100000"])
  }

  @Test("A series merges several rules")
  func severalRules() throws {
    let rules = [
      try RecurrenceRule("FREQ=WEEKLY;COUNT=2"), try RecurrenceRule("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"),
    ]
    let set = RecurrenceSet(start: start, rules: rules)
    #expect(texts(set) == ["20250106T100000", "20250108T100000", "20250113T100000"])
  }

  @Test("A series without a rule has its start alone")
  func single() {
    #expect(texts(RecurrenceSet(start: start)) == ["20250106T100000"])
  }
}
