import AlmanacModel

extension CommandMessages {
  static func restored(_ version: String, written: Int, removed: Int) -> BilingualText {
    BilingualText(
      "Zurückgeholt ist die Fassung \(version): \(written) Dateien geschrieben, \(removed) entfernt.",
      "Version \(version) is back: \(written) files written, \(removed) removed.")
  }

  static func alreadyThere(_ version: String) -> BilingualText {
    BilingualText(
      "Der Inhalt ist schon der der Fassung \(version).", "The content is that of version \(version) already."
    )
  }

  static func becomesPublic(_ path: String, _ title: String) -> BilingualText {
    BilingualText("wird wieder öffentlich: /\(path) \(title)", "becomes public again: /\(path) \(title)")
  }

  static func pictureIsMissing(_ path: String) -> BilingualText {
    BilingualText("Bild fehlt: \(path)", "picture is missing: \(path)")
  }

  static func presentKept(_ version: String) -> BilingualText {
    BilingualText(
      "Was vorher da war, ist aufgehoben: almanac restore \(version)",
      "What was there before is kept: almanac restore \(version)")
  }

  static let publishNext = BilingualText(
    "Öffentlich wird das mit: almanac publish", "It becomes public with: almanac publish")

  static func versionNotKept(_ reason: BilingualText) -> BilingualText {
    BilingualText(
      "Der veröffentlichte Inhalt ließ sich nicht für `almanac restore` aufheben: \(reason.german)",
      "The published content could not be kept for `almanac restore`: \(reason.english)")
  }

  static func takesDayOrVersion(not text: String) -> BilingualText {
    BilingualText(
      "restore braucht einen Tag wie 2031-05-06 oder den Namen einer Fassung, nicht „\(text)“.",
      "restore takes a day such as 2031-05-06 or the name of a version, not “\(text)”.")
  }
}
