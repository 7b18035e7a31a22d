import AlmanacContent
import AlmanacModel

/// What fields and their values are called in forms.
enum FieldWords {
  /// The key as a word: `anmeldung_bis` → "Anmeldung bis".
  static func label(_ field: StatedField, _ language: UILanguage) -> String {
    let key = language == .german ? field.german : field.key
    let words = key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The word of a fixed value.
  /// - Parameter group: its words, the English one first, the German one second.
  static func choice(_ group: [String], _ language: UILanguage) -> String? {
    language == .german ? group.dropFirst().first ?? group.first : group.first
  }

  static let yes = BilingualText("ja", "yes")
  /// What a picture is called whose own name says nothing.
  static let picture = "bild"
}
