import AlmanacModel
import AlmanacSite

/// What becomes of entries with mistakes where a site is published despite them.
public struct BuildOutlook: Sendable {
  /// Stay as they were published.
  public let kept: [String]
  /// Would appear without what is wrong in them.
  public let partial: [String]
  /// Nobody has them yet, and they would be missing.
  public let missing: [String]

  /// Nil where there are no mistakes and nothing is published again as it was.
  init?(_ linked: LinkedSite, _ keeping: Keeping?) {
    guard !linked.unreadable.isIncomplete, linked.log.hasErrors || !(keeping?.entries.isEmpty ?? true) else {
      return nil
    }
    let flawed = Readmission(ledger: linked.ledger).flawed(in: linked.unreadable)
    let readmitted = flawed.filter { $0.isUsable && $0.entry != nil }
    // Where the build went on they are in the site already.
    partial = keeping == nil ? readmitted.map(\.name) : []
    missing = flawed.filter { $0.entry == nil }.map(\.name)
    if let keeping {
      kept = keeping.entries.map(\.name)
    } else {
      let all = KeptEntries(site: linked.site, publication: linked.publication, ledger: linked.ledger)
      let back = Set(readmitted.compactMap(\.entry))
      kept = all.entries.filter { !back.contains($0) }.map(\.name)
    }
  }
}
