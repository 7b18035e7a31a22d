/// A day and a time of day as a clock on the wall shows them, without a zone.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  public let seconds: Int

  /// A time of a day; without one its midnight.
  public init(day: Day, time: TimeOfDay = .midnight) {
    seconds = day.number * 86_400 + time.seconds
  }

  /// The date and time that lie so many seconds after 1970-01-01T00:00:00 on the same clock.
  public init(seconds: Int) {
    let day = Day(number: seconds.floorDivided(by: 86_400))
    self.init(day: day, time: TimeOfDay(secondsSinceMidnight: seconds))
  }

  /// The last second that ISO dates can name: 9999-12-31T23:59:59.
  public static let last = LocalDateTime(day: .last, time: TimeOfDay(secondsSinceMidnight: 86_399))

  /// The day.
  public var day: Day { Day(number: seconds.floorDivided(by: 86_400)) }
  /// The time of the day.
  public var time: TimeOfDay { TimeOfDay(secondsSinceMidnight: seconds) }

  /// The time so many seconds later on the same clock, or earlier when negative.
  public func adding(seconds more: Int) -> LocalDateTime {
    LocalDateTime(seconds: seconds.saturatingSum(more))
  }

  /// The time, or the nearest of the years 1 to 9999.
  public var nameable: LocalDateTime { min(max(self, LocalDateTime(day: .first)), .last) }

  /// Orders by time.
  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool { left.seconds < right.seconds }
}

extension LocalDateTime: CustomStringConvertible {
  /// ISO 8601 without offset: `2025-05-06T18:00:00`.
  public var description: String { "\(day)T\(time)" }
}
