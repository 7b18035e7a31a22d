/// A moment as feeds print it: an instant together with the offset from UTC in which it is to be read.
public struct FeedTime: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z. Printed years stay within 0000 and 9999, which is all that RFC 3339
  /// can say; moments outside are printed as the nearest one inside.
  public let secondsSince1970: Int
  /// Minutes east of UTC, within a day; more is cut off.
  public let offsetMinutes: Int

  public init(secondsSince1970: Int, offsetMinutes: Int) {
    self.secondsSince1970 = secondsSince1970
    self.offsetMinutes = max(-1439, min(1439, offsetMinutes))
  }

  /// `Tue, 03 Mar 2026 09:00:00 +0100` (RFC 822 section 5 with the four-digit year of RFC 1123 section 5.2.14).
  public var rfc822: String {
    let local = civil
    return "\(local.weekday), \(Self.padded(local.day)) \(local.monthName) \(Self.padded(local.year, 4)) "
      + "\(local.clock) \(sign)\(Self.padded(abs(offsetMinutes) / 60))\(Self.padded(abs(offsetMinutes) % 60))"
  }

  /// `2026-03-03T09:00:00+01:00` (RFC 3339 section 5.6); UTC is `Z`.
  public var rfc3339: String {
    let local = civil
    let date = "\(Self.padded(local.year, 4))-\(Self.padded(local.month))-\(Self.padded(local.day))"
    guard offsetMinutes != 0 else { return "\(date)T\(local.clock)Z" }
    let offset = "\(Self.padded(abs(offsetMinutes) / 60)):\(Self.padded(abs(offsetMinutes) % 60))"
    return "\(date)T\(local.clock)\(sign)\(offset)"
  }

  private var sign: String { offsetMinutes < 0 ? "-" : "+" }

  private struct Civil {
    let year: Int
    let month: Int
    let day: Int
    let monthName: String
    let weekday: String
    let clock: String
  }

  /// 0000-01-01T00:00:00 and 9999-12-31T23:59:59.
  private static let range = -62_167_219_200...253_402_300_799
  private static let day = 86_400

  private var civil: Civil {
    let clamped =
      max(Self.range.lowerBound, min(Self.range.upperBound, secondsSince1970)) + offsetMinutes * 60
    let local = max(Self.range.lowerBound, min(Self.range.upperBound, clamped))
    let seconds = ((local % Self.day) + Self.day) % Self.day
    let days = (local - seconds) / Self.day
    // Days are counted from 0000-03-01, so that the leap day is the last of its year and 400 years repeat.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0) }
    return Civil(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, monthName: Self.monthName(month),
      weekday: Self.weekdayName(((days + 4) % 7 + 7) % 7), clock: clock.joined(separator: ":"))
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

  private static func weekdayName(_ fromSunday: Int) -> String {
    switch fromSunday {
    case 0: "Sun"
    case 1: "Mon"
    case 2: "Tue"
    case 3: "Wed"
    case 4: "Thu"
    case 5: "Fri"
    default: "Sat"
    }
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
