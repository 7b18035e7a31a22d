import AlmanacModel
import CivilTime

/// The messages about dates.
enum CalendarCheckMessages {
  static func unknownState(_ text: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E730",
      text: BilingualText(
        "Die Feiertage von „\(text)“ sind nicht bekannt.", "The holidays of “\(text)” are not known."),
      help: nearest.map {
        BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?")
      }
        ?? BilingualText(
          "Schreiben Sie DE für ganz Deutschland oder ein Land, z. B. DE-BW.",
          "Write DE for the whole of Germany or a state such as DE-BW."))
  }

  static func holiday(_ day: Day, _ name: BilingualText, repeats: Bool) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W731",
      text: BilingualText(
        "Am \(day) ist Feiertag: \(name.german).", "\(day) is a public holiday: \(name.english)."),
      help: repeats
        ? BilingualText(
          "Nehmen Sie den Tag mit „except: \(day)“ (außer) aus der Wiederholung, oder lassen Sie es so.",
          "Take the day out of the repetition with “except: \(day)”, or leave it.")
        : BilingualText(
          "Prüfen Sie, ob der Tag gewollt ist.", "Make sure that the day is meant."))
  }

  static func clash(_ day: Day, with other: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W732",
      text: BilingualText(
        "Am \(day) ist schon die große Veranstaltung „\(other)“ einer anderen Region.",
        "On \(day) there is already the large event “\(other)” of another region."),
      help: BilingualText(
        "Sprechen Sie sich ab, oder verschieben Sie eine der beiden.", "Agree on it, or move one of the two.")
    )
  }

  static func leftOut(_ count: Int, of path: String) -> DiagnosticMessage {
    let (german, english) =
      count == 1 ? ("fehlt 1 Eintrag", "1 entry") : ("fehlen \(count) Einträge", "\(count) entries")
    return DiagnosticMessage(
      .warning, "W733",
      text: BilingualText(
        "Im Kalender „\(path)“ \(german): Mehr als 1.000 oder 1 MB nehmen Programme nicht an.",
        "The calendar “\(path)” lacks \(english): programs take no more than 1,000 or 1 MB."),
      help: BilingualText(
        "Verkürzen Sie „calendar: months_back“ oder Reihen mit sehr vielen Terminen; auf den Seiten stehen sie weiterhin.",
        "Shorten “calendar: months_back”, or series with very many dates; the pages still show them."))
  }
}
