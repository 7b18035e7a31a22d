import AlmanacModel

/// An event list as text: where each entry and each of its fields stands, for programs that change single values
/// and leave everything else as it is.
///
/// All ranges are offsets in the file's bytes as they are, whatever its line ends.
public struct EventListText: Sendable {
  /// How a value is written.
  public enum Style: Sendable {
    /// The rest of one line.
    case plain
    /// A text over several lines.
    case folded
    case singleQuoted
    case doubleQuoted
    /// Behind `|` or `>`.
    case block
    /// `[a, b]`
    case flowList
    /// Items below each other, with this indentation.
    case blockList(indent: Int)
    /// A map, a list of maps, or a value that repeats another.
    case nested
    case empty
  }

  /// A field of an entry.
  public struct Field: Sendable {
    /// The English key.
    public let name: String
    /// The key as it is written.
    public let key: Range<Int>
    /// The value without a comment behind it; where there is none, empty behind the colon.
    public let value: Range<Int>
    /// From the beginning of the key's line to the beginning of the line below the value.
    public let lines: Range<Int>
    public let style: Style
    /// The items of a list that is written item by item, each with its line.
    public let items: [Item]
  }

  /// An item of a list whose items stand below each other.
  public struct Item: Sendable {
    public let text: String
    public let line: Range<Int>
  }

  /// An entry that can be changed.
  public struct Entry: Sendable {
    /// Line and column at which the entry begins, as `Event.position` gives them.
    public let position: SourcePosition
    public let fields: [Field]
    /// Blanks before the keys.
    public let indent: Int
    /// The line below the last field: where more fields go.
    public let end: Int
    /// Whether a key is written in German.
    public let isGerman: Bool

    /// The field with this English key.
    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  }

  /// Relative to the content folder.
  public let path: String
  public let bytes: [UInt8]
  /// Entries in the order of the file; what is no map of fields over several lines is left out.
  public let entries: [Entry]
  /// How lines end: as the first one does.
  public let lineEnd: String
  /// Blanks before the dash of new entries, or nil where the file is no list to which entries can be added.
  public let dashIndent: Int?
  /// Whether a blank line stands between entries.
  public let isSpaced: Bool

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let offsets = OriginalOffsets(bytes)
    let source = SourceText(path: path, SourceBytes(bytes))
    let list = YAMLEntries(source)
    lineEnd = offsets.lineEnd
    var entries: [Entry] = []
    for entry in list.entries {
      guard case .success(let node) = entry.result, case .map(let pairs) = node.content,
        node.range.lowerBound >= entry.start
      else { continue }
      let reading = FieldPlaces(source: source, offsets: offsets, node: node)
      if let found = reading.entry(pairs) { entries.append(found) }
    }
    self.entries = entries
    (dashIndent, isSpaced) = Self.layout(list, source)
  }

  private static func layout(_ list: YAMLEntries, _ source: SourceText) -> (Int?, Bool) {
    guard list.notAList == nil else { return (nil, true) }
    guard let last = list.entries.last else { return (0, true) }
    let dash = source.yamlLines(last.lines.lowerBound..<last.lines.lowerBound + 1).first
    guard let dash, source.byte(at: dash.first) == .dash else { return (nil, true) }
    guard list.entries.count > 1, last.lines.lowerBound > 0 else { return (dash.indent, true) }
    let above = source.yamlLines(last.lines.lowerBound - 1..<last.lines.lowerBound).first
    return (dash.indent, above?.isBlank ?? true)
  }
}

/// Finds the places of an entry's fields in the file as it is.
private struct FieldPlaces {
  let source: SourceText
  let offsets: OriginalOffsets
  let node: YAMLNode

  func entry(_ pairs: [YAMLPair]) -> EventListText.Entry? {
    let fields = pairs.compactMap(field)
    guard let first = pairs.first, let last = pairs.last else { return nil }
    let start = source.lineStart(of: first.keyRange.lowerBound)
    let isOneLine = pairs.dropFirst().contains { source.lineStart(of: $0.keyRange.lowerBound) == start }
    guard !isOneLine, source.byte(at: node.range.lowerBound) != .openBrace else { return nil }
    return EventListText.Entry(
      position: source.position(of: node.range.lowerBound), fields: fields,
      indent: first.keyRange.lowerBound - start, end: offsets[lineBelow(last)],
      isGerman: pairs.contains { pair in
        EventField.table.field(pair.key).map {
          SpellingKey.of($0.key) != SpellingKey.of(pair.key) && $0 != .regions
        }
          ?? false
      })
  }

  private func field(_ pair: YAMLPair) -> EventListText.Field? {
    guard let field = EventField.table.field(pair.key) else { return nil }
    let style = style(pair.value)
    var value = pair.value.range
    if case .plain = style, !field.stated.kind.isWholeLine { value = source.withoutComment(value) }
    if case .empty = style { value = behindColon(pair.keyRange) }
    value = value.lowerBound..<max(value.upperBound, isElsewhere(pair) ? 0 : lastOfList(pair.value))
    let start = source.lineStart(of: pair.keyRange.lowerBound)
    return EventListText.Field(
      name: field.key, key: offsets[pair.keyRange], value: offsets[value],
      lines: offsets[start]..<offsets[lineBelow(pair)], style: isElsewhere(pair) ? .nested : style,
      items: items(pair.value))
  }

  /// Whether a value repeats one that stands at another place.
  private func isElsewhere(_ pair: YAMLPair) -> Bool {
    !pair.value.isEmpty && pair.value.range.lowerBound < pair.keyRange.upperBound
  }

  private func lastOfList(_ node: YAMLNode) -> Int {
    if case .list = node.content { lastByte(node) } else { 0 }
  }

  private func items(_ node: YAMLNode) -> [EventListText.Item] {
    guard case .list(let items) = node.content, source.byte(at: node.range.lowerBound) != .openBracket else {
      return []
    }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item.content else { return nil }
      let isPlain = if case .line = scalar.style { true } else { false }
      let text = isPlain ? source.string(source.withoutComment(item.range)) : scalar.text
      let start = source.lineStart(of: item.range.lowerBound)
      let end =
        source.bytes[item.range.upperBound...].firstIndex(of: .lineFeed).map { $0 + 1 } ?? source.bytes.count
      return EventListText.Item(text: text, line: offsets[start]..<offsets[end])
    }
  }

  private func style(_ node: YAMLNode) -> EventListText.Style {
    switch node.content {
    case .empty: return .empty
    case .map: return .nested
    case .list(let items):
      if source.byte(at: node.range.lowerBound) == .openBracket { return .flowList }
      let isFlat = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
      let start = source.lineStart(of: node.range.lowerBound)
      return isFlat ? .blockList(indent: node.range.lowerBound - start) : .nested
    case .scalar(let scalar):
      switch scalar.style {
      case .line: return .plain
      case .folded: return .folded
      case .block: return .block
      case .quoted: return source.byte(at: node.range.lowerBound) == .quote ? .doubleQuoted : .singleQuoted
      }
    }
  }

  /// Just behind the colon of a key.
  private func behindColon(_ key: Range<Int>) -> Range<Int> {
    var index = key.upperBound
    while index < source.bytes.count, source.byte(at: index) != .colon { index += 1 }
    return index + 1..<index + 1
  }

  /// Where the line below a field begins.
  private func lineBelow(_ pair: YAMLPair) -> Int {
    let last = max(pair.keyRange.upperBound, lastByte(pair.value))
    let end = source.bytes[min(last, source.bytes.count)...].firstIndex(of: .lineFeed)
    return end.map { $0 + 1 } ?? source.bytes.count
  }

  /// The end of a value with all that is in it: the range of a list covers only its first line.
  private func lastByte(_ node: YAMLNode) -> Int {
    switch node.content {
    case .list(let items): items.reduce(node.range.upperBound) { max($0, lastByte($1)) }
    case .map(let pairs):
      pairs.reduce(node.range.upperBound) { max($0, $1.keyRange.upperBound, lastByte($1.value)) }
    default: node.range.upperBound
    }
  }
}

/// Turns offsets in a text with LF line ends and without byte order mark into those of the file.
private struct OriginalOffsets {
  private let offsets: [Int]?
  let lineEnd: String

  init(_ original: [UInt8]) {
    let lines = FileLines(original)
    lineEnd = lines.lineEnd
    offsets = original.contains(.carriageReturn) || lines.ranges[0].lowerBound > 0 ? lines.offsets : nil
  }

  subscript(offset: Int) -> Int {
    guard let offsets else { return offset }
    return offsets.indices.contains(offset) ? offsets[offset] : offsets.last ?? 0
  }

  subscript(range: Range<Int>) -> Range<Int> {
    let start = self[range.lowerBound]
    return start..<max(start, self[range.upperBound])
  }
}
