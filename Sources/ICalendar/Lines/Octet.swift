/// The octets that have a meaning in the grammar of content lines.
enum Octet {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let equals: UInt8 = 0x3D
  static let backslash: UInt8 = 0x5C
  static let caret: UInt8 = 0x5E
  static let delete: UInt8 = 0x7F

  /// Whether the octet is a letter, digit or hyphen: all that a name may hold.
  static func isName(_ octet: UInt8) -> Bool {
    isDigit(octet) || octet == hyphen || isLetter(octet)
  }

  static func isLetter(_ octet: UInt8) -> Bool {
    (0x41...0x5A).contains(octet & 0xDF)
  }

  static func isDigit(_ octet: UInt8) -> Bool {
    (0x30...0x39).contains(octet)
  }

  /// Whether RFC 5545, section 3.1 forbids the octet in a value: every control except the tab.
  static func isForbidden(_ octet: UInt8) -> Bool {
    (octet < space && octet != tab) || octet == delete
  }

  /// Whether the octet continues a UTF-8 sequence that began before it.
  static func continuesSequence(_ octet: UInt8) -> Bool {
    octet & 0xC0 == 0x80
  }

  /// Whether the octet stands for itself in every text: no control, no escape, and not the first of a
  /// sequence that may be a control character outside ASCII.
  static func isPlain(_ octet: UInt8) -> Bool {
    switch octet {
    case backslash, semicolon, comma, delete, 0xC2, 0xE2, 0xEF: false
    default: octet >= space || octet == tab
    }
  }
}
