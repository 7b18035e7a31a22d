/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// Arithmetic may leave the years 1 to 9999, which are all that four digits can say; it stops millions of years
/// beyond them and never overflows.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int

  private static let reach = 1_000_000_000

  /// The first day that ISO dates can name: 0001-01-01.
  public static let first = Day(number: -719_162)
  /// The last day that ISO dates can name: 9999-12-31.
  public static let last = Day(number: 2_932_896)

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) {
    self.number = min(max(number, -Self.reach), Self.reach)
  }

  /// The day with these parts, or nil where there is none (2025-02-30) or the year is not 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), day >= 1, day <= Gregorian.length(ofMonth: month, year: year) else {
      return nil
    }
    number = Gregorian.number(year: year, month: month, day: day)
  }

  /// The year, 1–9999 unless arithmetic led beyond.
  public var year: Int { parts.year }
  /// The month, 1–12.
  public var month: Int { parts.month }
  /// The day of the month, 1–31.
  public var day: Int { parts.day }
  /// The day of the week.
  public var weekday: Weekday { Weekday(daysAfterThursday: number) }
  /// The month it lies in.
  public var yearMonth: Month {
    let parts = self.parts
    return Month(uncheckedYear: parts.year, month: parts.month)
  }

  /// The day that lies `days` later (earlier if negative).
  public func adding(days: Int) -> Day { Day(number: number.saturatingSum(days)) }

  /// The day, or the nearest of the years 1 to 9999.
  public var nameable: Day { min(max(self, .first), .last) }

  /// The day of `2025-05-06`; nil where the text is anything else, or there is no such day.
  public init?(iso text: some StringProtocol) {
    guard text.utf8.count == 10 else { return nil }
    var digits = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// Orders by time.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Year, month and day at once; cheaper than asking for each.
  public var parts: (year: Int, month: Int, day: Int) { Gregorian.parts(ofDay: number) }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2025-05-06`.
  public var description: String {
    let parts = self.parts
    return "\(padded(parts.year, to: 4))-\(padded(parts.month, to: 2))-\(padded(parts.day, to: 2))"
  }
}
