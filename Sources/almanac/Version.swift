import AlmanacBuild

/// The version that `--version` prints.
enum Version {
  static let text = BuildFacts.version
}
