import AlmanacModel

/// The messages of `check`.
enum CheckMessages {
  static func missingID(_ id: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W710",
      text: BilingualText("Der Termin hat keine Kennung.", "The event has no id."),
      help: BilingualText(
        "Schreiben Sie „id: \(id)“ dazu; dann bleibt er auch nach Änderungen derselbe Kalendereintrag.",
        "Add “id: \(id)”; then it stays the same calendar entry after edits."))
  }

  /// - Parameter field: what the entry has besides a title and can take the rest of it.
  static func longTitle(_ length: Int, limit: Int, field: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W711",
      text: BilingualText(
        "Der Titel ist mit \(length) Zeichen sehr lang.", "The title is very long: \(length) letters."),
      help: BilingualText(
        "Kürzen Sie ihn auf höchstens \(limit) Zeichen; was noch zu sagen ist, steht gut in „\(field):“.",
        "Cut it to \(limit) letters; what else there is to say goes well into “\(field):”."))
  }

  static func regionWithoutPlace(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W720",
      text: BilingualText(
        "Die Region „\(name)“ sagt nicht, wo sie auf der Karte liegt; sie steht unter den anderen.",
        "The region “\(name)” does not say where it lies on the map; it stands below the others."),
      help: BilingualText(
        "Schreiben Sie „map: [1, 2]“ dazu: Spalte und Zeile, gezählt von oben links.",
        "Add “map: [1, 2]”: column and row, counted from the upper left."))
  }

  static func missingAlternativeText(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W712",
      text: BilingualText(
        "Das Bild „\(path)“ hat keinen Alternativtext.", "The picture “\(path)” has no alternative text."),
      help: BilingualText(
        "Sagen Sie mit „alt:“ in einem Satz, was darauf zu sehen ist.",
        "Say with “alt:” in one sentence what it shows."))
  }

  static func missingCredit(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W713",
      text: BilingualText("Beim Bild „\(path)“ fehlt der Nachweis.", "The picture “\(path)” has no credit."),
      help: BilingualText("Schreiben Sie „credit: Foto: Name“ dazu.", "Add “credit: Photo: name”."))
  }

  static func fileNameAsAlternativeText(_ text: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W787",
      text: BilingualText(
        "Der Alternativtext „\(text)“ ist der Name einer Datei.",
        "The alternative text “\(text)” is the name of a file."),
      help: BilingualText(
        "Sagen Sie mit „alt:“ in einem Satz, was auf dem Bild zu sehen ist.",
        "Say with “alt:” in one sentence what the picture shows."))
  }

  static func smallLead(_ path: String, _ width: Int, least: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W786",
      text: BilingualText(
        "Das Bild „\(path)“ ist nur \(width) Pixel breit; groß gezeigt wird es unscharf.",
        "The picture “\(path)” is only \(width) pixels wide; shown large it is blurred."),
      help: BilingualText(
        "Nehmen Sie das Original aus der Kamera, mindestens \(least) Pixel breit; verkleinert wird von selbst.",
        "Take the camera's original, at least \(least) pixels wide; it is made smaller by itself."))
  }

  static func orphanMedia(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W714",
      text: BilingualText("Keine Seite verwendet die Datei „\(path)“.", "No page uses the file “\(path)”."),
      help: BilingualText(
        "Verwenden Sie sie, oder löschen Sie sie; veröffentlicht wird sie nicht.",
        "Use it or delete it; it is not published."))
  }
}
