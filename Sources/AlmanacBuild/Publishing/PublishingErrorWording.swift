import Glibc

extension PublishingError {
  /// One sentence that says what is wrong and one that says what to do.
  public struct Wording: Equatable, Sendable {
    public let sentence: String
    public let help: String
  }

  /// The error for people, in German or English.
  public func wording(german: Bool) -> Wording {
    let text = german ? germanText : englishText
    return Wording(sentence: text.0, help: text.1)
  }

  private var reason: String {
    guard let errno, let text = strerror(errno) else { return "" }
    return String(cString: text)
  }

  private var englishText: (String, String) {
    switch self {
    case .invalidPath(let path):
      ("'\(path)' is no path inside the output folder", "Choose another name for the page.")
    case .plannedTwice(let path): ("two pages claim '\(path)'", "Give one of them another address.")
    case .foreignFiles(let paths):
      (
        "files that the build did not make stand where pages go: " + Self.list(paths),
        "Move or delete them, or choose another output folder."
      )
    case .anotherBuild(let output):
      ("another build is writing '\(output)'", "Wait until it has finished, then start again.")
    case .stagingLeft(let folder):
      ("'\(folder)' is there", "If no other build is running, delete this folder and start again.")
    case .symbolicLink(let output):
      ("'\(output)' is a symbolic link", "Name its target with --output, or use --in-place.")
    case .mountPoint(let output):
      ("'\(output)' is a mount point and cannot be exchanged", "Use --in-place, or a folder inside it.")
    case .notAFolder(let output):
      ("'\(output)' is not a folder", "Delete it or choose another output folder.")
    case .notWritable(let path, _):
      ("'\(path)' may not be written: \(reason)", "Check its owner and permissions.")
    case .diskFull(let path, _):
      (
        "no space left for '\(path)': \(reason)",
        "Free some space and start again."
      )
    case .exchangeRefused(let output, _):
      ("'\(output)' could not be exchanged in one step: \(reason)", "Use --in-place.")
    case .changedMeanwhile(let path): ("'\(path)' was changed while the build ran", "Start again.")
    case .system(let operation, let path, _):
      ("\(operation) of '\(path)' failed: \(reason)", "Check the disk, then start again.")
    case .sessionOver: ("the build was interrupted", "Start again.")
    }
  }

  private var germanText: (String, String) {
    switch self {
    case .invalidPath(let path):
      ("'\(path)' ist kein Pfad im Ausgabeordner", "Der Seite einen anderen Namen geben.")
    case .plannedTwice(let path):
      ("zwei Seiten wollen nach '\(path)'", "Einer von beiden eine andere Adresse geben.")
    case .foreignFiles(let paths):
      (
        "wo Seiten hinsollen, liegen Dateien, die nicht der Build erzeugt hat: " + Self.list(paths),
        "Diese Dateien verschieben oder löschen, oder einen anderen Ausgabeordner wählen."
      )
    case .anotherBuild(let output):
      ("ein anderer Build schreibt gerade '\(output)'", "Warten, bis er fertig ist, dann neu starten.")
    case .stagingLeft(let folder):
      ("'\(folder)' ist vorhanden", "Wenn kein anderer Build läuft, diesen Ordner löschen und neu starten.")
    case .symbolicLink(let output):
      ("'\(output)' ist ein symbolischer Link", "Sein Ziel mit --output angeben oder --in-place verwenden.")
    case .mountPoint(let output):
      (
        "'\(output)' ist ein Einhängepunkt und lässt sich nicht austauschen",
        "--in-place verwenden oder einen Ordner darin wählen."
      )
    case .notAFolder(let output):
      ("'\(output)' ist kein Ordner", "Die Datei löschen oder einen anderen Ausgabeordner wählen.")
    case .notWritable(let path, _):
      ("'\(path)' darf nicht geschrieben werden: \(reason)", "Eigentümer und Rechte prüfen.")
    case .diskFull(let path, _):
      (
        "kein Platz mehr für '\(path)': \(reason)",
        "Platz schaffen und neu starten."
      )
    case .exchangeRefused(let output, _):
      ("'\(output)' ließ sich nicht in einem Schritt austauschen: \(reason)", "--in-place verwenden.")
    case .changedMeanwhile(let path): ("'\(path)' wurde während des Builds geändert", "Neu starten.")
    case .system(let operation, let path, _):
      ("\(operation) von '\(path)' ist fehlgeschlagen: \(reason)", "Den Datenträger prüfen und neu starten.")
    case .sessionOver: ("der Build wurde unterbrochen", "Neu starten.")
    }
  }

  private static func list(_ paths: [String]) -> String {
    let shown = 20
    let rest = paths.count > shown ? " … (+\(paths.count - shown))" : ""
    return paths.prefix(shown).map { "'\($0)'" }.joined(separator: ", ") + rest
  }
}
