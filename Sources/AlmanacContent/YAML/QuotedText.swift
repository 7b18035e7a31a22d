import UnicodeForms

/// The text between quotes (YAML 1.2, 7.3).
enum QuotedText {
  /// The text of a range that begins and ends with its quotes.
  static func text(of range: Range<Int>, in source: SourceText) throws(YAMLMistake) -> String {
    let inner = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
    let isDouble = source.byte(at: range.lowerBound) == .quote
    let special: UInt8 = isDouble ? .backslash : .apostrophe
    let bytes = source.bytes[inner.clamped(to: source.bytes.indices)]
    guard bytes.contains(special) || bytes.contains(.lineFeed) else { return source.string(inner) }
    var reader = Unquoting(source: source, end: inner.upperBound, index: inner.lowerBound)
    try reader.read(isDouble: isDouble)
    let text = String(decoding: reader.result, as: UTF8.self)
    return source.needsComposing ? UnicodeForm.composed.of(text) : text
  }
}

/// Walks over the bytes between the quotes.
private struct Unquoting {
  let source: SourceText
  let end: Int
  var index: Int
  var result: [UInt8] = []
  /// Blanks up to here were written as escapes and are not folded away.
  private var kept = 0

  init(source: SourceText, end: Int, index: Int) {
    self.source = source
    self.end = end
    self.index = index
  }

  mutating func read(isDouble: Bool) throws(YAMLMistake) {
    while index < end {
      let byte = source.byte(at: index)
      switch byte {
      case .backslash where isDouble: try readEscape()
      case .apostrophe where !isDouble:
        result.append(byte)
        index += 2
      case .lineFeed: foldLines()
      default:
        result.append(byte)
        index += 1
      }
    }
  }

  /// A line break becomes a blank, several become one less; blanks around them go.
  private mutating func foldLines() {
    while result.count > kept, let last = result.last, last.isBlank { result.removeLast() }
    var breaks = 0
    while index < end {
      let byte = source.byte(at: index)
      if byte == .lineFeed { breaks += 1 } else if !byte.isBlank { break }
      index += 1
    }
    result.append(contentsOf: breaks == 1 ? [.space] : Array(repeating: .lineFeed, count: breaks - 1))
    kept = result.count
  }

  private mutating func readEscape() throws(YAMLMistake) {
    let sign = source.byte(at: index + 1)
    let start = index
    index += 2
    switch sign {
    case UInt8(ascii: "x"): try readCode(digits: 2, from: start)
    case UInt8(ascii: "u"): try readCode(digits: 4, from: start)
    case UInt8(ascii: "U"): try readCode(digits: 8, from: start)
    case UInt8(ascii: "r"):
      // Line breaks of any system are one line feed.
      let isPair = source.byte(at: index) == .backslash && source.byte(at: index + 1) == UInt8(ascii: "n")
      if !(index + 1 < end && isPair) { result.append(.lineFeed) }
    case .lineFeed:
      while index < end, source.byte(at: index).isBlank { index += 1 }
    default:
      guard let bytes = Self.escapes[sign] else {
        throw YAMLMistake(.unknownEscape, start..<min(start + 2, end))
      }
      result.append(contentsOf: bytes)
    }
    kept = result.count
  }

  private mutating func readCode(digits: Int, from start: Int) throws(YAMLMistake) {
    let range = index..<min(index + digits, end)
    guard range.count == digits, let value = UInt32(source.string(range), radix: 16),
      let scalar = Unicode.Scalar(value),
      value == 9 || value == 10 || scalar.properties.generalCategory != .control
    else { throw YAMLMistake(.unknownEscape, start..<range.upperBound) }
    result.append(contentsOf: Array(String(scalar).utf8))
    index = range.upperBound
  }

  /// YAML's escapes without those for control characters, which no page, feed or calendar may hold; `\\r` is read
  /// as a line break.
  private static let escapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "t"): [9], 9: [9], UInt8(ascii: "n"): [10], UInt8(ascii: " "): [32],
    UInt8(ascii: "\""): [34], UInt8(ascii: "/"): [47],
    UInt8(ascii: "\\"): [92], UInt8(ascii: "N"): Array("\u{85}".utf8),
    UInt8(ascii: "_"): Array("\u{A0}".utf8),
    UInt8(ascii: "L"): Array("\u{2028}".utf8), UInt8(ascii: "P"): Array("\u{2029}".utf8),
  ]
}
