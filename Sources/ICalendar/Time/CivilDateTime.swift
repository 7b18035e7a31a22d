/// A date and time of day as a clock on the wall shows them, without zone: the local form of the value
/// type DATE-TIME (RFC 5545, section 3.3.5). Whole seconds; no leap seconds.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  public let localSeconds: Int

  static let firstSecond = CivilDate.firstNumber * 86_400
  static let lastSecond = CivilDate.lastNumber * 86_400 + 86_399

  /// The time with that number of seconds, or the nearest in the years 1 to 9999.
  public init(localSeconds: Int) {
    self.localSeconds = min(max(localSeconds, Self.firstSecond), Self.lastSecond)
  }

  /// The start of the day.
  public init(_ date: CivilDate) {
    localSeconds = date.dayNumber * 86_400
  }

  /// A time on a day, or nil if the clock never shows it. Second 60 is not a time of this type.
  public init?(_ date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    localSeconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day.
  public var date: CivilDate { CivilDate(dayNumber: localSeconds.floorDivided(by: 86_400)) }
  /// The seconds since the start of the day, 0–86,399.
  public var secondOfDay: Int { localSeconds.floorRemainder(by: 86_400) }
  /// The hour, 0–23.
  public var hour: Int { secondOfDay / 3600 }
  /// The minute, 0–59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second, 0–59.
  public var second: Int { secondOfDay % 60 }

  /// The time so many seconds later on the same clock, or earlier when negative.
  public func adding(seconds: Int) -> CivilDateTime {
    let sum = localSeconds.addingReportingOverflow(seconds)
    return CivilDateTime(localSeconds: sum.overflow ? (seconds < 0 ? .min : .max) : sum.partialValue)
  }

  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.localSeconds < right.localSeconds
  }
}
