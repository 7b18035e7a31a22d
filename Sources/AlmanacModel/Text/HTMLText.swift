/// Text as it stands in HTML and in the XML of pages, sitemaps and drawings: between tags, and in attributes with
/// double quotes. `& < > "` are written as references; control characters and noncharacters, which HTML and XML
/// forbid, are left out.
public enum HTMLText {
  /// The text, escaped.
  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text, escaped.
  public static func append(_ text: String, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, to: &buffer) }
  }

  /// Appends the bytes of a text, escaped.
  public static func append(_ text: some Collection<UInt8>, to buffer: inout [UInt8]) {
    let done: Void? = text.withContiguousStorageIfAvailable { escape($0, to: &buffer) }
    if done == nil { Array(text).withUnsafeBufferPointer { escape($0, to: &buffer) } }
  }

  /// Copies runs of harmless bytes whole.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    var copied = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      // Most bytes are letters, which need no closer look.
      if byte > UInt8(ascii: ">"), byte < 0x7F {
        position += 1
        continue
      }
      if let (replacement, length) = replacement(for: byte, at: position, in: text) {
        if position > copied { buffer.append(contentsOf: text[copied..<position]) }
        replacement.withUTF8Buffer { buffer.append(contentsOf: $0) }
        position += length
        copied = position
      } else {
        position += 1
      }
    }
    if text.count > copied { buffer.append(contentsOf: text[copied...]) }
  }

  /// What to write in place of the bytes at a position, and how many these are; nil where they may stay.
  @inline(__always)
  private static func replacement(
    for byte: UInt8, at position: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (StaticString, Int)? {
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
}
