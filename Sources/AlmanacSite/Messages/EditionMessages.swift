import AlmanacModel

extension SiteMessages {
  static func folderOfEdition(_ path: String, _ edition: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E480",
      text: BilingualText(
        "Die Adresse „/\(path)“ liegt im Ordner der Ausgabe „\(edition)“.",
        "The address “/\(path)” lies in the folder of the edition “\(edition)”."),
      help: BilingualText(
        "Benennen Sie die Seite um; eine Übersetzung heißt wie das Original, mit „.\(edition)“ vor der Endung.",
        "Rename the page; a translation is called as its original, with “.\(edition)” before the ending."))
  }
}
