import AlmanacModel

extension ContentMessages {
  /// What to say about a date that cannot be read.
  static func date(_ mistake: DateText.Mistake, _ text: String, _ name: String) -> DiagnosticMessage {
    switch mistake {
    case .unreadable:
      error(
        "E150",
        BilingualText(
          "\(quoted(text)) in '\(name)' ist kein lesbares Datum.",
          "\(quoted(text)) in '\(name)' is no readable date."),
        help: BilingualText(
          "Schreibe etwa 2025-05-06, 6.5.2025 oder 6. Mai 2025, mit Uhrzeit: 6.5.2025 18:00.",
          "Write for example 2025-05-06, 6.5.2025 or 6 May 2025, with a time: 2025-05-06 18:00."))
    case .noSuchDay:
      error(
        "E151",
        BilingualText(
          "Den Tag \(quoted(text)) in '\(name)' gibt es nicht.",
          "There is no such day as \(quoted(text)) in '\(name)'."),
        help: BilingualText(
          "Prüfe Tag und Monat; die Reihenfolge ist Jahr-Monat-Tag oder Tag.Monat.Jahr.",
          "Check day and month; the order is year-month-day or day.month.year."))
    case .noSuchTime:
      error(
        "E152",
        BilingualText(
          "Die Uhrzeit in \(quoted(text)) ('\(name)') gibt es nicht.",
          "There is no such time as in \(quoted(text)) ('\(name)')."),
        help: BilingualText(
          "Schreibe die Uhrzeit von 00:00 bis 24:00.", "Write a time from 00:00 to 24:00."))
    case .shortYear, .missingYear:
      error(
        "E153",
        BilingualText(
          "In \(quoted(text)) ('\(name)') fehlt das Jahr mit vier Ziffern.",
          "\(quoted(text)) ('\(name)') lacks the year with four digits."),
        help: BilingualText("Schreibe etwa: \(name): 6.5.2025", "Write for example: \(name): 2025-05-06"))
    case .range:
      error(
        "E154",
        BilingualText(
          "In \(quoted(text)) ('\(name)') stehen zwei Zeitangaben.",
          "There are two dates or times in \(quoted(text)) ('\(name)')."),
        help: BilingualText(
          "Schreibe den Anfang in 'beginn' und das Ende in 'ende'.",
          "Write the beginning in 'start' and the end in 'end'."))
    }
  }

  static func dateForm(_ text: String, _ name: String, expected: BilingualText) -> DiagnosticMessage {
    error(
      "E155",
      BilingualText(
        "In '\(name)' passt \(quoted(text)) nicht.", "\(quoted(text)) does not fit in '\(name)'."),
      help: expected)
  }

  static let dayOnly = BilingualText(
    "Schreibe einen Tag, etwa 6.5.2025.", "Write a day, for example 2025-05-06.")
  static let dayOrTime = BilingualText(
    "Schreibe einen Tag, auf Wunsch mit Uhrzeit, etwa 6.5.2025 18:00.",
    "Write a day, with a time if you like, for example 2025-05-06 18:00.")
  static let dayTimeOrMonth = BilingualText(
    "Schreibe einen Tag, auf Wunsch mit Uhrzeit, oder einen Monat, etwa 6.5.2025 oder Mai 2025.",
    "Write a day, with a time if you like, or a month, for example 2025-05-06 or May 2025.")
  static let startForms = BilingualText(
    "Schreibe zuerst den Tag, dann die Uhrzeit, etwa 6.5.2025 18:00.",
    "Write the day first, then the time, for example 2025-05-06 18:00.")

  static func endBeforeStart(_ end: String, _ start: String) -> DiagnosticMessage {
    error(
      "E156",
      BilingualText("'\(end)' liegt vor '\(start)'.", "'\(end)' is before '\(start)'."),
      help: BilingualText(
        "Vertausche die beiden, oder ergänze bei '\(end)' den Tag.",
        "Swap the two, or add the day to '\(end)'."))
  }

  static func skippedHour(_ time: LocalDateTime, _ zone: String) -> DiagnosticMessage {
    let clock = "\(padded(time.time.hour, to: 2)):\(padded(time.time.minute, to: 2))"
    return error(
      "E157",
      BilingualText(
        "Am \(time.day) gibt es \(clock) Uhr in \(zone) nicht: die Uhr wird vorgestellt.",
        "On \(time.day) there is no \(clock) in \(zone): the clock is put forward."),
      help: BilingualText(
        "Schreibe die Uhrzeit eine Stunde später oder früher.", "Write a time one hour later or earlier."))
  }

  static func unknownZone(_ text: String, nearest: String?) -> DiagnosticMessage {
    error(
      "E158",
      BilingualText(
        "Eine Zeitzone \(quoted(text)) gibt es nicht.", "There is no time zone \(quoted(text))."),
      help: nearest.map { BilingualText("Meintest du '\($0)'?", "Did you mean '\($0)'?") }
        ?? BilingualText(
          "Schreibe den Namen als Gebiet/Ort, etwa Europe/Berlin.",
          "Write the name as Area/City, for example Europe/Berlin."))
  }

  static func timeForWholeDay(_ end: String, _ start: String) -> DiagnosticMessage {
    error(
      "E159",
      BilingualText(
        "'\(end)' hat eine Uhrzeit, '\(start)' aber nicht.", "'\(end)' has a time but '\(start)' has none."),
      help: BilingualText(
        "Ergänze bei '\(start)' die Uhrzeit, oder lass sie bei '\(end)' weg.",
        "Add the time to '\(start)', or leave it out of '\(end)'."))
  }

  static func endOfPeriod(_ end: String, _ start: String) -> DiagnosticMessage {
    error(
      "E160",
      BilingualText(
        "Zu '\(end)' fehlt in '\(start)' ein genauer Tag.", "'\(end)' needs an exact day in '\(start)'."),
      help: BilingualText(
        "Nimm '\(end)' weg; mehr über den Termin sagt 'terminhinweis'.",
        "Remove '\(end)'; 'date_note' can say more about the date."))
  }

  static func unreadableDuration(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E161",
      BilingualText(
        "\(quoted(text)) in '\(name)' ist keine Dauer.", "\(quoted(text)) in '\(name)' is no duration."),
      help: BilingualText(
        "Schreibe etwa 90 min, 2 h, 1,5 Stunden oder 3 Tage.",
        "Write for example 90 min, 2 h, 1.5 hours or 3 days."))
  }

  static func endAndDuration(_ end: String, _ duration: String) -> DiagnosticMessage {
    error(
      "E162",
      BilingualText("Es gibt '\(end)' und '\(duration)'.", "There are both '\(end)' and '\(duration)'."),
      help: BilingualText("Nimm eines von beiden weg.", "Remove one of the two."))
  }

  static func wrongWeekday(_ text: String, _ given: Weekday, _ real: Weekday) -> DiagnosticMessage {
    let (given, real) = (DateNames.name(given), DateNames.name(real))
    return warning(
      "W150",
      BilingualText(
        "\(quoted(text)) ist kein \(given.german), sondern ein \(real.german).",
        "\(quoted(text)) is not a \(given.english) but a \(real.english)."),
      help: BilingualText(
        "Prüfe das Datum, oder schreibe \(real.german).", "Check the date, or write \(real.english)."))
  }

  static func farAway(_ text: String, _ year: Int, today: Day) -> DiagnosticMessage {
    warning(
      "W151",
      BilingualText(
        "Das Jahr \(year) in \(quoted(text)) liegt weit weg von heute (\(today.year)).",
        "The year \(year) in \(quoted(text)) is far from today (\(today.year))."),
      help: BilingualText("Prüfe, ob das Jahr stimmt.", "Check whether the year is right."))
  }
}
