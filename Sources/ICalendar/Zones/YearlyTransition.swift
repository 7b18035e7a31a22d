import CivilTime

/// A change of the clocks that comes every year by the same rule.
struct YearlyTransition: Hashable, Sendable {
  /// Which day of a month a change falls on.
  enum DayRule: Hashable, Sendable {
    /// The weekday of that ordinal in its month; -1 for the last.
    case ordinal(Int)
    /// The weekday among seven consecutive days of the month, of which this is the first.
    case onOrAfter(Int)
    /// Always the same day of the month.
    case fixed(Int)
  }

  let month: Int
  let day: DayRule
  let weekday: Weekday
  /// Seconds of the day by the offset before the change.
  let secondOfDay: Int
  let offsetBefore: Int
  let offsetAfter: Int
  let isDaylight: Bool
  /// The first transition since which the rule has held without a gap.
  let first: ZoneTransition

  /// The part of an RRULE that names the days.
  var ruleText: String {
    switch day {
    case .ordinal(let ordinal):
      return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(ordinal)\(weekday.abbreviation)"
    case .onOrAfter(let first):
      let days = (first..<first + 7).map(String.init).joined(separator: ",")
      return "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=\(days);BYDAY=\(weekday.abbreviation)"
    case .fixed(let day):
      return "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=\(day)"
    }
  }

  /// Whether the transition is one of this rule.
  func covers(_ transition: ZoneTransition) -> Bool {
    transition.instant >= first.instant && matches(transition)
  }

  /// How many of the last years of a table a rule must explain before it is believed: in so many, each
  /// date falls on each weekday.
  private static let yearsOfProof = 40

  /// The rules that explain every transition of the last years of the table, or none.
  static func found(in transitions: [ZoneTransition], endYear: Int) -> [YearlyTransition] {
    let proof = transitions.filter { year(of: $0) >= endYear - yearsOfProof && year(of: $0) < endYear }
    guard proof.count == 2 * yearsOfProof else { return [] }
    let even = stride(from: 0, to: proof.count, by: 2).map { proof[$0] }
    let odd = stride(from: 1, to: proof.count, by: 2).map { proof[$0] }
    return [rule(even, in: transitions), rule(odd, in: transitions)].compactMap { $0 }
  }

  private static func rule(
    _ proof: [ZoneTransition], in transitions: [ZoneTransition]
  ) -> YearlyTransition? {
    guard let sample = proof.last else { return nil }
    let days = proof.map { localDay($0).day }
    guard let lowest = days.min(), let highest = days.max() else { return nil }
    var candidates = (1...4).map(DayRule.ordinal) + [.ordinal(-1)]
    if lowest == highest { candidates.insert(.fixed(lowest), at: 0) }
    if lowest + 6 <= 28 { candidates.append(.onOrAfter(lowest)) }
    for day in candidates {
      let rule = YearlyTransition(sample, day: day, first: sample)
      guard proof.allSatisfy(rule.matches) else { continue }
      return YearlyTransition(sample, day: day, first: rule.earliest(in: transitions) ?? sample)
    }
    return nil
  }

  private init(_ sample: ZoneTransition, day: DayRule, first: ZoneTransition) {
    let date = Self.localDay(sample)
    month = date.month
    self.day = day
    weekday = date.weekday
    secondOfDay = sample.localBefore.floorRemainder(by: 86_400)
    offsetBefore = sample.offsetBefore
    offsetAfter = sample.offsetAfter
    isDaylight = sample.isDaylight
    self.first = first
  }

  private func matches(_ transition: ZoneTransition) -> Bool {
    let date = Self.localDay(transition)
    guard date.month == month, transition.offsetBefore == offsetBefore,
      transition.offsetAfter == offsetAfter,
      transition.localBefore.floorRemainder(by: 86_400) == secondOfDay
    else { return false }
    switch day {
    case .fixed(let fixed):
      return date.day == fixed
    case .ordinal(-1):
      let length = Gregorian.length(ofMonth: date.month, year: date.year)
      return date.weekday == weekday && date.day > length - 7
    case .ordinal(let ordinal):
      return date.weekday == weekday && (date.day - 1) / 7 + 1 == ordinal
    case .onOrAfter(let first):
      return date.weekday == weekday && (first..<first + 7).contains(date.day)
    }
  }

  /// The first transition of the unbroken row of years, back from the last, in which the rule holds.
  private func earliest(in transitions: [ZoneTransition]) -> ZoneTransition? {
    var earliest: ZoneTransition?
    for transition in transitions.reversed() where matches(transition) {
      if let known = earliest, Self.year(of: known) - Self.year(of: transition) != 1 { break }
      earliest = transition
    }
    return earliest
  }

  private static func localDay(_ transition: ZoneTransition) -> Day {
    LocalDateTime(seconds: transition.localBefore).day
  }

  private static func year(of transition: ZoneTransition) -> Int {
    localDay(transition).year
  }
}
