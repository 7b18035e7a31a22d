import AlmanacModel

/// What is said about traces of programs that keep a folder the same on several machines.
enum SyncMessages {
  static func copy(_ path: String, of original: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E710",
      text: BilingualText(
        "„\(path)“ ist eine zweite Fassung von „\(original)“: Zwei haben die Datei zugleich geändert.",
        "“\(path)” is a second version of “\(original)”: two people changed the file at the same time."),
      help: BilingualText(
        "Vergleichen Sie beide, schreiben Sie in „\(original)“, was nur in der anderen steht, und löschen Sie danach "
          + "„\(path)“. Ist es wirklich eine eigene Datei, geben Sie ihr einen anderen Namen und Titel.",
        "Compare the two, write into “\(original)” what only the other one says, and then delete “\(path)”. If it "
          + "really is a file of its own, give it another name and title."))
  }

  static func loneCopy(_ path: String, of original: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E711",
      text: BilingualText(
        "„\(path)“ ist eine zweite Fassung von „\(original)“, und „\(original)“ fehlt.",
        "“\(path)” is a second version of “\(original)”, and “\(original)” is missing."),
      help: BilingualText(
        "Fragen Sie, ob jemand „\(original)“ noch hat; sonst benennen Sie „\(path)“ in „\(original)“ um.",
        "Ask whether somebody still has “\(original)”; otherwise rename “\(path)” to “\(original)”."))
  }

  static func notDownloaded(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E712",
      text: BilingualText(
        "„\(path)“ ist noch nicht auf diesen Rechner geladen.",
        "“\(path)” is not downloaded to this machine yet."),
      help: BilingualText(
        "Lassen Sie die Datei herunterladen („immer auf diesem Gerät behalten“); bis dahin wird nichts veröffentlicht.",
        "Have the file downloaded (“always keep on this device”); until then nothing is published."))
  }

  static func emptied(_ path: String, _ ids: [String]) -> DiagnosticMessage {
    let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "") + " (\(ids.count))"
    return DiagnosticMessage(
      .error, "E713",
      text: BilingualText(
        "„\(path)“ ist leer, wohl nicht heruntergeladen; veröffentlicht sind daraus: \(names).",
        "“\(path)” is empty, probably not downloaded; of it are published: \(names)."),
      help: BilingualText(
        "Lassen Sie die Datei herunterladen oder holen Sie eine frühere Fassung; bis dahin wird nichts veröffentlicht.",
        "Have the file downloaded or fetch an earlier version; until then nothing is published."))
  }

  static let ledgerAbsent = DiagnosticMessage(
    .error, "E714",
    text: BilingualText(
      "ledger.tsv ist nicht auf diesem Rechner oder leer.", "ledger.tsv is not on this machine, or is empty."),
    help: BilingualText(
      "Lassen Sie die Datei herunterladen oder holen Sie eine frühere Fassung; ohne sie bekämen alle Termine neue "
        + "Kennungen.",
      "Have the file downloaded or fetch an earlier version; without it all events would get new identities.")
  )

  static func ledgerCopy(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E715",
      text: BilingualText(
        "„\(path)“ ist eine zweite Fassung von „ledger.tsv“: Zwei haben zugleich veröffentlicht.",
        "“\(path)” is a second version of “ledger.tsv”: two people published at the same time."),
      help: BilingualText(
        "Hängen Sie alle Zeilen von „\(path)“ unten an „ledger.tsv“ an, und löschen Sie danach „\(path)“; doppelte "
          + "Zeilen stören nicht.",
        "Add all lines of “\(path)” at the end of “ledger.tsv”, and then delete “\(path)”; lines that are there twice "
          + "do no harm."))
  }
}
