import AlmanacModel
import Foundation

/// What stops a build and is nobody's mistake in the content.
public enum BuildFailure: Error, Equatable, Sendable {
  case missingContent(String)
  /// The site would come out among the content.
  case outputInContent(output: String, content: String)
  case unreadable(path: String, code: Int32)
  case ledgerNotWritten(path: String, code: Int32)
  /// A file or folder that was asked for by name.
  case unwritable(path: String, code: Int32)

  /// One sentence on what happened and one on what to do.
  public var wording: (text: BilingualText, help: BilingualText) {
    switch self {
    case .missingContent(let path):
      return (
        BilingualText("Den Ordner „\(path)“ gibt es nicht.", "There is no folder “\(path)”."),
        BilingualText(
          "Wechseln Sie in den Ordner der Site, oder nennen Sie den Inhalt mit --content ORDNER.",
          "Change to the site's folder, or name the content with --content DIR.")
      )
    case .outputInContent(let output, let content):
      return (
        BilingualText(
          "Der Ausgabeordner „\(output)“ liegt in „\(content)“.",
          "The output folder “\(output)” lies in “\(content)”."),
        BilingualText(
          "Nennen Sie mit --output einen Ordner daneben: Was dort liegt, gälte sonst als Inhalt.",
          "Name a folder beside it with --output: what lies there would be taken for content.")
      )
    case .unreadable(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht lesen: \(SystemReason.text(code).german).",
          "“\(path)” cannot be read: \(SystemReason.text(code).english)."),
        code == ENOENT
          ? BilingualText("Prüfen Sie, ob Name und Ordner stimmen.", "Check the name and the folder.")
          : BilingualText("Prüfen Sie die Zugriffsrechte.", "Check the permissions.")
      )
    case .unwritable(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht schreiben: \(SystemReason.text(code).german).",
          "“\(path)” cannot be written: \(SystemReason.text(code).english)."),
        BilingualText("Prüfen Sie Zugriffsrechte und freien Platz.", "Check permissions and free space.")
      )
    case .ledgerNotWritten(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht schreiben: \(SystemReason.text(code).german).",
          "“\(path)” cannot be written: \(SystemReason.text(code).english)."),
        BilingualText(
          "Die Site ist veröffentlicht; rufen Sie „almanac publish“ noch einmal auf, wenn das behoben ist.",
          "The site is published; run “almanac publish” again when that is mended.")
      )
    }
  }
}

/// Findings about files on the disk.
enum BuildMessages {
  static func refusedFile(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W701",
      text: BilingualText(
        "„\(path)“ wird nicht gelesen: ein Verweis nach außen, ein Gerät oder ein unlesbarer Name.",
        "“\(path)” is not read: a link that leads outside, a device or an unreadable name."),
      help: BilingualText(
        "Legen Sie die Datei selbst in den Ordner.", "Put the file itself into the folder."))
  }

  static func unreadableFile(_ path: String, code: Int32) -> DiagnosticMessage {
    let reason = SystemReason.text(code)
    return DiagnosticMessage(
      .error, "E702",
      text: BilingualText(
        "„\(path)“ lässt sich nicht lesen: \(reason.german).", "“\(path)” cannot be read: \(reason.english)."),
      help: BilingualText("Prüfen Sie die Zugriffsrechte.", "Check the permissions."))
  }

  static let refusedLedger = DiagnosticMessage(
    .error, "E703",
    text: BilingualText(
      "ledger.tsv ist keine Datei dieses Ordners: ein Verweis nach außen oder ein Gerät.",
      "ledger.tsv is no file of this folder: a link that leads outside, or a device."),
    help: BilingualText(
      "Legen Sie die Datei selbst in den Ordner; ohne sie bekämen alle Termine neue Kennungen.",
      "Put the file itself into the folder; without it all events would get new identities."))

  static func sameName(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E704",
      text: BilingualText(
        "„\(path)“ gibt es zweimal: Die Namen unterscheiden sich nur darin, wie die Umlaute gespeichert sind.",
        "“\(path)” is there twice: the names differ only in how their accents are stored."),
      help: BilingualText(
        "Benennen Sie eine der beiden Dateien um, oder löschen Sie sie.",
        "Give one of the two files another name, or delete it."))
  }

  static func nameInOtherCase(_ path: String, _ other: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W705",
      text: BilingualText(
        "„\(path)“ und „\(other)“ unterscheiden sich nur in Groß- und Kleinbuchstaben.",
        "“\(path)” and “\(other)” differ only in upper and lower case."),
      help: BilingualText(
        "Benennen Sie eine der beiden um: Windows und macOS behalten nur eine.",
        "Rename one of the two: Windows and macOS keep only one."))
  }

  static func refusedByWindows(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W706",
      text: BilingualText(
        "Den Namen „\(name)“ kann Windows nicht speichern.", "Windows cannot store the name “\(name)”."),
      help: BilingualText(
        "Verwenden Sie Buchstaben, Ziffern und Bindestriche, und keinen Gerätenamen wie con, nul oder aux.",
        "Use letters, digits and hyphens, and no name of a device such as con, nul or aux."))
  }

  static func hiddenCharacter(_ scalar: Unicode.Scalar) -> DiagnosticMessage {
    let name = HiddenCharacters.name(of: scalar)
    return DiagnosticMessage(
      .warning, "W707",
      text: BilingualText(
        "Im Namen der Datei steht ein Zeichen, das man nicht sieht (\(name)).",
        "The file's name has a character that nobody sees (\(name))."),
      help: BilingualText(
        "Benennen Sie die Datei um und tippen Sie den Namen neu.",
        "Rename the file and type its name anew."))
  }
}
