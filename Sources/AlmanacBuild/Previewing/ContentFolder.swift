import AlmanacModel

/// The content folder as it was last seen, of which only what has changed since is read again.
struct ContentFolder: Sendable {
  private let reader: FolderReader
  private(set) var tree = SourceTree()
  /// Findings about files that cannot be taken.
  private(set) var log = DiagnosticLog()
  private var stamps: [String: FileStamp] = [:]
  /// With more changed paths than this the whole folder is looked through.
  private static let pathLimit = 200

  /// - Parameter path: the folder.
  init(_ path: String) {
    reader = FolderReader(path)
  }

  /// Looks at the named files, or through the whole folder, and reads what differs.
  ///
  /// - Parameters:
  ///   - paths: relative to the folder; nil where anything may have changed.
  ///   - jobs: how many threads may read.
  /// - Returns: the paths of texts and other files that came, went or changed.
  /// - Throws: `BuildFailure` if the folder is missing or unreadable; what was read stays.
  mutating func update(_ paths: Set<String>?, jobs: Int) throws -> Set<String> {
    guard let paths, paths.count <= Self.pathLimit, !stamps.isEmpty, !log.hasErrors else {
      return try updateAll(jobs: jobs)
    }
    var changed: [FolderReader.Entry] = []
    for path in paths where !path.split(separator: "/").contains(where: FolderReader.isPassedOver) {
      guard let entry = reader.file(path) else { return try updateAll(jobs: jobs) }
      if stamps[path] != entry.stamp { changed.append(entry) }
    }
    return take(changed, gone: [], jobs: jobs)
  }

  private mutating func updateAll(jobs: Int) throws -> Set<String> {
    let listing: FolderReader.Listing
    do {
      listing = try reader.list()
    } catch FolderReader.Failure.missing(let path) {
      throw BuildFailure.missingContent(path)
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
    log = DiagnosticLog()
    for path in listing.refused {
      log.report(BuildMessages.refusedFile(path), at: SourceLocation(path: path))
    }
    let present = Set(listing.files.map(\.path))
    let gone = stamps.keys.filter { !present.contains($0) }
    return take(listing.files.filter { stamps[$0.path] != $0.stamp }, gone: gone, jobs: jobs)
  }

  private mutating func take(_ entries: [FolderReader.Entry], gone: [String], jobs: Int) -> Set<String> {
    let results = ParallelMap.map(count: entries.count, jobs: jobs) { [reader] index in
      SourceTreeLoader.load(entries[index], reader: reader)
    }
    for path in gone { forget(path) }
    var changed = Set(gone)
    for (entry, result) in zip(entries, results) {
      let path = entry.path
      stamps[path] = entry.stamp
      switch result {
      case .text(let bytes):
        guard tree.texts[path] != bytes else { continue }
        tree.texts[path] = bytes
      case .binary(let file): tree.binaries[path] = file
      case .failed(let code):
        forget(path)
        log.report(BuildMessages.unreadableFile(path, code: code), at: SourceLocation(path: path))
      }
      changed.insert(path)
    }
    return changed
  }

  private mutating func forget(_ path: String) {
    stamps[path] = nil
    tree.texts[path] = nil
    tree.binaries[path] = nil
  }
}
