import AlmanacModel

/// What can be said about the ledger.
public enum LedgerMessages {
  static let conflictMark = DiagnosticMessage(
    .error, "E601",
    text: BilingualText(
      "In ledger.tsv stehen Konfliktmarken einer Zusammenführung.",
      "ledger.tsv contains the conflict marks of a merge."),
    help: BilingualText(
      "Löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>> und behalten Sie alle anderen; doppelte stören nicht.",
      "Delete the lines with <<<<<<<, ======= and >>>>>>> and keep all others; double ones do no harm."))

  static let damagedLine = DiagnosticMessage(
    .error, "E602",
    text: BilingualText(
      "Diese Zeile von ledger.tsv ist beschädigt.", "This line of ledger.tsv is damaged."),
    help: BilingualText(
      "Holen Sie die Datei aus der letzten Fassung zurück (git checkout -- ledger.tsv) und veröffentlichen Sie neu.",
      "Take the file back from its last version (git checkout -- ledger.tsv) and publish again."))

  static let moreDamage = DiagnosticMessage(
    .error, "E608",
    text: BilingualText(
      "Hier bricht die Prüfung von ledger.tsv ab: Es sind zu viele Zeilen beschädigt.",
      "The check of ledger.tsv ends here: too many lines are damaged."),
    help: BilingualText(
      "Holen Sie die Datei aus der letzten Fassung zurück (git checkout -- ledger.tsv).",
      "Take the file back from its last version (git checkout -- ledger.tsv)."))

  static let tooLarge = DiagnosticMessage(
    .error, "E609",
    text: BilingualText(
      "ledger.tsv ist größer als 32 MB und wird nicht gelesen.",
      "ledger.tsv is larger than 32 MB and is not read."),
    help: BilingualText(
      "Holen Sie die Datei aus der letzten Fassung zurück (git checkout -- ledger.tsv).",
      "Take the file back from its last version (git checkout -- ledger.tsv)."))

  static func vanished(_ id: String, title: String, severity: Severity) -> DiagnosticMessage {
    DiagnosticMessage(
      severity, severity == .error ? "E603" : "W603",
      text: BilingualText(
        "Der veröffentlichte Termin „\(id)“ (\(title)) steht nicht mehr öffentlich in der Liste.",
        "The published event “\(id)” (\(title)) is no longer in the public list."),
      help: BilingualText(
        "Fällt er aus, nehmen Sie ihn mit „status: abgesagt“ wieder auf; soll er wirklich fort, rufen Sie „almanac forget \(id)“ auf.",
        "If it is off, put it back with “status: cancelled”; if it is really to go, run “almanac forget \(id)”."
      ))
  }

  static func droppedSession(_ entry: LedgerEntry) -> DiagnosticMessage {
    let start = SessionTraits.start(of: entry)
    return DiagnosticMessage(
      .warning, "W607",
      text: BilingualText(
        "Der Termin „\(entry.id)“ (\(start)) ist weggefallen; Abonnenten sehen ihn ohne ein Wort verschwinden.",
        "The session “\(entry.id)” (\(start)) was dropped; subscribers see it vanish without a word."),
      help: BilingualText(
        "Sagen Sie die Veranstaltung mit „status:“ ab, oder schreiben Sie dazu, dass der Termin entfällt.",
        "Cancel the event with “status:”, or say in its text that the session is off."))
  }

  static func knownAgain(_ id: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W604",
      text: BilingualText(
        "Dieser Termin wurde als „\(id)“ wiedererkannt und behält Adresse und Kalendereintrag.",
        "This event was known again as “\(id)” and keeps its address and calendar entry."),
      help: BilingualText(
        "Schreiben Sie „id: \(id)“ dazu, dann bleibt das so.", "Add “id: \(id)” to keep it so."))
  }

  static func ambiguous(_ id: String, candidates: [String]) -> DiagnosticMessage {
    let list = candidates.joined(separator: ", ")
    return DiagnosticMessage(
      .warning, "W605",
      text: BilingualText(
        "Dieser Termin ohne Kennung ist neu oder ein umbenannter: \(list).",
        "This event without id is new or a renamed one: \(list)."),
      help: BilingualText(
        "Ist er einer davon, schreiben Sie dessen „id:“ dazu, sonst „id: \(id)“.",
        "If it is one of these, add its “id:”, otherwise “id: \(id)”."))
  }

  /// The build day lies before what was published already.
  public static func dayBeforeNewest(_ day: Day, newest: Day) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E606",
      text: BilingualText(
        "Der Stichtag \(day) liegt vor der letzten Veröffentlichung (\(newest)).",
        "The build day \(day) lies before the last publication (\(newest))."),
      help: BilingualText(
        "Veröffentlichen Sie mit einem Stichtag ab dem \(newest): --today \(newest) oder as_of in site.yaml.",
        "Publish with a build day from \(newest) on: --today \(newest), or as_of in site.yaml."))
  }

  // MARK: - What subscribers see change

  static func change(_ what: SubscriberChanges.What) -> BilingualText {
    switch what {
    case .new: return BilingualText("neu", "new")
    case .gone: return BilingualText("entfallen", "gone")
    case .changed(let parts):
      let names = parts.map { Self.parts[$0] ?? BilingualText($0, $0) }
      let (german, english) = (names.map(\.german), names.map(\.english))
      return names.isEmpty
        ? BilingualText("geändert", "changed")
        : BilingualText(
          "geändert: \(german.joined(separator: ", "))", "changed: \(english.joined(separator: ", "))")
    }
  }

  private static let parts = [
    "time": BilingualText("Zeit", "time"), "title": BilingualText("Titel", "title"),
    "place": BilingualText("Ort", "place"), "status": BilingualText("Stand", "status"),
    "text": BilingualText("Beschreibung", "text"),
  ]
}
