import CivilTime

/// A moment as feeds print it: an instant together with the offset from UTC in which it is to be read.
public struct FeedTime: Hashable, Sendable {
  /// Printed years stay within 0000 and 9999, which is all that RFC 3339 can say; moments outside are printed as the
  /// nearest one inside.
  public let instant: Instant
  /// Minutes east of UTC, -1439 to 1439.
  public let offsetMinutes: Int

  /// An instant, to be read with an offset; an offset beyond a day is cut off.
  public init(_ instant: Instant, offsetMinutes: Int) {
    self.instant = instant
    self.offsetMinutes = max(-1439, min(1439, offsetMinutes))
  }

  /// `Tue, 03 Mar 2026 09:00:00 +0100` (RFC 822 section 5 with the four-digit year of RFC 1123 section 5.2.14).
  public var rfc822: String {
    let local = self.local
    let (year, month, day) = local.day.parts
    return "\(Self.name(of: local.day.weekday)), \(padded(day, to: 2)) \(Self.monthName(month)) "
      + "\(padded(year, to: 4)) \(local.time) \(offset(separator: ""))"
  }

  /// `2026-03-03T09:00:00+01:00` (RFC 3339 section 5.6); UTC is `Z`.
  public var rfc3339: String { "\(local)\(offsetMinutes == 0 ? "Z" : offset(separator: ":"))" }

  private func offset(separator: String) -> String {
    let minutes = abs(offsetMinutes)
    let sign = offsetMinutes < 0 ? "-" : "+"
    return sign + padded(minutes / 60, to: 2) + separator + padded(minutes % 60, to: 2)
  }

  /// 0000-01-01T00:00:00.
  private static let first = LocalDateTime(seconds: -62_167_219_200)

  private var local: LocalDateTime {
    let utc = min(max(instant.utc, Self.first), .last)
    return min(max(utc.adding(seconds: offsetMinutes * 60), Self.first), .last)
  }

  private static func monthName(_ month: Int) -> String {
    switch month {
    case 1: "Jan"
    case 2: "Feb"
    case 3: "Mar"
    case 4: "Apr"
    case 5: "May"
    case 6: "Jun"
    case 7: "Jul"
    case 8: "Aug"
    case 9: "Sep"
    case 10: "Oct"
    case 11: "Nov"
    default: "Dec"
    }
  }

  private static func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }
}
