/// A day of the week; the week begins on Monday (ISO 8601).
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday that lies so many days after a Thursday (1970-01-01 was one).
  init(daysAfterThursday days: Int) {
    let index = ((days + 3) % 7 + 7) % 7
    self = Weekday.allCases[index]
  }
}
