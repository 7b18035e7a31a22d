import AlmanacModel

/// What is said where a change of a file is not made.
enum EditingMessages {
  typealias Wording = (text: BilingualText, help: BilingualText)

  static func refusal(_ refusal: EditRefusal) -> Wording {
    switch refusal {
    case .noFields(let path): noFields(path)
    case .unreadable(let path): unreadable(path)
    case .noSuchEntry(let number): noSuchEntry(number)
    case .unknownField(let name, let nearest): unknownField(name, nearest)
    case .repeatedElsewhere(let field): repeatedElsewhere(field)
    case .notReadBack(let field): notReadBack(field)
    case .fixedList(let path): fixedList(path)
    }
  }

  private static func noFields(_ path: String) -> Wording {
    (
      text: BilingualText(
        "„\(path)“ hat keine Felder oder keinen Text.", "“\(path)” has no fields or no text."),
      help: BilingualText(
        "Ändern Sie die Datei in einem Textprogramm.", "Change the file in a text editor.")
    )
  }

  private static func unreadable(_ path: String) -> Wording {
    (
      text: BilingualText(
        "„\(path)“ hat hier einen Fehler in der Schreibweise; solange er da ist, wird nichts geändert.",
        "“\(path)” has a mistake of notation here; nothing is changed while it is there."),
      help: BilingualText(
        "`almanac check` nennt die Zeile; bringen Sie sie in einem Textprogramm in Ordnung.",
        "`almanac check` names the line; mend it in a text editor.")
    )
  }

  private static func noSuchEntry(_ number: Int) -> Wording {
    (
      text: BilingualText(
        "Einen Eintrag \(number) gibt es in der Datei nicht mehr.",
        "The file has no entry \(number) any more."),
      help: BilingualText("Öffnen Sie die Liste neu.", "Open the list anew.")
    )
  }

  private static func unknownField(_ name: String, _ nearest: String?) -> Wording {
    (
      text: BilingualText("Ein Feld „\(name)“ gibt es hier nicht.", "There is no field “\(name)” here."),
      help: BilingualText(
        nearest.map { "Meinen Sie „\($0)“?" } ?? "`almanac schema` nennt die Felder.",
        nearest.map { "Do you mean “\($0)”?" } ?? "`almanac schema` lists the fields.")
    )
  }

  private static func repeatedElsewhere(_ field: String) -> Wording {
    (
      text: BilingualText(
        "Der Wert von „\(field)“ gilt auch an anderen Stellen der Datei, die ihn mit `*` wiederholen.",
        "The value of “\(field)” also holds at other places of the file, which repeat it by `*`."),
      help: BilingualText(
        "Schreiben Sie ihn dort aus, dann lässt er sich hier allein ändern.",
        "Write it out there; then it can be changed here alone.")
    )
  }

  private static func notReadBack(_ field: String) -> Wording {
    (
      text: BilingualText(
        "Was bei „\(field)“ eingegeben ist, käme in der Datei anders heraus; es wurde nichts geschrieben.",
        "What was entered for “\(field)” would come out differently in the file; nothing was written."),
      help: BilingualText(
        "Lassen Sie Steuerzeichen und Zeilen mit `---` weg, oder ändern Sie das Feld in einem Textprogramm.",
        "Leave out control characters and lines of `---`, or change the field in a text editor.")
    )
  }

  private static func fixedList(_ path: String) -> Wording {
    (
      text: BilingualText(
        "In „\(path)“ steht dieser Eintrag nicht auf eigenen Zeilen mit einem Strich davor.",
        "In “\(path)” this entry does not stand on lines of its own with a dash."),
      help: BilingualText(
        "Schreiben Sie die Liste mit einem `- ` am Anfang jedes Eintrags.",
        "Write the list with `- ` at the beginning of each entry.")
    )
  }
}
