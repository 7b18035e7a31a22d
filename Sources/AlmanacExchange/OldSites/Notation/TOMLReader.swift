import AlmanacContent

/// Reads TOML 1.0 as front matter and settings have it, into texts, lists and maps: numbers, dates and truth values are
/// the text that stands there. Of a key that stands twice the first counts. Bounded in size, depth and entries; takes
/// time in proportion to the length.
struct TOMLReader {
  private var cursor: NotationCursor
  private var entries: [(path: [Step], value: TextTree)] = []
  /// How many tables each list of tables has.
  private var counts: [[Step]: Int] = [:]

  private enum Step: Hashable {
    case key(String)
    case item(Int)
  }

  /// - Parameter bytes: UTF-8.
  /// - Throws: the first mistake.
  static func read(_ bytes: [UInt8]) throws(NotationMistake) -> TextTree {
    var reader = TOMLReader(cursor: try NotationCursor(bytes))
    try reader.readDocument()
    return Self.tree(reader.entries[...], depth: 0)
  }

  private init(cursor: NotationCursor) { self.cursor = cursor }

  private mutating func readDocument() throws(NotationMistake) {
    var table: [Step] = []
    while true {
      skipBlank(lines: true)
      guard cursor.next != nil else { return }
      if cursor.takes("[") {
        table = try header()
      } else {
        try pair(below: table)
      }
      skipBlank(lines: false)
      guard cursor.next == nil || cursor.takes("\n") || cursor.takes("\r\n") else { throw cursor.mistake() }
    }
  }

  /// `[a.b]` and `[[a.b]]`.
  private mutating func header() throws(NotationMistake) -> [Step] {
    let isList = cursor.takes("[")
    let keys = try keys()
    try cursor.expect("]")
    if isList { try cursor.expect("]") }
    var path: [Step] = []
    for (index, key) in keys.enumerated() {
      path.append(.key(key))
      let isLast = index == keys.count - 1
      if isLast && isList { counts[path, default: 0] += 1 }
      if let count = counts[path] { path.append(.item(count - 1)) }
    }
    guard path.count <= NotationBounds.depth else { throw cursor.mistake(.tooDeep) }
    try cursor.count()
    return path
  }

  private mutating func pair(below table: [Step]) throws(NotationMistake) {
    let path = table + (try keys()).map(Step.key)
    guard path.count <= NotationBounds.depth else { throw cursor.mistake(.tooDeep) }
    try cursor.expect("=")
    skipBlank(lines: false)
    try cursor.count()
    entries.append((path, try value(depth: path.count)))
  }

  private mutating func keys() throws(NotationMistake) -> [String] {
    var keys: [String] = []
    repeat {
      skipBlank(lines: false)
      keys.append(try key())
      skipBlank(lines: false)
    } while cursor.takes(".")
    return keys
  }

  private mutating func key() throws(NotationMistake) -> String {
    if cursor.next == UInt8(ascii: "\"") || cursor.next == UInt8(ascii: "'") { return try string() }
    let key = cursor.taken { Self.isBare($0) || $0 >= 0x80 }
    guard !key.isEmpty else { throw cursor.mistake() }
    return key
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(NotationMistake) -> TextTree {
    guard depth < NotationBounds.depth else { throw cursor.mistake(.tooDeep) }
    switch cursor.next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "{"): return try inlineTable(depth: depth)
    default:
      let word = cursor.taken { Self.isBare($0) || "+.: ".utf8.contains($0) }
      let text = word.split(separator: " ").joined(separator: " ")
      guard !text.isEmpty else { throw cursor.mistake() }
      return .text(text)
    }
  }

  private mutating func list(depth: Int) throws(NotationMistake) -> TextTree {
    try cursor.expect("[")
    var items: [TextTree] = []
    while true {
      skipBlank(lines: true)
      if cursor.takes("]") { return .list(items) }
      try cursor.count()
      items.append(try value(depth: depth + 1))
      skipBlank(lines: true)
      if cursor.takes(",") { continue }
      try cursor.expect("]")
      return .list(items)
    }
  }

  private mutating func inlineTable(depth: Int) throws(NotationMistake) -> TextTree {
    try cursor.expect("{")
    let outer = entries
    entries = []
    defer { entries = outer }
    skipBlank(lines: true)
    while !cursor.takes("}") {
      try pair(below: Array(repeating: .key(""), count: depth))
      skipBlank(lines: true)
      if cursor.takes(",") {
        skipBlank(lines: true)
      } else if cursor.next != UInt8(ascii: "}") {
        throw cursor.mistake()
      }
    }
    return Self.tree(entries.map { (Array($0.path.dropFirst(depth)), $0.value) }[...], depth: 0)
  }

  // MARK: - Texts

  private mutating func string() throws(NotationMistake) -> String {
    if cursor.takes("\"\"\"") { return try text(until: "\"\"\"", escapes: true) }
    if cursor.takes("'''") { return try text(until: "'''", escapes: false) }
    let isBasic = cursor.takes("\"")
    if !isBasic { try cursor.expect("'") }
    return try text(until: isBasic ? "\"" : "'", escapes: isBasic)
  }

  private mutating func text(until end: String, escapes: Bool) throws(NotationMistake) -> String {
    let isLong = end.utf8.count == 3
    if isLong, !cursor.takes("\n") { _ = cursor.takes("\r\n") }
    var text: [UInt8] = []
    while !cursor.takes(end) {
      guard let byte = cursor.next, isLong || byte != 0x0A else { throw cursor.mistake() }
      if escapes, byte == UInt8(ascii: "\\") {
        cursor.advance()
        text += try escape().utf8
      } else {
        text.append(byte)
        cursor.advance()
      }
    }
    // Up to two quotes may stand before the three that end a text.
    while isLong, let quote = end.utf8.first, cursor.next == quote {
      text.append(quote)
      cursor.advance()
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(NotationMistake) -> String {
    guard let sign = cursor.next else { throw cursor.mistake() }
    if sign == 0x0A || sign == 0x0D || sign == 0x20 || sign == 0x09 {
      _ = cursor.taken { $0 <= 0x20 }
      return ""
    }
    cursor.advance()
    switch sign {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "e"): return " "
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(Unicode.Scalar(sign))
    case UInt8(ascii: "u"): return String(try cursor.scalar(digits: 4))
    case UInt8(ascii: "U"): return String(try cursor.scalar(digits: 8))
    default: throw cursor.mistake()
    }
  }

  /// Blanks and comments, and where wished the ends of lines.
  private mutating func skipBlank(lines: Bool) {
    while let next = cursor.next {
      if next == 0x20 || next == 0x09 || lines && (next == 0x0A || next == 0x0D) {
        cursor.advance()
      } else if next == UInt8(ascii: "#") {
        _ = cursor.taken { $0 != 0x0A }
      } else {
        return
      }
    }
  }

  // MARK: - The tree

  private static func tree(_ entries: ArraySlice<(path: [Step], value: TextTree)>, depth: Int) -> TextTree {
    var order: [Step] = []
    var groups: [Step: [(path: [Step], value: TextTree)]] = [:]
    for entry in entries where entry.path.count > depth {
      if groups[entry.path[depth]] == nil { order.append(entry.path[depth]) }
      groups[entry.path[depth], default: []].append(entry)
    }
    let values = order.map { step -> TextTree in
      let group = groups[step] ?? []
      if let first = group.first, first.path.count == depth + 1 { return first.value }
      return tree(group[...], depth: depth + 1)
    }
    if case .item? = order.first { return .list(values) }
    return .map(
      zip(order, values).map { step, value in
        if case .key(let key) = step {
          TextTreePair(key: key, value: value)
        } else {
          TextTreePair(key: "", value: value)
        }
      })
  }
}
