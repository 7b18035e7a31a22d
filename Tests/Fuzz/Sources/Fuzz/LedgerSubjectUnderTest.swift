import AlmanacModel

@testable import AlmanacSite

/// The record of what was published.
enum LedgerSubjectUnderTest {
  /// What was read is written and read as the same, and every entry can be published once more.
  static func take(_ bytes: [UInt8]) {
    let ledger = LedgerReader().read(bytes).ledger
    let again = LedgerReader().read(Array(ledger.text.utf8))
    expect(again.ledger == ledger && again.log.diagnostics.isEmpty, "the ledger is written as another one")
    let subjects = ledger.sortedEntries.map {
      LedgerSubject(kind: $0.kind, id: $0.id, proposedUID: "x@y", hash: "anders", traits: "t")
    }
    let next = LedgerReconciler(ledger: ledger, buildDay: ContentSubjects.today).reconcile(subjects).ledger
    for entry in ledger.sortedEntries {
      guard let changed = next[entry.kind, entry.id] else { fatalError("broken law: an entry is lost") }
      expect(
        changed.uid == entry.uid && (entry.hash == "anders" || changed.sequence > entry.sequence),
        "identity is lost")
    }
    _ = LedgerReader().read(Array(next.text.utf8))
  }
}
