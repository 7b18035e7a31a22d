import AlmanacModel

/// What is wrong with the arguments of a call, besides what the argument parser itself says.
enum UsageMessages {
  static func takesDay(_ option: String, not text: String) -> BilingualText {
    BilingualText(
      "\(option) nimmt einen Tag wie 2025-12-01, nicht „\(text)“.",
      "\(option) takes a day such as 2025-12-01, not “\(text)”.")
  }

  static func takesLanguage(not text: String) -> BilingualText {
    BilingualText("--lang nimmt de oder en, nicht „\(text)“.", "--lang takes de or en, not “\(text)”.")
  }

  static func takesRegion(not text: String) -> BilingualText {
    BilingualText(
      "--region nimmt die Kennung einer Region, nicht „\(text)“.",
      "--region takes the id of a region, not “\(text)”.")
  }

  static func takesColumn(not text: String) -> BilingualText {
    BilingualText(
      "--column nimmt SPALTE=FELD, nicht „\(text)“.", "--column takes COLUMN=FIELD, not “\(text)”.")
  }

  static func takesMapping(not text: String) -> BilingualText {
    BilingualText("--map nimmt ALT=NEU, nicht „\(text)“.", "--map takes OLD=NEW, not “\(text)”.")
  }

  static let jobsFromOne = BilingualText(
    "--jobs nimmt eine Zahl ab 1.", "--jobs takes a number from 1.")

  static let portRange = BilingualText(
    "--port nimmt eine Zahl von 1 bis 65535.", "--port takes a number from 1 to 65535.")

  static let takesKindOrAll = BilingualText(
    "schema nimmt eine Art oder --all, eines von beiden.", "schema takes a kind or --all, one of the two.")

  static let titleIsEmpty = BilingualText("Der Titel ist leer.", "The title is empty.")

  static let regionOrArea = BilingualText(
    "--region und --area schließen einander aus.", "--region and --area exclude each other.")

  static func notForPublish(_ option: String) -> BilingualText {
    BilingualText(
      "publish nimmt \(option) nicht: Abonnenten bekämen, was nicht für sie bestimmt ist.",
      "publish does not take \(option): subscribers would get what is not meant for them.")
  }

  static let reviewHasNoAddress = BilingualText(
    "--review nimmt keine --url: Eine Fassung zur Ansicht hat keine Adresse.",
    "--review takes no --url: a copy for approval has no address.")

  static func takesTime(not text: String) -> BilingualText {
    BilingualText(
      "--at nimmt eine Uhrzeit wie 03:15, nicht „\(text)“.", "--at takes a time such as 03:15, not “\(text)”."
    )
  }

  static let folderOrCI = BilingualText(
    "init braucht einen Ordner, oder --ci DIENST in dem der Site.",
    "init takes a folder, or --ci SERVICE in that of the site.")

  static let idsOrVanished = BilingualText(
    "forget braucht Kennungen oder --vanished.", "forget takes ids or --vanished.")

  static let endsBeforeItBegins = BilingualText("--to liegt vor --from.", "--to lies before --from.")

  // MARK: - newsletter

  static let draftTakesNoID = BilingualText("--draft nimmt keine Kennung.", "--draft takes no ID.")

  static let draftTakesPeriod = BilingualText(
    "--draft braucht --from TAG und --to TAG.", "--draft takes --from DAY and --to DAY.")

  static let mailOrDraft = BilingualText(
    "newsletter braucht KENNUNG --to ORDNER, oder --draft --from TAG --to TAG.",
    "newsletter takes ID --to DIR, or --draft --from DAY --to DAY.")

  static let fromGoesWithDraft = BilingualText("--from gehört zu --draft.", "--from goes with --draft.")
}
