import CivilTime

/// A time of day as written; 24:00 is possible.
public struct WrittenTime: Sendable, Hashable {
  /// 0...86400.
  public let seconds: Int
  /// Seconds east of UTC, where an offset was given.
  public var offset: Int?

  /// The time, or nil where there is none such.
  public init?(hour: Int, minute: Int = 0, second: Int = 0) {
    guard (0...24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      hour < 24 || minute == 0 && second == 0
    else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }

  /// The time so long after midnight; nil where a day is not so long.
  init?(seconds: Int) {
    self.init(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60)
  }
}

extension WrittenTime: CustomStringConvertible {
  /// `18:00`, with seconds where there are any; without the offset.
  public var description: String {
    let clock = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
    return seconds % 60 == 0 ? clock : "\(clock):\(padded(seconds % 60, to: 2))"
  }
}

/// A date as it was written, before a zone gives it an instant.
public enum WrittenDate: Sendable, Hashable {
  case day(Day)
  case dayAndTime(Day, WrittenTime)
  /// Only a time, as an end may be given.
  case time(WrittenTime)
  case month(Month)
  case years(first: Int, last: Int)
  /// Not known yet: `offen`.
  case open
}

extension WrittenDate {
  /// The day where just one is meant.
  public var day: Day? {
    switch self {
    case .day(let day), .dayAndTime(let day, _): day
    default: nil
    }
  }

  /// The year that the date lies in, of several the first.
  public var year: Int? { days?.lowerBound.year }

  /// The days that may be meant; nil of a time alone and of what is open.
  public var days: ClosedRange<Day>? {
    switch self {
    case .day(let day), .dayAndTime(let day, _): return day...day
    case .month(let month): return month.firstDay...month.lastDay
    case .years(let first, let last):
      guard let start = Month(year: first, month: 1)?.firstDay,
        let end = Month(year: last, month: 12)?.lastDay, start <= end
      else { return nil }
      return start...end
    case .time, .open: return nil
    }
  }
}

/// Why a text says no date.
public enum DateMistake: Error, Sendable, Equatable {
  case unreadable
  case noSuchDay
  case noSuchTime
  /// A year of two digits.
  case shortYear
  case missingYear
  /// Two dates or times where one is expected.
  case range
  /// Single dates where one, or a range, is expected: `10. und 30. April`.
  case several
  /// A time behind several days, which may be that of each of them: `6.–8. Mai, 18 Uhr`.
  case timeOfSeveralDays
  /// 05/06/2025: the fifth of June or the sixth of May.
  case ambiguous
}
