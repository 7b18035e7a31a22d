import CivilTime

/// A date or time as a file gives it, with the zone it is meant in (RFC 5545, sections 3.3.4 and 3.3.5).
public enum CalendarTime: Hashable, Sendable {
  /// A day without time and zone.
  case date(Day)
  /// A time on the clocks of an IANA zone.
  case zoned(LocalDateTime, zone: String)
  /// An instant.
  case utc(Instant)
  /// A time on the clocks of wherever the reader is.
  case floating(LocalDateTime)

  /// The time on its own clock; midnight for a day.
  public var local: LocalDateTime {
    switch self {
    case .date(let date): LocalDateTime(day: date)
    case .zoned(let time, _), .floating(let time): time
    case .utc(let time): time.utc
    }
  }

  /// The same moment later by a duration: days on the clock, seconds as they pass on it.
  public func adding(_ duration: CalendarDuration) -> CalendarTime {
    switch self {
    case .date(let date):
      return .date(date.adding(days: duration.days + duration.seconds.floorDivided(by: 86_400)).nameable)
    case .zoned(let time, let zone): return .zoned(Self.sum(time, duration), zone: zone)
    case .utc(let time): return .utc(Instant(utc: Self.sum(time.utc, duration)))
    case .floating(let time): return .floating(Self.sum(time, duration))
    }
  }

  private static func sum(_ time: LocalDateTime, _ duration: CalendarDuration) -> LocalDateTime {
    time.adding(seconds: duration.days * 86_400).nameable.adding(seconds: duration.seconds).nameable
  }
}
