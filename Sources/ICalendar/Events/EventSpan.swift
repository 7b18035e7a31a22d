import CivilTime

/// When an event takes place, in the three forms that every calendar program understands.
public enum EventSpan: Hashable, Sendable {
  /// Whole days, without time and zone. `last` is the last day itself; it is written as the exclusive
  /// DTEND of the day after (RFC 5545, section 3.6.1).
  case days(first: Day, last: Day)
  /// Times on the clocks of an IANA zone.
  case zoned(start: LocalDateTime, end: LocalDateTime, zone: String)
  /// Instants, for events without a place and for the doubled hour in autumn.
  case utc(start: Instant, end: Instant)

  /// What clocks at the place show at the start; midnight for whole days.
  public var localStart: LocalDateTime {
    switch self {
    case .days(let first, _): LocalDateTime(day: first)
    case .zoned(let start, _, _): start
    case .utc(let start, _): start.utc
    }
  }

  /// What clocks at the place show at the end; the midnight after the last of whole days.
  public var localEnd: LocalDateTime {
    switch self {
    case .days(let first, let last): LocalDateTime(day: max(first, last).adding(days: 1).nameable)
    case .zoned(let start, let end, _): max(start, end)
    case .utc(let start, let end): max(start, end).utc
    }
  }

  /// Whether DTEND says more than DTSTART. The day after the last one that dates can name cannot be written;
  /// whole days without DTEND last one day (RFC 5545, section 3.6.1).
  var hasEnd: Bool {
    if case .days = self { localEnd > localStart } else { true }
  }

  /// The zone that a VTIMEZONE must explain, or nil.
  public var zone: String? {
    if case .zoned(_, _, let zone) = self { zone } else { nil }
  }
}
