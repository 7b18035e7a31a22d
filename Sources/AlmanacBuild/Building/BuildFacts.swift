import Foundation

/// What determines the bytes of an output besides content, ledger, theme and build day.
public enum BuildFacts {
  /// The version of Almanac.
  public static let version = "1.0"

  static let manifest = ManifestFacts(generator: "almanac \(version)", zoneData: zoneDataVersion)

  /// The version of the IANA time zone data that Foundation uses.
  public static var zoneDataVersion: String { TimeZone.timeZoneDataVersion }
}
