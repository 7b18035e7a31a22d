import SystemZones

/// Brings a copy of the published site elsewhere up to date, touching only what differs. What the copy
/// holds besides stays.
public struct SiteCopy {
  private let source: String
  private let target: String
  private let deletesMany: Bool

  /// - Parameters:
  ///   - source: the output folder.
  ///   - target: the folder of the copy, such as a mounted web space.
  ///   - deletesMany: whether more than a tenth of what lies there may be removed.
  public init(from source: String, to target: String, deletesMany: Bool) {
    self.source = source
    self.target = target
    self.deletesMany = deletesMany
  }

  /// - Throws: `PublishingError` and `BuildFailure` for what is the machine's.
  public func run() throws -> PublishingReport {
    let reader = FolderReader(source)
    guard let manifest = OutputManifest(try reader.read(".almanac-manifest")) else {
      throw BuildFailure.unreadable(path: "\(source)/.almanac-manifest", code: 0)
    }
    if !deletesMany {
      let there = (try? FolderReader(target).read(".almanac-manifest")).flatMap(OutputManifest.init)
      try RemovalBound.check(from: there, to: manifest, target: target)
    }
    let session = try PublishingSession(
      output: target, mode: .inPlace, facts: BuildFacts.manifest(SystemZones.database()))
    do {
      for path in manifest.entries.keys.sorted() {
        try session.put(path: path.text, bytes: try reader.read(path.text))
      }
    } catch {
      session.abandon()
      throw error
    }
    return try session.finish()
  }
}
