/// A month of a year.
public struct Month: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int

  /// The month, or nil unless the year is 1...9999 and the month 1...12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(uncheckedYear: year, month: month)
  }

  init(uncheckedYear year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// The number of its days.
  public var length: Int { Gregorian.length(ofMonth: month, year: year) }
  public var firstDay: Day { Day(number: Gregorian.number(year: year, month: month, day: 1)) }
  public var lastDay: Day { firstDay.adding(days: length - 1) }
  public var next: Month {
    month == 12 ? Month(uncheckedYear: year + 1, month: 1) : Month(uncheckedYear: year, month: month + 1)
  }
  public var previous: Month {
    month == 1 ? Month(uncheckedYear: year - 1, month: 12) : Month(uncheckedYear: year, month: month - 1)
  }

  /// Orders by time.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension Month: CustomStringConvertible {
  /// ISO 8601: `2025-05`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}
