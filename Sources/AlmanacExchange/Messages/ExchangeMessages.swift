import AlmanacModel
import CivilTime

/// What is said about files of other programs and about the event list that takes them.
enum ExchangeMessages {
  /// Why a row is left out.
  enum RowProblem {
    case noTitle
    case noDate
    case date(TableDate.Mistake, String, today: Day)
    case unknownRegion(String, String?)
    case refused(BilingualText)
  }

  private static func named(_ title: String) -> String { title.isEmpty ? "" : " („\(title)“)" }
  private static func englishNamed(_ title: String) -> String { title.isEmpty ? "" : " (“\(title)”)" }

  /// Names at the end of a sentence, which has one full stop.
  private static func listed(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return list.hasSuffix(".") ? list : list + "."
  }

  // MARK: - Tables

  static func noTable(_ problem: TableFile.Problem) -> DiagnosticMessage {
    let (text, help): (BilingualText, BilingualText) =
      switch problem {
      case .empty:
        (
          BilingualText("Die Datei enthält keine Tabelle.", "The file holds no table."),
          BilingualText(
            "Exportieren Sie die Tabelle als CSV mit einer Zeile für die Spaltennamen.",
            "Export the table as CSV with a row for the names of the columns.")
        )
      case .quotes(let row, _):
        (
          BilingualText(
            "In Zeile \(row) passen die Anführungszeichen nicht zusammen.",
            "The quotes of row \(row) do not match."),
          BilingualText(
            "Exportieren Sie die Tabelle noch einmal, oder berichtigen Sie die Zeile.",
            "Export the table again, or mend the row.")
        )
      case .tooLong(let row, _):
        (
          BilingualText(
            "Zeile \(row) hat mehr Zellen oder eine längere Zelle, als eine Tabelle haben kann.",
            "Row \(row) has more cells, or a longer one, than a table can have."),
          BilingualText(
            "Meist fehlt ein Anführungszeichen: Exportieren Sie die Tabelle noch einmal, oder berichtigen Sie die Zeile.",
            "Mostly a quote is missing: export the table again, or mend the row.")
        )
      case .tooLarge:
        (
          BilingualText("Die Datei ist größer als 16 MB.", "The file is larger than 16 MB."),
          BilingualText("Teilen Sie die Tabelle.", "Split the table.")
        )
      case .tooManyRows:
        (
          BilingualText(
            "Die Tabelle hat mehr als \(ImportReading.limit) Zeilen.",
            "The table has more than \(ImportReading.limit) rows."),
          BilingualText("Teilen Sie die Tabelle.", "Split the table.")
        )
      case .noText:
        (
          BilingualText(
            "Die Datei ist kein CSV, sondern ein Archiv (ZIP), eine Excel-Mappe oder etwas anderes.",
            "The file is no CSV but an archive (ZIP), a workbook or something else."),
          BilingualText(
            "Entpacken Sie das Archiv und nehmen Sie die .csv-Datei darin; aus Excel speichern Sie als „CSV UTF-8“.",
            "Unpack the archive and take the .csv file in it; from Excel save as “CSV UTF-8”.")
        )
      }
    return DiagnosticMessage(.error, "E801", text: text, help: help)
  }

  static func noColumn(_ field: String, names: [String]) -> DiagnosticMessage {
    let (german, english) = field == "title" ? ("den Titel", "the title") : ("das Datum", "the date")
    return DiagnosticMessage(
      .error, "E802",
      text: BilingualText(
        "Keine Spalte ist als \(german) zu erkennen: \(listed(names))",
        "No column can be told to be \(english): \(listed(names))"),
      help: BilingualText(
        "Sagen Sie es mit --column \"Spalte=\(field)\", oder in content/import.yaml.",
        "Say it with --column \"Column=\(field)\", or in content/import.yaml."))
  }

  static let legacyEncoding = DiagnosticMessage(
    .warning, "W803",
    text: BilingualText(
      "Die Datei ist nicht in UTF-8; sie ist als Windows-1252 gelesen.",
      "The file is not UTF-8; it is read as Windows-1252."),
    help: BilingualText(
      "Prüfen Sie Umlaute, oder exportieren Sie als UTF-8.", "Check letters with marks, or export as UTF-8."))

  static func unusedColumns(_ names: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W804",
      text: BilingualText(
        "Diese Spalten werden nicht übernommen: \(listed(names))",
        "These columns are not imported: \(listed(names))"),
      help: BilingualText(
        "Ordnen Sie sie mit --column \"Spalte=feld\" zu, oder mit --column \"Spalte=ignore\" weg; --save-mapping merkt es.",
        "Assign them with --column \"Column=field\", or dismiss them with --column \"Column=ignore\"; --save-mapping remembers it."
      ))
  }

  static func skippedRow(_ row: Int, _ title: String, _ problem: RowProblem) -> DiagnosticMessage {
    let (german, english): (String, String) =
      switch problem {
      case .noTitle: ("kein Titel", "no title")
      case .noDate: ("kein Datum", "no date")
      case .date(let mistake, let text, let today):
        (
          DateProblem.text(mistake, text, today: today).german,
          DateProblem.text(mistake, text, today: today).english
        )
      case .unknownRegion(let name, let nearest):
        (
          "die Region „\(name)“ gibt es nicht" + (nearest.map { " (gemeint: \($0)?)" } ?? ""),
          "there is no region “\(name)”" + (nearest.map { " (did you mean \($0)?)" } ?? "")
        )
      case .refused(let reason): (reason.german, reason.english)
      }
    let help =
      if case .date(let mistake, let text, _) = problem { DateProblem.help(mistake, text) } else {
        DateProblem.mend
      }
    return DiagnosticMessage(
      .warning, "W805",
      text: BilingualText(
        "Zeile \(row)\(named(title)) nicht übernommen: \(german).",
        "Row \(row)\(englishNamed(title)) not imported: \(english)."),
      help: help)
  }

  static func droppedValue(_ value: String, column: String, row: Int, title: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W806",
      text: BilingualText(
        "Zeile \(row)\(named(title)): „\(value)“ in „\(column)“ ist hier nicht bekannt oder nicht lesbar und fehlt.",
        "Row \(row)\(englishNamed(title)): “\(value)” in “\(column)” is not known here or not readable and is left out."
      ),
      help: BilingualText(
        "Sagen Sie unter „values:“ in content/import.yaml, was es bedeutet.",
        "Say below “values:” in content/import.yaml what it means."))
  }

  static func unclearHiding(_ value: String, column: String, row: Int, title: String) -> DiagnosticMessage {
    hiding(
      BilingualText(
        "Zeile \(row)\(named(title)) fehlt: „\(value)“ in „\(column)“ sagt nicht eindeutig, ob der Termin öffentlich ist.",
        "Row \(row)\(englishNamed(title)) is left out: “\(value)” in “\(column)” does not say clearly whether the event is public."
      ))
  }

  static func misspeltHidingColumn(_ column: String, meant: String) -> DiagnosticMessage {
    hiding(
      BilingualText(
        "Die Spalte „\(column)“ ist nicht bekannt; gemeint ist wohl „\(meant)“, das Termine verbirgt. Es wird nichts übernommen.",
        "The column “\(column)” is not known; probably “\(meant)” is meant, which hides events. Nothing is taken."
      ))
  }

  private static func hiding(_ text: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E187", text: text,
      help: BilingualText(
        "Sagen Sie in content/import.yaml, was es bedeutet: unter „columns:“ die Spalte (etwa „visibility“ oder „ignore“), unter „values: visibility:“ das Wort (public, invited oder internal).",
        "Say in content/import.yaml what it means: the column below “columns:” (such as “visibility” or “ignore”), the word below “values: visibility:” (public, invited or internal)."
      ))
  }

  static func repeatedID(_ id: String, title: String, row: Int, other: Int) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W807",
      text: BilingualText(
        "Zeile \(row)\(named(title)) nicht übernommen: Die Kennung „\(id)“ hat schon Zeile \(other).",
        "Row \(row)\(englishNamed(title)) not imported: row \(other) has the id “\(id)” already."),
      help: BilingualText("Geben Sie jeder Zeile eine eigene Kennung.", "Give each row an id of its own."))
  }

  static func unknownField(_ name: String, column: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W808",
      text: BilingualText(
        "„\(column)“ soll „\(name)“ werden; das Feld gibt es nicht.",
        "“\(column)” is to become “\(name)”; there is no such field."),
      help: BilingualText(
        "Nehmen Sie ein Feld der Terminliste (title, start, region, place …) oder „ignore“.",
        "Take a field of the event list (title, start, region, place …) or “ignore”."))
  }

  static func noPlace(_ used: String, count: Int) -> DiagnosticMessage {
    let isOne = count == 1
    return DiagnosticMessage(
      .warning, "W809",
      text: BilingualText(
        isOne
          ? "Zu einem neuen Termin ist keine Region genannt; er ist unter „\(used)“ eingetragen."
          : "Zu \(count) neuen Terminen ist keine Region genannt; sie sind unter „\(used)“ eingetragen.",
        isOne
          ? "One new event names no region; it is entered under “\(used)”."
          : "\(count) new events name no region; they are entered under “\(used)”."),
      help: BilingualText(
        "Sagen Sie es mit --region KENNUNG oder --area KENNUNG.", "Say it with --region ID or --area ID."))
  }

  // MARK: - The event list

  static let unreadableEntry = BilingualText("Der Eintrag ist nicht lesbar.", "The entry cannot be read.")

  static func noListToAdd(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E810",
      text: BilingualText(
        "„\(path)“ ist keine Liste mit einem Eintrag je Absatz; neue Termine lassen sich nicht anfügen.",
        "“\(path)” is no list with an entry each; new events cannot be added."),
      help: BilingualText(
        "Schreiben Sie die Liste mit Strichen untereinander.", "Write the list with dashes below each other.")
    )
  }

  static func notChangeable(_ field: String, id: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W811",
      text: BilingualText(
        "„\(field)“ von „\(id)“ lässt sich hier nicht ändern, weil es in Teilen geschrieben ist.",
        "“\(field)” of “\(id)” cannot be changed here because it is written in parts."),
      help: BilingualText("Ändern Sie den Eintrag von Hand.", "Change the entry by hand."))
  }

  static func vanished(_ ids: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W812",
      text: BilingualText(
        "Früher eingelesen, jetzt nicht mehr in der Datei: \(ids.joined(separator: ", ")).",
        "Imported earlier, no longer in the file: \(ids.joined(separator: ", "))."),
      help: BilingualText(
        "Ein Import löscht nichts. Fällt der Termin aus, schreiben Sie „status: abgesagt“.",
        "An import deletes nothing. If the event does not take place, write “status: cancelled”."))
  }

  static let checkFailed = DiagnosticMessage(
    .error, "E813",
    text: BilingualText(
      "Nach dem Einlesen wäre die Terminliste nicht mehr dieselbe; es ist nichts geschrieben.",
      "After the import the event list would not be the same any more; nothing was written."),
    help: BilingualText(
      "Berichtigen Sie zuerst die Fehler, die „almanac check“ in der Terminliste nennt.",
      "First mend the errors that “almanac check” finds in the event list."))

  static func brokenList(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E814",
      text: BilingualText(
        "„\(path)“ enthält Fehler; vorher wird nichts eingelesen.",
        "“\(path)” has errors; nothing is imported before they are mended."),
      help: BilingualText(
        "Rufen Sie „almanac check“ auf, und berichtigen Sie die Liste.",
        "Run “almanac check” and mend the list."))
  }
}
