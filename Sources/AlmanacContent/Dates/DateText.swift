import AlmanacModel

/// A time of day as written; 24:00 is possible.
struct WrittenTime: Sendable, Hashable {
  /// 0...86400.
  let seconds: Int
  /// Seconds east of UTC, where the editor gave an offset.
  var offset: Int?

  init?(hour: Int, minute: Int, second: Int) {
    guard (0...24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      hour < 24 || minute == 0 && second == 0
    else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }
}

/// What a date field says, before a zone gives it an instant.
enum DateText: Sendable, Hashable {
  case day(Day)
  case dayAndTime(Day, WrittenTime)
  /// Only a time, as an end may be given.
  case time(WrittenTime)
  case month(Month)
  case years(first: Int, last: Int)
  case open

  /// What is wrong with a date.
  enum Mistake: Error, Sendable, Equatable {
    case unreadable
    case noSuchDay
    case noSuchTime
    case shortYear
    case missingYear
    /// Two dates or times in one field.
    case range
  }

  /// A date with the weekday that stood in front of it, where that is not its own.
  struct Reading: Sendable, Equatable {
    let date: DateText
    var wrongWeekday: Weekday?
  }
}
