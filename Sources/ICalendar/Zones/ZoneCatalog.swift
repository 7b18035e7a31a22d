import CivilTime

/// The rules of the zones that a program uses, worked out once and then shared by all calendars.
public struct ZoneCatalog: Hashable, Sendable {
  private let zones: [String: ZoneRules]

  /// The rules of those zones.
  public init(_ zones: some Sequence<Zone>) {
    self.zones = zones.reduce(into: [:]) { rules, zone in
      if rules[zone.identifier] == nil { rules[zone.identifier] = ZoneRules(zone) }
    }
  }

  /// The rules of a zone, or nil if it is not in the catalog.
  public subscript(identifier: String) -> ZoneRules? {
    zones[identifier]
  }
}
