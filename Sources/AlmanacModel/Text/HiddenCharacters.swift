/// Characters that nobody sees in a text: those that turn the direction of writing, so that a name reads as another
/// one (Unicode Technical Report 36), and those without width.
///
/// Soft hyphens and the joiners of scripts and emoji are not among them: people write them on purpose.
public enum HiddenCharacters {
  /// The first such character of a text.
  public static func first(in text: String) -> Unicode.Scalar? {
    var text = text
    // All of them begin with one of these bytes in UTF-8; nearly no text has one.
    let isPlain = text.withUTF8 { bytes in !bytes.contains { $0 >= 0xC2 && leadBytes.contains($0) } }
    return isPlain ? nil : text.unicodeScalars.first(where: isHidden)
  }

  /// Whether it turns the direction of what follows.
  public static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static let leadBytes: [UInt8] = [0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x115F, 0x1160, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0,
      0xFFF9...0xFFFB, 0xE0000...0xE001F:
      true
    default: turnsDirection(scalar)
    }
  }

  /// How the character is called in messages: `U+202E`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
