import CivilTime

/// A rule by which something recurs: the value type RECUR (RFC 5545, section 3.3.10).
public struct RecurrenceRule: Hashable, Sendable {
  /// The step of the rule, from long to short.
  public enum Frequency: String, Hashable, Sendable, CaseIterable {
    case yearly = "YEARLY"
    case monthly = "MONTHLY"
    case weekly = "WEEKLY"
    case daily = "DAILY"
    case hourly = "HOURLY"
    case minutely = "MINUTELY"
    case secondly = "SECONDLY"
  }

  /// An item of BYDAY, such as `MO` or `-1FR`.
  public struct Day: Hashable, Sendable {
    /// Which of these weekdays in the month or year, from its end when negative; nil for each.
    public let ordinal: Int?
    /// The weekday.
    public let weekday: Weekday

    /// A weekday, or one of them in its month or year.
    public init(_ weekday: Weekday, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal == 0 ? nil : ordinal
    }
  }

  /// The step.
  public var frequency: Frequency
  /// How many steps from one period to the next, at least 1.
  public var interval: Int
  /// How many occurrences there are, or nil.
  public var count: Int?
  /// The last moment at which there may be an occurrence, or nil. Rules have either this or `count`;
  /// files that give both are taken at their word.
  public var until: TimeText.Value?
  /// The day on which weeks begin.
  public var weekStart: Weekday
  /// 1–12.
  public var months: [Int] = []
  /// 1–53 or, from the end of the year, -1 to -53.
  public var weekNumbers: [Int] = []
  /// 1–366 or, from the end of the year, -1 to -366.
  public var yearDays: [Int] = []
  /// 1–31 or, from the end of the month, -1 to -31.
  public var monthDays: [Int] = []
  /// Weekdays.
  public var days: [Day] = []
  /// 0–23.
  public var hours: [Int] = []
  /// 0–59.
  public var minutes: [Int] = []
  /// 0–60, though clocks never show 60.
  public var seconds: [Int] = []
  /// Which occurrences of each period to keep: 1–366 or, from its end, -1 to -366. Empty keeps all.
  public var positions: [Int] = []

  /// A rule that takes everything but its step from the start it is applied to.
  public init(
    _ frequency: Frequency, interval: Int = 1, count: Int? = nil, until: TimeText.Value? = nil,
    weekStart: Weekday = .monday
  ) {
    self.frequency = frequency
    self.interval = max(interval, 1)
    self.count = count
    self.until = until
    self.weekStart = weekStart
  }

  /// The rule as it stands in a file, its parts in a fixed order.
  public var text: String {
    var parts = ["FREQ=" + frequency.rawValue]
    switch until {
    case .date(let date): parts.append("UNTIL=" + TimeText.text(date))
    case .local(let time): parts.append("UNTIL=" + TimeText.text(time))
    case .utc(let time): parts.append("UNTIL=" + TimeText.text(time))
    case nil: break
    }
    if let count { parts.append("COUNT=\(count)") }
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    let numbers = [
      ("BYMONTH", months), ("BYWEEKNO", weekNumbers), ("BYYEARDAY", yearDays), ("BYMONTHDAY", monthDays),
    ]
    let times = [("BYHOUR", hours), ("BYMINUTE", minutes), ("BYSECOND", seconds), ("BYSETPOS", positions)]
    parts += numbers.compactMap(Self.part)
    if !days.isEmpty { parts.append("BYDAY=" + days.map(\.text).joined(separator: ",")) }
    parts += times.compactMap(Self.part)
    if weekStart != .monday { parts.append("WKST=" + weekStart.abbreviation) }
    return parts.joined(separator: ";")
  }

  /// Whether every calendar program reads the rule alike: it has a widely known shape, and no month and no year lacks
  /// its day. The 29th to 31st of a month, or of February, some programs skip and others move to the last day.
  ///
  /// - Parameter start: the day on which the first occurrence begins.
  public func isWidelyUnderstood(from start: CivilTime.Day) -> Bool {
    guard hasKnownShape else { return false }
    switch frequency {
    case .monthly where days.isEmpty: return (monthDays.first ?? start.day) < 29
    case .yearly: return start.month != 2 || start.day < 29
    default: return true
    }
  }

  /// Whether the rule has one of the shapes that every calendar program knows: each week on some
  /// weekdays; each month on one day of the month or one weekday of it; each year on the day of the
  /// start; with an interval, and an end or at least two occurrences.
  public var hasKnownShape: Bool {
    guard months.isEmpty, weekNumbers.isEmpty, yearDays.isEmpty, hours.isEmpty, minutes.isEmpty,
      seconds.isEmpty, positions.isEmpty, count.map({ $0 >= 2 && until == nil }) ?? true,
      weekStart == .monday
    else { return false }
    switch frequency {
    case .weekly:
      return monthDays.isEmpty && days.allSatisfy { $0.ordinal == nil }
    case .monthly where days.isEmpty:
      return monthDays.isEmpty || (monthDays.count == 1 && monthDays.allSatisfy { $0 > 0 })
    case .monthly:
      return monthDays.isEmpty && days.count == 1
        && days.allSatisfy { $0.ordinal.map { (1...4).contains($0) || $0 == -1 } ?? false }
    case .yearly:
      return monthDays.isEmpty && days.isEmpty
    default:
      return false
    }
  }

  /// The most seconds from the beginning of one of its periods to that of the next.
  public var longestStep: Int {
    min(max(interval, 1), 1_000_000) * frequency.mostDays * frequency.unit
  }

  private static func part(_ name: String, _ numbers: [Int]) -> String? {
    numbers.isEmpty ? nil : name + "=" + numbers.map(String.init).joined(separator: ",")
  }
}

extension RecurrenceRule.Day {
  /// The item as it stands in a file.
  var text: String {
    (ordinal.map(String.init) ?? "") + weekday.abbreviation
  }
}
