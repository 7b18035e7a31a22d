import AlmanacContent
import AlmanacModel

/// What fields and their values are called in forms.
enum FieldWords {
  /// The key as a word: `anmeldung_bis` → "Anmeldung bis".
  static func label(_ field: StatedField, _ language: UILanguage) -> String {
    if language == .german, let label = germanLabels[field.key] { return label }
    let key = language == .german ? field.german : field.key
    let words = key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
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

  static let yes = BilingualText("ja", "yes")
  /// What a picture is called whose own name says nothing.
  static let picture = "bild"
}
