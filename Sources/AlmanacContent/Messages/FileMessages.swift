import AlmanacModel

extension ContentMessages {
  static let notUTF8 = error(
    "E101",
    BilingualText(
      "Diese Datei ist nicht als UTF-8 gespeichert; hier steht ein Zeichen, das sich nicht lesen lässt.",
      "This file is not stored as UTF-8; here is a character that cannot be read."),
    help: BilingualText(
      "Speichern Sie die Datei im Texteditor mit der Kodierung UTF-8.",
      "Save the file with the encoding UTF-8 in your text editor."))

  static let tooLarge = error(
    "E102",
    BilingualText("Diese Datei ist größer als 16 MiB.", "This file is larger than 16 MiB."),
    help: BilingualText(
      "Teilen Sie die Datei auf; was kein Text ist, etwa ein Bild, gehört nach media/.",
      "Split the file; what is not text, such as a picture, belongs in media/."))

  static let moreFindings = error(
    "E107",
    BilingualText(
      "In dieser Datei gibt es noch mehr Fehler; hier endet die Liste.",
      "There are more mistakes in this file; the list ends here."),
    help: BilingualText(
      "Beheben Sie zuerst die genannten; oft haben sie eine gemeinsame Ursache.",
      "Mend those that are listed first; often they have one cause."))

  static let mergeConflict = error(
    "E108",
    BilingualText(
      "Zwei haben hier dieselben Zeilen geändert, und git hat beide Fassungen stehen lassen.",
      "Two people changed the same lines here, and git has left both versions."),
    help: BilingualText(
      "Behalten Sie zwischen <<<<<<< und >>>>>>> die richtige Fassung oder beide, und löschen Sie die drei Zeilen "
        + "mit <<<<<<<, ======= und >>>>>>>.",
      "Keep the right version or both between <<<<<<< and >>>>>>>, and remove the three lines with <<<<<<<, "
        + "======= and >>>>>>>."))

  static func unknownFile(_ path: String, nearest: String?) -> DiagnosticMessage {
    warning(
      "W101",
      BilingualText(
        "Mit der Datei „\(cut(path))“ kann Almanac nichts anfangen.",
        "Almanac has no use for the file “\(cut(path))”."),
      help: nearest.map {
        BilingualText("Soll sie „\($0)“ heißen?", "Should it be called “\($0)”?")
      }
        ?? BilingualText(
          "Bilder und Downloads gehören nach media/ oder neben den Beitrag; alles Übrige kann weg.",
          "Pictures and downloads belong in media/ or beside the post; anything else can go."))
  }

  static let noSiteFile = error(
    "E200",
    BilingualText("Es gibt keine Datei site.yaml.", "There is no file site.yaml."),
    help: BilingualText(
      "Legen Sie im Ordner content die Datei site.yaml an, mit der Zeile: title: Name der Website",
      "Create the file site.yaml in the folder content, with the line: title: Name of the site"))

  static let noFrontMatter = error(
    "E106",
    BilingualText(
      "Am Anfang dieser Datei fehlen die Angaben zwischen zwei Zeilen ---.",
      "The details between two lines --- are missing at the top of this file."),
    help: BilingualText(
      "Beginnen Sie die Datei mit einer Zeile ---, den Angaben (etwa title: …) und noch einer Zeile ---.",
      "Begin the file with a line ---, the details (such as title: …) and another line ---."))

  static let unclosedFrontMatter = error(
    "E118",
    BilingualText(
      "Die Angaben am Anfang der Datei hören nicht auf: die zweite Zeile --- fehlt.",
      "The details at the top of the file never end: the second line --- is missing."),
    help: BilingualText(
      "Schreiben Sie --- in eine eigene Zeile zwischen die letzte Angabe und den Text.",
      "Write --- on a line of its own between the last detail and the text."))
}
