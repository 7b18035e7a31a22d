import AlmanacModel
import Foundation

/// What stops a build and is nobody's mistake in the content.
public enum BuildFailure: Error, Equatable, Sendable {
  case missingContent(String)
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
    case .unreadable(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht lesen: \(Self.reason(code)).",
          "“\(path)” cannot be read: \(Self.reason(code))."),
        BilingualText("Prüfen Sie die Zugriffsrechte.", "Check the permissions.")
      )
    case .unwritable(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht schreiben: \(Self.reason(code)).",
          "“\(path)” cannot be written: \(Self.reason(code))."),
        BilingualText("Prüfen Sie Zugriffsrechte und freien Platz.", "Check permissions and free space.")
      )
    case .ledgerNotWritten(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht schreiben: \(Self.reason(code)).",
          "“\(path)” cannot be written: \(Self.reason(code))."),
        BilingualText(
          "Die Site ist veröffentlicht; rufen Sie „almanac publish“ noch einmal auf, wenn das behoben ist.",
          "The site is published; run “almanac publish” again when that is mended.")
      )
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
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
    let reason = String(cString: strerror(code))
    return DiagnosticMessage(
      .error, "E702",
      text: BilingualText(
        "„\(path)“ lässt sich nicht lesen: \(reason).", "“\(path)” cannot be read: \(reason)."),
      help: BilingualText("Prüfen Sie die Zugriffsrechte.", "Check the permissions."))
  }
}
