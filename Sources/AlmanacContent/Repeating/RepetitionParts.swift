import CivilTime
import ICalendar

/// What words say of a repetition; the start of the event says the rest.
struct RepetitionParts {
  var step: (unit: RepetitionWords.Unit, interval: Int)?
  private(set) var days: [Weekday] = []
  /// Which of the weekdays in the month or year, from its end when negative.
  var ordinals: [Int] = []
  var monthDays: [Int] = []
  var months: [Int] = []
  /// The ordinals count within the month.
  var isOfMonth = false
  var count: Int?
  var until: Day?

  mutating func add(_ day: Weekday) {
    if !days.contains(day) { days.append(day) }
  }

  /// Adds the days that follow the first of a range in its week.
  mutating func addRange(from first: Weekday, to last: Weekday) {
    for day in Weekday.allCases where day > first && day <= last { add(day) }
  }

  /// The rule that the parts make.
  /// - Parameters:
  ///   - start: the event's start on the clocks of its zone.
  ///   - isTimed: whether the event has a time of day; the last day is included whole.
  func rule(start: LocalDateTime, isTimed: Bool) throws(RepetitionMistake) -> RecurrenceRule {
    if count != nil && until != nil { throw .twoEnds }
    if let wrong = monthDays.first(where: { !(1...31).contains(abs($0)) }) { throw .word("\(wrong).") }
    var rule = RecurrenceRule(try frequency(), interval: step?.interval ?? 1, count: count)
    if let until {
      rule.until = isTimed ? .local(LocalDateTime(day: until).adding(seconds: 86_399)) : .date(until)
    }
    let weekdays = days.sorted()
    rule.months = Set(months).sorted()
    rule.monthDays = Self.distinct(monthDays)
    rule.days =
      ordinals.isEmpty
      ? weekdays.map { RecurrenceRule.Day($0) }
      : Self.distinct(ordinals).flatMap { ordinal in
        weekdays.map { RecurrenceRule.Day($0, ordinal: ordinal) }
      }
    let date = start.day.parts
    // Said in full, "yearly on 6 May" is what the start says already.
    if rule.frequency == .yearly, rule.months == [date.month], rule.monthDays == [date.day], rule.days.isEmpty
    {
      rule.months = []
      rule.monthDays = []
    }
    return rule
  }

  /// What is said twice is meant once.
  private static func distinct(_ numbers: [Int]) -> [Int] {
    numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func frequency() throws(RepetitionMistake) -> RecurrenceRule.Frequency {
    if !ordinals.isEmpty {
      guard ordinals.allSatisfy({ abs($0) <= 5 }) else { throw .noStep }
      if !months.isEmpty || step?.unit == .year { return .yearly }
      let isClear = isOfMonth || step?.unit == .month || ordinals.allSatisfy { $0 == 1 || $0 < 0 }
      guard isClear else { throw .ambiguousOrdinal }
      return .monthly
    }
    if !months.isEmpty { return .yearly }
    if !monthDays.isEmpty { return step?.unit == .year ? .yearly : .monthly }
    if !days.isEmpty {
      switch step?.unit {
      case nil, .week: return .weekly
      case .day where step?.interval == 1: return .weekly
      default: throw .whichWeekday
      }
    }
    guard let step else { throw .noStep }
    return step.unit.frequency
  }
}
