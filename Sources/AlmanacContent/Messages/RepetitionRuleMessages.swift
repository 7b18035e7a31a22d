import AlmanacModel

extension ContentMessages {
  private static let repetitionForms = BilingualText(
    "Zum Beispiel: „jeden Dienstag bis 31.12.2025“, „alle 2 Wochen, 6 mal“, „jeden 3. Dienstag im Monat“, „jährlich“.",
    "For example: “every Tuesday until 2025-12-31”, “every 2 weeks, 6 times”, “monthly on 3rd Tuesday”, “yearly”."
  )

  /// What to say about a repetition that cannot be read.
  static func repetition(_ mistake: RepetitionMistake, in text: String) -> DiagnosticMessage {
    switch mistake {
    case .word(let word): unreadRepetition(text, word: word)
    case .rule(let part): unreadRepetition(text, word: part)
    case .noStep:
      error(
        "E420",
        BilingualText(
          "Die Wiederholung „\(text)“ sagt nicht, wie oft.",
          "The repetition “\(text)” does not say how often."),
        help: repetitionForms)
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

  private static func unreadRepetition(_ text: String, word: String) -> DiagnosticMessage {
    // A word that is known stands in a wrong place; to suggest it again would help nobody.
    let nearest = NearestName.of(word, in: RepetitionWords.all).flatMap { $0 == word ? nil : $0 }
    return error(
      "E409",
      BilingualText(
        "Die Wiederholung „\(text)“ ist nicht zu verstehen, bei „\(word)“.",
        "The repetition “\(text)” cannot be understood, at “\(word)”."),
      help: nearest.map { near in
        BilingualText(
          "Meinten Sie „\(near)“? \(repetitionForms.german)",
          "Did you mean “\(near)”? \(repetitionForms.english)")
      } ?? repetitionForms)
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
}
