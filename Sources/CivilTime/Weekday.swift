/// A day of the week; the week begins on Monday, and the number is that of ISO 8601.
public enum Weekday: Int, Sendable, Hashable, Comparable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday that lies so many days after a Thursday (1970-01-01 was one).
  public init(daysAfterThursday days: Int) {
    self = Self.allCases[(days + 3).floorRemainder(by: 7)]
  }

  /// How many days, 0–6, a week that begins on another weekday is old on this one.
  public func days(since first: Weekday) -> Int {
    (rawValue - first.rawValue).floorRemainder(by: 7)
  }

  /// Orders by the days of a week from Monday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
