/// How intricate a text may be. The parser takes time or memory that grows with the square of some counts,
/// and the writer recurses; nothing that people write comes near these bounds.
struct ParserBounds {
  /// Levels of blocks, and levels of inlines in a block.
  static let depth = 40

  /// Columns of blanks before the marker of a list or a quote, and markers in a row.
  private static let indent = 200
  private static let markers = 60
  /// Brackets that are open at once in a paragraph.
  private static let brackets = 200
  /// Closing brackets in one word: each is looked at again for each behind a bare address.
  private static let closersInWord = 200
  /// Declarations and processing instructions, each of which is searched for its end.
  private static let declarations = 200
  /// Columns of a table, and cells if all lines were rows of it: short rows are filled up.
  private static let columns = 200
  private static let cells = 2_000_000

  /// Lines that may define what `[name]` links to, and the bytes that all links of a text could come to if each had the
  /// longest line for its address: the parser copies it for every use.
  private static let definitions = 2_000
  private static let expansion = 64 << 20

  /// Bytes of one text: a thick book has less.
  static let bytes = 4 << 20

  private let text: NodeBytes
  private var openBrackets = 0
  private var closers = 0
  private var declarations = 0
  private var widestRow = 0
  private var definitions = 0
  private var openers = 0
  private var longestLine = 0

  private init(_ text: NodeBytes) {
    self.text = text
  }

  /// Where the first line is that goes beyond the bounds, as a position in bytes.
  static func firstViolation(in text: [UInt8]) -> Int? {
    text.count > bytes ? 0 : text.withUnsafeBufferPointer { firstViolation(in: $0) }
  }

  private static func firstViolation(in text: NodeBytes) -> Int? {
    var bounds = ParserBounds(text)
    var lines = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: Ascii.newline) ?? text.count
      if bounds.isBeyondNesting(start, end) || bounds.isBeyondCounts(start, end) { return start }
      lines += 1
      if bounds.widestRow * lines > cells || bounds.isBeyondReferences(start, end) { return start }
      start = end + 1
    }
    return nil
  }

  private mutating func isBeyondCounts(_ start: Int, _ end: Int) -> Bool {
    var isBlank = true
    var position = start
    while position < end {
      let byte = text[position]
      if byte > UInt8(ascii: "]") {
        isBlank = false
        position += 1
        continue
      }
      switch byte {
      case Ascii.space, Ascii.tab: closers = 0
      case UInt8(ascii: "["):
        openBrackets += 1
        openers += 1
      case UInt8(ascii: "]"): openBrackets = max(0, openBrackets - 1)
      case UInt8(ascii: ")"): closers += 1
      case UInt8(ascii: "<"): countDeclaration(at: position, end)
      default: break
      }
      if !Ascii.isWhitespace(byte) { isBlank = false }
      if openBrackets > Self.brackets || closers > Self.closersInWord { return true }
      position += 1
    }
    closers = 0
    if isBlank { openBrackets = 0 }
    return declarations > Self.declarations || isBeyondColumns(start, end)
  }

  private mutating func isBeyondReferences(_ start: Int, _ end: Int) -> Bool {
    longestLine = max(longestLine, end - start)
    let line = text[start..<end].drop { $0 == Ascii.space }
    if line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
      text[close + 1] == Ascii.colon
    {
      definitions += 1
    }
    return definitions > Self.definitions || definitions > 0 && longestLine * openers > Self.expansion
  }

  private mutating func countDeclaration(at position: Int, _ end: Int) {
    guard position + 2 < end else { return }
    let next = text[position + 1]
    if next == UInt8(ascii: "?") || (next == UInt8(ascii: "!") && text[position + 2] != Ascii.hyphen) {
      declarations += 1
    }
  }

  /// Notes the columns of a line like `|---|:--:|`, perhaps in a quote or a list.
  private mutating func isBeyondColumns(_ start: Int, _ end: Int) -> Bool {
    var pipes = 0
    for byte in text[start..<end] {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case Ascii.hyphen, Ascii.colon, Ascii.space, Ascii.tab, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      default: return false
      }
    }
    widestRow = max(widestRow, pipes + 1)
    return pipes > Self.columns
  }

  private func isBeyondNesting(_ start: Int, _ end: Int) -> Bool {
    var columns = 0
    var count = 0
    for position in start..<end {
      switch text[position] {
      case Ascii.space: columns += 1
      case Ascii.tab: columns += 4
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"):
        if columns > Self.indent { return true }
        if text[position] == UInt8(ascii: ">") || followsBlank(position, start) { count += 1 }
        if count > Self.markers { return hasText(position, end) }
      default: return false
      }
    }
    return false
  }

  private func followsBlank(_ position: Int, _ start: Int) -> Bool {
    position == start || text[position - 1] == Ascii.space || text[position - 1] == Ascii.tab
  }

  /// Thematic breaks may be as long as they like: marks of one kind, nothing else.
  private func hasText(_ position: Int, _ end: Int) -> Bool {
    let mark = text[position]
    guard mark != UInt8(ascii: ">") else { return true }
    return text[position..<end].contains { $0 != mark && !Ascii.isWhitespace($0) }
  }
}
