import AlmanacModel

/// What the ledger records of one published thing.
public struct LedgerEntry: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case event, session, post
  }

  /// The hash of a session that subscribers had and that was dropped.
  static let droppedHash = "-"

  public let kind: Kind
  public let id: String
  /// The UID of an event, the feed id of a post.
  public let uid: String
  /// Hash of what subscribers see.
  public let hash: String
  public let sequence: Int
  public let firstPublished: Instant
  public let lastChanged: Instant
  /// By what a renamed entry is known again: start, title and regions of an event, start and title of a session,
  /// the body's hash of a post.
  public let traits: String
  /// What differed at the last change: time, title, place, status, text, separated by commas; empty for new
  /// entries and where nobody knows.
  public let changes: String

  public init(
    kind: Kind, id: String, uid: String, hash: String, sequence: Int, firstPublished: Instant,
    lastChanged: Instant, traits: String, changes: String = ""
  ) {
    self.kind = kind
    self.id = id
    self.uid = uid
    self.hash = hash
    self.sequence = sequence
    self.firstPublished = firstPublished
    self.lastChanged = lastChanged
    self.traits = traits
    self.changes = changes
  }

  /// Whether subscribers still have it: not a session that was dropped.
  public var isLive: Bool { hash != Self.droppedHash }
}

/// The record of what was published as what (`content/ledger.tsv`).
public struct Ledger: Sendable, Equatable {
  /// Relative to the content folder.
  public static let path = "ledger.tsv"
  private static let header =
    "# kind\tid\tuid\thash\tsequence\tfirst-published\tlast-changed\ttraits\tchanges"

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

  /// Adds an entry; of two with one id the higher sequence, then the later change stays.
  public mutating func add(_ entry: LedgerEntry) {
    if let other = entries[entry.kind]?[entry.id],
      (other.sequence, other.lastChanged) >= (entry.sequence, entry.lastChanged)
    {
      return
    }
    entries[entry.kind, default: [:]][entry.id] = entry
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

  /// Takes an event with its sessions out, or one session.
  /// - Returns: whether there was one.
  public mutating func forget(_ id: String) -> Bool {
    let sessions = (entries[.session] ?? [:]).keys.filter { $0 == id || SessionKey.event(of: $0) == id }
    for session in sessions { remove(.session, id: session) }
    return remove(.event, id: id) || !sessions.isEmpty
  }

  /// The file as it is committed: sorted, one line each.
  public var text: String {
    var lines = [Ledger.header]
    for entry in sortedEntries {
      lines.append(
        [
          entry.kind.rawValue, entry.id, entry.uid, entry.hash, String(entry.sequence),
          LedgerTime.text(entry.firstPublished), LedgerTime.text(entry.lastChanged), entry.traits,
          entry.changes,
        ].joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Times in the ledger: `2025-12-01T00:00:00Z`.
enum LedgerTime {
  static func text(_ instant: Instant) -> String { "\(instant.utc)Z" }

  static func instant(_ text: String) -> Instant? {
    guard text.utf8.count == 20, text.hasSuffix("Z") else { return nil }
    let parts = text.dropLast().split(separator: "T").flatMap {
      $0.split(whereSeparator: { "-:".contains($0) })
    }
    let numbers = parts.compactMap { $0.allSatisfy { ("0"..."9").contains($0) } ? Int($0) : nil }
    guard parts.count == 6, numbers.count == 6,
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]),
      let time = TimeOfDay(hour: numbers[3], minute: numbers[4], second: numbers[5])
    else { return nil }
    return Instant(seconds: LocalDateTime(day: day, time: time).seconds)
  }
}
