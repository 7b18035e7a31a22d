import AlmanacModel

/// Whether a free name reads as that of a person: first name and surname, and no word of offices.
enum PersonName {
  private static let particles: Set<String> = [
    "von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos",
    "du",
    "la", "le", "bin", "ibn", "al", "el", "ten", "ter", "af", "av",
  ]
  /// Parts of names behind "von" and "van".
  private static let articles: Set<String> = ["den", "der", "dem"]
  /// Words that no surname is.
  private static let offices: Set<String> = [
    "agentur", "akademie", "allianz", "alliance", "association", "buero", "center", "centre", "council",
    "desk",
    "editors", "ev", "eg", "fakultaet", "foundation", "geschaeftsstelle", "ggmbh", "gmbh", "hochschule",
    "ihk",
    "initiative", "institut", "institute", "ministerium", "ministry", "museum", "network", "netzwerk",
    "newsroom",
    "office", "pressestelle", "project", "projekt", "redaktion", "staff", "stiftung", "team", "universitaet",
    "university", "verband", "verbund", "verein", "verwaltung", "zentrum",
  ]
  /// Words that can be surnames, but no first names.
  private static let places: Set<String> = [
    "amt", "bund", "club", "gemeinde", "group", "gruppe", "kammer", "kommune", "kreis", "land", "landkreis",
    "presse",
    "press", "rathaus", "region", "schule", "school", "stadt", "verlag", "vorstand", "werkstatt",
  ]

  static func isOne(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (2...6).contains(words.count), !name.contains(where: \.isNumber), let first = words.first,
      !places.contains(key(first))
    else { return false }
    return words.indices.allSatisfy { index in
      // "von der Heide" is a name, "Freundinnen der Kunst" is none.
      isPart(words[index])
        || index > 0 && articles.contains(key(words[index])) && key(words[index - 1]).hasPrefix("v")
    }
  }

  private static func key(_ word: Substring) -> String { SpellingKey.of(String(word.filter(\.isLetter))) }

  private static func isPart(_ word: Substring) -> Bool {
    let key = key(word)
    if particles.contains(key) { return true }
    // As a whole, or as the last part of a compound such as "Regionalverband".
    guard !offices.contains(where: { key == $0 || $0.count > 5 && key.hasSuffix($0) }) else { return false }
    guard let first = word.first, first.isUppercase else { return false }
    // "KI" and "DFKI" are no names; "J." and "J.-P." are.
    let letters = word.filter(\.isLetter)
    return letters.count < 2 || word.contains(".") || letters.contains(where: \.isLowercase)
  }
}
