import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import CivilTime

/// A ledger whose numbers are raised to those of published calendars: an entry that says the same takes the number found,
/// one that says something else the next.
struct RaisedLedger {
  private(set) var ledger: Ledger
  private let buildDay: Day

  /// - Parameters:
  ///   - ledger: as it was read.
  ///   - next: as the publication would write it.
  ///   - own: the entries of the calendars that would be published.
  ///   - published: those that are.
  init(
    _ ledger: Ledger, _ next: Ledger, own: [PublishedCalendarEntry], published: [PublishedCalendarEntry],
    buildDay: Day
  ) {
    self.ledger = ledger
    self.buildDay = buildDay
    let series = Set(next.sortedEntries.map(\.uid))
    func grouped(_ entries: [PublishedCalendarEntry]) -> [String: [PublishedCalendarEntry]] {
      Dictionary(grouping: entries) {
        series.contains($0.uid) ? $0.uid : PublicationComparison.seriesUID($0.uid)
      }
    }
    let (mine, theirs) = (grouped(own), grouped(published))
    for entry in next.sortedEntries where entry.kind == .event || entry.kind == .session {
      guard let found = theirs[entry.uid], let present = mine[entry.uid] else { continue }
      raise(entry, present, found)
    }
  }

  private mutating func raise(
    _ next: LedgerEntry, _ present: [PublishedCalendarEntry], _ found: [PublishedCalendarEntry]
  ) {
    func contents(_ entries: [PublishedCalendarEntry]) -> Set<[String]> {
      Set(entries.map { [$0.uid, $0.recurrenceID ?? ""] + $0.content })
    }
    let isEqual = contents(present) == contents(found)
    let number = found.map(\.sequence).max() ?? 0
    let wanted = max(next.sequence, isEqual ? number : number + 1)
    let modified = found.compactMap(\.lastModified).max() ?? next.lastChanged
    guard wanted > next.sequence || isEqual && modified > next.lastChanged else { return }
    let known = ledger[next.kind, next.id]
    let keeps = isEqual || known?.lastChanged == next.lastChanged && known?.state != .forgotten
    let change =
      isEqual ? modified : Instant(seconds: max(modified.seconds + 1, buildDay.number * 86_400))
    ledger.replace(
      (known ?? next).raised(
        to: keeps ? wanted : wanted - 1, hash: keeps ? next.hash : known?.hash ?? ".",
        lastChanged: keeps ? change : modified))
  }
}
