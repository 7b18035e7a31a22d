import AlmanacModel

/// What the commands count.
extension CountedWord {
  static let errors = CountedWord(german: ("Fehler", "Fehler"), english: ("error", "errors"))
  static let warnings = CountedWord(german: ("Warnung", "Warnungen"), english: ("warning", "warnings"))
  static let notes = CountedWord(german: ("Notiz", "Notizen"), english: ("note", "notes"))
  static let posts = CountedWord(german: ("Beitrag", "Beiträge"), english: ("post", "posts"))
  static let events = CountedWord(german: ("Termin", "Termine"), english: ("event", "events"))
  static let files = CountedWord(german: ("Datei", "Dateien"), english: ("file", "files"))

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
