import AlmanacModel

/// Strips the endings of inflected words, lightly: "Regionen", "Region" and "Regions" are one word,
/// "Bürger" and "Bürgermeister" stay two. Works on spellings of `WordLetters`; the script of the search page
/// strips what is typed by the same rules.
enum WordStem {
  /// No stem is shorter than this.
  static let shortest = 4

  /// The word without its endings.
  static func of(_ word: [UInt8], language: UILanguage) -> [UInt8] {
    guard word.count > shortest, !word.contains(where: { $0 < UInt8(ascii: "a") }) else { return word }
    return language == .german ? german(word) : verbStem(english(word))
  }

  private static func german(_ word: [UInt8]) -> [UInt8] {
    var stem = word[...]
    while let shorter = withoutGermanEnding(stem) { stem = shorter }
    if ends(stem, "niss") || (stem.count > shortest && ends(stem, "inn")) { stem = stem.dropLast() }
    return Array(stem)
  }

  private static let germanEndings = ["ern", "em", "en", "er", "es", "e"].map { Array($0.utf8) }

  /// One ending less; nil where there is none.
  private static func withoutGermanEnding(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for ending in germanEndings where word.count >= shortest + ending.count && word.hasSuffix(ending) {
      return word.dropLast(ending.count)
    }
    guard word.count > shortest, let last = word.last, let before = word.dropLast().last else { return nil }
    switch last {
    case UInt8(ascii: "n"): return "elr".utf8.contains(before) ? word.dropLast() : nil
    case UInt8(ascii: "s"): return "sui".utf8.contains(before) ? nil : word.dropLast()
    default: return nil
    }
  }

  private static func english(_ word: [UInt8]) -> [UInt8] {
    let stem = word[...]
    if ends(stem, "ies"), word.count >= shortest + 3 { return Array(stem.dropLast(3)) + [UInt8(ascii: "y")] }
    for ending in ["sses", "xes", "ches", "shes"] where ends(stem, ending) { return Array(stem.dropLast(2)) }
    guard let last = stem.last, let before = stem.dropLast().last else { return word }
    return last == UInt8(ascii: "s") && !"sui".utf8.contains(before) ? Array(stem.dropLast()) : word
  }

  /// "publishing" and "published" are "publish", "planned" is "plan", "organised" and "organise" are "organis".
  private static func verbStem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > shortest else { return word }
    if let stem = without("ied", word) { return stem + [UInt8(ascii: "y")] }
    let verb = without("ing", word) ?? without("ed", word)
    var stem = verb ?? word
    if verb != nil, let last = stem.last, stem.dropLast().last == last, "bdfgkmnprtv".utf8.contains(last) {
      stem.removeLast()
    }
    if stem.count > shortest, stem.last == UInt8(ascii: "e") { stem.removeLast() }
    return stem
  }

  private static func without(_ ending: String, _ word: [UInt8]) -> [UInt8]? {
    let count = ending.utf8.count
    return word.count >= shortest + count && ends(word[...], ending) ? word.dropLast(count) : nil
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ ending: String) -> Bool {
    word.hasSuffix(Array(ending.utf8))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
