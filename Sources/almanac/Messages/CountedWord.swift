import AlmanacModel

/// A number with its word, in the singular for one.
struct CountedWord {
  private let german: (one: String, more: String)
  private let english: (one: String, more: String)

  static let errors = CountedWord(german: ("Fehler", "Fehler"), english: ("error", "errors"))
  static let warnings = CountedWord(german: ("Warnung", "Warnungen"), english: ("warning", "warnings"))
  static let notes = CountedWord(german: ("Notiz", "Notizen"), english: ("note", "notes"))
  static let posts = CountedWord(german: ("Beitrag", "Beiträge"), english: ("post", "posts"))
  static let events = CountedWord(german: ("Termin", "Termine"), english: ("event", "events"))
  static let files = CountedWord(german: ("Datei", "Dateien"), english: ("file", "files"))

  func text(_ count: Int) -> BilingualText {
    BilingualText(
      "\(count) \(count == 1 ? german.one : german.more)",
      "\(count) \(count == 1 ? english.one : english.more)")
  }

  /// How many findings there are, as a sentence.
  static func findings(_ findings: [Diagnostic]) -> BilingualText {
    let wrong = findings.count { $0.severity == .error }
    let told = findings.count { $0.severity == .note }
    var counts = [errors.text(wrong), warnings.text(findings.count - wrong - told)]
    if told > 0 { counts.append(notes.text(told)) }
    return BilingualText(
      counts.map(\.german).joined(separator: ", ") + ".", counts.map(\.english).joined(separator: ", ") + ".")
  }
}
