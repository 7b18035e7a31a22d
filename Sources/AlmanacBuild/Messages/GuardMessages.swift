import AlmanacModel
import AlmanacSite

/// What `publish` says when something published would be lost.
enum GuardMessages {
  static func loss(_ loss: PublicationComparison.Loss, in folder: String) -> DiagnosticMessage {
    switch loss {
    case .unknownEvent(let uid, let title):
      message(
        "E614",
        BilingualText(
          "In „\(folder)“ ist der Termin „\(title ?? uid)“ veröffentlicht, den dieser Ordner nicht kennt: Jemand anders hat seither veröffentlicht, oder dies ist ein älterer Ordner.",
          "The event “\(title ?? uid)” is published in “\(folder)” and this folder does not know it: somebody else has published since, or this is an older folder."
        ), releasing: uid)
    case .newer(let kind, let id, let published, let own):
      message(
        "E615",
        BilingualText(
          "In „\(folder)“ ist „\(id)“ (\(name(kind).german)) schon weiter: SEQUENCE \(published), hier wäre es \(own).",
          "“\(id)” (\(name(kind).english)) is ahead in “\(folder)”: SEQUENCE \(published), here it would be \(own)."
        ),
        releasing: nil)
    case .edited(let kind, let id):
      message(
        "E616",
        BilingualText(
          "In „\(folder)“ steht „\(id)“ (\(name(kind).german)) in einer anderen Fassung, die dieser Ordner nicht kennt.",
          "“\(folder)” has another version of “\(id)” (\(name(kind).english)) that this folder does not know."
        ),
        releasing: nil)
    case .unknownAddress(let path):
      message(
        "E617",
        BilingualText(
          "In „\(folder)“ ist „/\(path)“ veröffentlicht; dieser Ordner kennt die Adresse nicht.",
          "“/\(path)” is published in “\(folder)”; this folder does not know the address."),
        releasing: "/\(path)")
    }
  }

  private static func message(_ code: String, _ text: BilingualText, releasing name: String?)
    -> DiagnosticMessage
  {
    let german = name.map { "; soll es wirklich fort: almanac forget \($0)" } ?? ""
    let english = name.map { "; if it is really to go: almanac forget \($0)" } ?? ""
    return DiagnosticMessage(
      .error, code, text: text,
      help: BilingualText(
        "Holen Sie den neueren Stand (git pull, oder den Ordner der Kollegin) und veröffentlichen Sie noch einmal\(german). Um mit Absicht zurückzugehen: almanac publish --replace",
        "Fetch the newer state (git pull, or the colleague's folder) and publish again\(english). To go back on purpose: almanac publish --replace"
      ))
  }

  private static func name(_ kind: LedgerEntry.Kind) -> BilingualText {
    switch kind {
    case .event: BilingualText("Termin", "event")
    case .session: BilingualText("Einzeltermin", "session")
    case .post: BilingualText("Beitrag", "post")
    case .page: BilingualText("Seite", "page")
    case .place: BilingualText("Ort", "place")
    case .calendar: BilingualText("Kalender", "calendar")
    }
  }

  static func ignoredNumber(_ uid: String, _ number: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W618",
      text: BilingualText(
        "„\(uid)“ ist mit der SEQUENCE \(number) veröffentlicht; so hohe Zahlen zählen nicht.",
        "“\(uid)” is published with the SEQUENCE \(number); numbers as high as that do not count."),
      help: BilingualText(
        "Sehen Sie nach, welches Programm diese Datei geschrieben hat; der Termin bekommt die Zahl des Verzeichnisses.",
        "Find out which program wrote the file; the event gets the number of the ledger."))
  }

  /// What goes with an entry that is released.
  static func loses(_ entry: LedgerEntry) -> BilingualText {
    let traits = entry.traits.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let start = traits.first.map { $0.isEmpty ? "" : ", \($0)" } ?? ""
    let address = entry.addresses.first.map { "/\($0)" } ?? entry.id
    switch entry.kind {
    case .event, .session:
      return BilingualText(
        "Aus den Kalendern der Abonnenten verschwindet: \(entry.id)\(start)",
        "Vanishes from subscribers' calendars: \(entry.id)\(start)")
    case .calendar:
      return BilingualText(
        "Wer ihn abonniert hat, bekommt nichts mehr: \(address)",
        "Whoever subscribed to it gets nothing any more: \(address)")
    case .post, .page, .place:
      return BilingualText("Die Adresse führt ins Leere: \(address)", "The address leads nowhere: \(address)")
    }
  }
}
