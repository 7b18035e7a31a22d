import CivilTime

/// Files of the time zone database.
enum ZoneSubject {
  /// Clocks are less than a day from UTC, their changes are in order, and what they show is understood again.
  static func take(_ bytes: [UInt8]) {
    guard let zone = Zone(identifier: "Area/Place", file: bytes) else { return }
    let moments = [Int.min, -2_000_000_000, 0, 1_940_000_000, 4_200_000_000, .max].map {
      Instant(seconds: $0)
    }
    let changes = zone.transitions(from: Instant(seconds: 0), before: Instant(seconds: 4_200_000_000))
    for moment in moments + changes.prefix(20).map({ Instant(seconds: $0.instant) }) {
      expect(abs(zone.offset(at: moment)) < 86_400, "an offset is a day or more")
      _ = zone.resolve(zone.local(at: moment))
    }
    for (one, next) in zip(changes, changes.dropFirst()) {
      expect(
        one.instant < next.instant && one.offsetAfter == next.offsetBefore,
        "changes do not follow one another")
    }
  }
}
