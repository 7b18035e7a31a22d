/// HTML as it is written: bytes and the places of links.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var anchors: [LinkAnchor] = []

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Markup of our own.
  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A place to be completed, before what is written next.
  mutating func anchor(_ kind: LinkAnchor.Kind) {
    anchors.append(LinkAnchor(offset: bytes.count, kind: kind))
  }

  /// What `write` writes is for one medium only. Must hold no other anchor.
  mutating func only(_ medium: Medium, _ write: (inout HTMLBuffer) -> Void) {
    let start = bytes.count
    write(&self)
    let length = bytes.count - start
    anchors.append(
      LinkAnchor(offset: start, kind: medium == .page ? .pageOnly(length: length) : .feedOnly(length: length))
    )
  }

  /// Text, also in a double-quoted attribute: escaped, without characters that HTML and XML forbid.
  mutating func text(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { escape($0) }
    if done == nil { Array(text).withUnsafeBufferPointer { escape($0) } }
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  private mutating func escape(_ text: NodeBytes) {
    var copied = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      // Most bytes are letters, which need no closer look.
      if byte > UInt8(ascii: ">"), byte < 0x7F {
        position += 1
        continue
      }
      if let (replacement, length) = Self.replacement(for: byte, at: position, in: text) {
        if position > copied { bytes.append(contentsOf: text[copied..<position]) }
        markup(replacement)
        position += length
        copied = position
      } else {
        position += 1
      }
    }
    if text.count > copied { bytes.append(contentsOf: text[copied...]) }
  }

  /// What to write in place of the bytes at a position, and how many these are; nil where they may stay.
  @inline(__always)
  private static func replacement(for byte: UInt8, at position: Int, in text: NodeBytes) -> (
    StaticString, Int
  )? {
    switch byte {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F: ("", 1)
    case 0xC2 where position + 1 < text.count && text[position + 1] < 0xA0: ("", 2)
    case 0xEF where position + 2 < text.count && isNoncharacter(text[position + 1], text[position + 2]):
      ("", 3)
    default: nil
    }
  }

  /// U+FFFE, U+FFFF and U+FDD0 to U+FDEF by their last two bytes.
  private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xBF && third >= 0xBE) || (second == 0xB7 && third >= 0x90 && third <= 0xAF)
  }

  /// An address in an attribute: what a URL must not hold is percent-encoded.
  mutating func address(_ address: String) {
    URLEncoding.append(address: address, to: &bytes)
  }

  /// A path of the site in an attribute.
  mutating func sitePath(_ path: String) {
    URLEncoding.append(path: path, to: &bytes)
  }
}
