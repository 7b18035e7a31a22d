import CivilTime

/// The parts of a rule that decide about days and times, made ready for many questions, with what the
/// start stands in for (RFC 5545, section 3.3.10).
struct RecurrenceFilter: Sendable {
  private let months: SmallNumbers
  private let monthDays: (fromBegin: SmallNumbers, fromEnd: SmallNumbers)
  private let yearDays: Set<Int>
  private let weekdays: SmallNumbers
  private let ordinals: [RecurrenceRule.Day]
  private let ordinalsInMonth: Bool
  private let weekNumbers: Set<Int>
  private let weekStart: Weekday
  /// The hours, minutes and seconds, sorted; nil where the step itself runs through them.
  let hours: [Int]?
  let minutes: [Int]?
  let seconds: [Int]?

  init(_ rule: RecurrenceRule, start: LocalDateTime) {
    var months = rule.months
    var monthDays = rule.monthDays
    var days = rule.days
    let date = start.day.parts
    if rule.weekNumbers.isEmpty && rule.yearDays.isEmpty && monthDays.isEmpty && days.isEmpty {
      switch rule.frequency {
      case .yearly:
        if months.isEmpty { months = [date.month] }
        monthDays = [date.day]
      case .monthly: monthDays = [date.day]
      case .weekly: days = [RecurrenceRule.Day(start.day.weekday)]
      default: break
      }
    }
    let countsOrdinals = rule.frequency == .yearly || rule.frequency == .monthly
    self.months = SmallNumbers(months)
    self.monthDays = (fromBegin: SmallNumbers(monthDays), fromEnd: SmallNumbers(monthDays.map { -$0 }))
    yearDays = Set(rule.yearDays)
    weekdays = SmallNumbers(
      days.filter { $0.ordinal == nil || !countsOrdinals }.map(\.weekday.rawValue))
    ordinals = countsOrdinals ? days.filter { $0.ordinal != nil } : []
    ordinalsInMonth = rule.frequency == .monthly || !months.isEmpty
    weekNumbers = Set(rule.weekNumbers)
    weekStart = rule.weekStart
    hours = Self.times(rule.hours, default: rule.frequency.isShorter(than: .daily) ? nil : start.time.hour)
    minutes = Self.times(
      rule.minutes, default: rule.frequency.isShorter(than: .hourly) ? nil : start.time.minute)
    seconds = Self.times(
      rule.seconds, default: rule.frequency.isShorter(than: .minutely) ? nil : start.time.second)
  }

  /// Whether days are picked by week numbers, so that ``weekMask(of:)`` is needed.
  var usesWeekNumbers: Bool { !weekNumbers.isEmpty }

  /// Whether the month (1–12) can hold a day of the rule.
  func allows(month: Int) -> Bool {
    months.isEmpty || months.contains(month)
  }

  /// Whether the rule takes the day, week numbers aside.
  func allows(_ date: Day) -> Bool {
    let parts = date.parts
    guard allows(month: parts.month), weekdays.isEmpty || weekdays.contains(date.weekday.rawValue) else {
      return false
    }
    let length = Gregorian.length(ofMonth: parts.month, year: parts.year)
    guard
      monthDays.fromBegin.isEmpty || monthDays.fromBegin.contains(parts.day)
        || monthDays.fromEnd.contains(length + 1 - parts.day)
    else { return false }
    guard !yearDays.isEmpty || !ordinals.isEmpty else { return true }
    let dayOfYear = date.number - Gregorian.number(year: parts.year, month: 1, day: 1) + 1
    let yearLength = Gregorian.isLeap(year: parts.year) ? 366 : 365
    guard
      yearDays.isEmpty || yearDays.contains(dayOfYear) || yearDays.contains(dayOfYear - yearLength - 1)
    else { return false }
    guard !ordinals.isEmpty else { return true }
    let (day, last) = ordinalsInMonth ? (parts.day, length) : (dayOfYear, yearLength)
    return ordinals.contains { item in
      item.weekday == date.weekday
        && (item.ordinal == (day - 1) / 7 + 1 || item.ordinal == -((last - day) / 7 + 1))
    }
  }

  /// For each day of the year and the seven after it, whether it is in a week of the rule. Week 1 is the
  /// first with at least four days in the year.
  ///
  /// Three readings that RFC 5545 leaves open are those of python-dateutil, because occurrences must be
  /// the same: a week counts only with its days in the year; the last week of the year before is known
  /// by its positive number or -1; and where that year began in the middle of its week 1, its number of
  /// weeks follows from the length of this year.
  func weekMask(of year: Int) -> [Bool] {
    let length = Self.length(of: year)
    var mask = [Bool](repeating: false, count: length + 7)
    let weekOne = weekOne(of: year)
    let count = Self.weeks(length - weekOne)
    func mark(from start: Int) {
      for index in max(start, 0)..<max(min(start + 7, mask.count), 0) { mask[index] = true }
    }
    for number in weekNumbers {
      let week = number < 0 ? number + count + 1 : number
      if (1...count).contains(week) { mark(from: weekOne + (week - 1) * 7) }
    }
    if weekNumbers.contains(1), weekOne + count * 7 < length { mark(from: weekOne + count * 7) }
    if weekOne > 0, weekNumbers.contains(-1) || weekNumbers.contains(weeksBefore(year, weekOne: weekOne)) {
      for index in 0..<weekOne { mask[index] = true }
    }
    return mask
  }

  /// The days from 1 January to the start of week 1; negative if it began in the year before.
  private func weekOne(of year: Int) -> Int {
    let first = Day(number: Gregorian.number(year: year, month: 1, day: 1)).weekday
    let days = weekStart.days(since: first)
    return days >= 4 ? days - 7 : days
  }

  private func weeksBefore(_ year: Int, weekOne: Int) -> Int {
    let before = self.weekOne(of: year - 1)
    let days = before < 0 ? Self.length(of: year - 1) - before : Self.length(of: year) - weekOne
    return 52 + days % 7 / 4
  }

  private static func weeks(_ days: Int) -> Int {
    days / 7 + days % 7 / 4
  }

  private static func length(of year: Int) -> Int {
    Gregorian.isLeap(year: year) ? 366 : 365
  }

  private static func times(_ numbers: [Int], default number: Int?) -> [Int]? {
    // No clock shows second 60, so it never comes.
    numbers.isEmpty ? number.map { [$0] } : Set(numbers.filter { $0 < 60 }).sorted()
  }
}

/// A set of numbers that finds those from 0 to 63; looking takes no longer than a comparison.
private struct SmallNumbers {
  let isEmpty: Bool
  private var bits: UInt64 = 0

  init(_ numbers: [Int]) {
    isEmpty = numbers.isEmpty
    for number in numbers where (0..<64).contains(number) { bits |= 1 << UInt64(number) }
  }

  func contains(_ number: Int) -> Bool {
    (0..<64).contains(number) && bits >> UInt64(number) & 1 == 1
  }
}

extension RecurrenceRule.Frequency {
  /// Whether a step is shorter than the other.
  func isShorter(than other: RecurrenceRule.Frequency) -> Bool {
    let order = Self.allCases
    guard let own = order.firstIndex(of: self), let its = order.firstIndex(of: other) else { return false }
    return own > its
  }
}
