/// What kind of character stands beside a quote.
enum CharacterClass {
  /// The border of the text, blanks and line breaks.
  case space
  /// Opening brackets and quotes.
  case opening
  /// Letters, digits, code, pictures and symbols.
  case word
  /// Closing brackets and quotes, and punctuation that ends something.
  case closing
  /// Dashes, slashes, colons and the like, after which either may follow.
  case other

  /// The class of the character that ends before a position.
  static func before(_ position: Int, in text: [UInt8]) -> CharacterClass {
    var start = position - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? .space : at(start, in: text)
  }

  /// The class of the character at a position.
  static func at(_ position: Int, in text: [UInt8]) -> CharacterClass {
    guard position < text.count else { return .space }
    let byte = text[position]
    if byte < 0x80 { return ascii(byte) }
    let second = position + 1 < text.count ? text[position + 1] : 0
    let third = position + 2 < text.count ? text[position + 2] : 0
    switch (byte, second) {
    case (0xC2, 0xA0): return .space
    case (0xC2, 0xAB), (0xC2, 0xBB): return .other
    case (0xE2, 0x80): return generalPunctuation(third)
    default: return .word
    }
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case Ascii.space, 0x09...0x0D: .space
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), TextStream.object:
      .word
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      .closing
    default: .other
    }
  }

  /// U+2000 to U+203F by their last byte.
  private static func generalPunctuation(_ third: UInt8) -> CharacterClass {
    switch third {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: .space
    case 0x9A, 0x9E: .opening
    case 0x98, 0x99, 0x9C, 0x9D, 0xA6: .closing
    default: .other
    }
  }
}
