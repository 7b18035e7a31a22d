/// Finds the place of each value of an entry, and what it says by the kind of its field.
struct NodePlacing {
  let source: SourceText

  /// - Parameters:
  ///   - node: as it was read.
  ///   - kind: of its field.
  ///   - behind: where what stands before it ends: the colon, the dash, the item before.
  func placed(_ node: YAMLNode, _ kind: ValueKind, behind: Int, isBracketed: Bool = false) -> PlacedNode {
    if node.isEmpty {
      return PlacedNode(content: .empty, range: behind..<behind, isBracketed: isBracketed, value: nil)
    }
    if node.range.lowerBound < behind { return repeated(node, kind, behind, isBracketed) }
    switch node.content {
    case .empty, .scalar: return text(node, kind, isBracketed)
    case .list(let items): return list(items, node, kind)
    case .map(let pairs):
      if kind.parts.isEmpty, !kind.takesAnyKey, source.word(node) != nil {
        return text(node, kind, isBracketed)
      }
      return map(pairs, node, kind)
    }
  }

  /// The value that a name stands for is read where it stands; here only the name can be replaced.
  private func repeated(
    _ node: YAMLNode, _ kind: ValueKind, _ behind: Int, _ isBracketed: Bool
  ) -> PlacedNode {
    var start = behind
    while start < source.bytes.count, source.byte(at: start) != UInt8(ascii: "*") { start += 1 }
    var end = start + 1
    while end < source.bytes.count, Self.isName(source.byte(at: end)) { end += 1 }
    let value = placed(node, kind, behind: node.range.lowerBound).value
    return PlacedNode(content: .repeated, range: start..<end, isBracketed: isBracketed, value: value)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .dash || byte == UInt8(ascii: "_")
  }

  // MARK: - Texts

  private func text(_ node: YAMLNode, _ kind: ValueKind, _ isBracketed: Bool) -> PlacedNode {
    let style = style(node)
    let isWhole = kind.isWholeLine || kind.isTextOrParts
    let text = (isWhole ? source.wholeText(node) : source.word(node)?.text) ?? ""
    var range = node.range
    if case .plain = style {
      range = isWhole ? source.withoutRemark(extent(node)) : source.withoutComment(extent(node))
    }
    let isSplit = if case .references = kind { style == .plain || style == .folded } else { false }
    let value = EntryValue.text(text).settled(as: isSplit || kind.isWholeLine ? kind : .word)
    return PlacedNode(content: .text(text, style), range: range, isBracketed: isBracketed, value: value)
  }

  /// A text with a colon in it was read as a map.
  private func extent(_ node: YAMLNode) -> Range<Int> {
    guard case .map(let pairs) = node.content, let pair = pairs.first else { return node.range }
    return pair.keyRange.lowerBound..<max(pair.keyRange.lowerBound, pair.value.range.upperBound)
  }

  private func style(_ node: YAMLNode) -> PlacedNode.Style {
    guard case .scalar(let scalar) = node.content else { return .plain }
    switch scalar.style {
    case .line: return .plain
    case .folded: return .folded
    case .block: return .block
    case .quoted:
      guard scalar.start > node.range.lowerBound else { return .inBrackets }
      return source.byte(at: node.range.lowerBound) == .quote ? .doubleQuoted : .singleQuoted
    }
  }

  // MARK: - Lists and maps

  private func list(_ nodes: [YAMLNode], _ node: YAMLNode, _ kind: ValueKind) -> PlacedNode {
    let isBracketed = source.byte(at: node.range.lowerBound) == .openBracket
    var items: [PlacedItem] = []
    items.reserveCapacity(nodes.count)
    var cursor = node.range.lowerBound + (isBracketed ? 1 : 0)
    let column = node.range.lowerBound - source.lineStart(of: node.range.lowerBound)
    for item in nodes {
      let dash = isBracketed ? nil : nextDash(from: cursor, column: column, isFirst: items.isEmpty)
      let placed = placed(item, kind.item, behind: dash.map { $0 + 1 } ?? cursor, isBracketed: isBracketed)
      items.append(PlacedItem(dash: dash, node: placed))
      cursor = max(cursor, placed.range.upperBound)
    }
    let value = EntryValue.list(items.compactMap(\.node.value)).settled(as: kind)
    let end = isBracketed ? node.range.upperBound : max(cursor, node.range.lowerBound + 1)
    return PlacedNode(
      content: .list(items), range: node.range.lowerBound..<end, isBracketed: isBracketed, value: value)
  }

  /// The dash of the next item: at the beginning of a line, with the column of the first.
  private func nextDash(from offset: Int, column: Int, isFirst: Bool) -> Int {
    if isFirst { return offset }
    var start = offset
    while let end = source.bytes[start...].firstIndex(of: .lineFeed) {
      start = end + 1
      let dash = start + column
      guard dash < source.bytes.count else { break }
      if source.byte(at: dash) == .dash, source.bytes[start..<dash].allSatisfy({ $0 == .space }) {
        return dash
      }
    }
    return offset
  }

  func map(_ pairs: [YAMLPair], _ node: YAMLNode, _ kind: ValueKind) -> PlacedNode {
    let isBracketed = source.byte(at: node.range.lowerBound) == .openBrace
    let fields = fields(pairs, isBracketed) { kind.stated($0) }
    let parts = fields.compactMap { field in field.node.value.map { EntryPart(field.name, $0) } }
    let end =
      isBracketed ? node.range.upperBound : fields.last?.node.range.upperBound ?? node.range.upperBound
    return PlacedNode(
      content: .map(fields), range: node.range.lowerBound..<max(end, node.range.lowerBound),
      isBracketed: isBracketed, value: EntryValue.parts(parts).settled(as: kind))
  }

  /// - Parameter stated: the field that a key means.
  func fields(
    _ pairs: [YAMLPair], _ isBracketed: Bool, _ stated: (String) -> StatedField?
  ) -> [PlacedField] {
    pairs.map { pair in
      let field = stated(pair.key)
      let kind = field?.kind ?? .word
      var colon = pair.keyRange.upperBound
      while colon < source.bytes.count, source.byte(at: colon) != .colon { colon += 1 }
      // A key in brackets may stand alone.
      let isAlone = isBracketed && pair.value.isEmpty && source.byte(at: pair.keyRange.upperBound) != .colon
      let behind = isAlone ? pair.keyRange.upperBound : min(colon + 1, source.bytes.count)
      return PlacedField(
        name: field?.key ?? pair.key, isKnown: field != nil, key: pair.key, keyRange: pair.keyRange,
        behindColon: behind, kind: kind,
        node: placed(pair.value, kind, behind: behind, isBracketed: isBracketed))
    }
  }
}

extension ValueKind {
  /// Whether what stands below the field has keys that nobody listed.
  var takesAnyKey: Bool {
    switch self {
    case .settings, .counts, .namedLinks: true
    default: false
    }
  }

  /// Whether a text stands for fields.
  fileprivate var isTextOrParts: Bool {
    if case .parts(_, orText: true) = self { true } else { false }
  }
}
