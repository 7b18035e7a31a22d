import AlmanacContent
import AlmanacModel
import AlmanacSite

/// Looks for what programs left that keep the content folder the same on several machines.
enum SyncTraces {
  /// The folder without it.
  /// - Parameter placeholders: names that stand for files which are not there, as far as they are not in the tree.
  static func found(in tree: SourceTree, placeholders: [String]) -> SyncedFolder {
    SyncedFolder(tree, placeholders: placeholders, published: PublishedTexts(tree).hold)
  }

  /// What there is to say about it.
  static func findings(_ folder: SyncedFolder) -> DiagnosticLog {
    var log = DiagnosticLog()
    for copy in folder.copies {
      let message: DiagnosticMessage =
        copy.original == Ledger.path
        ? SyncMessages.ledgerCopy(copy.path)
        : copy.hasOriginal
          ? SyncMessages.copy(copy.path, of: copy.original)
          : SyncMessages.loneCopy(copy.path, of: copy.original)
      log.report(message, at: SourceLocation(path: copy.path))
    }
    for path in folder.absent {
      let message = path == Ledger.path ? SyncMessages.ledgerAbsent : SyncMessages.notDownloaded(path)
      log.report(message, at: SourceLocation(path: path))
    }
    for path in folder.emptied {
      let message =
        path == Ledger.path
        ? SyncMessages.ledgerAbsent
        : SyncMessages.emptied(path, PublishedTexts(folder.tree).entries(of: path))
      log.report(message, at: SourceLocation(path: path))
    }
    return log
  }
}

/// Which files the ledger knows to have had a text.
private struct PublishedTexts {
  private let tree: SourceTree

  init(_ tree: SourceTree) {
    self.tree = tree
  }

  /// Whether something of a file without text was published.
  func hold(_ path: String) -> Bool {
    // Publishing always writes at least its first line.
    path == Ledger.path || !entries(of: path).isEmpty
  }

  /// The ids of what was published of a file.
  func entries(of path: String) -> [String] {
    let ledger = LedgerReader().read(tree.texts[Ledger.path]).0
    if path.hasPrefix("magazine/") {
      let id = String(path.dropLast(3))
      return ledger[.post, id] == nil ? [] : [id]
    }
    let events = ledger.sortedEntries.filter { $0.kind == .event && $0.isLive }
    if path == "events.yaml" { return isOnlyList(path) ? events.map(\.id) : [] }
    guard path.hasPrefix("events/"), path.hasSuffix(".yaml") else { return [] }
    let region = String(path.dropFirst("events/".count).dropLast(".yaml".count))
    return events.filter { entry in
      entry.traits.split(separator: "|", omittingEmptySubsequences: false).dropFirst(2).contains {
        $0.split(separator: ",").contains(Substring(region))
      }
    }.map(\.id)
  }

  private func isOnlyList(_ path: String) -> Bool {
    !tree.texts.contains { other, bytes in
      other != path && other.hasPrefix("events/") && !SyncedFolder.isEmpty(bytes)
    }
  }
}
