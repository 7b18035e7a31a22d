import AlmanacModel

extension CommandMessages {
  // MARK: - doctor: what is examined

  static let timeZones = BilingualText("Zeitzonen", "Time zones")
  static let language = BilingualText("Sprache", "Language")
  static let libraries = BilingualText("Bibliotheken", "Libraries")
  static let writing = BilingualText("Schreiben", "Writing")
  static let exchange = BilingualText("Tausch in einem Schritt", "Exchange in one step")
  static let secondNames = BilingualText("Zweite Namen für Dateien", "Second names for files")
  static let themes = BilingualText("Gestaltung", "Themes")
  static let seeds = BilingualText("Vorlagen", "Seeds")
  static let content = BilingualText("Inhalt", "Content")

  // MARK: - doctor: what is found

  static let noneNeeded = BilingualText("keine nötig", "none needed")
  static let notFound = BilingualText("nicht gefunden", "not found")
  static let noContentHere = BilingualText("hier keiner", "none here")

  static func refusal(of folder: String, _ reason: BilingualText) -> BilingualText {
    BilingualText("\(folder): \(reason.german)", "\(folder): \(reason.english)")
  }

  // MARK: - doctor: what helps

  static let installTimeZones = BilingualText(
    "Installieren Sie die Zeitzonen: sudo apt install tzdata",
    "Install the time zones: sudo apt install tzdata")

  static let setLanguage = BilingualText(
    "Das Terminal zeigt vielleicht keine Umlaute: export LANG=de_DE.UTF-8",
    "The terminal may not show every letter: export LANG=en_US.UTF-8")

  static func checkAccess(to folder: String) -> BilingualText {
    BilingualText(
      "Prüfen Sie die Zugriffsrechte von „\(folder)“.", "Check the permissions of “\(folder)”.")
  }

  static let buildInPlace = BilingualText(
    "Diese Festplatte tauscht Ordner nicht: almanac build --in-place schreibt Datei für Datei.",
    "This disk does not exchange folders: almanac build --in-place writes file by file.")

  static let publishingTakesLonger = BilingualText(
    "Das Veröffentlichen dauert etwas länger und braucht mehr Platz; sonst ändert sich nichts.",
    "Publishing takes a little longer and more space; nothing else is different.")

  static let goToSite = BilingualText(
    "Wechseln Sie in den Ordner Ihrer Site, oder legen Sie eine an: almanac init mein-verbund",
    "Change to the folder of your site, or begin one: almanac init my-alliance")
}
