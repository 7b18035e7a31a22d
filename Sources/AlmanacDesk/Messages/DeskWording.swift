import AlmanacBuild
import AlmanacModel
import Editing

/// A sentence on what is, and one on what to do.
struct DeskWording: Sendable {
  let text: BilingualText
  let help: BilingualText

  init(_ text: BilingualText, _ help: BilingualText) { (self.text, self.help) = (text, help) }
  /// Both sentences.
  var whole: BilingualText {
    BilingualText("\(text.german) \(help.german)", "\(text.english) \(help.english)")
  }

  init(_ refusal: EditRefusal) { self.init(refusal.wording.text, refusal.wording.help) }
  init(_ failure: BuildFailure) { self.init(failure.wording.text, failure.wording.help) }
}

/// What the desk says when it does not do what it was asked.
extension DeskWording {
  static func refusal(_ refusal: DeskGate.Refusal) -> DeskWording {
    switch refusal {
    case .host, .stranger:
      DeskWording(
        BilingualText("Der Schreibtisch antwortet nur sich selbst.", "The desk answers only itself."), reopen)
    case .unknown:
      DeskWording(
        BilingualText("Der Schreibtisch kennt diesen Browser nicht.", "The desk does not know this browser."),
        reopen)
    case .token:
      DeskWording(
        BilingualText(
          "Der Schreibtisch wurde inzwischen neu gestartet, oder diese Seite gehört nicht zu ihm.",
          "The desk was started anew meanwhile, or this page is not its own."), reopen)
    case .session:
      DeskWording(
        BilingualText(
          "In diesem Fenster ist der Schreibtisch noch nicht geöffnet.",
          "The desk is not open in this window yet."), reopen)
    }
  }

  private static let reopen = BilingualText(
    "Öffnen Sie die Adresse noch einmal, die „almanac serve“ im Terminal zeigt; was Sie eingegeben haben, bleibt.",
    "Open the address once more that “almanac serve” shows in the terminal; what you have entered stays.")

  static let malformed = DeskWording(
    BilingualText("Die Anfrage ist unvollständig.", "The request is incomplete."),
    BilingualText("Laden Sie die Seite neu.", "Reload the page."))
  static let noSuchPlace = DeskWording(
    BilingualText("Das gibt es am Schreibtisch nicht.", "There is no such thing at the desk."),
    BilingualText("Gehen Sie zur Übersicht.", "Go to the overview."))
  static let unknownEntry = DeskWording(
    BilingualText("Diesen Eintrag gibt es nicht, oder nicht mehr.", "There is no such entry, or no longer."),
    BilingualText(
      "Suchen Sie ihn in der Übersicht; vielleicht hat jemand seine Kennung geändert.",
      "Look for it in the overview; perhaps somebody has changed its id."))
  static let unreadable = DeskWording(
    BilingualText(
      "Der Eintrag hat einen Fehler, mit dem er nicht als Formular zu öffnen ist.",
      "The entry has a mistake with which it cannot be opened as a form."),
    BilingualText(
      "„Prüfen“ nennt die Zeile; berichtigen Sie sie in der Datei.",
      "“Check” names the line; correct it in the file."))
  static let conflict = DeskWording(
    BilingualText(
      "Jemand hat diesen Eintrag geändert, seit Sie ihn geöffnet haben.",
      "Somebody has changed this entry since you opened it."),
    BilingualText(
      "Vergleichen Sie beide Fassungen und wählen Sie, was gelten soll. Gespeichert ist noch nichts.",
      "Compare both versions and choose what is to stand. Nothing is saved yet."))

  static let controlCharacters = DeskWording(
    BilingualText(
      "Der Text enthält unsichtbare Steuerzeichen.", "The text has invisible control characters."),
    BilingualText(
      "Fügen Sie ihn noch einmal ein, als reinen Text (Strg+Umschalt+V).",
      "Paste it once more, as plain text (Ctrl+Shift+V)."))

  static let noSeeds = DeskWording(
    BilingualText("Die Vorlagen für neue Einträge fehlen.", "The patterns of new entries are missing."),
    BilingualText(
      "Legen Sie den Ordner seeds/ neben das Programm.", "Put the folder seeds/ beside the program."))
  static let noTitle = DeskWording(
    BilingualText("Ein neuer Eintrag braucht einen Titel.", "A new entry needs a title."),
    BilingualText(
      "Geben Sie ihm einen; er lässt sich später ändern.", "Give it one; it can be changed later."))
  static let siteStays = DeskWording(
    BilingualText("Die Einstellungen lassen sich nicht löschen.", "The settings cannot be deleted."),
    BilingualText("Ändern Sie sie.", "Change them."))
  static let translationThere = DeskWording(
    BilingualText("Diese Übersetzung gibt es schon.", "There is this translation already."),
    BilingualText("Öffnen Sie sie.", "Open it."))
  static let noPicture = DeskWording(
    BilingualText("Das ist kein Bild.", "That is no picture."),
    BilingualText(
      "Nehmen Sie JPEG, PNG, WebP, GIF, AVIF oder SVG.", "Take JPEG, PNG, WebP, GIF, AVIF or SVG."))
  static let noRepair = DeskWording(
    BilingualText("Das lässt sich nicht mehr von selbst beheben.", "That can no longer be mended by itself."),
    BilingualText("Prüfen Sie noch einmal.", "Check once more."))
  static let publishing = DeskWording(
    BilingualText("Es wird gerade veröffentlicht.", "The site is being published."),
    BilingualText("Warten Sie, bis es fertig ist.", "Wait until that is done."))

  /// - Parameter reason: what the system says.
  static func failed(_ reason: String) -> DeskWording {
    DeskWording(
      BilingualText(
        "Das ging auf diesem Rechner nicht: \(reason)", "This machine could not do that: \(reason)"),
      BilingualText("Versuchen Sie es noch einmal.", "Try once more."))
  }

  static func tooLarge(_ limit: Int) -> DeskWording {
    DeskWording(
      BilingualText(
        "Das ist zu groß: mehr als \(limit >> 20) MB werden nicht angenommen.",
        "That is too large: more than \(limit >> 20) MB are not taken."),
      BilingualText("Nehmen Sie eine kleinere Datei.", "Take a smaller file."))
  }
}
