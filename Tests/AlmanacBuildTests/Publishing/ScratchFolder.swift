import AlmanacBuild
import Foundation
import Glibc

/// A folder of its own for one test, gone with it; `output` below it is the site's.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "publishing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var output: String { path + "/output" }

  func write(_ text: String, to file: String) throws {
    let full = path + "/" + file
    let folder = (full as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: full, atomically: false, encoding: .utf8)
  }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// Every path below `folder`, the manifest left out.
  func tree(_ folder: String = "output") -> [String] {
    let found = FileManager.default.subpaths(atPath: path + "/" + folder) ?? []
    return found.filter { $0 != ".almanac-manifest" }.sorted()
  }

  struct Stamp: Equatable {
    let inode: UInt
    let seconds: Int
    let nanoseconds: Int
  }

  func stamp(_ file: String) -> Stamp? {
    var status = stat()
    guard lstat(path + "/" + file, &status) == 0 else { return nil }
    return Stamp(
      inode: UInt(status.st_ino), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Makes the file look as if it was written long ago.
  func age(_ file: String) { _ = utimes(path + "/" + file, [timeval(), timeval()]) }

  func session(_ mode: PublishingMode = .exchange) throws -> PublishingSession {
    try PublishingSession(output: output, mode: mode, facts: Self.facts)
  }

  @discardableResult
  func publish(_ site: [String: String], _ mode: PublishingMode = .exchange) throws -> PublishingReport {
    let session = try session(mode)
    for (path, text) in site { try session.put(path: path, bytes: Array(text.utf8)) }
    return try session.finish()
  }

  static let facts = ManifestFacts(generator: "almanac 1.0", zoneData: "2026a")
}
