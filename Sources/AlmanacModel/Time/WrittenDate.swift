import CivilTime

/// A point in time as exact as the editor gave it: the site's clock, or an offset of its own.
public struct Moment: Sendable, Hashable {
  /// What the clock shows in `zone`.
  public let local: LocalDateTime
  public let zone: Zone
  public let instant: Instant

  public init(local: LocalDateTime, zone: Zone, instant: Instant) {
    self.local = local
    self.zone = zone
    self.instant = instant
  }

  /// The instant as the clocks of a zone show it.
  public init(instant: Instant, zone: Zone) {
    self.init(local: zone.local(at: instant), zone: zone, instant: instant)
  }
}

/// The date of a post: a day, a point in time, or only a month.
public enum PublicationDate: Sendable, Hashable {
  case day(Day)
  case moment(Moment)
  case month(Month)

  /// The day from which it counts; of a month the last, because nothing is known to be out before.
  public var day: Day {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.local.day
    case .month(let month): month.lastDay
    }
  }

  /// Seconds on the site's clock, for ordering: a day counts from its midnight.
  public var order: Int {
    switch self {
    case .moment(let moment): moment.local.seconds
    default: day.number * 86_400
    }
  }
}

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

  /// True where the day is not known.
  public var isUndated: Bool { firstDay == nil }
}
