/// An instant, in whole seconds of UTC without leap seconds: the `Z` form of DATE-TIME (RFC 5545,
/// section 3.3.5).
public struct UTCTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The instant with that number of seconds, or the nearest in the years 1 to 9999.
  public init(seconds: Int) {
    self.seconds = min(max(seconds, CivilDateTime.firstSecond), CivilDateTime.lastSecond)
  }

  /// The instant when a clock of UTC shows the time.
  public init(utc time: CivilDateTime) {
    seconds = time.localSeconds
  }

  /// What a clock of UTC shows.
  public var civil: CivilDateTime { CivilDateTime(localSeconds: seconds) }

  /// The instant so many seconds later, or earlier when negative.
  public func adding(seconds more: Int) -> UTCTime {
    UTCTime(utc: civil.adding(seconds: more))
  }

  public static func < (left: UTCTime, right: UTCTime) -> Bool {
    left.seconds < right.seconds
  }
}
