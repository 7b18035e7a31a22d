import AlmanacModel

/// What lies beside the pages to tell others who publish what this publication holds: of each entry of the ledger a
/// digest of its id, its number and a digest of its content. It names nothing.
public struct PublicationRecord: Sendable, Equatable {
  /// In the output folder.
  public static let path = ".almanac-record"
  private static let head = "# almanac-record 1"

  /// One entry.
  public struct Line: Sendable, Hashable {
    public let kind: LedgerEntry.Kind
    /// A digest of the id.
    public let key: String
    public let sequence: Int
    /// A digest of what the editor wrote, the same on every build day.
    public let content: String
  }

  /// Sorted by kind and key.
  public let lines: [Line]

  /// What a ledger says of everything that subscribers and readers have; calendars and places have no content.
  public init(_ ledger: Ledger) {
    lines = ledger.liveEntries.filter { $0.kind != .calendar && $0.kind != .place }.map { entry in
      Line(
        kind: entry.kind, key: Self.key(entry.id), sequence: entry.sequence,
        content: Self.content(of: entry))
    }.sorted { ($0.kind.rawValue, $0.key) < ($1.kind.rawValue, $1.key) }
  }

  /// Reads a record; nil where it is none, or damaged.
  public init?(_ bytes: [UInt8]) {
    var rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.popLast() == "", rows.first == Self.head[...] else { return nil }
    var lines: [Line] = []
    for row in rows.dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let kind = LedgerEntry.Kind(rawValue: fields[0]),
        let sequence = Int(fields[2]), sequence >= 0
      else { return nil }
      lines.append(Line(kind: kind, key: fields[1], sequence: sequence, content: fields[3]))
    }
    self.lines = lines
  }

  /// The file.
  public var bytes: [UInt8] {
    let rows = lines.map { "\($0.kind.rawValue)\t\($0.key)\t\($0.sequence)\t\($0.content)" }
    return Array((([Self.head] + rows).joined(separator: "\n") + "\n").utf8)
  }

  /// The digest of what the editor wrote.
  static func content(of entry: LedgerEntry) -> String { digest(entry.writtenHash) }

  /// The digest of an id.
  static func key(_ id: String) -> String { digest(id) }

  private static func digest(_ text: String) -> String {
    var hash = StableHash()
    hash.add(text)
    return hash.hexadecimal
  }
}

extension LedgerEntry {
  /// The hash of what the editor wrote: of posts that of the text, because lists in it are others on another day.
  var writtenHash: String {
    guard kind == .post else { return hash }
    return traits.firstIndex(of: "|").map { String(traits[traits.index(after: $0)...]) } ?? hash
  }
}
