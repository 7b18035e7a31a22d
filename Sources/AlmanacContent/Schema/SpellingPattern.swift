import AlmanacModel

/// Regular expressions (ECMA-262) that take a word in every spelling in which the reader takes it.
enum SpellingPattern {
  /// One of the words: without case, with umlauts as one letter or two, with any of blank, hyphen and underscore.
  static func of(_ words: [String]) -> String {
    var seen = Set<String>()
    let keys = words.map(SpellingKey.of).filter { seen.insert($0).inserted }
    return "^(?:" + keys.map(pattern).joined(separator: "|") + ")$"
  }

  private static let pairs: [String: String] = [
    "ae": "(?:[aA][eE]|[äÄ]|[aA]\\u0308)", "oe": "(?:[oO][eE]|[öÖ]|[oO]\\u0308)",
    "ue": "(?:[uU][eE]|[üÜ]|[uU]\\u0308)", "ss": "(?:[sS][sS]|[ßẞ])",
  ]

  private static func pattern(_ key: String) -> String {
    var pattern = ""
    var rest = key[...]
    while let first = rest.first {
      if let pair = pairs[String(rest.prefix(2))] {
        pattern += pair
        rest = rest.dropFirst(2)
        continue
      }
      rest = rest.dropFirst()
      switch first {
      case "-": pattern += "[ _-]+"
      case "a"..."z": pattern += "[\(first)\(first.uppercased())]"
      default: pattern += first.isLetter || first.isNumber ? String(first) : "[\(first)]"
      }
    }
    return pattern
  }
}
