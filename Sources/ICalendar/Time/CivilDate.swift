/// A day of the proleptic Gregorian calendar, without time or zone: the value type DATE (RFC 5545,
/// section 3.3.4).
///
/// Days run from 0001-01-01 to 9999-12-31; arithmetic that would leave that range stops at its end.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// The number of 0001-01-01.
  static let firstNumber = -719_162
  /// The number of 9999-12-31.
  static let lastNumber = 2_932_896

  /// The day with that number, or the nearest that exists.
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, Self.firstNumber), Self.lastNumber)
  }

  /// The day of that year, month (1–12) and day of month (1–31), or nil if it does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    dayNumber = Self.number(year: year, month: month, day: day)
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var parts: (year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = dayNumber + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year, 1–9999.
  public var year: Int { parts.year }
  /// The month, 1–12.
  public var month: Int { parts.month }
  /// The day of the month, 1–31.
  public var day: Int { parts.day }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday(mondayIndex: dayNumber + 3)
  }

  /// The day so many days later, or earlier when negative.
  public func adding(days: Int) -> CivilDate {
    let sum = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: sum.overflow ? (days < 0 ? .min : .max) : sum.partialValue)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Whether the year has 366 days.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of the month (1–12) in that year; 0 for a month that does not exist.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The number of a day by its parts; parts beyond their range count on into the next or previous month.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.floorDivided(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Int {
  /// The quotient rounded towards negative infinity; `divisor` must be positive.
  func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }

  /// The remainder from 0 up to `divisor`, which must be positive.
  func floorRemainder(by divisor: Int) -> Int {
    self - floorDivided(by: divisor) * divisor
  }
}
