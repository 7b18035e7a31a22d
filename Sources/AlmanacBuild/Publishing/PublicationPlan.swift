/// What has to happen to make the output folder hold exactly the planned files and what is not ours.
struct PublicationPlan: Sendable {
  /// One planned file as `put` found it.
  struct Planned: Sendable {
    let entry: OutputManifest.Entry
    let standing: PreviousOutput.Standing
  }

  /// Planned files with new bytes, in the order in which they may become visible one by one.
  let written: [PublishedPath]
  let unchanged: [PublishedPath]
  /// Own files that are not made any more.
  let removed: [PublishedPath]
  /// Folders that held own files and hold nothing now, leaves first.
  let emptied: [PublishedPath]
  /// Files and links that are not ours.
  let foreign: [PublishedPath]
  /// Folders that are not ours, roots first.
  let foreignFolders: [PublishedPath]
  /// Whether a file takes the place of a folder or the other way round, so that removals come first.
  let removesFirst: Bool
  /// The folders there are in which something changes; nil is the output folder itself.
  let touchedFolders: Set<PublishedPath?>
  let manifest: OutputManifest

  /// - Throws: `foreignFiles` with every path in the way, `plannedTwice` where a planned file is also a folder
  ///   of another one.
  init(_ planned: [PublishedPath: Planned], over previous: PreviousOutput) throws {
    let plannedFolders = PublishedPath.folders(above: planned.keys)
    if let clash = plannedFolders.filter({ planned[$0] != nil }).min() {
      throw PublishingError.plannedTwice(clash.text)
    }
    let paths = planned.keys
    let removable = try previous.removable(planned: paths)
    let entries = previous.scan.entries
    let foreignFiles = entries.compactMap { path, entry in
      entry.kind == .folder || paths.contains(path) || removable.contains(path) ? nil : path
    }
    let former = previous.owned.keys.filter { planned[$0] == nil }
    let ownFolders = PublishedPath.folders(above: former).union(plannedFolders)
    let foreignFolders = entries.compactMap { path, entry in
      entry.kind == .folder && !ownFolders.contains(path) ? path : nil
    }
    let foreignKept = PublishedPath.folders(above: foreignFiles + foreignFolders)

    let inTheWay = Self.obstacles(
      planned, plannedFolders: plannedFolders, foreignFiles: foreignFiles, foreignFolders: foreignFolders)
    guard inTheWay.isEmpty else { throw PublishingError.foreignFiles(inTheWay.sorted().map(\.text)) }

    written = planned.compactMap { path, file in
      file.standing == .same ? nil : PublicationOrder(path, isNew: file.standing == .missing)
    }.sorted().map(\.path)
    unchanged = planned.compactMap { $0.value.standing == .same ? $0.key : nil }.sorted()
    removed = removable.sorted()
    emptied = entries.compactMap { path, entry in
      entry.kind == .folder && ownFolders.contains(path) && !plannedFolders.contains(path)
        && !foreignKept.contains(path) ? path : nil
    }.sorted(by: >)
    foreign = foreignFiles.sorted()
    self.foreignFolders = foreignFolders.sorted()
    removesFirst =
      removable.contains(where: plannedFolders.contains) || emptied.contains(where: paths.contains)
    touchedFolders = Set((written + removed + emptied).map(\.parent)).union([nil]).filter { folder in
      folder.map { previous.scan[$0]?.kind == .folder } ?? true
    }
    manifest = OutputManifest(entries: planned.mapValues(\.entry))
  }

  /// Whether no file but perhaps the manifest changes.
  var isEmpty: Bool { written.isEmpty && removed.isEmpty && emptied.isEmpty }

  /// What is not ours and stands where a planned file or a folder above one has to be.
  private static func obstacles(
    _ planned: [PublishedPath: Planned], plannedFolders: Set<PublishedPath>, foreignFiles: [PublishedPath],
    foreignFolders: [PublishedPath]
  ) -> Set<PublishedPath> {
    var found: Set<PublishedPath> = []
    for case .foreign(let path) in planned.values.map(\.standing) { found.insert(path) }
    found.formUnion(foreignFiles.filter(plannedFolders.contains))
    // A folder in the place of a planned file may go only with nothing foreign in it.
    found.formUnion(foreignFolders.filter { planned[$0] != nil })
    let foreign = foreignFiles + foreignFolders
    if PublishedPath.folders(above: foreign).contains(where: { planned[$0] != nil }) {
      found.formUnion(foreign.filter { PublishedPath.folders(above: [$0]).contains { planned[$0] != nil } })
    }
    return found
  }
}
