import CivilTime

/// The periods of a rule one after the other: the years, months, weeks, days, hours, minutes or seconds
/// at its interval, each as the candidates that its filter leaves.
struct RecurrencePeriods: Sendable {
  /// What one period holds: every base with every offset, both sorted, in local seconds since 1970.
  struct Candidates: Sendable {
    var bases: [Int] = []
    var offsets: [Int] = []
    /// The first second of the period.
    let start: Int
  }

  private let filter: RecurrenceFilter
  private let frequency: RecurrenceRule.Frequency
  private let interval: Int
  private let weekStart: Weekday
  private let dayOffsets: [Int]
  /// The number of the next period: a year, a month since year 0, a day, or a unit since 1970.
  private var next: Int
  private var maskYear = 0
  private var mask: [Bool] = []

  init(_ rule: RecurrenceRule, start: LocalDateTime) {
    filter = RecurrenceFilter(rule, start: start)
    frequency = rule.frequency
    interval = min(max(rule.interval, 1), 1_000_000)
    weekStart = rule.weekStart
    let date = start.day.parts
    switch rule.frequency {
    case .yearly: next = date.year
    case .monthly: next = date.year * 12 + date.month - 1
    case .weekly, .daily: next = start.day.number
    default: next = start.seconds.floorDivided(by: frequency.unit)
    }
    dayOffsets = Self.offsets(filter, within: rule.frequency)
  }

  /// The longest row of periods without a candidate after which there never will be one. The calendar
  /// repeats after 400 years; for steps shorter than a day it is a bound on patience.
  var barrenLimit: Int {
    switch frequency {
    case .yearly: 400
    case .monthly: 4800
    case .weekly: 20_871
    case .daily: 146_097
    default: 200_000
    }
  }

  /// The most candidates that a period can have.
  var largestPeriod: Int {
    frequency.mostDays * dayOffsets.count
  }

  /// The next period, perhaps without candidates, or nil after the year 9999.
  mutating func advance() -> Candidates? {
    switch frequency {
    case .yearly: advanceYear()
    case .monthly: advanceMonth()
    case .weekly: advanceWeek()
    case .daily: advanceDay()
    default: advanceUnit()
    }
  }

  /// Goes on to the last period of the row that begins at a moment or before it, if that lies ahead.
  mutating func jump(before moment: LocalDateTime) {
    let date = moment.day.parts
    switch frequency {
    case .yearly: jump(to: date.year)
    case .monthly: jump(to: date.year * 12 + date.month - 1)
    case .weekly:
      let passed = Day(number: next).weekday.days(since: weekStart)
      let weeks = (moment.day.number - (next - passed)).floorDivided(by: 7 * interval)
      if weeks > 0 { next += weeks * 7 * interval - passed }
    case .daily: jump(to: moment.day.number)
    default: jump(to: moment.seconds.floorDivided(by: frequency.unit))
    }
  }

  private mutating func jump(to period: Int) {
    guard period > next else { return }
    next += (period - next) / interval * interval
  }

  private mutating func advanceYear() -> Candidates? {
    guard next <= 9999 else { return nil }
    let year = next
    next += interval
    let start = Gregorian.number(year: year, month: 1, day: 1)
    var days: [Int] = []
    for month in 1...12 where filter.allows(month: month) {
      let first = Gregorian.number(year: year, month: month, day: 1)
      days += allowed(first..<first + Gregorian.length(ofMonth: month, year: year), baseYear: year)
    }
    return candidates(days, start: start)
  }

  private mutating func advanceMonth() -> Candidates? {
    let (year, month) = (next / 12, next % 12 + 1)
    guard year <= 9999 else { return nil }
    next += interval
    let start = Gregorian.number(year: year, month: month, day: 1)
    guard filter.allows(month: month) else { return candidates([], start: start) }
    let days = allowed(start..<start + Gregorian.length(ofMonth: month, year: year), baseYear: year)
    return candidates(days, start: start)
  }

  private mutating func advanceWeek() -> Candidates? {
    guard next <= Day.last.number else { return nil }
    let start = next
    let date = Day(number: start)
    // Only the first week can begin in its middle: on the day of the start.
    let passed = date.weekday.days(since: weekStart)
    let weekBegin = start - passed
    next = weekBegin + 7 * interval
    let end = min(weekBegin + 7, Day.last.number + 1)
    return candidates(allowed(start..<end, baseYear: date.year), start: start)
  }

  private mutating func advanceDay() -> Candidates? {
    guard next <= Day.last.number else { return nil }
    let start = next
    next += interval
    let year = filter.usesWeekNumbers ? Day(number: start).year : 0
    return candidates(allowed(start..<start + 1, baseYear: year), start: start)
  }

  /// One hour, minute or second; leaves out in one step what a whole month, day, hour or minute rules out.
  private mutating func advanceUnit() -> Candidates? {
    let unit = frequency.unit
    let seconds = next * unit
    guard seconds <= LocalDateTime.last.seconds else { return nil }
    let time = LocalDateTime(seconds: seconds)
    let date = time.day
    let parts = date.parts
    if !filter.allows(month: parts.month) {
      skip(
        to: Gregorian.number(year: parts.year, month: parts.month, day: 1) * 86_400
          + Gregorian.length(ofMonth: parts.month, year: parts.year) * 86_400)
    } else if allowed(date.number..<date.number + 1, baseYear: parts.year).isEmpty {
      skip(to: (date.number + 1) * 86_400)
    } else if !(filter.hours?.contains(time.time.hour) ?? true) {
      skip(to: (seconds.floorDivided(by: 3600) + 1) * 3600)
    } else if unit < 3600, !(filter.minutes?.contains(time.time.minute) ?? true) {
      skip(to: (seconds.floorDivided(by: 60) + 1) * 60)
    } else if unit < 60, !(filter.seconds?.contains(time.time.second) ?? true) {
      next += interval
    } else {
      next += interval
      return Candidates(bases: [seconds], offsets: dayOffsets, start: seconds)
    }
    return Candidates(start: seconds)
  }

  /// Goes on to the first period of the row that is not before the second.
  private mutating func skip(to seconds: Int) {
    let target = (seconds + frequency.unit - 1).floorDivided(by: frequency.unit)
    let steps = (target - next + interval - 1) / interval
    next += max(steps, 1) * interval
  }

  private func candidates(_ days: [Int], start: Int) -> Candidates {
    Candidates(bases: days.map { $0 * 86_400 }, offsets: dayOffsets, start: start * 86_400)
  }

  private mutating func allowed(_ days: Range<Int>, baseYear: Int) -> [Int] {
    guard filter.usesWeekNumbers else {
      return days.filter { filter.allows(Day(number: $0)) }
    }
    if maskYear != baseYear {
      maskYear = baseYear
      mask = filter.weekMask(of: baseYear)
    }
    let first = Gregorian.number(year: baseYear, month: 1, day: 1)
    let mask = mask
    return days.filter { day in
      mask.indices.contains(day - first) && mask[day - first]
        && filter.allows(Day(number: day))
    }
  }

  /// The seconds after the start of a period at which its candidates lie.
  private static func offsets(_ filter: RecurrenceFilter, within frequency: RecurrenceRule.Frequency) -> [Int]
  {
    let hours = frequency.isShorter(than: .daily) ? [0] : filter.hours ?? [0]
    let minutes = frequency.isShorter(than: .hourly) ? [0] : filter.minutes ?? [0]
    let seconds = frequency.isShorter(than: .minutely) ? [0] : filter.seconds ?? [0]
    var offsets: [Int] = []
    offsets.reserveCapacity(hours.count * minutes.count * seconds.count)
    for hour in hours {
      for minute in minutes {
        for second in seconds { offsets.append(hour * 3600 + minute * 60 + second) }
      }
    }
    return offsets
  }
}

extension RecurrenceRule.Frequency {
  /// The most days that one step takes.
  var mostDays: Int {
    switch self {
    case .yearly: 366
    case .monthly: 31
    case .weekly: 7
    default: 1
    }
  }

  /// The seconds of a step that is shorter than a day; 86,400 for the others.
  var unit: Int {
    switch self {
    case .hourly: 3600
    case .minutely: 60
    case .secondly: 1
    default: 86_400
    }
  }
}
