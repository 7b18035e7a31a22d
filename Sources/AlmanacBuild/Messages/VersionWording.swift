import AlmanacModel

/// What is said of changes to the content and of its former versions.
enum VersionWording {
  static func of(_ failure: BuildFailure) -> (text: BilingualText, help: BilingualText) {
    switch failure {
    case .changedMeanwhile(let path):
      (
        BilingualText(
          "„\(path)“ wurde inzwischen geändert; es wurde nichts überschrieben.",
          "“\(path)” was changed meanwhile; nothing was overwritten."),
        BilingualText("Sehen Sie sich beide Fassungen an.", "Look at both versions.")
      )
    case .isLink(let path):
      (
        BilingualText(
          "„\(path)“ ist eine Verknüpfung; dorthin wird nichts geschrieben.",
          "“\(path)” is a link; nothing is written there."),
        BilingualText(
          "Legen Sie die Datei selbst in den Ordner.", "Put the file itself into the folder.")
      )
    case .noVersion(let known) where known.isEmpty:
      (
        BilingualText(
          "Es ist keine frühere Fassung aufgehoben, die anders wäre.",
          "No former version is kept that would be another one."),
        BilingualText(
          "„almanac publish“ hebt von nun an auf, was veröffentlicht wird.",
          "From now on “almanac publish” keeps what is published.")
      )
    case .noVersion(let known):
      (
        BilingualText(
          "Von diesem Tag ist keine Fassung aufgehoben.", "No version is kept of that day."),
        BilingualText(
          "Aufgehoben sind: \(known.joined(separator: ", ")).", "Kept are: \(known.joined(separator: ", ")).")
      )
    case .restoreUnfinished(let version):
      (
        BilingualText(
          "Das Zurückholen der Fassung \(version) wurde unterbrochen.",
          "The restoration of version \(version) was interrupted."),
        BilingualText("Bringen Sie es zu Ende: almanac restore", "Finish it: almanac restore")
      )
    default:
      (
        BilingualText(
          "Ein anderes Programm von Almanac ändert gerade den Inhalt.",
          "Another program of Almanac's is changing the content."),
        BilingualText("Warten Sie, bis es fertig ist.", "Wait until it is done.")
      )
    }
  }
}
