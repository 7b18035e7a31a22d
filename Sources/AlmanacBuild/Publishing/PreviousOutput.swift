import Glibc

/// The output folder as the build found it: what is there, and which of it an earlier build made.
struct PreviousOutput: Sendable {
  /// What a planned file meets at its path.
  enum Standing: Equatable, Sendable {
    case missing
    case same
    case different
    /// Something that is not ours; the path that is in the way.
    case foreign(PublishedPath)
  }

  /// nil before the first build.
  let folder: OpenFolder?
  let scan: FolderScan
  /// What an earlier build made; empty where the manifest is missing or damaged.
  let owned: [PublishedPath: OutputManifest.Entry]
  private let manifestBytes: [UInt8]?
  /// When the manifest was written, which comes after all files; nil where it is missing.
  private let manifestTime: timespec?

  /// A manifest above this is not one of ours.
  private static let manifestLimit = 1 << 28

  init(of folder: OpenFolder?) throws {
    self.folder = folder
    guard let folder else {
      (scan, owned, manifestBytes, manifestTime) = (.empty, [:], nil, nil)
      return
    }
    scan = try FolderScan(of: folder, skipping: [OutputManifest.path, InPlacePublication.stagingName])
    manifestBytes = try folder.read(OutputManifest.path, limit: Self.manifestLimit)
    manifestTime = try folder.status(of: OutputManifest.path)?.st_mtim
    owned = manifestBytes.flatMap(OutputManifest.init)?.entries ?? [:]
  }

  func holdsManifest(_ bytes: [UInt8]) -> Bool { manifestBytes == bytes }

  /// Whether an earlier build made the file at `path`. A link or folder in its place is somebody else's.
  func isOwnFile(_ path: PublishedPath) -> Bool { owned[path] != nil && scan[path]?.kind == .file }

  /// Compares planned bytes with what is on the disk.
  func standing(of path: PublishedPath, _ bytes: [UInt8]) throws -> Standing {
    guard let folder, let entry = scan[path] else {
      return obstacle(above: path).map { .foreign($0) } ?? .missing
    }
    switch entry.kind {
    case .file:
      if try folder.holds(path, bytes) { return .same }
      return owned[path] == nil ? .foreign(path) : .different
    // Whether the folder may give way is known when all planned paths are known.
    case .folder: return .missing
    case .link, .other: return .foreign(path)
    }
  }

  /// What an earlier build wrote to a path, where size and time of the file say that nobody has touched it since; nil where
  /// only its bytes can tell.
  func untouched(_ path: PublishedPath) throws -> OutputManifest.Entry? {
    guard let folder, let manifestTime, let entry = owned[path], !entry.isUnderWay, isOwnFile(path),
      let status = try folder.status(of: path), Int(status.st_size) == entry.size,
      status.st_mtim.isClearlyBefore(manifestTime)
    else { return nil }
    return entry
  }

  private func obstacle(above path: PublishedPath) -> PublishedPath? {
    var ancestor = path.parent
    while let here = ancestor {
      if let entry = scan[here] {
        return entry.kind == .folder || isOwnFile(here) ? nil : here
      }
      ancestor = here.parent
    }
    return nil
  }

  /// The files of earlier builds that are not planned any more and still hold what that build wrote. A file
  /// that somebody has rewritten since is theirs.
  func removable(
    planned: Dictionary<PublishedPath, PublicationPlan.Planned>.Keys
  ) throws -> Set<PublishedPath> {
    guard let folder else { return [] }
    var found: Set<PublishedPath> = []
    for (path, entry) in owned where !planned.contains(path) && isOwnFile(path) {
      guard let bytes = try folder.read(path, limit: entry.size), OutputManifest.Entry(of: bytes) == entry
      else {
        continue
      }
      found.insert(path)
    }
    return found
  }
}

extension timespec {
  /// Before, by more than any clock of a file system jumps.
  fileprivate func isClearlyBefore(_ other: timespec) -> Bool {
    guard other.tv_sec >= tv_sec else { return false }
    let (seconds, isBeyond) = other.tv_sec.subtractingReportingOverflow(tv_sec)
    return isBeyond || seconds > 1 || seconds * 1_000_000_000 + other.tv_nsec - tv_nsec > 100_000_000
  }
}
