import AlmanacModel
import CivilTime

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

  static func newerVersion(_ version: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E610",
      text: BilingualText(
        "ledger.tsv hat ein neueres Almanac geschrieben (Fassung \(version)).",
        "ledger.tsv was written by a newer Almanac (version \(version))."),
      help: BilingualText(
        "Veröffentlichen Sie mit dem neueren Programm; dieses kennt nur Fassung \(LedgerLine.version).",
        "Publish with the newer program; this one knows version \(LedgerLine.version) only."))
  }

  // MARK: - What would vanish

  static func vanished(_ item: VanishedEntries.Item, severity: Severity) -> DiagnosticMessage {
    switch item.entry.kind {
    case .calendar: return vanishedCalendar(item.entry.id, severity)
    case .event where !item.isOverForAll: return vanishedEvent(item, severity)
    default: return lostAddress(item, severity)
    }
  }

  private static func vanishedEvent(_ item: VanishedEntries.Item, _ severity: Severity) -> DiagnosticMessage {
    let id = item.entry.id
    let title = item.entry.traits.split(separator: "|", omittingEmptySubsequences: false).dropFirst().first
    let name = title.map { $0.isEmpty ? id : "\(id) (\($0))" } ?? id
    let (german, english) = reason(item.cause)
    return DiagnosticMessage(
      severity, severity == .error ? "E603" : "W603",
      text: BilingualText(
        "Der veröffentlichte Termin „\(name)“ steht nicht mehr öffentlich in der Liste\(german).",
        "The published event “\(name)” is no longer in the public list\(english)."),
      help: BilingualText(
        "Fällt er aus, nehmen Sie ihn mit „status: abgesagt“ wieder auf; soll er ohne ein Wort aus den Kalendern verschwinden: almanac forget \(id)",
        "If it is off, put it back with “status: cancelled”; if it is to vanish from calendars without a word: almanac forget \(id)"
      ))
  }

  private static func reason(_ cause: VanishedEntries.Cause) -> (german: String, english: String) {
    switch cause {
    case .gone: ("", "")
    case .internalNow: (": er ist jetzt intern", ": it is internal now")
    case .invitedNow: (": er ist jetzt auf Einladung", ": it is by invitation now")
    case .draft: (": das ist jetzt ein Entwurf", ": it is a draft now")
    case .planned(let day): (": das erscheint jetzt erst am \(day)", ": it appears on \(day) only")
    }
  }

  private static func lostAddress(_ item: VanishedEntries.Item, _ severity: Severity) -> DiagnosticMessage {
    let addresses = item.addresses.map { "/\($0)" }
    let (german, english) = reason(item.cause)
    let list = addresses.prefix(3).joined(separator: ", ") + (addresses.count > 3 ? " …" : "")
    let id = item.entry.id
    return DiagnosticMessage(
      severity, severity == .error ? "E612" : "W612",
      text: BilingualText(
        "Unter der veröffentlichten Adresse \(list) („\(id)“) steht nichts mehr\(german).",
        "Nothing is left at the published address \(list) (“\(id)”)\(english)."),
      help: item.entry.kind == .event
        ? BilingualText(
          "Nehmen Sie den Termin wieder auf; soll seine Seite wirklich fort: almanac forget \(id)",
          "Put the event back; if its page is really to go: almanac forget \(id)")
        : BilingualText(
          "Steht der Text jetzt anderswo, schreiben Sie dort „aliases: \(addresses.first ?? "/")“; soll die Adresse wirklich fort: almanac forget \(id)",
          "If the text is elsewhere now, write “aliases: \(addresses.first ?? "/")” there; if the address is really to go: almanac forget \(id)"
        ))
  }

  private static func vanishedCalendar(_ path: String, _ severity: Severity) -> DiagnosticMessage {
    DiagnosticMessage(
      severity, severity == .error ? "E613" : "W613",
      text: BilingualText(
        "Den veröffentlichten Kalender „\(path)“ gibt es nicht mehr; wer ihn abonniert hat, bekäme nichts mehr.",
        "The published calendar “\(path)” is gone; whoever subscribed to it would get nothing any more."),
      help: BilingualText(
        "Nehmen Sie wieder auf, wozu er gehört (Region, Thema oder Format); soll er wirklich fort: almanac forget \(path)",
        "Put back what it belongs to (region, topic or format); if it is really to go: almanac forget \(path)"
      ))
  }

  static func missingList(_ list: MissingList, _ ids: [String], severity: Severity) -> DiagnosticMessage {
    let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
    let (german, english) =
      switch list.state {
      case .absent: ("gibt es nicht", "is not there")
      case .empty: ("ist leer", "is empty")
      case .unreadable: ("lässt sich nicht ganz lesen", "cannot be read as a whole")
      }
    return DiagnosticMessage(
      severity, severity == .error ? "E611" : "W611",
      text: BilingualText(
        "Die Terminliste \(list.path) \(german); veröffentlicht sind aus ihr: \(names) (\(ids.count)).",
        "The event list \(list.path) \(english); of it are published: \(names) (\(ids.count))."),
      help: list.state == .unreadable
        ? BilingualText(
          "Beheben Sie die Fehler in dieser Datei; bis dahin bleibt veröffentlicht, was veröffentlicht ist.",
          "Mend the mistakes in this file; until then what is published stays published.")
        : BilingualText(
          "Holen Sie die Datei zurück (git checkout, Sicherung, Papierkorb); sollen alle diese Termine wirklich fort: almanac forget --vanished",
          "Bring the file back (git checkout, backup, bin); if all these events are really to go: almanac forget --vanished"
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
        "Lassen Sie den Termin unter „dates:“ stehen, und schreiben Sie „status: abgesagt“ dazu; dann sehen alle, dass er ausfällt.",
        "Leave the session below “dates:”, and add “status: cancelled” to it; then everybody sees that it is off."
      ))
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
