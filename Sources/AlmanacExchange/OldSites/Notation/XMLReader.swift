/// A piece of an XML document.
enum XMLEvent {
  /// The name as written, and attributes by name.
  case start(String, [String: String])
  /// Bytes of UTF-8; a text may come in several pieces.
  case text(ArraySlice<UInt8>)
  case end(String)
}

/// Why an XML document is refused.
struct XMLMistake: Error, Equatable {
  enum Kind: Equatable {
    /// Tags do not match, or something is no XML.
    case malformed
    /// It ends before its elements do.
    case torn
    /// It brings definitions of its own, which could be made to fill any memory.
    case definitions
    case tooDeep
    /// A tag or a text is longer than any should be.
    case tooLong
    /// Neither UTF-8 nor Latin.
    case encoding
  }
  let kind: Kind
  /// From 1.
  let line: Int
}

/// Reads XML 1.0 as it comes in, piece by piece, in memory that does not grow with the document. It knows the five
/// references of the standard and numbers, no definitions and nothing outside; comments and instructions are passed over.
struct XMLReader {
  static let deepest = 64
  /// Bytes of one tag.
  static let longestTag = 1 << 16

  private var buffer: [UInt8] = []
  private var place = 0
  private var open: [String] = []
  private var state = State.text
  private var isFirst = true
  private var hasRoot = false
  private var isLatin = false
  private(set) var line = 1

  private enum State {
    case text, section, comment, instruction
  }

  /// Takes the next bytes of the document.
  mutating func read(_ bytes: [UInt8], _ take: (XMLEvent) throws(XMLMistake) -> Void) throws(XMLMistake) {
    if isFirst { try begin(bytes) }
    buffer.removeFirst(place)
    place = 0
    buffer += isLatin ? Self.fromLatin(bytes) : bytes
    while try step(take) {}
  }

  /// Says that there is no more.
  mutating func finish(_ take: (XMLEvent) throws(XMLMistake) -> Void) throws(XMLMistake) {
    guard open.isEmpty, hasRoot, case .text = state else { throw mistake(.torn) }
    guard buffer[place...].allSatisfy({ $0 <= 0x20 || $0 == 0 }) else { throw mistake(.torn) }
  }

  private func mistake(_ kind: XMLMistake.Kind) -> XMLMistake { XMLMistake(kind: kind, line: line) }

  private mutating func begin(_ bytes: [UInt8]) throws(XMLMistake) {
    isFirst = false
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(4).contains(0) {
      throw mistake(.encoding)
    }
    let head = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      .lowercased()
    isLatin =
      head.hasPrefix("<?xml") && ["iso-8859-1", "windows-1252", "latin1"].contains(where: head.contains)
  }

  private static func fromLatin(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 < 0x80 ? [$0] : Array(String(Unicode.Scalar($0)).utf8) }
  }

  /// Takes one piece; false where more bytes are needed.
  private mutating func step(_ take: (XMLEvent) throws(XMLMistake) -> Void) throws(XMLMistake) -> Bool {
    guard place < buffer.count else { return false }
    switch state {
    case .section: return try passed("]]>", take)
    case .comment: return try passed("-->") { _ in }
    case .instruction: return try passed("?>") { _ in }
    case .text: break
    }
    guard buffer[place] == UInt8(ascii: "<") else { return try text(take) }
    let rest = buffer[place...].prefix(9)
    for (mark, next) in [("<!--", State.comment), ("<![CDATA[", .section), ("<?", .instruction)] {
      if rest.starts(with: mark.utf8) {
        go(mark.utf8.count)
        state = next
        return true
      }
      if mark.utf8.starts(with: rest) { return false }
    }
    guard rest.count > 1 else { return false }
    guard rest.dropFirst().first != UInt8(ascii: "!") else { throw mistake(.definitions) }
    return try tag(take)
  }

  private mutating func go(_ count: Int) {
    for byte in buffer[place..<(place + count)] where byte == 0x0A { line += 1 }
    place += count
  }

  /// Goes on to an end mark; what stands before it is text where somebody takes it.
  private mutating func passed(_ mark: String, _ take: (XMLEvent) throws(XMLMistake) -> Void)
    throws(XMLMistake) -> Bool
  {
    let mark = Array(mark.utf8)
    guard let first = mark.first else { return false }
    var end = place
    while let found = buffer[end...].firstIndex(of: first) {
      if buffer[found...].starts(with: mark) {
        if found > place { try take(.text(buffer[place..<found])) }
        go(found - place + mark.count)
        state = .text
        return true
      }
      end = found + 1
    }
    let kept = min(mark.count - 1, buffer.count - place)
    let length = buffer.count - place - kept
    if length > 0 {
      try take(.text(buffer[place..<(place + length)]))
      go(length)
    }
    return false
  }

  private mutating func text(_ take: (XMLEvent) throws(XMLMistake) -> Void) throws(XMLMistake) -> Bool {
    if buffer[place] == UInt8(ascii: "&") {
      let rest = buffer[place...].prefix(12)
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
        guard rest.count == 12 else { return false }
        return try plain(1, take)
      }
      let name = String(decoding: buffer[(place + 1)..<end], as: UTF8.self)
      guard let meaning = Self.reference(name) else { return try plain(1, take) }
      if !open.isEmpty { try take(.text(Array(meaning.utf8)[...])) }
      go(end - place + 1)
      return true
    }
    let end = buffer[place...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    return try plain((end ?? buffer.count) - place, take)
  }

  private mutating func plain(_ count: Int, _ take: (XMLEvent) throws(XMLMistake) -> Void) throws(XMLMistake)
    -> Bool
  {
    let bytes = buffer[place..<(place + count)]
    if !open.isEmpty {
      try take(.text(bytes))
    } else if !bytes.allSatisfy({ $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }) {
      throw mistake(.malformed)
    }
    go(count)
    return true
  }

  private static func reference(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHex = name.hasPrefix("#x")
      let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }
  }

  // MARK: - Tags

  private mutating func tag(_ take: (XMLEvent) throws(XMLMistake) -> Void) throws(XMLMistake) -> Bool {
    guard let end = tagEnd() else {
      guard buffer.count - place <= Self.longestTag else { throw mistake(.tooLong) }
      return false
    }
    var inner = buffer[(place + 1)..<end]
    if inner.first == UInt8(ascii: "/") {
      let name = Self.word(inner.dropFirst())
      guard open.popLast() == name else { throw mistake(.malformed) }
      try take(.end(name))
    } else {
      let isEmpty = inner.last == UInt8(ascii: "/")
      if isEmpty { inner.removeLast() }
      let name = Self.word(inner)
      guard !name.isEmpty, !hasRoot || !open.isEmpty else { throw mistake(.malformed) }
      guard open.count < Self.deepest else { throw mistake(.tooDeep) }
      hasRoot = true
      try take(.start(name, try attributes(inner.dropFirst(name.utf8.count))))
      if isEmpty { try take(.end(name)) } else { open.append(name) }
    }
    go(end - place + 1)
    return true
  }

  /// Where the tag at hand ends; a pointed bracket in quotes does not end it.
  private func tagEnd() -> Int? {
    var quote: UInt8?
    for index in buffer.indices[place...].prefix(Self.longestTag + 1) {
      let byte = buffer[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }, as: UTF8.self)
  }

  private func attributes(_ bytes: ArraySlice<UInt8>) throws(XMLMistake) -> [String: String] {
    var rest = bytes.drop { $0 <= 0x20 }
    var result: [String: String] = [:]
    while !rest.isEmpty {
      let name = Self.word(rest)
      rest = rest.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
      guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { throw mistake(.malformed) }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.dropFirst().firstIndex(of: quote)
      else { throw mistake(.malformed) }
      let value = rest[(rest.startIndex + 1)..<end]
      if result.count < 100, result[name] == nil { result[name] = Self.resolved(value) }
      rest = rest[(end + 1)...].drop { $0 <= 0x20 }
    }
    return result
  }

  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts.removeFirst())
    for part in parts {
      if let end = part.firstIndex(of: ";"), let meaning = reference(String(part[..<end])) {
        result += meaning + part[part.index(after: end)...]
      } else {
        result += "&" + part
      }
    }
    return result
  }
}
