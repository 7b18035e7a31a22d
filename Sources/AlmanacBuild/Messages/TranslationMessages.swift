import AlmanacModel

/// The messages about translations and plain language.
enum TranslationMessages {
  static func stale(_ original: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W793",
      text: BilingualText(
        "„\(original)“ hat sich geändert, seit diese Übersetzung entstand.",
        "“\(original)” has changed since this translation was made."),
      help: BilingualText(
        "Gleichen Sie die Übersetzung ab, löschen Sie die Zeile und rufen Sie „almanac check --fix“ auf.",
        "Bring the translation up to date, delete this line and run “almanac check --fix”."))
  }

  static func noDigest(_ digest: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W794",
      text: BilingualText(
        "Die Übersetzung sagt nicht, aus welchem Stand des Originals sie entstand.",
        "The translation does not say of which state of the original it was made."),
      help: BilingualText(
        "„almanac check --fix“ trägt den Stand von heute ein: translated_from: \(digest)",
        "“almanac check --fix” writes the state of today: translated_from: \(digest)"))
  }

  static func longSentence(_ words: Int, limit: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W795",
      text: BilingualText(
        "Der Satz hat \(words) Wörter; einfache Sätze haben höchstens \(limit).",
        "The sentence has \(words) words; plain sentences have \(limit) at most."),
      help: BilingualText(
        "Machen Sie zwei Sätze daraus: ein Gedanke, ein Satz.", "Make two of it: one thought, one sentence."))
  }

  static func subjunctive(_ word: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W796",
      text: BilingualText(
        "„\(word)“ ist Möglichkeitsform; einfache Texte sagen, was ist.",
        "“\(word)” is a subjunctive; plain texts say what is."),
      help: BilingualText(
        "Schreiben Sie „vielleicht“ oder „kann“.", "Write “perhaps” or “can”."))
  }

  static let severalSentences = DiagnosticMessage(
    .warning, "W797",
    text: BilingualText(
      "Hier beginnt ein zweiter Satz in derselben Zeile.", "A second sentence begins in the same line here."),
    help: BilingualText(
      "Beginnen Sie jeden Satz in einer neuen Zeile; so erscheint er auch.",
      "Begin each sentence on a new line; that is how it is shown."))

  static func longWord(_ word: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W798",
      text: BilingualText(
        "„\(word)“ ist ein langes Wort, das der Text nicht erklärt.",
        "“\(word)” is a long word that the text does not explain."),
      help: BilingualText(
        "Trennen Sie es mit Bindestrich, oder erklären Sie es: „\(word) ist …“",
        "Divide it with a hyphen, or explain it: “\(word) is …”"))
  }
}
