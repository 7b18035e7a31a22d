/// Names of people, as far as it matters how they are sorted.
public enum SortedName {
  /// What a name is sorted by: the last name, then the others, without titles before it, letters behind it and
  /// apostrophes.
  public static func key(of name: String) -> String {
    let behindComma = name.split(separator: ",").map(String.init)
    // `Brandt, Lena` is sorted as it stands, `Lena Brandt, MBA` by `Brandt`.
    let isTurned = behindComma.count > 1 && !behindComma.dropFirst().allSatisfy(isSuffix)
    if isTurned { return Slug.make(withoutApostrophes(name)) }
    var words = (behindComma.first ?? name).split(separator: " ").map(String.init)
    while words.count > 1, let first = words.first, isTitle(first) { words.removeFirst() }
    while words.count > 1, let last = words.last, isSuffix(last) { words.removeLast() }
    return Slug.make(withoutApostrophes(words.reversed().joined(separator: " ")))
  }

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "professorin", "pd", "privdoz", "mag", "lic", "dipl", "hc", "h", "c", "mult",
    "habil", "ing", "med", "phil", "jur", "rer", "nat", "pol", "oec", "iur", "theol", "mr", "mrs", "ms",
    "sir",
    "dame", "rev", "frau", "herr",
  ]

  private static let suffixes: Set<String> = [
    "mba", "emba", "ma", "ba", "bsc", "msc", "meng", "beng", "llm", "llb", "phd", "mdb", "mdl", "mdep", "mph",
    "mpa",
    "mfa", "bfa", "dba", "edd", "bed", "med", "jr", "sr", "esq", "md", "obe", "mbe", "cbe", "fh", "univ",
    "dipling",
    "ii", "iii",
  ]

  /// `Dr.`, `Prof.`, `Dr.-Ing.`, `Dipl.-Kffr.`
  private static func isTitle(_ word: String) -> Bool {
    let first = word.split(separator: "-").first.map(String.init) ?? word
    let isShort = word.contains(".") || word.count > 1 && word.allSatisfy(\.isUppercase)
    return titles.contains(letters(first)) && (isShort || letters(word).count > 2)
  }

  /// `MBA`, `M.Sc.`, `LL.M.`, `(FH)`
  private static func isSuffix(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { suffixes.contains(letters(String($0))) }
  }

  private static func letters(_ word: String) -> String { word.lowercased().filter(\.isLetter) }

  private static func withoutApostrophes(_ text: String) -> String {
    text.filter { !"'’‘ʼ`´".contains($0) }
  }
}
