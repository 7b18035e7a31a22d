/// A word as one types it in a shell.
enum ShellWord {
  private static let plain = Set("_@%+=:,./-".unicodeScalars)

  /// The word itself, or quoted where a shell would read it as something else.
  static func of(_ word: String) -> String {
    if word.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
      return escaped(word)
    }
    // `cd -x` would be an option, and `cd -` another folder.
    let word = word.hasPrefix("-") ? "./\(word)" : word
    let isPlain = word.unicodeScalars.allSatisfy {
      plain.contains($0) || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// With control characters as shells write them, so that they do nothing to the terminal.
  private static func escaped(_ word: String) -> String {
    var text = ""
    for byte in word.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "'"): text += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: text.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 8)
        text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return "$'\(text)'"
  }
}
