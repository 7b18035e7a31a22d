/// A time of day as a clock on the wall shows it, in whole seconds; no leap seconds.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Seconds since midnight, 0..<86400.
  public let seconds: Int

  /// The time, or nil where no clock shows it. 24:00 is not a time of day; it is the midnight after.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }

  /// The time so many seconds after midnight; whole days are dropped.
  public init(secondsSinceMidnight total: Int) {
    seconds = total.floorRemainder(by: 86_400)
  }

  /// The first instant of a day.
  public static let midnight = TimeOfDay(secondsSinceMidnight: 0)

  /// The hour, 0–23.
  public var hour: Int { seconds / 3600 }
  /// The minute, 0–59.
  public var minute: Int { seconds / 60 % 60 }
  /// The second, 0–59.
  public var second: Int { seconds % 60 }

  /// Orders by time.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }
}

extension TimeOfDay: CustomStringConvertible {
  /// ISO 8601: `18:00:00`.
  public var description: String {
    "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
  }
}
