import AlmanacContent
import AlmanacModel

/// The content folder as it was last seen, of which only what has changed since is read again.
struct ContentFolder: Sendable {
  private let reader: FolderReader
  /// All that lies in the folder.
  private var whole = SourceTree()
  /// The folder without traces of programs that keep it the same on several machines; nil where it has none.
  private var synced: SyncedFolder?
  private var placeholders: [String] = []
  private var diskLog = DiagnosticLog()
  private var stamps: [String: FileStamp] = [:]
  /// With more changed paths than this the whole folder is looked through.
  private static let pathLimit = 200

  /// - Parameter path: the folder.
  init(_ path: String) {
    reader = FolderReader(path)
  }

  /// The files that somebody wrote.
  var tree: SourceTree { synced?.tree ?? whole }

  /// Findings about files that cannot be taken.
  var log: DiagnosticLog {
    var log = diskLog
    if let synced { log.merge(SyncTraces.findings(synced)) }
    return log
  }

  /// Looks at the named files, or through the whole folder, and reads what differs.
  ///
  /// - Parameters:
  ///   - paths: relative to the folder; nil where anything may have changed.
  ///   - jobs: how many threads may read.
  /// - Returns: the paths of texts and other files that came, went or changed.
  /// - Throws: `BuildFailure` if the folder is missing or unreadable; what was read stays.
  mutating func update(_ paths: Set<String>?, jobs: Int) throws -> Set<String> {
    guard let paths, paths.count <= Self.pathLimit, !stamps.isEmpty, !diskLog.hasErrors else {
      return try updateAll(jobs: jobs)
    }
    var changed: [FolderReader.Entry] = []
    for path in paths
    where !path.split(separator: "/").contains(where: SystemFile.isMeant)
      && !SystemFile.isProbe(path.split(separator: "/").last ?? "")
    {
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
    placeholders = listing.placeholders
    diskLog = DiagnosticLog()
    for path in listing.refused {
      diskLog.report(BuildMessages.refusedFile(path), at: SourceLocation(path: path))
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
        guard whole.texts[path] != bytes else { continue }
        whole.texts[path] = bytes
      case .binary(let file): whole.binaries[path] = file
      case .failed(let code):
        forget(path)
        diskLog.report(BuildMessages.unreadableFile(path, code: code), at: SourceLocation(path: path))
      }
      changed.insert(path)
    }
    changed.formUnion(lookForTraces(changed))
    return changed
  }

  /// Looks for traces anew where there were some or may be some now.
  /// - Returns: the files that are content now and were not, or the other way round.
  private mutating func lookForTraces(_ changed: Set<String>) -> Set<String> {
    let mayHave = changed.contains { path in
      SyncedName(path: path) != .plain || whole.texts[path].map(SyncedFolder.isEmpty) ?? true
    }
    guard synced != nil || mayHave || !placeholders.isEmpty else { return [] }
    let former = synced
    let found = SyncTraces.found(in: whole, placeholders: placeholders)
    synced = found.hasTraces ? found : nil
    let paths = { (folder: SyncedFolder?) in
      Set((folder?.copies.map(\.path) ?? []) + (folder?.tree.absent ?? []))
    }
    return paths(former).symmetricDifference(paths(synced))
  }

  private mutating func forget(_ path: String) {
    stamps[path] = nil
    whole.texts[path] = nil
    whole.binaries[path] = nil
  }
}
