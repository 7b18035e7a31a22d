/// The only place where text becomes HTML.
enum HTMLEscaping {
  /// Appends the text of a value with `& < > " '` written as character references, so that it can stand
  /// in content and in quoted attributes, and without control characters; nothing for a value of another kind.
  static func append(_ value: Value, to buffer: inout [UInt8]) {
    guard case .text(let text) = value else { return }
    append(text, to: &buffer)
  }

  static func append(_ text: String, to buffer: inout [UInt8]) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      append(bytes, to: &buffer)
      return true
    }
    if isDone == nil { append(Array(text.utf8), to: &buffer) }
  }

  /// Copies runs of harmless bytes whole. UTF-8 never has one of the five inside a longer character.
  private static func append<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, to buffer: inout [UInt8])
  where Bytes.Index == Int {
    var copied = bytes.startIndex
    for index in bytes.indices {
      // Most bytes are letters, which need no closer look.
      if bytes[index] > UInt8(ascii: ">"), bytes[index] < 0x7F { continue }
      guard let reference = reference(for: bytes[index]) ?? control(bytes, at: index) else { continue }
      buffer.append(contentsOf: bytes[copied..<index])
      buffer.append(contentsOf: reference.utf8)
      copied = index + (bytes[index] == 0xC2 ? 2 : 1)
    }
    buffer.append(contentsOf: bytes[copied..<bytes.endIndex])
  }

  @inline(__always)
  private static func reference(for byte: UInt8) -> StaticReference? {
    switch byte {
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    // U+0000 passes: callers may use it as a mark that they resolve after rendering.
    case 1...8, 11...31, 127: .nothing
    default: nil
    }
  }

  /// U+0080 to U+009F are 0xC2 and a byte below 0xA0; other letters begin with 0xC2, too.
  @inline(__always)
  private static func control<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, at index: Int
  ) -> StaticReference? where Bytes.Index == Int {
    guard bytes[index] == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] < 0xA0 else { return nil }
    return .nothing
  }

  private enum StaticReference: String {
    case ampersand = "&amp;"
    case less = "&lt;"
    case greater = "&gt;"
    case quote = "&quot;"
    case apostrophe = "&#39;"
    /// A control character, which no page may hold.
    case nothing = ""

    var utf8: String.UTF8View { rawValue.utf8 }
  }
}
