import AlmanacModel
import Glibc

extension BuildFailure {
  /// One sentence on what happened and one on what to do.
  public var wording: (text: BilingualText, help: BilingualText) {
    switch self {
    case .missingContent(let path):
      return (
        BilingualText("Den Ordner „\(path)“ gibt es nicht.", "There is no folder “\(path)”."),
        BilingualText(
          "Wechseln Sie in den Ordner der Site, oder nennen Sie den Inhalt mit --content ORDNER.",
          "Change to the site's folder, or name the content with --content DIR.")
      )
    case .outputInContent(let output, let content):
      return (
        BilingualText(
          "Der Ausgabeordner „\(output)“ liegt in „\(content)“.",
          "The output folder “\(output)” lies in “\(content)”."),
        BilingualText(
          "Nennen Sie mit --output einen Ordner daneben: Was dort liegt, gälte sonst als Inhalt.",
          "Name a folder beside it with --output: what lies there would be taken for content.")
      )
    case .unreadable(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht lesen: \(SystemReason.text(code).german).",
          "“\(path)” cannot be read: \(SystemReason.text(code).english)."),
        code == ENOENT
          ? BilingualText("Prüfen Sie, ob Name und Ordner stimmen.", "Check the name and the folder.")
          : BilingualText("Prüfen Sie die Zugriffsrechte.", "Check the permissions.")
      )
    case .unwritable(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht schreiben: \(SystemReason.text(code).german).",
          "“\(path)” cannot be written: \(SystemReason.text(code).english)."),
        BilingualText("Prüfen Sie Zugriffsrechte und freien Platz.", "Check permissions and free space.")
      )
    case .noZones:
      return (
        BilingualText(
          "Auf diesem Rechner fehlen die Zeitzonen.", "This machine has no time zones."),
        BilingualText(
          "Installieren Sie sie: sudo apt install tzdata", "Install them: sudo apt install tzdata")
      )
    case .targetMissing(let path):
      return (
        BilingualText("Den Ordner „\(path)“ gibt es nicht.", "There is no folder “\(path)”."),
        BilingualText(
          "Prüfen Sie den Namen, und ob der Webspace eingehängt ist. Soll der Ordner angelegt werden: --create",
          "Check the name, and whether the web space is mounted. To have the folder made: --create")
      )
    case .targetForeign(let path):
      return (
        BilingualText(
          "In „\(path)“ liegt etwas, das keine Site von Almanac ist; dort wird nichts hineingeschrieben.",
          "“\(path)” holds something that is no site of Almanac's; nothing is written into it."),
        BilingualText(
          "Nennen Sie einen leeren Ordner, oder den, in den Sie bisher veröffentlicht haben.",
          "Name an empty folder, or the one that you have published to so far.")
      )
    case .targetEmptied(let path):
      return (
        BilingualText(
          "„\(path)“ ist leer, und dort lag bisher Ihre Site.",
          "“\(path)” is empty, and your site has been there so far."),
        BilingualText(
          "Prüfen Sie, ob der Webspace eingehängt ist. Ist der Ordner wirklich neu: --create",
          "Check whether the web space is mounted. If the folder is really new: --create")
      )
    case .reviewInOutput(let path):
      return (
        BilingualText(
          "„\(path)“ ist der Ordner der Website oder liegt darin; eine Fassung zur Ansicht gehört daneben.",
          "“\(path)” is the folder of the site or lies in it; a copy for approval belongs beside it."),
        BilingualText(
          "Nennen Sie einen eigenen Ordner: almanac build --review zur-ansicht",
          "Name a folder of its own: almanac build --review for-approval")
      )
    case .targetUnclear, .targetUnconfirmed, .removesMany, .hostFailed, .programMissing:
      return HostWording.of(self)
    case .siteBusy, .changedMeanwhile, .isLink, .noVersion, .restoreUnfinished: return VersionWording.of(self)
    case .ledgerNotWritten(let path, let code):
      return (
        BilingualText(
          "„\(path)“ lässt sich nicht schreiben: \(SystemReason.text(code).german).",
          "“\(path)” cannot be written: \(SystemReason.text(code).english)."),
        BilingualText(
          "Die Site ist veröffentlicht; rufen Sie „almanac publish“ noch einmal auf, wenn das behoben ist.",
          "The site is published; run “almanac publish” again when that is mended.")
      )
    }
  }
}
