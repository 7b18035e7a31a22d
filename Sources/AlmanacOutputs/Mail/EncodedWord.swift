/// Text in header fields (RFC 5322, section 2.2; RFC 2047).
enum EncodedWord {
  /// The longest encoded word (RFC 2047, section 2).
  private static let limit = 75
  private static let frame = "=?UTF-8?Q?".utf8.count + "?=".utf8.count

  /// The text as it may stand in an unstructured field: itself where it is plain ASCII, else encoded words.
  /// Control characters vanish, so no text can begin a field of its own.
  /// - Parameter indent: octets before it on its first line, which with encoded words has at most 76.
  /// - Returns: parts that blanks or folds may stand between.
  static func words(_ text: String, indent: Int) -> [String] {
    let clean = HeaderText.clean(text)
    let isPlain = clean.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !clean.contains("=?")
    return isPlain ? clean.split(separator: " ").map(String.init) : encoded(clean, indent: indent)
  }

  /// Encoded words, cut only between characters.
  static func encoded(_ text: String, indent: Int) -> [String] {
    var words: [String] = []
    var limit: Int { words.isEmpty ? Self.limit + 1 - max(1, indent) : Self.limit }
    var current = ""
    for character in text {
      let unit = character.utf8.map(unit).joined()
      if frame + current.utf8.count + unit.utf8.count > limit, !current.isEmpty {
        words.append("=?UTF-8?Q?\(current)?=")
        current = ""
      }
      // One character of many code points may be longer than a word; then it is cut between these.
      if frame + unit.utf8.count > limit {
        words += character.unicodeScalars.map { "=?UTF-8?Q?\(String($0).utf8.map(self.unit).joined())?=" }
      } else {
        current += unit
      }
    }
    if !current.isEmpty { words.append("=?UTF-8?Q?\(current)?=") }
    return words
  }

  private static func unit(_ byte: UInt8) -> String {
    switch byte {
    case 0x20: "_"
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      String(UnicodeScalar(byte))
    default: String(decoding: QuotedPrintable.encoded(byte), as: UTF8.self)
    }
  }
}

/// What every header text is cleaned of.
enum HeaderText {
  /// The text in one line, without control characters.
  static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isBreak =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || [0x2028, 0x2029].contains(scalar.value)
      if isBreak {
        if !result.hasSuffix(" ") { result += " " }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
