import AlmanacModel
import AlmanacSite

/// What is said about files on the disk and about posts that are not shown.
enum BuildMessages {
  // MARK: - Files

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

  // MARK: - Posts that are not shown

  /// In brackets behind the title of the post.
  static func reason(_ reason: HiddenPost.Reason) -> BilingualText {
    switch reason {
    case .draft: BilingualText("Entwurf", "draft")
    case .internal: BilingualText("intern", "internal")
    case .future(let day): BilingualText("erscheint am \(day)", "appears on \(day)")
    case .expired(let day): BilingualText("abgelaufen am \(day)", "expired on \(day)")
    }
  }

  /// On the post itself, which the preview shows all the same; nil where it does not.
  static func mark(_ reason: HiddenPost.Reason) -> BilingualText? {
    switch reason {
    case .draft: BilingualText("Entwurf", "Draft")
    case .future(let day): BilingualText("Erscheint am \(day)", "Appears on \(day)")
    case .internal, .expired: nil
    }
  }
}
