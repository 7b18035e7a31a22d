import AlmanacModel
import Pictures

/// What is said of cards for sharing: W470 to E474.
enum CardMessages {
  /// - Parameter name: of the file.
  static func noTypeface(_ name: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W470",
      text: BilingualText(
        "Es gibt keine Karten zum Teilen: Die Schrift „\(name)“ fehlt.",
        "There are no cards for sharing: the font “\(name)” is missing."),
      help: BilingualText(
        "Installieren Sie das Paket fonts-vollkorn (scripts/setup tut es), oder schreiben Sie „teilbilder: keine“ in site.yaml.",
        "Install the package fonts-vollkorn (scripts/setup does), or write “cards: none” in site.yaml."))
  }

  static let builtWithout = DiagnosticMessage(
    .warning, "W471",
    text: BilingualText(
      "Es gibt keine Karten zum Teilen: Dieses Programm wurde ohne die Bibliotheken gebaut, die sie zeichnen.",
      "There are no cards for sharing: this program was built without the libraries that draw them."),
    help: BilingualText(
      "Bauen Sie Almanac ohne ALMANAC_PICTURES=0, oder schreiben Sie „teilbilder: keine“ in site.yaml.",
      "Build Almanac without ALMANAC_PICTURES=0, or write “cards: none” in site.yaml."))

  static let titleCut = DiagnosticMessage(
    .warning, "W472",
    text: BilingualText(
      "Der Titel ist zu lang für die Karte zum Teilen; dort endet er mit „…“.",
      "The title is too long for the card for sharing; there it ends with “…”."),
    help: BilingualText(
      "Kürzen Sie ihn auf etwa 120 Zeichen; was fehlt, kann im Teaser stehen.",
      "Shorten it to some 120 letters; the rest can stand in the summary."))

  /// - Parameter letters: each once.
  static func missingLetters(_ letters: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W473",
      text: BilingualText(
        "Auf der Karte zum Teilen fehlen Zeichen, die ihre Schrift nicht hat: \(letters)",
        "On the card for sharing letters are missing that its font does not have: \(letters)"),
      help: BilingualText(
        "Schreiben Sie den Titel ohne sie, oder lassen Sie es dabei: Auf der Seite stehen sie.",
        "Write the title without them, or leave it at that: they stand on the page."))
  }

  /// - Parameter name: of the page.
  static func failed(_ name: String, _ problem: CardProblem) -> DiagnosticMessage {
    let reason = reason(problem)
    return DiagnosticMessage(
      .error, "E474",
      text: BilingualText(
        "Die Karte zum Teilen von „\(name)“ kommt nicht zustande: \(reason.german).",
        "The card for sharing of “\(name)” does not come about: \(reason.english)."),
      help: BilingualText(
        "Öffnen Sie das Bild in einem Bildprogramm und speichern Sie es als JPEG oder PNG, oder schreiben Sie „teilbilder: keine“ in site.yaml.",
        "Open the picture in a picture editor and save it as JPEG or PNG, or write “cards: none” in site.yaml."
      ))
  }

  private static func reason(_ problem: CardProblem) -> BilingualText {
    switch problem {
    case .noFont: BilingualText("die Schrift lässt sich nicht lesen", "the font cannot be read")
    case .outOfMemory: BilingualText("der Speicher reicht nicht", "there is not enough memory")
    case .builtWithout:
      BilingualText("dieses Programm kann nicht zeichnen", "this program cannot draw")
    case .photograph(let problem), .logo(let problem): reason(problem)
    }
  }

  private static func reason(_ problem: RenderingProblem) -> BilingualText {
    switch problem {
    case .damaged: BilingualText("das Bild ist beschädigt", "the picture is damaged")
    case .tooManyPixels(let size, let limit):
      BilingualText(
        "das Bild hat \(size.width) mal \(size.height) Pixel, und mehr als \(limit / 1_000_000) Millionen werden nicht gelesen",
        "the picture has \(size.width) by \(size.height) pixels, and no more than \(limit / 1_000_000) million are read"
      )
    case .notDecoded, .unusualKind:
      BilingualText(
        "das Bild ist von einer Art, die nicht gelesen wird", "the picture is of a kind that is not read")
    case .animated: BilingualText("das Bild bewegt sich", "the picture moves")
    case .crashed, .noAnswer:
      BilingualText(
        "das Bild bringt das Programm zum Absturz, das es liest", "the picture makes its reader crash")
    case .outOfTime: BilingualText("das Bild zu lesen dauert zu lange", "reading the picture takes too long")
    case .outOfMemory:
      BilingualText("das Bild zu lesen braucht zu viel Speicher", "reading the picture takes too much memory")
    case .noWorker(let code):
      BilingualText(
        "das Programm, das Bilder liest, startet nicht (Fehler \(code) des Systems)",
        "the program that reads pictures does not start (error \(code) of the system)")
    case .builtWithout:
      BilingualText("dieses Programm kann keine Bilder lesen", "this program cannot read pictures")
    }
  }
}
