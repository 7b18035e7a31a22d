/// The characters that XML text stands for.
enum MarkupText {
  /// Resolves character references and the five entities of XML; nil for any other entity.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var output: [UInt8] = []
    var rest = text
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      output += rest[..<ampersand]
      rest = rest[(ampersand + 1)...]
      guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = character(rest[..<end])
      else { return nil }
      output += Array(String(character).utf8)
      rest = rest[(end + 1)...]
    }
    return output + rest
  }

  /// Text as it may stand in an element or in an attribute with either quote.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case UInt8(ascii: "'"): Array("&#39;".utf8)
      default: [byte]
      }
    }
  }

  private static func character(_ reference: ArraySlice<UInt8>) -> Character? {
    let name = String(decoding: reference, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }

  /// Small ASCII letters without white space and control characters, the way browsers read the
  /// beginning of an address (URL Standard, 4.4).
  static func normalized(_ text: [UInt8]) -> [UInt8] {
    text.compactMap { byte in
      byte <= 0x20 ? nil : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
  }
}
