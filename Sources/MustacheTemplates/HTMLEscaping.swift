/// The only place where text becomes HTML.
enum HTMLEscaping {
  /// Appends the text of a value with `& < > " '` written as character references, so that it can stand
  /// in content and in quoted attributes; nothing for a value of another kind.
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
      guard let reference = reference(for: bytes[index]) else { continue }
      buffer.append(contentsOf: bytes[copied..<index])
      buffer.append(contentsOf: reference.utf8)
      copied = index + 1
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
    default: nil
    }
  }

  private enum StaticReference: String {
    case ampersand = "&amp;"
    case less = "&lt;"
    case greater = "&gt;"
    case quote = "&quot;"
    case apostrophe = "&#39;"

    var utf8: String.UTF8View { rawValue.utf8 }
  }
}
