import CivilTime

/// A point in time as exact as the editor gave it: the site's clock, or an offset of its own.
public struct Moment: Sendable, Hashable {
  /// What the clock shows in `zone`.
  public let local: LocalDateTime
  public let zone: Zone
  public let instant: Instant

  public init(local: LocalDateTime, zone: Zone, instant: Instant) {
    self.local = local
    self.zone = zone
    self.instant = instant
  }

  /// The instant as the clocks of a zone show it.
  public init(instant: Instant, zone: Zone) {
    self.init(local: zone.local(at: instant), zone: zone, instant: instant)
  }
}
