import CivilTime

/// What the names that files give to time zones mean.
public enum ZoneNames {
  /// The IANA zone for a TZID (RFC 5545, section 3.2.19), or nil if it is no zone that can be known by
  /// name: an IANA name in any case, also one of its older names, a name of Windows or what Outlook shows, an offset
  /// such as `GMT+0200`, or a path of an older program that ends in an IANA name, such as
  /// `/freeassociation.sourceforge.net/Europe/Berlin`. Quotes and blanks around it are ignored. UTC is `UTC`.
  public static func identifier(_ name: String, in zones: ZoneDatabase) -> String? {
    let name = bare(name)
    guard !name.isEmpty, name.utf8.count <= 200 else { return nil }
    if let known = exact(name, in: zones) ?? known(name, zones) { return known }
    return words(name, zones)
  }

  /// The IANA zone that a name says letter by letter, perhaps with the prefix of a program.
  static func exact(_ name: String, in zones: ZoneDatabase) -> String? {
    let name = bare(name)
    guard name.utf8.count <= 200 else { return nil }
    if let alias = ZoneAliases.identifier(name.lowercased()), alias == "UTC" { return alias }
    if zones.has(name) { return name }
    let parts = name.split(separator: "/")
    return [3, 2].lazy.filter { parts.count > $0 }.map { parts.suffix($0).joined(separator: "/") }
      .first(where: zones.has)
  }

  private static func bare(_ name: String) -> String {
    String(name.drop { $0 == "\"" }.prefix { $0 != "\"" }).trimmingBlanks
  }

  private static func known(_ name: String, _ zones: ZoneDatabase) -> String? {
    let lower = name.lowercased()
    if let zone = WindowsZoneNames.identifier(lower) ?? ZoneAliases.identifier(lower) { return zone }
    // Outlook counts zones that a file declares anew, and some programs name the time of the day.
    let plain =
      lower.hasSuffix("time") ? lower : String(lower.reversed().drop { $0.isNumber || $0 == " " }.reversed())
    if let zone = WindowsZoneNames.identifier(plain.replacing("daylight time", with: "standard time")) {
      return zone
    }
    guard lower.contains(where: { "/_".contains($0) }) else { return nil }
    // Some programs may not write a slash.
    for spelling in [lower, lower.replacing("_", with: "/", maxReplacements: 1)] {
      if let zone = zones.names.filter({ $0.lowercased() == spelling }).min() { return zone }
    }
    return nil
  }

  /// The zone of a name in words that Outlook shows, such as `(UTC+01:00) Amsterdam, Berlin, Bern`: of its region, else
  /// of the first city that has one.
  private static func words(_ name: String, _ zones: ZoneDatabase) -> String? {
    let lower = name.lowercased()
    guard lower.hasPrefix("(utc") || lower.hasPrefix("(gmt"), let close = name.firstIndex(of: ")") else {
      return nil
    }
    let text = String(name[close...].dropFirst())
    if let zone = WindowsZoneNames.identifier(text.trimmingBlanks) { return zone }
    let cities = text.split { ",/&;".contains($0) }
      .map { "/" + String($0).trimmingBlanks.replacing(" ", with: "_") }
    let known = cities.lazy.compactMap { city in zones.names.filter { $0.hasSuffix(city) }.min() }.first
    return ZoneAliases.identifier(inWords: text.lowercased()) ?? known
  }

  /// The IANA zone that a VTIMEZONE stands for, by its TZID or the name that some programs add.
  public static func identifier(of component: Component, in zones: ZoneDatabase) -> String? {
    let names = ["TZID", "X-LIC-LOCATION"].compactMap { component.first($0)?.value }
    return names.lazy.compactMap { identifier($0, in: zones) }.first
  }
}
