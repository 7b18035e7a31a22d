import AlmanacModel

/// Finds events that subscribers have and that the list no longer shows.
public struct VanishedEvents {
  private let ledger: Ledger
  private let unreadable: Set<String>

  public init(ledger: Ledger, unreadable: Set<String>) {
    self.ledger = ledger
    self.unreadable = unreadable
  }

  /// - Parameter severity: an error in `check`, a warning in `build`.
  public func report(_ site: Site, severity: Severity, log: inout DiagnosticLog) {
    let shown = Set(site.events.filter { $0.event.visibility == .public }.map(\.event.id.value))
    for entry in ledger.sortedEntries where entry.kind == .event {
      guard !shown.contains(entry.id), !unreadable.contains(entry.id) else { continue }
      let title = entry.traits.split(separator: "|", omittingEmptySubsequences: false).dropFirst().first ?? ""
      log.report(
        LedgerMessages.vanished(entry.id, title: String(title), severity: severity),
        at: SourceLocation(path: Ledger.path))
    }
  }

  /// Warns of sessions ahead that subscribers have and that are no longer in their event.
  public func reportDropped(_ entries: [LedgerEntry], of site: Site, log: inout DiagnosticLog) {
    let places = Dictionary(
      site.events.map { ($0.event.id.value, ($0.event.path, $0.event.position)) },
      uniquingKeysWith: { first, _ in first })
    for entry in entries where SessionTraits.start(of: entry) >= "\(site.buildDay)" {
      guard let (path, position) = places[SessionKey.event(of: entry.id)] else { continue }
      log.report(LedgerMessages.droppedSession(entry), at: SourceLocation(path: path, position: position))
    }
  }
}
