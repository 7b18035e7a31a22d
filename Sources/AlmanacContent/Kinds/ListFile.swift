import AlmanacModel

/// The entries of a list file, and the ids of those that have mistakes.
struct ListFile<Item: Sendable>: Sendable {
  private(set) var items: [Item] = []
  /// Entries of which some value is wrong.
  private(set) var flawed: [Item] = []
  private(set) var unreadableIDs: Set<String> = []

  /// Reads each entry on its own.
  ///
  /// - Parameters:
  ///   - kind: what its entries are.
  ///   - read: makes an item of the fields of an entry and its number from 1.
  ///   - textual: makes an item of an entry that is only a text; nil where that is a mistake.
  init<Field: FieldName>(
    _ findings: FileFindings, _ kind: HidingKind, textual: ((Word) -> Item?)? = nil,
    read: (EntryReader<Field>, Int) -> Item?
  ) {
    guard SourceBytes.firstInvalidByte(in: findings.source.bytes) == nil else {
      findings.reportInvalidByte()
      return
    }
    guard findings.isOfOneVersion() else {
      unreadableIDs = LegibleID.findAll(in: findings.source)
      return
    }
    let list = YAMLEntries(findings.source)
    if let range = list.notAList {
      findings.report(ContentMessages.listExpected(findings.source.string(range)), at: range)
    }
    for (index, entry) in list.entries.enumerated() {
      let before = findings.errorCount
      let item = Self.item(entry, index + 1, findings, kind, textual, read)
      if findings.errorCount == before {
        if let item { items.append(item) }
      } else {
        if let item { flawed.append(item) }
        unreadableIDs.formUnion(LegibleID.find(in: findings.source, lines: entry.lines))
      }
    }
  }

  private static func item<Field: FieldName>(
    _ entry: YAMLEntries.Entry, _ number: Int, _ findings: FileFindings, _ kind: HidingKind,
    _ textual: ((Word) -> Item?)?, _ read: (EntryReader<Field>, Int) -> Item?
  ) -> Item? {
    switch entry.result {
    case .failure(let mistake):
      findings.report(mistake)
      return nil
    case .success(let node):
      if case .map(let pairs) = node.content {
        if let pair = beginningOfAnother(pairs, Field.self) {
          findings.report(ContentMessages.missingDash, at: pair.keyRange)
          return nil
        }
        let reading = HidingReader.read(pairs, lines: entry.lines, kind, Field.self, findings)
        return read(EntryReader(reading, node.range, findings), number)
      }
      if let word = findings.source.word(node), let item = textual?(word) { return item }
      let range = node.range.isEmpty ? entry.start - 1..<entry.start : node.range
      let text = findings.source.string(findings.source.firstLine(of: node.range))
      findings.report(ContentMessages.entryExpected(text), at: range)
      return nil
    }
  }
  /// Where the fields of an entry begin anew, because the dash of the next one was forgotten. One field that stands
  /// there twice is only that.
  private static func beginningOfAnother<Field: FieldName>(_ pairs: [YAMLPair], _ field: Field.Type)
    -> YAMLPair?
  {
    var seen: [Field] = []
    var repeated: [YAMLPair] = []
    for pair in pairs {
      guard let field = Field.table.field(pair.key) else { continue }
      if seen.contains(field) { repeated.append(pair) } else { seen.append(field) }
    }
    return repeated.count > 1 ? repeated.first : nil
  }
}
