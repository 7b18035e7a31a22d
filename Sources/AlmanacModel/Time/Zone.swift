import CivilTime
import Foundation

/// A time zone of the IANA database.
public struct Zone: Sendable, Hashable {
  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  private let zone: TimeZone

  /// The zone with this IANA name, or nil where the machine knows none. Abbreviations and offsets are refused,
  /// because a calendar must name the zone.
  public init?(identifier: String) {
    guard identifier == "UTC" || identifier.contains("/"), let zone = TimeZone(identifier: identifier)
    else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  private init(utc: TimeZone) {
    identifier = "UTC"
    zone = utc
  }

  /// Coordinated universal time.
  public static let utc = Zone(utc: .gmt)

  /// Seconds to add to UTC at an instant.
  public func offset(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
  }

  /// What the clocks of the zone show at an instant.
  public func local(at instant: Instant) -> LocalDateTime {
    LocalDateTime(seconds: instant.seconds + offset(at: instant))
  }

  /// The instant at which the zone's clocks show a time; nil in the hour that daylight saving skips.
  /// Of a time that comes twice it is the first.
  public func instant(of local: LocalDateTime) -> Instant? {
    let before = offset(at: Instant(seconds: local.seconds - 86_400))
    let after = offset(at: Instant(seconds: local.seconds + 86_400))
    for offset in [max(before, after), min(before, after)] {
      let candidate = Instant(seconds: local.seconds - offset)
      if self.offset(at: candidate) == offset { return candidate }
    }
    return nil
  }

  /// The instant at which a day begins: midnight, or the first time after a gap.
  public func start(of day: Day) -> Instant {
    let midnight = LocalDateTime(day: day, time: .midnight)
    if let instant = instant(of: midnight) { return instant }
    let before = offset(at: Instant(seconds: midnight.seconds - 86_400))
    return Instant(seconds: midnight.seconds - before)
  }

  public static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
