/// Spellings that count as the same key or value: case, Unicode form, `ä` and `ae`, `ß` and `ss`,
/// `_`, `-` and blanks.
public enum SpellingKey {
  /// The common form of all spellings of a word.
  public static func of(_ text: String) -> String {
    var result: [UInt8] = []
    for scalar in Slug.folded(text) {
      switch scalar {
      case "_", "-", " ":
        if !result.isEmpty && result.last != hyphen { result.append(hyphen) }
      case "A"..."Z": result.append(UInt8(scalar.value) + 32)
      case _ where scalar.isASCII: result.append(UInt8(scalar.value))
      default: result.append(contentsOf: String(scalar).lowercased().utf8)
      }
    }
    if result.last == hyphen { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")
}
