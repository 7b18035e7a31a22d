/// What all three formats do with text before they escape it.
enum FeedText {
  /// The text, unless it is empty or blank.
  static func presence(_ text: String?) -> String? {
    guard let text, text.utf8.contains(where: { $0 > 0x20 && $0 != 0x7F }) else { return nil }
    return text
  }

  /// The number of bytes at `index` that no format may carry: control characters that XML 1.0 section 2.2 does
  /// not allow, U+FFFE and U+FFFF. JSON leaves them out too, so that all formats say the same.
  static func illegalLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else {
      return 0
    }
    return 3
  }

  /// Appends `text`; `replacement` may give other bytes for the `length` bytes at an index, nil keeps them.
  static func append(
    _ text: String, to out: inout [UInt8],
    replacing replacement: (UnsafeBufferPointer<UInt8>, Int) -> (length: Int, bytes: StaticString)?
  ) {
    var text = text
    text.withUTF8 { bytes in
      out.reserveCapacity(out.count + bytes.count)
      var start = 0
      var index = 0
      while index < bytes.count {
        let illegal = illegalLength(bytes, at: index)
        guard let (length, new) = illegal > 0 ? (illegal, "") : replacement(bytes, index) else {
          index += 1
          continue
        }
        out.append(contentsOf: bytes[start..<index])
        out.append(contentsOf: UnsafeBufferPointer(start: new.utf8Start, count: new.utf8CodeUnitCount))
        index += length
        start = index
      }
      out.append(contentsOf: bytes[start...])
    }
  }

  /// An address with everything outside the ASCII characters of RFC 3986 percent-encoded. What is encoded
  /// already stays.
  static func url(_ text: String) -> String {
    guard text.utf8.contains(where: needsEncoding) else { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      if needsEncoding(byte) {
        out += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func needsEncoding(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
