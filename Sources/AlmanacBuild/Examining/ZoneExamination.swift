import AlmanacModel
import CivilTime
import SystemZones

/// Whether the machine's time zone data is there and knows summer time.
public struct ZoneExamination: Sendable {
  /// The version of the data.
  public let version: String
  public let isRight: Bool

  public init() {
    let zones = SystemZones.database()
    version = zones.release
    // 2031-01-15 and 2031-07-15, both at noon in UTC: one and two hours ahead in Berlin.
    let (winter, summer) = (Instant(seconds: 1_926_244_800), Instant(seconds: 1_941_883_200))
    guard let berlin = zones.zone("Europe/Berlin") else {
      isRight = false
      return
    }
    isRight = berlin.local(at: winter).time.hour == 13 && berlin.local(at: summer).time.hour == 14
  }
}
