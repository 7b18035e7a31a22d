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
}
