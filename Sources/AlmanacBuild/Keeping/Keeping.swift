import AlmanacModel
import AlmanacOutputs
import AlmanacSite

/// A build that goes on whatever is wrong: what it publishes again as it was, and whether it may publish at all.
struct Keeping {
  /// What stays as it was published.
  let entries: [LedgerEntry]
  let outputs: KeptOutputs
  /// Why nothing may be published.
  private(set) var log = DiagnosticLog()

  /// Nil where the build does not go on whatever is wrong, or nothing was published yet.
  init?(_ linked: LinkedSite, _ options: BuildOptions) {
    guard options.keepsGoing, !linked.unreadable.isIncomplete,
      !linked.ledger.isEmpty || Self.isDamaged(linked)
    else { return nil }
    let ledger = SourceLocation(path: Ledger.path)
    guard !Self.isDamaged(linked) else {
      log.report(KeepingMessages.damagedLedger, at: ledger)
      (entries, outputs) = ([], KeptOutputs())
      return
    }
    let isCertain = linked.site.url != nil && !linked.site.configuration.isUncertain
    guard isCertain || linked.ledger.liveEntries.isEmpty else {
      log.report(KeepingMessages.uncertainSite, at: SourceLocation(path: "site.yaml"))
      (entries, outputs) = ([], KeptOutputs())
      return
    }
    let kept = KeptEntries(site: linked.site, publication: linked.publication, ledger: linked.ledger)
    let search = KeepingSearch(linked, kept, PublishedFiles(options.output))
    entries = kept.entries
    outputs = search.outputs
    for entry in search.missing { log.report(KeepingMessages.missing(entry), at: ledger) }
    let hidden = HiddenAddresses(kept)
    for (path, bytes) in outputs.files.sorted(by: { $0.key < $1.key }) where !path.hasSuffix(".ics") {
      guard let entry = hidden.entry(in: bytes) else { continue }
      log.report(KeepingMessages.exposed(path, entry), at: ledger)
    }
  }

  /// Whether the ledger cannot be believed as a whole.
  private static func isDamaged(_ linked: LinkedSite) -> Bool {
    linked.log.diagnostics.contains { $0.severity == .error && $0.location?.path == Ledger.path }
  }
}
