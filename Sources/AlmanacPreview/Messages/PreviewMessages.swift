import AlmanacBuild
import AlmanacModel

/// The messages of the preview.
enum PreviewMessages {
  static func lostFolder(_ failure: BuildFailure) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E901",
      text: failure.wording.text,
      help: BilingualText(
        "Legen Sie den Ordner zurück; die Vorschau zeigt so lange den letzten Stand und macht dann weiter.",
        "Put the folder back; until then the preview shows what it last saw, and then it goes on."))
  }

  static let nothingToSee = BilingualText(
    "Noch ist hier nichts zu sehen.", "There is nothing to see here yet.")

  /// What the script in the pages says, by the names that it uses.
  static let scriptWords = [
    ("error", BilingualText("Fehler", "error")), ("errors", BilingualText("Fehler", "errors")),
    ("warning", BilingualText("Hinweis", "warning")), ("warnings", BilingualText("Hinweise", "warnings")),
    ("more", BilingualText("weitere", "more")),
    (
      "lost",
      BilingualText("Die Vorschau antwortet nicht mehr.", "The preview does not answer any more.")
    ),
    ("hide", BilingualText("Ausblenden", "Hide")),
  ]
}
