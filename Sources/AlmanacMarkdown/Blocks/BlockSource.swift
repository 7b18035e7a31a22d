import AlmanacModel

/// A block as it is written: `key: value` lines, then a blank line and text.
struct BlockSource {
  struct Parameter {
    let key: BlockKey
    let name: String
    var value: String
    let position: SourcePosition
    let valuePosition: SourcePosition
  }

  let kind: BlockKind
  /// Where the fence stands.
  let position: SourcePosition
  private(set) var parameters: [Parameter] = []
  /// The Markdown below the parameters, and the line of the file on which it begins.
  private(set) var text = ""
  private(set) var textLine = 1
  private(set) var log: [(DiagnosticMessage, SourcePosition, Int)] = []

  /// Reads the inside of a fence whose first line is `firstLine` of the file, its text indented by `indent`.
  init(_ kind: BlockKind, _ content: NodeBytes, position: SourcePosition) {
    self.kind = kind
    self.position = position
    let lines = content.split(separator: Ascii.newline, omittingEmptySubsequences: false)
    let hasParameters = !kind.takesText || lines.first.map { Self.colon(in: $0) != nil } ?? false
    var line = 0
    while hasParameters, line < lines.count, !lines[line].trimmingWhitespace.isEmpty {
      readParameter(lines[line], line: position.line + 1 + line)
      line += 1
    }
    let rest = lines.dropFirst(line)
    textLine = position.line + 1 + line
    text = String(decoding: Array(rest.joined(separator: [Ascii.newline])), as: UTF8.self)
  }

  private mutating func readParameter(_ line: Slice<NodeBytes>, line number: Int) {
    let shown = String(decoding: line.trimmingWhitespace, as: UTF8.self)
    let column = position.column
    if let first = line.first, Ascii.isWhitespace(first), let last = parameters.indices.last {
      parameters[last].value += " " + shown
      return
    }
    let start = SourcePosition(line: number, column: column)
    guard let colon = Self.colon(in: line) else {
      log.append((BlockMessages.notAKey(shown), start, shown.unicodeScalars.count))
      return
    }
    let name = String(decoding: line[..<colon].trimmingWhitespace, as: UTF8.self)
    let length = name.unicodeScalars.count
    guard let key = BlockKey(name: name, in: kind) else {
      let nearest = NearestName.of(SpellingKey.of(name), in: BlockKey.names(for: kind))
      log.append((BlockMessages.unknownKey(name, of: kind, nearest: nearest), start, length))
      return
    }
    guard parameter(key) == nil else {
      log.append((BlockMessages.repeatedKey(name), start, length))
      return
    }
    let value = line[line.index(after: colon)...]
    let blanks = value.prefix(while: Ascii.isWhitespace).count
    parameters.append(
      Parameter(
        key: key, name: name, value: Self.unquoted(String(decoding: value.trimmingWhitespace, as: UTF8.self)),
        position: start, valuePosition: SourcePosition(line: number, column: column + length + 1 + blanks)))
  }

  /// The colon behind a key: letters, `-` and `_` before it, a blank or the end of the line after it.
  private static func colon(in line: Slice<NodeBytes>) -> Slice<NodeBytes>.Index? {
    guard let colon = line.firstIndex(of: Ascii.colon), colon > line.startIndex else { return nil }
    let isName = line[..<colon].trimmingWhitespace.allSatisfy { byte in
      Ascii.isLetter(byte) || byte >= 0x80 || byte == Ascii.hyphen || byte == UInt8(ascii: "_")
    }
    let after = line.index(after: colon)
    return isName && (after == line.endIndex || Ascii.isWhitespace(line[after])) ? colon : nil
  }

  private static func unquoted(_ value: String) -> String {
    for quote in ["\"", "'"] where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      let inner = value.dropFirst().dropLast()
      if !inner.contains(quote) { return String(inner) }
    }
    return value
  }

  func parameter(_ key: BlockKey) -> Parameter? {
    parameters.first { $0.key == key }
  }

  /// The value of a key, without typography; nil where it is missing or empty.
  func value(_ key: BlockKey) -> String? {
    parameter(key).flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  var hasText: Bool { text.utf8.contains { !Ascii.isWhitespace($0) } }
}
