import AlmanacModel
import CivilTime

/// What can be wrong with the repetition of an event.
enum RepetitionMessages {
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

  static func cancellationMisses(_ day: Day) -> DiagnosticMessage {
    warning(
      "W460",
      BilingualText(
        "Am \(day) ist kein Termin der Wiederholung, der ausfallen könnte.",
        "The repetition gives no date on \(day) that could be off."),
      help: BilingualText(
        "Prüfen Sie das Datum unter „cancelled:“ (entfällt).", "Check the date under “cancelled:”."))
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
