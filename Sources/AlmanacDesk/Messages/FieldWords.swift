import AlmanacContent
import AlmanacModel

/// What fields and their values are called in forms.
enum FieldWords {
  /// The key as a word: `anmeldung_bis` → "Anmeldung bis".
  /// - Parameter editions: of the site but the main one, in whose words it may be.
  static func label(_ field: StatedField, _ language: UILanguage, in editions: [String] = []) -> String {
    var (key, english, note) = (language == .german ? field.german : field.key, field.key, "")
    if let (base, edition) = field.translated(in: editions) {
      (english, key) = (base, String(key.dropLast(edition.count + 1)))
      note = " (\(EditionWords.name(edition).text(in: language)))"
    }
    if language == .german, let label = germanLabels[english] { return label + note }
    let words = key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst() + note
  }

  /// Of fields whose German key is none, or no word that stands well above a field.
  private static let germanLabels = [
    "aliases": "Frühere Adressen", "canonical": "Ursprüngliche Adresse", "default_duration": "Übliche Dauer",
    "email": "E-Mail", "feed_items": "Einträge in Feeds", "in": "In Sätzen", "months_back": "Monate zurück",
    "name": "Name", "noindex": "Nicht in Suchmaschinen", "organisation": "Organisation",
    "per_page": "Einträge je Seite", "permalink": "Muster der Adressen", "slug": "Letztes Wort der Adresse",
    "social": "Soziale Netze", "source_id": "Kennung in der Quelle", "src": "Datei", "theme": "Gestaltung",
    "theme_settings": "Angaben zur Gestaltung", "url": "Webadresse",
  ]

  /// The word of a fixed value.
  /// - Parameter group: its words, the English one first, the German one second.
  static func choice(_ group: [String], _ language: UILanguage) -> String? {
    language == .german ? group.dropFirst().first ?? group.first : group.first
  }

  /// Below a list of words to choose from.
  static let choiceHelp = [
    "visibility": BilingualText(
      "Wer den Eintrag sehen darf. Internes verlässt den Ordner nie.",
      "Who may see the entry. What is internal never leaves the folder."),
    "kind": BilingualText("Was für ein Beitrag es ist.", "What kind of post it is."),
    "width": BilingualText("Wie breit das Bild steht.", "How wide the picture stands."),
  ]

  /// Whether keys are German in a file that has none to go by.
  static func prefersGerman(_ language: UILanguage) -> Bool { language == .german }

  /// The day of a new event, of which nobody has said one yet.
  static let openDay = BilingualText("offen", "open")
  static let allRegions = BilingualText("alle", "all")
  static let yes = BilingualText("ja", "yes")
  /// What a picture is called whose own name says nothing.
  static let picture = "bild"
}

extension StatedField {
  /// Whether a text is more than a line of a form shows at once.
  var isLong: Bool {
    guard case .text = kind else { return false }
    return Self.long.contains { key == $0 || key.hasPrefix("\($0)_") }
  }

  private static let long: Set = [
    "summary", "notice", "preheader", "date_note", "funding", "audience", "bio", "note", "tagline",
  ]
}
