/// How many columns of a terminal a character takes.
enum CharacterWidth {
  /// 0 for marks that join the letter before, 2 for wide East Asian characters and emoji, else 1.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if properties.isEmojiPresentation { return isFlagLetter(scalar) ? 1 : 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F320, 0x20000...0x3FFFD:
      return 2
    // The vowels and finals of a Korean syllable that is written in parts.
    case 0x1160...0x11FF: return 0
    default: return 1
    }
  }

  /// Two of them are one flag.
  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// The columns that a text takes.
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  /// The beginning of a text that takes at most so many columns, with `…` where something is cut off. What joins
  /// the last letter stays with it.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var (result, room) = ("", columns - 1)
    for character in text {
      let width = of(String(character))
      guard width <= room else { break }
      result.append(character)
      room -= width
    }
    return columns > 0 ? result + "…" : ""
  }
}
