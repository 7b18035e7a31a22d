/// Splits an XML file (XML 1.0, fifth edition) into its pieces without judging them. The pieces are
/// gapless: each begins where the one before ends.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var position: Int

  /// Begins behind a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next piece; nil at the end.
  mutating func next() throws(PictureProblem) -> MarkupToken? {
    guard let byte = bytes.byte(at: position) else { return nil }
    guard byte == UInt8(ascii: "<") else { return text() }
    switch bytes.byte(at: position + 1) {
    case UInt8(ascii: "!"): return try declaration()
    case UInt8(ascii: "?"):
      let range = try through("?>", from: position + 2)
      return .instruction(range, target: name(from: range.lowerBound + 2))
    case UInt8(ascii: "/"): return try endTag()
    default: return .start(try startTag())
    }
  }

  /// The line of an offset, counted from 1.
  func line(of offset: Int) -> Int {
    bytes.prefix(max(0, offset)).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  private mutating func text() -> MarkupToken {
    let start = position
    position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return .text(start..<position)
  }

  private mutating func declaration() throws(PictureProblem) -> MarkupToken {
    if bytes.holds("<!--", at: position) { return .comment(try through("-->", from: position + 4)) }
    if bytes.holds("<![CDATA[", at: position) {
      let range = try through("]]>", from: position + 9)
      return .characterData(range, content: range.lowerBound + 9..<range.upperBound - 3)
    }
    guard bytes.holds("<!DOCTYPE", at: position) else { throw malformed }
    let start = position
    var quote: UInt8?
    while let byte = bytes.byte(at: position) {
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        return .documentType(start..<(try subsetEnd()), hasSubset: true)
      } else if byte == UInt8(ascii: ">") {
        return .documentType(start..<position, hasSubset: false)
      }
    }
    throw malformed
  }

  /// Behind `]`, white space and `>`.
  private mutating func subsetEnd() throws(PictureProblem) -> Int {
    while let bracket = bytes.firstOffset(of: "]", from: position) {
      position = bracket + 1
      skipSpace()
      if bytes.byte(at: position) == UInt8(ascii: ">") {
        position += 1
        return position
      }
    }
    throw malformed
  }

  private mutating func through(_ end: String, from start: Int) throws(PictureProblem) -> Range<Int> {
    guard let found = bytes.firstOffset(of: end, from: start) else { throw malformed }
    let range = position..<found + end.utf8.count
    position = range.upperBound
    return range
  }

  private mutating func endTag() throws(PictureProblem) -> MarkupToken {
    let start = position
    let name = name(from: start + 2)
    position = name.upperBound
    skipSpace()
    guard !name.isEmpty, bytes.byte(at: position) == UInt8(ascii: ">") else { throw malformed }
    position += 1
    return .end(start..<position, name: name)
  }

  private mutating func startTag() throws(PictureProblem) -> MarkupTag {
    let start = position
    let name = name(from: start + 1)
    guard !name.isEmpty else { throw malformed }
    position = name.upperBound
    var attributes: [MarkupAttribute] = []
    while true {
      let space = position
      skipSpace()
      if bytes.byte(at: position) == UInt8(ascii: ">") || bytes.holds("/>", at: position) {
        let isEmpty = bytes[position] == UInt8(ascii: "/")
        position += isEmpty ? 2 : 1
        return MarkupTag(range: start..<position, name: name, attributes: attributes, isEmpty: isEmpty)
      }
      guard position > space else { throw malformed }
      attributes.append(try attribute(from: space))
    }
  }

  private mutating func attribute(from space: Int) throws(PictureProblem) -> MarkupAttribute {
    let name = name(from: position)
    guard !name.isEmpty else { throw malformed }
    position = name.upperBound
    skipSpace()
    guard bytes.byte(at: position) == UInt8(ascii: "=") else { throw malformed }
    position += 1
    skipSpace()
    guard let quote = bytes.byte(at: position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(position + 1)...].firstIndex(of: quote),
      !bytes[position..<end].contains(UInt8(ascii: "<"))
    else { throw malformed }
    let value = position + 1..<end
    position = end + 1
    return MarkupAttribute(range: space..<position, name: name, value: value)
  }

  /// Letters up to white space or a delimiter; which letters XML allows is left to browsers.
  private func name(from start: Int) -> Range<Int> {
    var end = start
    while let byte = bytes.byte(at: end), byte > 0x20, !Self.delimiters.contains(byte) { end += 1 }
    return start..<end
  }

  private mutating func skipSpace() {
    while let byte = bytes.byte(at: position), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private static let delimiters = Array("<>/=\"'?&".utf8)

  private var malformed: PictureProblem { .markup(line: line(of: position)) }
}
