import CivilTime

/// When an event takes place. A whole-day event has no time zone; a day that is not known is a period.
public enum EventTime: Sendable, Hashable {
  /// Whole days, both inclusive.
  case days(first: Day, last: Day)
  case timed(start: Moment, end: Moment?)
  /// Some day of this month.
  case month(Month)
  /// Some day of these years, both inclusive.
  case years(first: Int, last: Int)
  /// Nothing is known.
  case open

  /// The first day, if days are known.
  public var firstDay: Day? {
    switch self {
    case .days(let first, _): first
    case .timed(let start, _): start.local.day
    default: nil
    }
  }

  /// The last day, if days are known. An end at midnight belongs to the day before.
  public var lastDay: Day? {
    switch self {
    case .days(_, let last): return last
    case .timed(let start, let end):
      guard let end, end.instant > start.instant else { return start.local.day }
      return end.local.time == .midnight ? end.local.day.adding(days: -1) : end.local.day
    default: return nil
    }
  }

  /// What the clocks show at the start, of whole days midnight; nil where the day is not known.
  public var localStart: LocalDateTime? {
    switch self {
    case .days(let first, _): LocalDateTime(day: first, time: .midnight)
    case .timed(let start, _): start.local
    default: nil
    }
  }

  /// Whether the start is a time of day.
  public var isTimed: Bool {
    if case .timed = self { true } else { false }
  }

  /// True where the day is not known.
  public var isUndated: Bool { firstDay == nil }
}
