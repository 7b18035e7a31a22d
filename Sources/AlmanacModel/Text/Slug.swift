import UnicodeForms

/// Addresses and ids made from text.
public enum Slug {
  /// The longest slug in bytes.
  public static let limit = 80

  /// The slug of a text: umlauts written out, other letters without their marks, lower case, each run of
  /// anything else one `-`, at most 80 bytes and cut at a `-`; empty where nothing is left.
  public static func make(_ text: String) -> String {
    var bytes: [UInt8] = []
    var pending = false
    for scalar in folded(text) {
      if let letter = letterOrDigit(scalar) {
        if pending && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        pending = false
        bytes.append(letter)
      } else {
        pending = true
      }
    }
    return String(decoding: cut(bytes), as: UTF8.self)
  }

  /// Whether a text is a slug already: `[a-z0-9]` runs with single `-` between, within the limit.
  public static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && make(text) == text
  }

  private static func cut(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.count > limit else { return bytes[...] }
    let head = bytes[..<limit]
    if bytes[limit] == UInt8(ascii: "-") { return head }
    guard let dash = head.lastIndex(of: UInt8(ascii: "-")) else { return head }
    return head[..<dash]
  }

  private static func letterOrDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(scalar.value)
    case "A"..."Z": UInt8(scalar.value) + 32
    default: nil
    }
  }

  /// Letters as plain ASCII where that is possible.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.unicodeScalars) }
    // Below U+0300 (CC 80) there is nothing to compose.
    let needsComposing = text.utf8.contains { $0 >= 0xCC }
    let composed = needsComposing ? UnicodeForm.composed.of(text) : text
    var result: [Unicode.Scalar] = []
    for scalar in composed.unicodeScalars {
      if scalar.isASCII {
        result.append(scalar)
      } else if let written = spelled[scalar] {
        result.append(contentsOf: written.unicodeScalars)
      } else {
        let base = UnicodeForm.compatibilityDecomposed.of(String(scalar)).unicodeScalars
        result.append(
          contentsOf: base.filter {
            !$0.properties.isDiacritic && $0.properties.canonicalCombiningClass == .notReordered
          })
      }
    }
    return result
  }

  private static let spelled: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS",
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
  ]
}
