/// A line of a document by its byte offsets.
struct YAMLLine: Sendable {
  let start: Int
  /// The first byte that is no space.
  let first: Int
  /// Behind the last byte that is neither space nor tab.
  let end: Int

  var indent: Int { first - start }
  var isBlank: Bool { first >= end }
  var range: Range<Int> { first..<max(first, end) }
}

extension SourceText {
  /// The lines with these numbers (from 0), measured.
  func yamlLines(_ numbers: Range<Int>) -> [YAMLLine] {
    var lines: [YAMLLine] = []
    lines.reserveCapacity(numbers.count)
    for number in numbers.clamped(to: lineStarts.indices) {
      let start = lineStarts[number]
      if start == bytes.count { break }
      var end = number + 1 < lineStarts.count ? lineStarts[number + 1] - 1 : bytes.count
      if number + 1 == lineStarts.count, let stop = bytes[start...].firstIndex(of: .lineFeed) { end = stop }
      while end > start, byte(at: end - 1).isBlank { end -= 1 }
      var first = start
      while first < end, bytes[first] == .space { first += 1 }
      lines.append(YAMLLine(start: start, first: first, end: end))
    }
    return lines
  }

  /// Whether a line says nothing: blank or a comment.
  func isSilent(_ line: YAMLLine) -> Bool {
    line.isBlank || byte(at: line.first) == .hash
  }

  /// Whether a list item begins at an offset: a dash and then a blank or the end of the line.
  func startsItem(at offset: Int, end: Int) -> Bool {
    guard offset < end, byte(at: offset) == .dash else { return false }
    return offset + 1 == end || byte(at: offset + 1).isBlank
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  var isBlank: Bool { self == .space || self == .tab }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
