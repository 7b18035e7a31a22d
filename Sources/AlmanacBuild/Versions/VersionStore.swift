import CivilTime
import FoundationEssentials
import Glibc

/// The one store of former texts, `.almanac/versions/`: what forms replaced, what was published last, what restorations
/// replaced. Each text is kept once, under its digest. Whoever writes holds the `SiteLock`; ended at any point, the
/// store is as it was, or has the new version.
public struct VersionStore: Sendable {
  private let folder: SiteFolder
  private let bounds: VersionBounds
  private var versionsPath: String { folder.path + "/versions" }
  private var textsPath: String { versionsPath + "/texts" }

  /// - Parameter content: the content folder.
  public init(content: String) { self.init(content: content, bounds: VersionBounds()) }

  init(content: String, bounds: VersionBounds) {
    folder = SiteFolder(content: content)
    self.bounds = bounds
  }

  // MARK: - Reading

  /// All versions, the oldest first.
  public var versions: [ContentVersion] {
    Self.names(in: versionsPath).compactMap { name -> ContentVersion? in
      guard let number = Int(name.prefix { $0.isASCII && $0.isNumber }), name.hasSuffix(Self.ending),
        let bytes = try? WholeFile.read("\(versionsPath)/\(name)")
      else { return nil }
      return VersionRecord.version(String(decoding: bytes, as: UTF8.self), number: number)
    }.sorted { $0.number < $1.number }
  }

  /// A text of a version; nil where it is lost or damaged.
  func bytes(of text: ContentVersion.Text) -> [UInt8]? {
    guard let bytes = try? WholeFile.read("\(textsPath)/\(text.digest)"), Self.text(bytes) == text else {
      return nil
    }
    return bytes
  }

  static func text(_ bytes: [UInt8]) -> ContentVersion.Text {
    ContentVersion.Text(digest: Hexadecimal.text(SHA256.digest(of: bytes)), size: bytes.count)
  }

  // MARK: - Writing

  /// Keeps texts as a version, and lets go of what is too much.
  /// - Parameters:
  ///   - texts: by paths in the content folder.
  ///   - pictures: paths of what lies beside them.
  ///   - written: what a save is about to write; without bytes it takes the file away.
  /// - Returns: the version; that of the last publication where it was the same content.
  /// - Throws: `BuildFailure.unwritable`; then no version was made.
  @discardableResult
  func keep(
    _ kind: ContentVersion.Kind, on day: Day, _ texts: [String: [UInt8]], pictures: [String] = [],
    written: (path: String, bytes: [UInt8]?)? = nil
  ) throws(BuildFailure) -> ContentVersion {
    let safe = texts.filter { VersionRecord.isSafe($0.key) }
    let kept = safe.mapValues(Self.text)
    let pictures = pictures.filter(VersionRecord.isSafe).sorted()
    let versions = versions
    if kind == .publication, let last = versions.last(where: { $0.kind == kind }), last.says(kept, pictures) {
      return last
    }
    try folder.prepare()
    try WholeFile.makeFolder(textsPath)
    for (path, bytes) in safe { if let text = kept[path] { try store(bytes, text) } }
    let version = ContentVersion(
      number: (versions.last?.number ?? 0) + 1, kind: kind, day: day, texts: kept, pictures: pictures,
      written: written.map { ($0.path, $0.bytes.map { Self.text($0).digest } ?? ContentVersion.noText) })
    try WholeFile.write(Array(VersionRecord.text(version).utf8), to: path(of: version))
    drop(bounds.surplus(versions + [version]), of: versions + [version])
    return version
  }

  /// Takes a version out of the store.
  func remove(_ version: ContentVersion) { drop([version], of: versions) }

  private static let ending = ".version"

  private func path(of version: ContentVersion) -> String {
    let digits = String(version.number)
    return
      "\(versionsPath)/\(String(repeating: "0", count: max(0, 6 - digits.utf8.count)))\(digits)\(Self.ending)"
  }

  /// A text that is there with its size is whole: it takes its name only when it is.
  private func store(_ bytes: [UInt8], _ text: ContentVersion.Text) throws(BuildFailure) {
    let path = "\(textsPath)/\(text.digest)"
    var status = stat()
    if lstat(path, &status) == 0, Int(status.st_size) == text.size { return }
    let temporary = path + ".new"
    unlink(temporary)
    // Thousands of texts are not flushed to the disk one by one: one that a power cut damages no longer has its digest.
    try WholeFile.create(bytes, at: temporary, isFlushed: false)
    guard rename(temporary, path) == 0 else { throw .unwritable(path: path, code: errno) }
  }

  /// The versions go first, then the texts that none has.
  private func drop(_ dropped: [ContentVersion], of all: [ContentVersion]) {
    guard !dropped.isEmpty else { return }
    for version in dropped { unlink(path(of: version)) }
    let left = all.filter { !dropped.contains($0) }
    let needed = Set(left.flatMap { $0.texts.values.map(\.digest) })
    for name in Self.names(in: textsPath) where !needed.contains(name) { unlink("\(textsPath)/\(name)") }
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
