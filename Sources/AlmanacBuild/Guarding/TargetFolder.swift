import FoundationEssentials
import Glibc

/// The folder that a copy of the site goes to: it must be there, and be empty or hold a site of ours, so that an unmounted
/// web space is no success and nothing foreign is written into.
struct TargetFolder {
  private let path: String
  private let note: PublicationNote

  init(_ path: String, note: PublicationNote) {
    self.path = path
    self.note = note
  }

  /// - Parameter creates: whether the folder may be made, or be empty where a copy lay before.
  /// - Throws: `BuildFailure.target…`.
  func check(creates: Bool) throws {
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard creates else { throw BuildFailure.targetMissing(path) }
      return try WholeFile.makeFolder(path)
    }
    guard isFolder else { throw BuildFailure.targetForeign(path) }
    if (try? FolderReader(path).read(OutputManifest.path.text)).flatMap(OutputManifest.init) != nil { return }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw BuildFailure.unreadable(path: path, code: EACCES)
    }
    guard names.allSatisfy({ $0.hasPrefix(".") || $0 == "lost+found" }) else {
      throw BuildFailure.targetForeign(path)
    }
    guard creates || !note.hasCopied(to: path) else { throw BuildFailure.targetEmptied(path) }
  }
}
