import AlmanacModel

/// The text that a tree was parsed from, to say where in the file something stands.
struct BodyText {
  let bytes: [UInt8]
  /// The line of the file on which the text begins.
  let firstLine: Int
  /// Whether anything in it may be a tag of HTML.
  let hasTags: Bool
  private lazy var lines = FileLines(bytes)

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    hasTags = bytes.contains(UInt8(ascii: "<"))
  }

  /// Where a node begins.
  mutating func position(of node: MarkdownNode) -> SourcePosition {
    let line = max(1, node.startLine)
    return SourcePosition(line: firstLine + line - 1, column: column(line: line, byte: node.startColumn))
  }

  /// Where some bytes stand, searched from the line of a node on, as far as the block reaches; where the
  /// node begins if they are written differently there (escapes, entities, a reference).
  mutating func position(of wanted: NodeBytes, in node: MarkdownNode, block: MarkdownNode) -> SourcePosition {
    let first = max(1, block.startLine, node.startLine)
    let range = byteRange(lines: first...max(first, block.endLine))
    if let offset = firstOccurrence(of: wanted, in: range) { return position(at: offset) }
    return position(of: node.startLine > 0 ? node : block)
  }

  /// The line and column of a byte.
  mutating func position(at offset: Int) -> SourcePosition {
    let line = lines.index(of: offset)
    return SourcePosition(
      line: firstLine + line, column: column(line: line + 1, byte: offset - lines.ranges[line].lowerBound + 1)
    )
  }

  /// The numbers of an ordered list as they were typed; those that all are one and the same count up, as people write
  /// who leave the counting to the program.
  mutating func numbers(of list: MarkdownNode) -> [Int] {
    let typed = list.children.map { number(of: $0) }
    let counted = Array(list.listStart..<(list.listStart + typed.count))
    let isCounted = typed.contains(nil) || Set(typed).count == 1
    return isCounted ? counted : typed.compactMap(\.self)
  }

  private mutating func number(of item: MarkdownNode) -> Int? {
    let start = offset(of: item)
    guard start < bytes.count else { return nil }
    return Int(String(decoding: bytes[start...].prefix(9).prefix(while: Ascii.isDigit), as: UTF8.self))
  }

  private mutating func column(line: Int, byte: Int) -> Int {
    guard byte > 1, lines.ranges.indices.contains(line - 1) else { return 1 }
    let start = lines.ranges[line - 1].lowerBound
    let end = min(start + byte - 1, bytes.count)
    return 1 + bytes[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of a block's lines.
  mutating func range(of block: MarkdownNode) -> Range<Int> {
    let first = max(1, block.startLine)
    return byteRange(lines: first...max(first, block.endLine))
  }

  /// Where a node begins, in bytes.
  mutating func offset(of node: MarkdownNode) -> Int {
    byteRange(lines: max(1, node.startLine)...max(1, node.startLine)).lowerBound
      + max(0, node.startColumn - 1)
  }

  /// A line without its end; nil beyond the text.
  mutating func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard lines.ranges.indices.contains(number - 1) else { return nil }
    return bytes[byteRange(lines: number...number)]
  }

  /// Whether a block says some bytes as they are; where `unescaped`, also without a backslash before them.
  mutating func says(_ wanted: NodeBytes, in block: MarkdownNode, unescaped: Bool = false) -> Bool {
    var range = range(of: block)
    while let offset = firstOccurrence(of: wanted, in: range) {
      let isEscaped = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\\")
      if !unescaped || !isEscaped { return true }
      range = (offset + 1)..<range.upperBound
    }
    return false
  }

  private mutating func byteRange(lines numbers: ClosedRange<Int>) -> Range<Int> {
    let start = lines.ranges.dropFirst(numbers.lowerBound - 1).first?.lowerBound ?? bytes.count
    let end = lines.ranges.dropFirst(numbers.upperBound).first?.lowerBound ?? bytes.count
    return start..<max(start, end)
  }

  private func firstOccurrence(of wanted: NodeBytes, in range: Range<Int>) -> Int? {
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    let last = range.upperBound - wanted.count
    var offset = range.lowerBound
    while offset <= last {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
