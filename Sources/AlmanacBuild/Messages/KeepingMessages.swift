import AlmanacModel
import AlmanacSite

/// Why a build that goes on despite mistakes publishes nothing all the same.
enum KeepingMessages {
  static func missing(_ entry: LedgerEntry) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E640",
      text: BilingualText(
        "„\(entry.name)“ ist veröffentlicht, lässt sich wegen der Fehler nicht lesen und steht auch nicht in output/.",
        "“\(entry.name)” is published, cannot be read because of the mistakes, and is not in output/ either."),
      help: BilingualText(
        "Beheben Sie die Fehler, oder holen Sie output/ so zurück, wie es veröffentlicht ist. Soll der Eintrag wirklich fort: almanac forget \(entry.id)",
        "Mend the mistakes, or bring output/ back as it is published. If the entry is really to go: almanac forget \(entry.id)"
      ))
  }

  static let uncertainSite = DiagnosticMessage(
    .error, "E641",
    text: BilingualText(
      "In site.yaml ist nicht zu lesen, wovon alle Adressen und Zeiten abhängen; deshalb wird nichts veröffentlicht.",
      "site.yaml does not say readably what all addresses and times depend on; so nothing is published."),
    help: BilingualText(
      "Beheben Sie zuerst die Fehler in site.yaml: url, language, timezone und magazine.",
      "Mend the mistakes in site.yaml first: url, language, timezone and magazine."))

  static let damagedLedger = DiagnosticMessage(
    .error, "E642",
    text: BilingualText(
      "Solange ledger.tsv beschädigt ist, weiß niemand, was veröffentlicht ist; deshalb wird nichts veröffentlicht.",
      "As long as ledger.tsv is damaged nobody knows what is published; so nothing is published."),
    help: BilingualText(
      "Beheben Sie zuerst die Fehler in ledger.tsv.", "Mend the mistakes in ledger.tsv first."))

  static func exposed(_ path: String, _ entry: LedgerEntry) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E643",
      text: BilingualText(
        "„\(path)“ bliebe der Fehler wegen, wie es ist, und zeigt „\(entry.name)“, das nicht mehr öffentlich ist.",
        "“\(path)” would stay as it is because of the mistakes, and shows “\(entry.name)”, which is no longer public."
      ),
      help: BilingualText(
        "Beheben Sie zuerst die Fehler in der Datei, zu der die Seite gehört.",
        "Mend the mistakes in the file to which the page belongs first."))
  }
}
