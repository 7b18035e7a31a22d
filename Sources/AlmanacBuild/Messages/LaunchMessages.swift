import AlmanacModel
import CivilTime

/// What is said about a site that still has something of an example.
enum LaunchMessages {
  static func sampleAddressOfSite(_ url: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E740",
      text: BilingualText(
        "„\(url)“ ist eine Beispieladresse: Unter ihr erreicht niemand die Website.",
        "“\(url)” is a sample address: nobody reaches the website at it."),
      help: BilingualText(
        "Schreiben Sie die eigene Adresse, oder mit „notice:“ (hinweis), dass die Website ein Beispiel ist.",
        "Write your own address, or say with “notice:” that the website is an example."))
  }

  static func exampleSite(_ url: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N740",
      text: BilingualText(
        "„\(url)“ ist eine Beispieladresse; die Website sagt mit „notice:“, dass sie ein Beispiel ist.",
        "“\(url)” is a sample address; the website says with “notice:” that it is an example."),
      help: BilingualText(
        "Was vor der ersten Veröffentlichung fehlt, zeigt: almanac check --launch",
        "What is still missing before you publish is shown by: almanac check --launch"))
  }

  static func mark(_ text: String, severity: Severity) -> DiagnosticMessage {
    DiagnosticMessage(
      severity, severity == .error ? "E741" : "W741",
      text: BilingualText(
        "Hier steht noch eine Marke aus der Vorlage: \(text)",
        "A mark of the template still stands here: \(text)"),
      help: BilingualText(
        "Ersetzen Sie sie samt « und » durch Ihren Text, oder löschen Sie die Zeile.",
        "Replace it together with « and » by your text, or delete the line."))
  }

  static func markInPlannedPost(_ text: String, day: Day) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W742",
      text: BilingualText(
        "Der Beitrag erscheint am \(day) und hat noch eine Marke aus der Vorlage: \(text)",
        "The post appears on \(day) and still has a mark of the template: \(text)"),
      help: BilingualText(
        "Ersetzen Sie sie vorher: An diesem Tag wird sie zum Fehler, und nichts wird veröffentlicht.",
        "Replace it before: on that day it becomes an error, and nothing is published."))
  }

  static func placeholder(_ text: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E743",
      text: BilingualText(
        "Das ist ein Platzhalter: \(text)", "This only holds a place: \(text)"),
      help: BilingualText(
        "Schreiben Sie, was dastehen soll, oder löschen Sie die Zeile.",
        "Write what is to stand there, or delete the line."))
  }

  /// - Parameter severity: an error where readers act on the address, a warning in the middle of a text.
  static func sampleAddress(_ text: String, severity: Severity) -> DiagnosticMessage {
    DiagnosticMessage(
      severity, severity == .error ? "E744" : "W744",
      text: BilingualText(
        "„\(text)“ ist eine Beispieladresse.", "“\(text)” is a sample address."),
      help: BilingualText(
        "Schreiben Sie die richtige Adresse, oder löschen Sie die Angabe; als Beispiel im Text gehört sie zwischen Gravis-Zeichen.",
        "Write the true address, or delete it; as an example in a text it goes between grave accents."))
  }

  /// What the imprint and the press contact say of the publisher.
  enum PublisherPart: String {
    case name, address, email, responsible
    case representedBy = "represented_by"
    case register

    var words: BilingualText {
      switch self {
      case .name: BilingualText("der Name", "the name")
      case .address: BilingualText("die Anschrift", "the address")
      case .email: BilingualText("die E-Mail-Adresse", "the email address")
      case .responsible: BilingualText("wer für die Texte verantwortlich ist", "who answers for the texts")
      case .representedBy: BilingualText("wer vertritt", "who represents it")
      case .register: BilingualText("das Register", "the register")
      }
    }
  }

  static func publisherLacks(_ part: PublisherPart) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E745",
      text: BilingualText(
        "Im Impressum fehlt: \(part.words.german).", "The imprint lacks \(part.words.english)."),
      help: BilingualText(
        "Ergänzen Sie unter „publisher“ die Zeile „\(part.rawValue): …“, oder schreiben Sie ein eigenes pages/impressum.md.",
        "Add the line “\(part.rawValue): …” below “publisher”, or write pages/imprint.md yourself."))
  }

  static func starterText(_ text: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E746",
      text: BilingualText(
        "Das stammt aus dem Beispiel von „almanac init“: \(text)",
        "This comes from the example of “almanac init”: \(text)"),
      help: BilingualText(
        "Schreiben Sie Ihren eigenen Text, oder löschen Sie den Eintrag oder die Datei.",
        "Write your own text, or delete the entry or the file."))
  }

  // MARK: - What a site lacks altogether

  static let noAddress = DiagnosticMessage(
    .error, "E747",
    text: BilingualText("Der Website fehlt ihre Adresse.", "The website lacks its address."),
    help: BilingualText(
      "Schreiben Sie in site.yaml „url: https://…“; ohne sie gibt es keine Abonnements.",
      "Write “url: https://…” in site.yaml; without it there are no subscriptions."))

  static let noImprint = DiagnosticMessage(
    .error, "E748",
    text: BilingualText("Der Website fehlt das Impressum.", "The website lacks an imprint."),
    help: BilingualText(
      "Schreiben Sie in site.yaml unter „publisher:“ Name, Anschrift und E-Mail; daraus entsteht es.",
      "Write name, address and email below “publisher:” in site.yaml; it is made from them."))

  static let noPrivacyPage = DiagnosticMessage(
    .error, "E749",
    text: BilingualText(
      "Der Website fehlt eine Seite zum Datenschutz.", "The website lacks a page about privacy."),
    help: BilingualText(
      "Schreiben Sie pages/datenschutz.md: wo die Seite liegt und was der Server aufzeichnet.",
      "Write pages/privacy.md: where the site lies, and what the server records."))

  static let noAccessibilityPage = DiagnosticMessage(
    .error, "E750",
    text: BilingualText(
      "Der Website fehlt eine Erklärung zur Barrierefreiheit.",
      "The website lacks a page about accessibility."),
    help: BilingualText(
      "Schreiben Sie pages/barrierefreiheit.md: was geprüft wurde, und wem man Barrieren meldet.",
      "Write pages/accessibility.md: what was checked, and whom to tell of barriers."))

  static let noSender = DiagnosticMessage(
    .error, "E751",
    text: BilingualText("Dem Newsletter fehlt der Absender.", "The newsletter lacks its sender."),
    help: BilingualText(
      "Schreiben Sie in site.yaml unter „newsletter:“ die Zeile „from: Name <adresse>“.",
      "Write the line “from: Name <address>” below “newsletter:” in site.yaml."))

  static func organisationLacks(_ part: PublisherPart) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N752",
      text: BilingualText(
        "Im Impressum steht nicht: \(part.words.german).", "The imprint does not say: \(part.words.english)."),
      help: BilingualText(
        "Ein Verein, eine Genossenschaft oder Gesellschaft schreibt unter „publisher“ die Zeile „\(part.rawValue): …“; sonst bleibt sie weg.",
        "A society, cooperative or company writes the line “\(part.rawValue): …” below “publisher”; others leave it out."
      ))
  }

  static func regionWithoutContact(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N753",
      text: BilingualText(
        "Bei der Region „\(name)“ steht nicht, wer Auskunft gibt.",
        "The region “\(name)” does not say whom to ask."),
      help: BilingualText(
        "Ergänzen Sie die Zeile „contact: Name, Adresse“ (kontakt).",
        "Add the line “contact: name, address”."))
  }

  static func noticeStands(_ text: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N754",
      text: BilingualText(
        "Auf jeder Seite steht der Hinweis: \(text)", "Every page carries the notice: \(text)"),
      help: BilingualText(
        "Löschen Sie „notice:“ (hinweis), wenn die Website Ihre eigene ist.",
        "Delete “notice:” when the website is your own."))
  }

  static func draft(_ title: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N755",
      text: BilingualText("„\(title)“ ist noch ein Entwurf.", "“\(title)” is still a draft."),
      help: BilingualText(
        "Löschen Sie die Zeile „draft“ (entwurf), wenn der Text fertig ist.",
        "Delete the line “draft” when the text is finished."))
  }

  // MARK: - Regions

  static func regionLacks(_ keys: [String]) -> DiagnosticMessage {
    let list = keys.joined(separator: ", ")
    return DiagnosticMessage(
      .warning, "W756",
      text: BilingualText("Der Region fehlt: \(list).", "The region lacks: \(list)."),
      help: BilingualText(
        "Schreiben Sie, wie sie in Sätzen steht („in: im Auental“), und ein paar Worte über sie.",
        "Write how it stands in sentences (“in: in Riverdale”), and a few words about it."))
  }
}
