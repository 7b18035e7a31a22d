/// The rules of the zones that a program uses, worked out once and then shared by all calendars.
public struct ZoneCatalog: Hashable, Sendable {
  private let zones: [String: ZoneRules]

  /// The rules of those zones; names that the IANA database does not know are left out.
  public init(_ identifiers: some Sequence<String>) {
    var zones: [String: ZoneRules] = [:]
    for identifier in identifiers where zones[identifier] == nil {
      zones[identifier] = ZoneRules(identifier: identifier)
    }
    self.zones = zones
  }

  /// The rules of a zone, or nil if it is not in the catalog.
  public subscript(identifier: String) -> ZoneRules? {
    zones[identifier]
  }
}
