import AlmanacSite
import FoundationEssentials

/// The folder of a copy for approval: never that of the site, nor one that holds a publication or somebody else's files.
public struct ReviewFolder {
  private let path: String

  public init(_ path: String) { self.path = path }

  /// - Parameter output: the output folder of the site.
  /// - Throws: `BuildFailure.reviewInOutput`, `targetForeign`.
  public func check(beside output: String) throws(BuildFailure) {
    guard !Self.lies(path, in: output), !Self.lies(output, in: path) else { throw .reviewInOutput(path) }
    guard WholeFile.exists(path) else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [""]
    let isCopy = names.contains(OutputManifest.path.text) && !names.contains(PublicationRecord.path)
    guard isCopy || names.allSatisfy({ $0.hasPrefix(".") && $0 != PublicationRecord.path }) else {
      throw .targetForeign(path)
    }
  }

  /// Neither folder need be there yet.
  private static func lies(_ path: String, in folder: String) -> Bool {
    func steps(_ path: String) -> [String] { URL(filePath: path).standardizedFileURL.pathComponents }
    return RealPath.lies(path, in: folder) || steps(path).starts(with: steps(folder))
  }
}
