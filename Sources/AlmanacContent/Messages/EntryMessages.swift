import AlmanacModel
import CivilTime

extension ContentMessages {
  static func unreadableAttendance(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E170",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ ist keine Zahl von Personen.",
        "“\(cut(text))” in “\(name)” is not a number of people."),
      help: BilingualText(
        "Schreiben Sie eine Zahl, etwa 30, ca. 30, über 200, bis zu 300 oder rund 900.",
        "Write a number, for example 30, ca. 30, over 200, up to 300 or about 900."))
  }

  static func unreadableCoordinates(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E171",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ sind keine Koordinaten.",
        "“\(cut(text))” in “\(name)” are not coordinates."),
      help: BilingualText(
        "Schreiben Sie Breite und Länge in Grad, etwa: \(name): [48.77, 9.18]",
        "Write latitude and longitude in degrees, for example: \(name): [48.77, 9.18]"))
  }

  static func sessionOutside(_ text: String, first: Day, last: Day) -> DiagnosticMessage {
    error(
      "E172",
      BilingualText(
        "Der Termin „\(cut(text))“ liegt außerhalb der Reihe (\(germanDay(first)) bis \(germanDay(last))).",
        "The session “\(cut(text))” lies outside its series (\(first) to \(last))."),
      help: BilingualText(
        "Ändern Sie den Termin, oder „start“ und „end“ der Veranstaltung.",
        "Change the session, or “start” and “end” of the event."))
  }

  static func undatedSession(_ text: String) -> DiagnosticMessage {
    error(
      "E173",
      BilingualText(
        "Der Termin „\(cut(text))“ braucht einen genauen Tag.",
        "The session “\(cut(text))” needs an exact day."),
      help: BilingualText(
        "Schreiben Sie etwa 6.5.2025 18:00, oder nehmen Sie den Termin aus der Reihe.",
        "Write for example 2025-05-06 18:00, or take the session out of the series."))
  }

  static func repetitionWithoutDay(_ name: String) -> DiagnosticMessage {
    error(
      "E174",
      BilingualText(
        "Für „\(name)“ fehlt ein erster genauer Tag.", "“\(name)” needs a first exact day."),
      help: BilingualText(
        "Schreiben Sie in „start“ den ersten Tag der Reihe.",
        "Write the first day of the series in “start”."))
  }

  static func withoutRepetition(_ name: String) -> DiagnosticMessage {
    error(
      "E175",
      BilingualText(
        "„\(name)“ gehört zu einer Wiederholung, aber es gibt keine.",
        "“\(name)” belongs to a repetition, but there is none."),
      help: BilingualText(
        "Ergänzen Sie „repeat“ (wiederholung), oder löschen Sie die Zeile; einzelne Termine: „dates“ (termine).",
        "Add “repeat”, or remove the line; single sessions go in “dates”."))
  }

  static func cancelledAsAWhole(_ name: String) -> DiagnosticMessage {
    error(
      "E190",
      BilingualText(
        "„\(cut(name))“ nennt einzelne Tage einer Reihe; dass ein Termin ausfällt, sagt „status“.",
        "“\(cut(name))” names single days of a series; that an event is off is said by “status”."),
      help: BilingualText(
        "Schreiben Sie statt der Zeile: status: abgesagt – oder die Tage, etwa: \(cut(name)): [13.5.2031, 20.5.2031]",
        "Write instead of the line: status: cancelled – or the days, such as: \(cut(name)): [2031-05-13, 2031-05-20]"
      ))
  }

  static func cancelledWithoutSeries(_ name: String) -> DiagnosticMessage {
    error(
      "E191",
      BilingualText(
        "„\(cut(name))“ nennt einzelne Tage einer Reihe, aber dieser Termin hat keine.",
        "“\(cut(name))” names single days of a series, but this event is none."),
      help: BilingualText(
        "Fällt der Termin aus, schreiben Sie: status: abgesagt. Eine Reihe entsteht mit „repeat“ (wiederholung) oder „dates“ (termine).",
        "If the event is off, write: status: cancelled. A series comes of “repeat” or “dates”."))
  }

  static func cancelledMisses(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E192",
      BilingualText(
        "Die Reihe hat keinen Termin „\(cut(text))“, der ausfallen könnte („\(cut(name))“).",
        "The series has no date “\(cut(text))” that could be off (“\(cut(name))”)."),
      help: BilingualText(
        "Prüfen Sie das Datum; es steht unter „dates“ (termine).",
        "Check the date; it stands below “dates”."))
  }

  static func mapPlaceExpected(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E177",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ ist kein Platz auf der Karte.",
        "“\(cut(text))” in “\(name)” is not a place on the map."),
      help: BilingualText(
        "Schreiben Sie Spalte und Zeile als Zahlen von 0 bis 99, etwa: \(name): [0, 3]",
        "Write column and row as numbers from 0 to 99, for example: \(name): [0, 3]"))
  }

  /// The same id twice; `other` is where it stands as well.
  static func duplicateID(_ id: String, _ kind: BilingualText, other: SourceLocation) -> DiagnosticMessage {
    let place = "\(other.path):\(other.position.line)"
    return error(
      "E180",
      BilingualText(
        "Die Kennung „\(id)“ gibt es zweimal (\(kind.german)): auch in \(place).",
        "The id “\(id)” is there twice (\(kind.english)): also in \(place)."),
      help: BilingualText(
        "Geben Sie einem der beiden eine eigene Kennung, etwa: id: \(id)-2",
        "Give one of the two an id of its own, for example: id: \(id)-2"))
  }
}
