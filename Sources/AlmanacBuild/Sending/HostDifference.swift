/// What has to be sent so that a host holds what the output folder holds, in the order in which it may be seen.
struct HostDifference: Sendable {
  /// Files that are not there or are others, each group before the next.
  let sent: [[PublishedPath]]
  /// Removed before anything is sent: files where folders have to be, or the other way round.
  let removedFirst: [PublishedPath]
  /// Removed when nothing links them any more.
  let removed: [PublishedPath]
  /// Folders that hold nothing then, leaves first.
  let emptied: [PublishedPath]
  /// How many files stay as they are.
  let unchanged: Int
  /// How many files there are that were not there before.
  let added: Int
  /// What the host's manifest says meanwhile: of what is on its way nobody knows what it holds, so whoever goes on after
  /// an interruption sends it again.
  let underWay: OutputManifest

  /// - Parameters:
  ///   - there: what the manifest on the host says; nil where there is none.
  ///   - own: what the manifest of the output folder says.
  init(from there: OutputManifest?, to own: OutputManifest) {
    let there = there?.entries ?? [:]
    let changed = own.entries.filter { there[$0.key] != $0.value }.map(\.key)
    // What was new to a publication that was interrupted may have come, or not.
    let new = Set(changed.filter { there[$0]?.isNew ?? true })
    let order = changed.map { PublicationOrder($0, isNew: new.contains($0)) }.sorted()
    sent = PublicationOrder.Rank.allCases.map { rank in order.filter { $0.rank == rank }.map(\.path) }
    let gone = there.keys.filter { own.entries[$0] == nil }.sorted()
    let ownFolders = PublishedPath.folders(above: own.entries.keys)
    let inTheWay = Set(
      gone.filter { path in
        ownFolders.contains(path) || PublishedPath.folders(above: [path]).contains { own.entries[$0] != nil }
      })
    removedFirst = gone.filter(inTheWay.contains)
    removed = gone.filter { !inTheWay.contains($0) }
    emptied = PublishedPath.folders(above: gone).subtracting(ownFolders).sorted(by: >)
    unchanged = own.entries.count - changed.count
    added = new.count
    var entries = there.merging(own.entries) { _, new in new }
    for path in changed + gone { entries[path] = .underWay(isNew: new.contains(path)) }
    underWay = OutputManifest(entries: entries)
  }

  /// Whether the host holds what the output folder holds.
  var isEmpty: Bool { sent.allSatisfy(\.isEmpty) && removed.isEmpty && removedFirst.isEmpty }
}

/// A publication that removes more than a tenth of what is published is more often a mistake than meant.
enum RemovalBound {
  /// - Parameters:
  ///   - there: what is published at the target.
  ///   - own: what is to be published.
  /// - Throws: `BuildFailure.removesMany`.
  static func check(from there: OutputManifest?, to own: OutputManifest, target: String) throws(BuildFailure)
  {
    guard let there else { return }
    let removed = there.entries.keys.count { own.entries[$0] == nil }
    guard removed * 10 > there.entries.count else { return }
    throw .removesMany(target: target, removed: removed, of: there.entries.count)
  }
}
