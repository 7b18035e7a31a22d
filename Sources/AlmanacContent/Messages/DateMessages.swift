import AlmanacModel
import CivilTime
import WrittenDates

extension ContentMessages {
  /// What to say about a date that cannot be read.
  ///
  /// - Parameters:
  ///   - today: from which a missing year is looked for.
  ///   - isPast: whether the date is likelier to lie behind than ahead.
  ///   - lead: what stands in front of the date in a line to copy; nil for the field.
  static func date(
    _ mistake: DateMistake, _ text: String, _ name: String, today: Day, isPast: Bool, lead: String? = nil
  ) -> DiagnosticMessage {
    switch mistake {
    case .unreadable, .ambiguous:
      error(
        "E150",
        BilingualText(
          "„\(cut(text))“ in „\(name)“ kann Almanac nicht als Datum lesen.",
          "“\(cut(text))” in “\(name)” cannot be read as a date."),
        help: BilingualText(
          "Schreiben Sie etwa 2025-05-06, 6.5.2025 oder 6. Mai 2025, mit Uhrzeit: 6.5.2025 18:00.",
          "Write for example 2025-05-06, 6.5.2025 or 6 May 2025, with a time: 2025-05-06 18:00."))
    case .noSuchDay:
      error(
        "E151",
        BilingualText(
          "Den Tag „\(cut(text))“ in „\(name)“ gibt es nicht.",
          "There is no such day as “\(cut(text))” in “\(name)”."),
        help: BilingualText(
          "Prüfen Sie Tag und Monat; die Reihenfolge ist Jahr-Monat-Tag oder Tag.Monat.Jahr.",
          "Check day and month; the order is year-month-day or day.month.year."))
    case .noSuchTime: noSuchTime(text, name)
    case .missingYear:
      yearMissing(
        text, name, lead: lead,
        proposed: [DateReader().withYear(text, today: today, isPast: isPast)].compactMap(\.self))
    case .shortYear:
      yearMissing(text, name, lead: lead, proposed: DateReader().withFullYears(text, today: today))
    case .range, .several, .timeOfSeveralDays: severalTimes(text, name)
    }
  }

  static func noSuchTime(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E152",
      BilingualText(
        "Die Uhrzeit in „\(cut(text))“ („\(name)“) gibt es nicht.",
        "There is no such time as in “\(cut(text))” (“\(name)”)."),
      help: BilingualText(
        "Schreiben Sie eine Uhrzeit von 00:00 bis 24:00.", "Write a time from 00:00 to 24:00."))
  }

  /// - Parameters:
  ///   - lead: what stands in front of the text in a line to copy; nil for the field.
  ///   - proposed: the text with its year, or with each that it may have.
  static func yearMissing(
    _ text: String, _ name: String, lead: String? = nil, proposed: [String]
  ) -> DiagnosticMessage {
    let lines = proposed.map { "\(lead ?? "\(name): ")\($0)" }
    return error(
      "E153",
      BilingualText(
        "In „\(cut(text))“ („\(name)“) fehlt das Jahr mit vier Ziffern.",
        "The year with four digits is missing in “\(cut(text))” (“\(name)”)."),
      help: lines.isEmpty
        ? BilingualText("Schreiben Sie etwa: \(name): 6.5.2025", "Write for example: \(name): 2025-05-06")
        : BilingualText(
          "Schreiben Sie: \(lines.joined(separator: " oder "))", "Write: \(lines.joined(separator: " or "))"))
  }

  static func dateForm(_ text: String, _ name: String, expected: BilingualText) -> DiagnosticMessage {
    error(
      "E155",
      BilingualText(
        "In „\(name)“ kann „\(cut(text))“ nicht stehen.", "“\(cut(text))” cannot be used in “\(name)”."),
      help: expected)
  }

  static let dayOnly = BilingualText(
    "Schreiben Sie einen Tag, etwa 6.5.2025.", "Write a day, for example 2025-05-06.")
  static let dayOrTime = BilingualText(
    "Schreiben Sie einen Tag, auf Wunsch mit Uhrzeit, etwa 6.5.2025 18:00.",
    "Write a day, with a time if you like, for example 2025-05-06 18:00.")
  static let dayTimeOrMonth = BilingualText(
    "Schreiben Sie einen Tag, auf Wunsch mit Uhrzeit, oder einen Monat, etwa 6.5.2025 oder Mai 2025.",
    "Write a day, with a time if you like, or a month, for example 2025-05-06 or May 2025.")
  static func oneMonth(_ name: String) -> BilingualText {
    BilingualText(
      "Schreiben Sie einen Monat oder ein Jahr, und in „terminhinweis“, was genauer bekannt ist; etwa: "
        + "\(name): Mai 2031",
      "Write one month or year, and in “date_note” what is known beyond it; for example: \(name): May 2031")
  }
  static let startForms = BilingualText(
    "Schreiben Sie zuerst den Tag, dann die Uhrzeit, etwa 6.5.2025 18:00.",
    "Write the day first, then the time, for example 2025-05-06 18:00.")

  static func endBeforeStart(_ end: String, _ start: String) -> DiagnosticMessage {
    backwards(
      BilingualText("„\(end)“ liegt vor „\(start)“.", "“\(end)” is before “\(start)”."),
      help: BilingualText(
        "Vertauschen Sie die beiden, oder ergänzen Sie bei „\(end)“ den Tag.",
        "Swap the two, or add the day to “\(end)”."))
  }

  private static func backwards(_ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    error("E156", text, help: help)
  }

  static func rangeBackwards(_ text: String) -> DiagnosticMessage {
    backwards(
      BilingualText(
        "In „\(cut(text))“ liegt das Ende vor dem Anfang.",
        "In “\(cut(text))” the end is before the beginning."),
      help: BilingualText("Vertauschen Sie die beiden.", "Swap the two."))
  }

  static func skippedHour(_ time: LocalDateTime, _ zone: String) -> DiagnosticMessage {
    let clock = "\(padded(time.time.hour, to: 2)):\(padded(time.time.minute, to: 2))"
    return error(
      "E157",
      BilingualText(
        "Am \(germanDay(time.day)) gibt es \(clock) Uhr in \(zone) nicht: die Uhr wird dann vorgestellt.",
        "On \(time.day) there is no \(clock) in \(zone): the clocks go forward then."),
      help: BilingualText(
        "Schreiben Sie eine Uhrzeit eine Stunde später oder früher.",
        "Write a time one hour later or earlier."))
  }

  static func unknownZone(_ text: String, nearest: String?) -> DiagnosticMessage {
    error(
      "E158",
      BilingualText(
        "Eine Zeitzone „\(cut(text))“ gibt es nicht.", "There is no time zone “\(cut(text))”."),
      help: nearest.map { BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?") }
        ?? BilingualText(
          "Schreiben Sie den Namen als Gebiet/Ort, etwa Europe/Berlin.",
          "Write the name as Area/City, for example Europe/Berlin.")
    ).offering(nearest, for: text)
  }

  static func timeForWholeDay(_ end: String, _ start: String) -> DiagnosticMessage {
    startWithoutTime(
      BilingualText(
        "Zu „\(end)“ fehlt in „\(start)“ die Uhrzeit.", "“\(end)” needs a time in “\(start)”."),
      help: BilingualText(
        "Ergänzen Sie in „\(start)“ die Uhrzeit, oder schreiben Sie in „\(end)“ nur Tage ohne Uhrzeit.",
        "Add the time to “\(start)”, or write only days without a time in “\(end)”."))
  }

  /// `6.5.2031 bis 18 Uhr`
  static func endAlone(_ span: WrittenSpan, _ text: String, lead: String) -> DiagnosticMessage {
    var (german, english) = ("", "")
    if let day = span.start.day, case .time(let end)? = span.end, end.seconds >= 7200,
      let begin = WrittenTime(hour: end.seconds / 3600 - 2, minute: end.seconds / 60 % 60)
    {
      (german, english) = (
        ", etwa: \(lead)\(germanDay(day)) \(begin)–\(end)", ", for example: \(lead)\(day) \(begin)–\(end)"
      )
    }
    return startWithoutTime(
      BilingualText(
        "„\(cut(text))“ sagt nur, wann es endet; die Uhrzeit des Anfangs fehlt.",
        "“\(cut(text))” only says when it ends; the time of the beginning is missing."),
      help: BilingualText("Ergänzen Sie sie\(german).", "Add it\(english)."))
  }

  private static func startWithoutTime(_ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    error("E159", text, help: help)
  }

  static func endOfPeriod(_ end: String, _ start: String) -> DiagnosticMessage {
    error(
      "E160",
      BilingualText(
        "„\(end)“ passt nicht zu „\(start)“: es fehlt ein genauer Tag.",
        "“\(end)” does not go with “\(start)”: an exact day is missing."),
      help: BilingualText(
        "Schreiben Sie genaue Tage, oder löschen Sie „\(end)“; mehr zum Termin kann in „terminhinweis“ stehen.",
        "Write exact days, or remove “\(end)”; “date_note” can say more about the date."))
  }

  static func unreadableDuration(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E161",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ ist keine Dauer.", "“\(cut(text))” in “\(name)” is not a duration."),
      help: BilingualText(
        "Schreiben Sie etwa 90 min, 2 h, 1,5 Stunden oder 3 Tage.",
        "Write for example 90 min, 2 h, 1.5 hours or 3 days."))
  }

  static func endAndDuration(_ end: String, _ duration: String) -> DiagnosticMessage {
    twoEnds(
      BilingualText(
        "„\(end)“ und „\(duration)“ stehen beide da; nur eines davon ist möglich.",
        "“\(end)” and “\(duration)” are both there; only one of them is possible."),
      help: BilingualText("Löschen Sie eines von beiden.", "Remove one of the two."))
  }

  private static func twoEnds(_ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    error("E162", text, help: help)
  }

  static func secondEnd(_ end: String, _ start: String) -> DiagnosticMessage {
    twoEnds(
      BilingualText(
        "In „\(start)“ steht schon ein Ende; „\(end)“ sagt noch eines.",
        "There is an end in “\(start)” already; “\(end)” says another."),
      help: BilingualText(
        "Löschen Sie die Zeile „\(end)“, oder schreiben Sie in „\(start)“ nur den Anfang.",
        "Remove the line “\(end)”, or write only the beginning in “\(start)”."))
  }

  static func wrongWeekday(_ text: String, _ given: Weekday, _ real: Weekday) -> DiagnosticMessage {
    let (given, real) = (name(given), name(real))
    return warning(
      "W150",
      BilingualText(
        "„\(cut(text))“ ist kein \(given.german), sondern ein \(real.german).",
        "“\(cut(text))” is not a \(given.english) but a \(real.english)."),
      help: BilingualText(
        "Prüfen Sie das Datum, oder schreiben Sie \(real.german).",
        "Check the date, or write \(real.english)."))
  }

  private static func name(_ weekday: Weekday) -> BilingualText {
    switch weekday {
    case .monday: BilingualText("Montag", "Monday")
    case .tuesday: BilingualText("Dienstag", "Tuesday")
    case .wednesday: BilingualText("Mittwoch", "Wednesday")
    case .thursday: BilingualText("Donnerstag", "Thursday")
    case .friday: BilingualText("Freitag", "Friday")
    case .saturday: BilingualText("Samstag", "Saturday")
    case .sunday: BilingualText("Sonntag", "Sunday")
    }
  }

  static func farAway(_ text: String, _ year: Int, today: Day) -> DiagnosticMessage {
    warning(
      "W151",
      BilingualText(
        "Das Jahr \(year) in „\(cut(text))“ liegt weit von heute entfernt (\(today.year)).",
        "The year \(year) in “\(cut(text))” is far from today (\(today.year))."),
      help: BilingualText("Prüfen Sie, ob das Jahr stimmt.", "Check whether the year is right."))
  }
}
