import AlmanacModel
import CivilTime

/// What can be wrong with the repetition of an event.
enum RepetitionMessages {
  private static let forms = BilingualText(
    "Zum Beispiel: „jeden Dienstag bis 31.12.2025“, „alle 2 Wochen, 6 mal“, „jeden 3. Dienstag im Monat“, „jährlich“.",
    "For example: “every Tuesday until 2025-12-31”, “every 2 weeks, 6 times”, “monthly on 3rd Tuesday”, “yearly”."
  )

  static func message(for mistake: RepetitionReader.Mistake, in text: String) -> DiagnosticMessage {
    switch mistake {
    case .word(let word): unread(text, word: word)
    case .rule(let part): unread(text, word: part)
    case .noStep:
      error(
        "E420",
        BilingualText(
          "Die Wiederholung „\(text)“ sagt nicht, wie oft.",
          "The repetition “\(text)” does not say how often."),
        help: forms)
    case .ambiguousOrdinal:
      error(
        "E410",
        BilingualText(
          "„\(text)“ kann jeden Monat oder alle paar Wochen heißen.",
          "“\(text)” may mean each month or every few weeks."),
        help: BilingualText(
          "Schreiben Sie „jeden 2. Dienstag im Monat“ oder „alle 2 Wochen“.",
          "Write “every 2nd Tuesday of the month” or “every 2 weeks”."))
    case .whichWeekday:
      error(
        "E411",
        BilingualText(
          "„\(text)“ sagt nicht, der wievielte Wochentag gemeint ist.",
          "“\(text)” does not say which of these weekdays is meant."),
        help: BilingualText(
          "Schreiben Sie „monatlich am 3. Dienstag“.", "Write “monthly on 3rd Tuesday”."))
    case .twoEnds:
      error(
        "E412",
        BilingualText(
          "„\(text)“ nennt ein letztes Datum und eine Anzahl.",
          "“\(text)” has both a last day and a number of times."),
        help: BilingualText("Schreiben Sie nur eines von beiden.", "Write only one of them."))
    case .stepBelowDay:
      error(
        "E413",
        BilingualText(
          "Ein ganztägiger Termin kann sich nicht innerhalb des Tages wiederholen („\(text)“).",
          "An event of whole days cannot repeat within the day (“\(text)”)."),
        help: BilingualText(
          "Geben Sie dem Beginn eine Uhrzeit, oder wiederholen Sie tageweise.",
          "Give the start a time, or repeat by days."))
    }
  }

  private static func unread(_ text: String, word: String) -> DiagnosticMessage {
    // A word that is known stands in a wrong place; to suggest it again would help nobody.
    let nearest = NearestName.of(word, in: RepetitionWords.all).flatMap { $0 == word ? nil : $0 }
    return error(
      "E409",
      BilingualText(
        "Die Wiederholung „\(text)“ ist nicht zu verstehen, bei „\(word)“.",
        "The repetition “\(text)” cannot be understood, at “\(word)”."),
      help: nearest.map { near in
        BilingualText("Meinten Sie „\(near)“? \(forms.german)", "Did you mean “\(near)”? \(forms.english)")
      } ?? forms)
  }

  static func noDates(_ text: String) -> DiagnosticMessage {
    error(
      "E414",
      BilingualText(
        "Die Wiederholung „\(text)“ ergibt keinen Termin.", "The repetition “\(text)” gives no date."),
      help: BilingualText(
        "Prüfen Sie Beginn, letztes Datum und „except:“ (außer).",
        "Check start, last day and “except:”."))
  }

  static func sessionOutsideRule(_ day: Day) -> DiagnosticMessage {
    error(
      "E415",
      BilingualText(
        "Der Termin am \(day) liegt außerhalb der Reihe: Die Wiederholung ergibt an diesem Tag keinen.",
        "The session on \(day) lies outside its series: the repetition gives none on that day."),
      help: BilingualText(
        "Neben „repeat:“ ändert „dates:“ Termine der Regel; zusätzliche gehören unter „also:“ (zusätzlich).",
        "Beside “repeat:”, “dates:” changes dates of the rule; additional ones belong under “also:”."))
  }

  static func exceptionMisses(_ day: Day) -> DiagnosticMessage {
    warning(
      "W416",
      BilingualText(
        "Am \(day) ist ohnehin kein Termin der Wiederholung.",
        "The repetition gives no date on \(day) anyway."),
      help: BilingualText("Prüfen Sie das Datum unter „except:“ (außer).", "Check the date under “except:”."))
  }

  static func startOutsideRule(first: Day) -> DiagnosticMessage {
    warning(
      "W417",
      BilingualText(
        "Der Beginn gehört nicht zur Wiederholung; der erste Termin ist am \(first).",
        "The start is not a date of the repetition; the first one is on \(first)."),
      help: BilingualText(
        "Setzen Sie den Beginn auf den ersten Termin.", "Set the start to the first date."))
  }

  static func untilWithoutTime(_ day: String) -> DiagnosticMessage {
    warning(
      "W418",
      BilingualText(
        "UNTIL=\(day) meint 0 Uhr: Ein Termin an diesem Tag zählt nicht mehr.",
        "UNTIL=\(day) means midnight: a date on that day does not count."),
      help: BilingualText(
        "Schreiben Sie UNTIL=\(day)T235959, damit der Tag dazugehört.",
        "Write UNTIL=\(day)T235959 to include the day."))
  }

  static func tooManyDates(_ limit: Int) -> DiagnosticMessage {
    warning(
      "W419",
      BilingualText(
        "Die Wiederholung ergibt mehr als \(limit) Termine; die Seiten zeigen nur die um den Stichtag.",
        "The repetition gives more than \(limit) dates; pages only show those around the build day."),
      help: BilingualText("Setzen Sie den Beginn später oder das Ende früher.", "Begin later or end earlier.")
    )
  }

  private static func error(_ code: String, _ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    DiagnosticMessage(.error, code, text: text, help: help)
  }

  private static func warning(_ code: String, _ text: BilingualText, help: BilingualText) -> DiagnosticMessage
  {
    DiagnosticMessage(.warning, code, text: text, help: help)
  }
}
