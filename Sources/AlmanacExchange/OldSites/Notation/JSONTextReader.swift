import AlmanacContent

/// Reads JSON (RFC 8259) as front matter and settings have it, into texts, lists and maps: numbers and truth values are
/// the text that stands there. Bounded in size, depth and entries; takes time in proportion to the length.
struct JSONTextReader {
  private var cursor: NotationCursor

  /// The value with which the bytes begin.
  /// - Returns: with how many bytes it takes.
  /// - Throws: the first mistake.
  static func read(_ bytes: [UInt8]) throws(NotationMistake) -> (tree: TextTree, length: Int) {
    var reader = JSONTextReader(cursor: try NotationCursor(Array(bytes.prefix(NotationBounds.size))))
    let tree = try reader.value(depth: 0)
    return (tree, reader.cursor.place)
  }

  private init(cursor: NotationCursor) { self.cursor = cursor }

  private mutating func value(depth: Int) throws(NotationMistake) -> TextTree {
    guard depth < NotationBounds.depth else { throw cursor.mistake(.tooDeep) }
    skipBlank()
    switch cursor.next {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return try map(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    default:
      let word = cursor.taken {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      }
      guard !word.isEmpty else { throw cursor.mistake() }
      return word == "null" ? .empty : .text(word)
    }
  }

  private mutating func map(depth: Int) throws(NotationMistake) -> TextTree {
    try cursor.expect("{")
    var pairs: [TextTreePair] = []
    skipBlank()
    while !cursor.takes("}") {
      try cursor.count()
      skipBlank()
      let key = try string()
      skipBlank()
      try cursor.expect(":")
      pairs.append(TextTreePair(key: key, value: try value(depth: depth + 1)))
      try separator("}")
    }
    return .map(pairs)
  }

  private mutating func list(depth: Int) throws(NotationMistake) -> TextTree {
    try cursor.expect("[")
    var items: [TextTree] = []
    skipBlank()
    while !cursor.takes("]") {
      try cursor.count()
      items.append(try value(depth: depth + 1))
      try separator("]")
    }
    return .list(items)
  }

  private mutating func separator(_ end: Character) throws(NotationMistake) {
    skipBlank()
    if cursor.takes(",") { skipBlank() } else if cursor.next != end.asciiValue { throw cursor.mistake() }
  }

  private mutating func string() throws(NotationMistake) -> String {
    try cursor.expect("\"")
    var text: [UInt8] = []
    while !cursor.takes("\"") {
      guard let byte = cursor.next else { throw cursor.mistake() }
      cursor.advance()
      text += byte == UInt8(ascii: "\\") ? Array(try escape().utf8) : [byte]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(NotationMistake) -> String {
    guard let sign = cursor.next else { throw cursor.mistake() }
    cursor.advance()
    switch sign {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "u"): return try character()
    default: return String(Unicode.Scalar(sign))
    }
  }

  /// Characters beyond the first plane are two halves.
  private mutating func character() throws(NotationMistake) -> String {
    let start = cursor.place
    let scalar = try cursor.scalar(digits: 4)
    guard scalar == "\u{FFFD}",
      let high = UInt32(String(decoding: cursor.bytes[start..<cursor.place], as: UTF8.self), radix: 16),
      (0xD800..<0xDC00).contains(high), cursor.takes("\\u")
    else { return String(scalar) }
    let second = cursor.place
    _ = try cursor.scalar(digits: 4)
    let low = UInt32(String(decoding: cursor.bytes[second..<cursor.place], as: UTF8.self), radix: 16) ?? 0
    guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).map(String.init) ?? "\u{FFFD}"
  }

  private mutating func skipBlank() { _ = cursor.taken { $0 <= 0x20 } }
}
