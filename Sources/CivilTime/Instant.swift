/// A point on the time line, in whole seconds of UTC without leap seconds.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The instant with that number of seconds.
  public init(seconds: Int) {
    self.init(utc: LocalDateTime(seconds: seconds))
  }

  /// The instant at which a clock of UTC shows the time.
  public init(utc time: LocalDateTime) {
    seconds = time.seconds
  }

  /// What a clock of UTC shows.
  public var utc: LocalDateTime { LocalDateTime(seconds: seconds) }

  /// The instant so many seconds later, or earlier when negative.
  public func adding(seconds more: Int) -> Instant { Instant(utc: utc.adding(seconds: more)) }

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
