import CivilTime

/// What determines the bytes of an output besides content, ledger, theme and build day.
public enum BuildFacts {
  /// The version of Almanac.
  public static let version = "1.1"

  /// - Parameter zones: from which the times of the outputs are.
  static func manifest(_ zones: ZoneDatabase) -> ManifestFacts {
    ManifestFacts(generator: "almanac \(version)", zoneData: zones.release)
  }
}
