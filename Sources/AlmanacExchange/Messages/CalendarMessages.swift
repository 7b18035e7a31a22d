import AlmanacModel
import CivilTime
import ICalendar

/// What is said about calendar files.
enum CalendarMessages {
  static let noCalendar = DiagnosticMessage(
    .error, "E820",
    text: BilingualText(
      "Die Datei enthält keinen Kalender (VCALENDAR).", "The file holds no calendar (VCALENDAR)."),
    help: BilingualText(
      "Exportieren Sie den Kalender noch einmal als .ics.", "Export the calendar again as .ics."))

  static let cut = DiagnosticMessage(
    .error, "E821",
    text: BilingualText(
      "Der Kalender hört mittendrin auf (END:VCALENDAR fehlt); nichts ist übernommen.",
      "The calendar ends in the middle (no END:VCALENDAR); nothing is imported."),
    help: BilingualText("Laden Sie die Datei noch einmal herunter.", "Download the file again."))

  static let tooMany = DiagnosticMessage(
    .error, "E831",
    text: BilingualText(
      "Der Kalender hat mehr als \(ImportReading.limit) Termine; nichts ist übernommen.",
      "The calendar has more than \(ImportReading.limit) events; nothing is imported."),
    help: BilingualText(
      "Exportieren Sie einen kürzeren Zeitraum, etwa ein Jahr nach dem anderen.",
      "Export a shorter time, such as one year after the other."))

  static func skipped(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W822",
      text: BilingualText(
        "Termin „\(name)“ nicht übernommen: Er hat keinen lesbaren Beginn (DTSTART).",
        "Event “\(name)” not imported: it has no readable start (DTSTART)."),
      help: BilingualText("Berichtigen Sie ihn im anderen Programm.", "Mend it in the other program."))
  }

  static func noSuchDay(_ text: String, month: String, of name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W830",
      text: BilingualText(
        "„\(name)“: Den Tag „\(text)“ gibt es nicht; eingetragen ist nur der Monat \(month).",
        "“\(name)”: there is no day “\(text)”; only the month \(month) is entered."),
      help: BilingualText("Tragen Sie den richtigen Tag ein.", "Enter the right day."))
  }

  static func left(_ property: String, of name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W823",
      text: BilingualText(
        "„\(name)“: \(property) ist nicht lesbar und fehlt.",
        "“\(name)”: \(property) cannot be read and is left out."),
      help: BilingualText("Tragen Sie die Angabe von Hand nach.", "Enter it by hand."))
  }

  static func unknownZone(_ zone: String, of name: String, used: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W824",
      text: BilingualText(
        "„\(name)“: Die Zeitzone „\(zone)“ ist unbekannt; die Zeiten gelten als \(used).",
        "“\(name)”: the time zone “\(zone)” is not known; the times are taken as \(used)."),
      help: BilingualText("Prüfen Sie die Uhrzeiten.", "Check the times."))
  }

  private static let entries = CountedWord(german: ("Eintrag", "Einträge"), english: ("entry", "entries"))

  static func ignored(_ count: Int, _ kinds: [String]) -> DiagnosticMessage {
    let (entries, kinds) = (entries.text(count), kinds.joined(separator: ", "))
    return DiagnosticMessage(
      .warning, "W825",
      text: BilingualText(
        "Kein Termin und nicht übernommen: \(entries.german) (\(kinds)).",
        "No event and not imported: \(entries.english) (\(kinds))."),
      help: BilingualText("Es ist nichts zu tun.", "Nothing is to be done."))
  }

  static func older(_ name: String, kept: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W826",
      text: BilingualText(
        "„\(name)“ steht mehrmals in der Datei; übernommen ist die neuere Fassung von Zeile \(kept).",
        "“\(name)” is in the file more than once; the newer version of line \(kept) is taken."),
      help: BilingualText("Es ist nichts zu tun.", "Nothing is to be done."))
  }

  static func swapped(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W446",
      text: BilingualText(
        "„\(name)“: Das Ende liegt vor dem Beginn; beide sind vertauscht.",
        "“\(name)”: the end lies before the start; they changed places."),
      help: BilingualText("Prüfen Sie die Uhrzeiten.", "Check the times."))
  }

  static func sharedUID(_ uid: String, count: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W440",
      text: BilingualText(
        "\(count) verschiedene Termine tragen dieselbe Kennung „\(uid)“; alle sind übernommen.",
        "\(count) different events carry the same id “\(uid)”; all are imported."),
      help: BilingualText(
        "Sie werden an Titel und Tag wiedererkannt. Das andere Programm sollte jedem eine eigene Kennung (UID) geben.",
        "They are known again by title and day. The other program should give each an id (UID) of its own."))
  }

  static func writtenUntil(_ day: Day, _ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W441",
      text: BilingualText(
        "„\(name)“ wiederholt sich ohne Ende und so, wie es keine Regel der Terminliste sagen kann; die Termine bis \(day) stehen einzeln.",
        "“\(name)” recurs without end and as no rule of the event list can say; the dates until \(day) are written one by one."
      ),
      help: BilingualText(
        "Lesen Sie die Datei vor diesem Tag mit --update noch einmal ein.",
        "Import the file again with --update before that day."))
  }

  static func noDates(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W442",
      text: BilingualText(
        "„\(name)“ nicht übernommen: Von der Reihe bleibt kein Termin, der für sich steht.",
        "“\(name)” not imported: no date of the series is left that stands for itself."),
      help: BilingualText(
        "Geänderte Termine der Reihe sind eigene Einträge. Sonst berichtigen Sie die Reihe im anderen Programm.",
        "Changed dates of the series are entries of their own. Else mend the series in the other program."))
  }

  static func tooManyDates(_ name: String, _ limit: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W443",
      text: BilingualText(
        "„\(name)“ hat mehr Termine, als einzeln eingetragen werden (\(limit)); die übrigen fehlen.",
        "“\(name)” has more dates than are written one by one (\(limit)); the others are left out."),
      help: BilingualText(
        "Teilen Sie die Reihe im anderen Programm, oder exportieren Sie einen kürzeren Zeitraum.",
        "Split the series in the other program, or export a shorter time."))
  }

  static func returned(_ ids: [String], to name: String) -> DiagnosticMessage {
    let list = ids.joined(separator: ", ")
    return DiagnosticMessage(
      .warning, "W444",
      text: BilingualText(
        "Die Datei nennt Termine der Reihe „\(name)“ nicht mehr als Ausnahme, in der Liste sind sie noch eigene Einträge: \(list).",
        "The file no longer has dates of the series “\(name)” as exceptions; in the list they still are entries of their own: \(list)."
      ),
      help: BilingualText(
        "Löschen Sie \(list), und lesen Sie die Datei noch einmal mit --update ein. Bis dahin fehlen die Termine in der Reihe, damit keiner zweimal erscheint.",
        "Delete \(list), and import the file again with --update. Until then the series goes without these dates, so that none appears twice."
      ))
  }

  static func staysCancelled(_ id: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N445",
      text: BilingualText(
        "„\(id)“ bleibt abgesagt; die Datei sagt nichts davon.",
        "“\(id)” stays cancelled; the file says nothing of it."),
      help: BilingualText(
        "Findet der Termin statt, löschen Sie die Zeile „status“.",
        "If the event takes place, delete the line “status”."))
  }

  static func unusedProperties(_ list: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .note, "N444",
      text: BilingualText(
        "Angaben der Datei, die nicht übernommen sind: \(list).",
        "Properties of the file that are not imported: \(list)."),
      help: BilingualText("Es ist nichts zu tun.", "Nothing is to be done."))
  }

  /// What is wrong with the file itself; nil where nothing is lost by it.
  static func damage(_ kind: CalendarProblem.Kind) -> BilingualText? {
    switch kind {
    case .notAProperty:
      BilingualText(
        "Die Zeile ist keine Angabe (NAME:WERT) und fehlt.",
        "The line is no property (NAME:VALUE) and is left out.")
    case .notUTF8:
      BilingualText(
        "Die Zeile ist nicht in UTF-8; sie ist als Windows-1252 gelesen.",
        "The line is not UTF-8; it is read as Windows-1252.")
    case .unknownCharset(let name):
      BilingualText(
        "Die Zeichenkodierung „\(name.prefix(40))“ ist unbekannt; die Zeile ist als UTF-8 oder Windows-1252 gelesen.",
        "The encoding “\(name.prefix(40))” is not known; the line is read as UTF-8 or Windows-1252.")
    case .lineTooLong:
      BilingualText("Die Zeile ist zu lang; der Rest fehlt.", "The line is too long; the rest is left out.")
    case .outsideComponent(let name):
      BilingualText(
        "\(name) steht außerhalb des Kalenders und fehlt.",
        "\(name) stands outside the calendar and is left out.")
    case .unexpectedEnd(let name):
      BilingualText("END:\(name) ohne BEGIN:\(name).", "END:\(name) without BEGIN:\(name).")
    case .neverClosed(let name):
      BilingualText("BEGIN:\(name) ohne END:\(name).", "BEGIN:\(name) without END:\(name).")
    case .tooDeep(let name):
      BilingualText(
        "\(name) ist zu tief verschachtelt und fehlt.", "\(name) is nested too deep and left out.")
    case .tooManyLines: BilingualText("Die Datei hat zu viele Zeilen.", "The file has too many lines.")
    case .tooManyProblems:
      BilingualText(
        "Weitere Mängel der Datei sind nicht aufgeführt.", "More flaws of the file are not listed.")
    case .brokenFold:
      BilingualText(
        "Die Zeile gehört zu der davor; sie ist angehängt.",
        "The line belongs to the one before; it is added there.")
    case .irregularLine: nil
    }
  }

  static func damaged(_ damage: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W827", text: damage,
      help: BilingualText(
        "Prüfen Sie, ob am Termin etwas fehlt.", "Check whether something of the event is missing."))
  }

  static func refused(_ name: String, _ reason: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W828",
      text: BilingualText(
        "Termin „\(name)“ nicht übernommen: \(reason.german)",
        "Event “\(name)” not imported: \(reason.english)"),
      help: BilingualText("Berichtigen Sie ihn im anderen Programm.", "Mend it in the other program."))
  }

  static func unknownWord(_ word: String, of name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W829",
      text: BilingualText(
        "„\(name)“: Die Kategorie „\(word)“ ist hier kein Thema und fehlt.",
        "“\(name)”: the category “\(word)” is no topic here and is left out."),
      help: BilingualText(
        "Sagen Sie unter „values:“ in content/import.yaml, welches Thema gemeint ist.",
        "Say below “values:” in content/import.yaml which topic is meant."))
  }
}
