import AlmanacModel

/// What the commands say besides findings; on builds and on the machine in the files beside this one.
enum CommandMessages {
  // MARK: - In several commands

  /// What reads the same in both languages: a path, a version.
  static func verbatim(_ text: String) -> BilingualText { BilingualText(text, text) }

  static func unknownValue(_ value: String, of option: String) -> BilingualText {
    BilingualText("\(option): „\(value)“ gibt es nicht.", "\(option): there is no “\(value)”.")
  }

  static func known(_ names: String) -> BilingualText {
    BilingualText("Vorhanden: \(names).", "Known: \(names).")
  }

  /// What the system says of an output that it does not take.
  static func outputRefused(_ reason: String) -> (BilingualText, BilingualText) {
    (
      BilingualText(
        "Die Ausgabe lässt sich nicht schreiben (\(reason)).", "The output cannot be written (\(reason))."),
      BilingualText(
        "Prüfen Sie, ob auf dem Ziel Platz ist und Sie dort schreiben dürfen.",
        "Check whether there is room on the target and you may write there.")
    )
  }

  static func unpackAgain(_ folder: String) -> BilingualText {
    BilingualText(
      "Entpacken Sie Almanac noch einmal; \(folder)/ muss neben dem Programm liegen.",
      "Unpack Almanac again; \(folder)/ must lie beside the program.")
  }

  // MARK: - The language

  static func unknownLanguage(_ name: String) -> BilingualText {
    BilingualText(
      "Die Sprache „\(name)“ spricht Almanac nicht; diese Meldungen sind deutsch.",
      "Almanac does not speak “\(name)”; these messages are in English.")
  }

  static let knownLanguages = BilingualText(
    "Vorhanden: --lang de, --lang en.", "Known: --lang de, --lang en.")

  // MARK: - init

  static func laidOut(_ count: Int) -> BilingualText {
    let files = CountedWord.files.text(count)
    return BilingualText("\(files.german) angelegt. Weiter:", "\(files.english) written. Next:")
  }

  static func siteIsThere(_ path: String) -> BilingualText {
    BilingualText(
      "„\(path)“ gibt es schon; nichts wird überschrieben.",
      "“\(path)” is there already; nothing is overwritten.")
  }

  static let nameOtherFolder = BilingualText(
    "Nennen Sie einen anderen Ordner: almanac init neuer-ordner",
    "Name another folder: almanac init new-folder")

  static let missingSeeds = BilingualText(
    "Die Vorlagen (seeds/) fehlen.", "The templates (seeds/) are missing.")

  // MARK: - new

  static func eventBegins(at line: Int) -> BilingualText {
    BilingualText("Der Termin beginnt in Zeile \(line).", "The event begins on line \(line).")
  }

  // MARK: - serve

  static let desk = BilingualText(
    "Schreibtisch, zum Bearbeiten (die Adresse ist geheim: wer sie kennt, kann schreiben):",
    "Desk, for editing (the address is a secret: whoever knows it can write):")
  static let preview = BilingualText("Vorschau (Ende mit Strg+C):", "Preview (end with Ctrl+C):")

  static let allIsWell = BilingualText("Alles in Ordnung.", "All is well.")

  static func reachableHost(_ host: String) -> BilingualText {
    BilingualText(
      "„\(host)“ wäre von anderen Rechnern aus zu erreichen.",
      "“\(host)” could be reached from other machines.")
  }

  static let stayOnThisMachine = BilingualText(
    "Die Vorschau läuft nur auf diesem Rechner: --host 127.0.0.1.",
    "The preview stays on this machine: --host 127.0.0.1.")

  static func portsTaken(from port: Int) -> BilingualText {
    BilingualText(
      "Port \(port) und die folgenden sind belegt.", "Port \(port) and the ones after it are taken.")
  }

  static let nameOther = BilingualText(
    "Nennen Sie einen anderen: --port 9000.", "Name another: --port 9000.")

  static func previewRefused(_ reason: String) -> BilingualText {
    BilingualText("Die Vorschau kann nicht antworten: \(reason).", "The preview cannot answer: \(reason).")
  }

  static let nameOtherPort = BilingualText(
    "Nennen Sie einen anderen Port: --port 9000.", "Name another port: --port 9000.")

  // MARK: - share

  /// The heading of the text for the press, which is for editors of either language.
  static let press = BilingualText("Presse", "Press")

  static let eventByInvitation = BilingualText(
    "Dieser Termin ist auf Einladung; teilen Sie den Text nur mit den Geladenen.",
    "This event is by invitation; share the text with those invited only.")

  static func internalEvent(_ id: String) -> BilingualText {
    BilingualText("„\(id)“ ist ein interner Termin.", "“\(id)” is an internal event.")
  }

  static let internalIsNotShared = BilingualText(
    "Interne Termine werden nicht geteilt.", "Internal events are not shared.")

  static func nothingToShare(_ id: String) -> BilingualText {
    BilingualText("Weder Termin noch Beitrag heißt „\(id)“.", "There is neither event nor post “\(id)”.")
  }

  static func shareable(nearest: String?) -> BilingualText {
    guard let nearest else {
      return BilingualText(
        "„almanac list events“ und „almanac list posts“ nennen alle.",
        "“almanac list events” and “almanac list posts” name all.")
    }
    return BilingualText("Meinten Sie „\(nearest)“?", "Did you mean “\(nearest)”?")
  }

  // MARK: - newsletter

  static func unknownIssue(_ id: String) -> BilingualText {
    BilingualText("Die Ausgabe „\(id)“ gibt es nicht.", "There is no issue “\(id)”.")
  }

  static let noIssues = BilingualText("Vorhanden: keine.", "Known: none.")

  static func issueIsThere(_ path: String) -> BilingualText {
    BilingualText("„\(path)“ gibt es schon.", "“\(path)” is there already.")
  }

  static let renameIssue = BilingualText(
    "Benennen Sie die Datei um, oder wählen Sie mit --to einen anderen Tag.",
    "Rename the file, or choose another day with --to.")

  // MARK: - changes

  static let changeColumns = [
    BilingualText("Tag", "Day"), BilingualText("Art", "Kind"), BilingualText("Kennung", "Id"),
    BilingualText("Titel", "Title"), BilingualText("Was", "What"), verbatim("SEQUENCE"),
  ]

  static let nextPublication = BilingualText("nächstes publish", "next publish")

  // MARK: - forget

  static func forgotten(_ id: String) -> BilingualText {
    BilingualText("Vergessen: \(id)", "Forgotten: \(id)")
  }

  static let nothingVanished = BilingualText("Es fehlt nichts.", "Nothing is missing.")

  static let confirmForgetting = BilingualText(
    "Soll das alles wirklich fort? [j/N]", "Is all of this really to go? [y/N]")

  static let answerWithYes = BilingualText(
    "Wo niemand antworten kann, sagt --yes ja.", "Where nobody can answer, --yes says yes.")

  static func notInLedger(_ id: String) -> BilingualText {
    BilingualText(
      "„\(id)“ steht weder im Verzeichnis noch in der veröffentlichten Site.",
      "“\(id)” is neither in the ledger nor on the published site.")
  }

  static func meantInLedger(nearest: String?) -> BilingualText {
    guard let nearest else {
      return BilingualText("Die Ids zeigt: almanac list events", "The ids are shown by: almanac list events")
    }
    return BilingualText("Meinten Sie „\(nearest)“?", "Did you mean “\(nearest)”?")
  }

  // MARK: - theme new

  static func themeBegun(_ name: String) -> BilingualText {
    BilingualText(
      "Schreiben Sie „theme: \(name)“ in content/site.yaml; themes/README.md sagt, was Vorlagen sehen.",
      "Write “theme: \(name)” in content/site.yaml; themes/README.md says what templates see.")
  }

  static func unusableThemeName(_ name: String) -> BilingualText {
    BilingualText("„\(name)“ kann ein Theme nicht heißen.", "“\(name)” cannot be the name of a theme.")
  }

  static let usableThemeNames = BilingualText(
    "Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche.", "Use small letters, digits and hyphens.")

  static func themeIsThere(_ path: String) -> BilingualText {
    BilingualText("\(path) gibt es schon.", "\(path) exists already.")
  }

  static let chooseOtherName = BilingualText("Wählen Sie einen anderen Namen.", "Choose another name.")

  // MARK: - markdown

  static let longText = BilingualText("Der Text ist länger als 4 MB.", "The text is longer than 4 MB.")

  static let divideText = BilingualText("Teilen Sie ihn auf.", "Divide it.")

  static func unreadableText(_ file: String) -> BilingualText {
    BilingualText("„\(file)“ lässt sich nicht lesen.", "“\(file)” cannot be read.")
  }

  static let checkPath = BilingualText("Prüfen Sie den Pfad.", "Check the path.")
}
