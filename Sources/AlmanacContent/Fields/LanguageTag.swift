/// The languages of texts as editors write them.
enum LanguageTag {
  /// The BCP 47 tag; nil for what is none.
  static func of(_ text: String) -> String? {
    let named = ["deutsch": "de", "german": "de", "englisch": "en", "english": "en"][text.lowercased()]
    if let named { return named }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { $0.isLetter || index > 0 && $0.isDigit }
    }
    return isTag ? text : nil
  }
}
