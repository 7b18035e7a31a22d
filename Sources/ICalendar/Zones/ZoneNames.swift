import CivilTime

/// What the names that files give to time zones mean.
public enum ZoneNames {
  /// The IANA zone for a TZID (RFC 5545, section 3.2.19), or nil if it is no zone that can be known by
  /// name: an IANA name, a name of Windows, or a path of an older program that ends in an IANA name,
  /// such as `/freeassociation.sourceforge.net/Europe/Berlin`. Quotes and blanks around it are ignored.
  public static func identifier(_ name: String, in zones: ZoneDatabase) -> String? {
    let name = String(name.drop { $0 == "\"" }.prefix { $0 != "\"" }).trimmingBlanks
    guard name.utf8.count <= 200 else { return nil }
    if let known = known(name, zones) { return known }
    let parts = name.split(separator: "/")
    for count in [3, 2] where parts.count > count {
      let tail = parts.suffix(count).joined(separator: "/")
      if let known = known(tail, zones) { return known }
    }
    return city(in: name, zones)
  }

  /// The zone of the first known city in a name that Outlook shows, such as `(UTC+01:00) Amsterdam,
  /// Berlin, Bern`.
  private static func city(in name: String, _ zones: ZoneDatabase) -> String? {
    guard name.hasPrefix("(UTC") || name.hasPrefix("(GMT"), let close = name.firstIndex(of: ")") else {
      return nil
    }
    let cities = name[close...].dropFirst().split(separator: ",")
      .map { "/" + String($0).trimmingBlanks.replacing(" ", with: "_") }
    for city in cities {
      if let zone = zones.names.filter({ $0.hasSuffix(city) }).min() { return zone }
    }
    return nil
  }

  /// The IANA zone that a VTIMEZONE stands for, by its TZID or the name that some programs add.
  public static func identifier(of component: Component, in zones: ZoneDatabase) -> String? {
    let names = ["TZID", "X-LIC-LOCATION"].compactMap { component.first($0)?.value }
    return names.lazy.compactMap { identifier($0, in: zones) }.first
  }

  private static func known(_ name: String, _ zones: ZoneDatabase) -> String? {
    if let windows = WindowsZoneNames.identifier(name) { return windows }
    return name == "UTC" || name == "GMT" || zones.has(name) ? name : nil
  }
}
