import AlmanacModel

/// What editions are called.
enum EditionWords {
  private static let names: [String: BilingualText] = [
    "leicht": BilingualText("Einfache Sprache", "Plain language"),
    "de": BilingualText("Deutsch", "German"), "en": BilingualText("Englisch", "English"),
    "fr": BilingualText("Französisch", "French"), "it": BilingualText("Italienisch", "Italian"),
    "es": BilingualText("Spanisch", "Spanish"), "nl": BilingualText("Niederländisch", "Dutch"),
    "pl": BilingualText("Polnisch", "Polish"), "tr": BilingualText("Türkisch", "Turkish"),
    "uk": BilingualText("Ukrainisch", "Ukrainian"), "ru": BilingualText("Russisch", "Russian"),
    "ar": BilingualText("Arabisch", "Arabic"),
  ]

  /// - Parameter edition: as site.yaml names it.
  static func name(_ edition: String) -> BilingualText {
    names[String(edition.prefix { $0 != "-" })] ?? BilingualText(edition, edition)
  }

  /// What stands in the place of words that are to be translated.
  static func mark(_ words: String) -> BilingualText {
    let words = words.filter { $0 != "«" && $0 != "»" }
    return BilingualText("«Bitte ersetzen: \(words)»", "«Please replace: \(words)»")
  }

  static let body = BilingualText(
    "Unten steht noch der Text des Originals", "Below still stands the text of the original")
  static let translate = BilingualText("Übersetzen", "Translate")
}
