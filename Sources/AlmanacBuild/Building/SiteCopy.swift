import SystemZones

/// Brings a copy of the published site elsewhere up to date, touching only what differs. What the copy
/// holds besides stays.
public struct SiteCopy {
  private let source: String
  private let target: String

  /// - Parameters:
  ///   - source: the output folder.
  ///   - target: the folder of the copy, such as a mounted web space.
  public init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  /// - Throws: `PublishingError` and `BuildFailure` for what is the machine's.
  public func run() throws -> PublishingReport {
    let reader = FolderReader(source)
    guard let manifest = OutputManifest(try reader.read(".almanac-manifest")) else {
      throw BuildFailure.unreadable(path: "\(source)/.almanac-manifest", code: 0)
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
