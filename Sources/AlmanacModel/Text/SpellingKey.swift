import Foundation

/// Spellings that count as the same key or value: case, Unicode form, `ä` and `ae`, `ß` and `ss`,
/// `_`, `-` and blanks.
public enum SpellingKey {
  /// The common form of all spellings of a word.
  public static func of(_ text: String) -> String {
    var result = ""
    for scalar in Slug.folded(text) {
      if scalar == "_" || scalar == "-" || scalar == " " {
        if !result.isEmpty && !result.hasSuffix("-") { result.append("-") }
      } else {
        result.unicodeScalars.append(contentsOf: String(scalar).lowercased().unicodeScalars)
      }
    }
    return result.hasSuffix("-") ? String(result.dropLast()) : result
  }
}
