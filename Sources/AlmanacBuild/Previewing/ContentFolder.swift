import AlmanacContent
import AlmanacModel
import SystemZones

/// The content folder as it was last seen, of which only what has changed since is read again.
struct ContentFolder: Sendable {
  private let reader: FolderReader
  private let known: KnownPictures
  /// All that lies in the folder.
  private var whole: SourceTree
  /// The folder without traces of programs that keep it the same on several machines; nil where it has none.
  private var synced: SyncedFolder?
  /// Files that may be such traces, by their names or because they are empty.
  private var suspects: Set<String> = []
  private var placeholders: [String] = []
  private var refused: [String] = []
  /// Files that cannot be read, each with the reason of the system.
  private var failed: [String: Int32] = [:]
  private var nameLog = DiagnosticLog()
  private var stamps: [String: FileStamp] = [:]
  /// With more changed paths than this the whole folder is looked through.
  private static let pathLimit = 200

  /// - Parameter path: the folder.
  init(_ path: String) {
    reader = FolderReader(path)
    known = KnownPictures(content: path)
    whole = SourceTree(zones: SystemZones.database())
  }

  /// The files that somebody wrote.
  var tree: SourceTree { synced?.tree ?? whole }

  /// Findings about files, whatever they say.
  var log: DiagnosticLog {
    var log = FolderFindings.refused(refused)
    log.merge(nameLog)
    log.merge(FolderFindings.unreadable(failed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
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
    guard let paths, paths.count <= Self.pathLimit, !stamps.isEmpty, refused.isEmpty, failed.isEmpty else {
      return try updateAll(jobs: jobs)
    }
    var changed: [FolderReader.Entry] = []
    for path in paths
    where !path.split(separator: "/").contains(where: SystemFile.isMeant)
      && !SystemFile.isProbe(path.split(separator: "/").last ?? "")
    {
      guard let entry = reader.file(path) else { return try updateAll(jobs: jobs) }
      // Of two savings in one tick of the clock the stamps may be the same.
      if stamps[path] != entry.stamp || whole.texts[path] != nil { changed.append(entry) }
    }
    return take(changed, gone: [], jobs: jobs)
  }

  private mutating func updateAll(jobs: Int) throws -> Set<String> {
    guard !whole.zones.isEmpty else { throw BuildFailure.noZones }
    let listing: FolderReader.Listing
    do {
      listing = try reader.list()
    } catch FolderReader.Failure.missing(let path) {
      throw BuildFailure.missingContent(path)
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
    (placeholders, refused) = (listing.placeholders, listing.refused)
    let present = Set(listing.files.map(\.path))
    let gone = stamps.keys.filter { !present.contains($0) }
    // What could not be read may be readable now.
    let entries = listing.files.filter { stamps[$0.path] != $0.stamp || failed[$0.path] != nil }
    return take(entries, gone: gone, jobs: jobs)
  }

  private mutating func take(_ entries: [FolderReader.Entry], gone: [String], jobs: Int) -> Set<String> {
    let results = ParallelMap.map(count: entries.count, jobs: jobs) { [reader, known] index in
      SourceTreeLoader.load(entries[index], reader: reader, known)
    }
    if !entries.isEmpty { known.keep(for: entries, besides: true) }
    let hasOtherNames = !gone.isEmpty || entries.contains { stamps[$0.path] == nil }
    var changed = Set(gone)
    for path in gone {
      stamps[path] = nil
      forget(path)
    }
    for (entry, result) in zip(entries, results) {
      let path = entry.path
      stamps[path] = entry.stamp
      switch result {
      case .text(let bytes):
        guard whole.texts[path] != bytes else { continue }
        forget(path)
        whole.texts[path] = bytes
        if SyncedName(path: path) != .plain || SyncedFolder.isEmpty(bytes) { suspects.insert(path) }
      case .binary(let file):
        forget(path)
        whole.binaries[path] = file
        if SyncedName(path: path) != .plain { suspects.insert(path) }
      case .failed(let code):
        guard failed[path] != code else { continue }
        forget(path)
        failed[path] = code
      }
      changed.insert(path)
    }
    if hasOtherNames { nameLog = FileNameCheck.findings(stamps.keys.sorted()) }
    return changed.union(lookForTraces())
  }

  /// Looks for traces where there may be some, or were.
  /// - Returns: the files that are content now and were not, or the other way round.
  private mutating func lookForTraces() -> Set<String> {
    guard synced != nil || !suspects.isEmpty || !placeholders.isEmpty else { return [] }
    let former = synced
    let found = SyncTraces.found(in: whole, placeholders: placeholders)
    synced = found.hasTraces ? found : nil
    let paths = { (folder: SyncedFolder?) in
      Set((folder?.copies.map(\.path) ?? []) + (folder?.tree.absent ?? []))
    }
    return paths(former).symmetricDifference(paths(synced))
  }

  /// Holds a text that is not on the disk.
  mutating func pretend(_ path: String, _ bytes: [UInt8]?) {
    whole.texts[path] = bytes
    if synced != nil { synced = SyncTraces.found(in: whole, placeholders: placeholders) }
  }

  private mutating func forget(_ path: String) {
    whole.texts[path] = nil
    whole.binaries[path] = nil
    failed[path] = nil
    suspects.remove(path)
  }
}
