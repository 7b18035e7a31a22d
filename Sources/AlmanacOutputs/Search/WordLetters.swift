import UnicodeForms

/// Spells words for the search: lower case, letters without their marks, `ä`, `ae` and `a` alike.
///
/// A reader types "Mühle", "Muehle" or "Muhle"; all three are the one spelling "muhle". The script of the
/// search page spells what is typed by the same rules.
enum WordLetters {
  /// The longest spelling in bytes; what is longer is no word.
  static let limit = 40

  /// Whether a byte belongs to a word when it stands alone, that is for ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The spelling of a word in UTF-8 bytes.
  static func spelled(_ word: some Collection<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.count)
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word where isLetter(byte) {
        letters.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
      }
    } else {
      for scalar in String(decoding: word, as: UTF8.self).unicodeScalars { append(scalar, to: &letters) }
    }
    return Array((withoutWrittenOutUmlauts(letters) + sign(behind: word)).prefix(limit))
  }

  /// The words for `++` and `#`, without which `C++` and `C#` would be one letter.
  private static func sign(behind word: some Collection<UInt8>) -> [UInt8] {
    let end = word.dropFirst(max(0, word.count - 2))
    if end.elementsEqual("++".utf8) { return Array("plusplus".utf8) }
    return end.dropFirst(max(0, end.count - 1)).elementsEqual("#".utf8) ? Array("sharp".utf8) : []
  }

  private static func append(_ scalar: Unicode.Scalar, to letters: inout [UInt8]) {
    if scalar.isASCII {
      guard isLetter(UInt8(truncatingIfNeeded: scalar.value)) else { return }
      letters.append(contentsOf: String(scalar).lowercased().utf8)
    } else if let known = known[scalar] {
      letters.append(contentsOf: known.utf8)
    } else if scalar != "\u{AD}", !isMark(scalar) {
      let base = UnicodeForm.compatibilityDecomposed.of(String(scalar)).lowercased()
      for part in base.unicodeScalars where !isMark(part) && (!part.isASCII || isLetter(UInt8(part.value))) {
        letters.append(contentsOf: String(part).utf8)
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static let known: [Unicode.Scalar: String] = [
    "ä": "a", "ö": "o", "ü": "u", "Ä": "a", "Ö": "o", "Ü": "u", "ß": "ss", "ẞ": "ss", "é": "e", "è": "e",
    "æ": "a", "Æ": "a", "œ": "o", "Œ": "o", "ø": "o", "Ø": "o", "å": "a", "Å": "a", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
  ]

  /// `ae`, `oe` and `ue` lose their `e`, but not behind a vowel or `q`: "neue" and "quelle" hold no umlaut.
  private static func withoutWrittenOutUmlauts(_ letters: [UInt8]) -> [UInt8] {
    let e = UInt8(ascii: "e")
    guard letters.contains(e) else { return letters }
    var result: [UInt8] = []
    result.reserveCapacity(letters.count)
    for (index, letter) in letters.enumerated() {
      if letter == e, index > 0, isUmlautBase(letters[index - 1]), index < 2 || !hinders(letters[index - 2]) {
        continue
      }
      result.append(letter)
    }
    return result
  }

  private static func isUmlautBase(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "o") || letter == UInt8(ascii: "u")
  }

  private static func hinders(_ letter: UInt8) -> Bool {
    isUmlautBase(letter) || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i")
      || letter == UInt8(ascii: "q")
  }
}
