import AlmanacModel
import CivilTime

/// The record of what was published as what (`content/ledger.tsv`).
public struct Ledger: Sendable, Equatable {
  /// Relative to the content folder.
  public static let path = "ledger.tsv"
  private var entries: [LedgerEntry.Kind: [String: LedgerEntry]] = [:]

  public init() {}

  /// All entries, events first, by id.
  public var sortedEntries: [LedgerEntry] {
    LedgerEntry.Kind.allCases.flatMap { kind in (entries[kind] ?? [:]).values.sorted { $0.id < $1.id } }
  }

  public var isEmpty: Bool { entries.values.allSatisfy(\.isEmpty) }

  public subscript(kind: LedgerEntry.Kind, id: String) -> LedgerEntry? { entries[kind]?[id] }

  /// The latest change of any entry.
  public var newestChange: Instant? { sortedEntries.map(\.lastChanged).max() }

  /// Adds an entry; of two with one id the higher sequence, then the later change stays, with the addresses of both.
  public mutating func add(_ entry: LedgerEntry) {
    var later = entry
    if let other = entries[entry.kind]?[entry.id] {
      later =
        entry.isLater(than: other)
        ? entry.adding(addresses: other.addresses) : other.adding(addresses: entry.addresses)
    }
    entries[entry.kind, default: [:]][entry.id] = later
  }

  /// Replaces whatever stands under the entry's id.
  public mutating func replace(_ entry: LedgerEntry) {
    entries[entry.kind, default: [:]][entry.id] = entry
  }

  /// Takes an entry out, so that its vanishing is no longer reported.
  /// - Returns: whether there was one.
  @discardableResult
  public mutating func remove(_ kind: LedgerEntry.Kind, id: String) -> Bool {
    entries[kind]?.removeValue(forKey: id) != nil
  }

  /// All entries that subscribers and readers still have.
  public var liveEntries: [LedgerEntry] { sortedEntries.filter(\.isLive) }

  /// The ids of one kind that subscribers and readers still have.
  func liveIDs(of kind: LedgerEntry.Kind) -> Set<String> {
    Set((entries[kind] ?? [:]).values.lazy.filter(\.isLive).map(\.id))
  }

  /// The file as it is committed: sorted, one line each.
  public var text: String {
    let head = ["\(LedgerLine.versionMark)\(LedgerLine.version)", LedgerLine.header]
    return (head + sortedEntries.map(LedgerLine.text)).joined(separator: "\n") + "\n"
  }
}
