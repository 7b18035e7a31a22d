import AlmanacModel

/// What the desk says about a publication.
enum PublishingWords {
  static let nothingYet = BilingualText(
    "Hier ist noch nichts veröffentlicht worden.", "Nothing has been published here yet.")
  static let running = BilingualText("Die Website wird veröffentlicht …", "The site is being published …")
  static let refused = BilingualText(
    "Nichts ist veröffentlicht: Es gibt Fehler.", "Nothing is published: there are errors.")

  static func done(at place: String, note: DeskWording?) -> BilingualText {
    let rest = note?.whole
    return BilingualText(
      "Veröffentlicht: Die Website liegt in „\(place)“." + (rest.map { " \($0.german)" } ?? ""),
      "Published: the site lies in “\(place)”." + (rest.map { " \($0.english)" } ?? ""))
  }
}
