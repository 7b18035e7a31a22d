/// A time of day as a clock on the wall shows it.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Seconds since midnight, 0..<86400.
  public let seconds: Int

  /// The time, or nil where no clock shows it. 24:00 is not a time of day; it is the midnight after.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }

  private init(seconds: Int) {
    self.seconds = seconds
  }

  /// The first instant of a day.
  public static let midnight = TimeOfDay(seconds: 0)

  /// The time so many seconds after midnight; whole days are dropped.
  public init(secondsSinceMidnight total: Int) {
    seconds = (total % 86_400 + 86_400) % 86_400
  }

  public var hour: Int { seconds / 3600 }
  public var minute: Int { seconds / 60 % 60 }
  public var second: Int { seconds % 60 }

  /// Orders by time.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }
}

/// A day and a time of day, without a zone.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  public let day: Day
  public let time: TimeOfDay

  public init(day: Day, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  public var seconds: Int { day.number * 86_400 + time.seconds }

  /// The date and time that lie so many seconds after 1970-01-01T00:00:00 on the same clock.
  public init(seconds: Int) {
    let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    day = Day(number: number)
    time = TimeOfDay(secondsSinceMidnight: seconds - number * 86_400)
  }

  /// Orders by time.
  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool { left.seconds < right.seconds }
}

extension LocalDateTime: CustomStringConvertible {
  /// ISO 8601 without offset: `2025-05-06T18:00:00`.
  public var description: String {
    "\(day)T\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2)):\(padded(time.second, to: 2))"
  }
}
