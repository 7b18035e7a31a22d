import AlmanacModel

extension CommandMessages {
  // MARK: - doctor: what is examined

  static let timeZones = BilingualText("Zeitzonen", "Time zones")
  static let language = BilingualText("Sprache", "Language")
  static let libraries = BilingualText("Bibliotheken", "Libraries")
  static let writing = BilingualText("Schreiben", "Writing")
  static let exchange = BilingualText("Tausch in einem Schritt", "Exchange in one step")
  static let secondNames = BilingualText("Zweite Namen für Dateien", "Second names for files")
  static let decoders = BilingualText("Bilder", "Pictures")
  static let protection = BilingualText("Schutz beim Lesen von Bildern", "Protection while pictures are read")
  static let cardTypeface = BilingualText("Schrift der Karten zum Teilen", "Font of cards for sharing")
  static let installCardTypeface = BilingualText(
    "Ohne die Schrift gibt es keine Karten zum Teilen; installieren Sie das Paket fonts-vollkorn.",
    "Without the font there are no cards for sharing; install the package fonts-vollkorn.")
  static let themes = BilingualText("Gestaltung", "Themes")
  static let seeds = BilingualText("Vorlagen", "Seeds")
  static let content = BilingualText("Inhalt", "Content")

  // MARK: - doctor: what is found

  static let withoutDecoders = BilingualText(
    "ohne Bildbibliotheken gebaut", "built without libraries for pictures")
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

  static let picturesAsTheyAre = BilingualText(
    "Bilder werden ohne Metadaten, aber in voller Größe veröffentlicht. Nehmen Sie das gepackte Programm, oder bauen Sie ohne ALMANAC_PICTURES=0.",
    "Pictures are published without metadata, but at full size. Take the packed program, or build without ALMANAC_PICTURES=0."
  )

  static let weakProtection = BilingualText(
    "Der Kern dieses Rechners gewährt nicht jeden Schutz; Bilder werden dennoch gelesen. Für Bilder von Fremden braucht es Linux 5.13 oder neuer mit Landlock und seccomp.",
    "This machine's kernel does not grant every protection; pictures are read all the same. For pictures from strangers it takes Linux 5.13 or newer with Landlock and seccomp."
  )

  static let goToSite = BilingualText(
    "Wechseln Sie in den Ordner Ihrer Site, oder legen Sie eine an: almanac init mein-verbund",
    "Change to the folder of your site, or begin one: almanac init my-alliance")
}
