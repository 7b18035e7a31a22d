import AlmanacModel

/// Numbers with their nouns: one of a thing is not "1 things".
enum CountWording {
  static func errors(_ count: Int) -> BilingualText {
    BilingualText("\(count) Fehler", count == 1 ? "1 error" : "\(count) errors")
  }

  static func warnings(_ count: Int) -> BilingualText {
    BilingualText(
      count == 1 ? "1 Warnung" : "\(count) Warnungen", count == 1 ? "1 warning" : "\(count) warnings")
  }

  static func posts(_ count: Int) -> BilingualText {
    BilingualText(count == 1 ? "1 Beitrag" : "\(count) Beiträge", count == 1 ? "1 post" : "\(count) posts")
  }

  static func events(_ count: Int) -> BilingualText {
    BilingualText(count == 1 ? "1 Termin" : "\(count) Termine", count == 1 ? "1 event" : "\(count) events")
  }

  static func files(_ count: Int) -> BilingualText {
    BilingualText(count == 1 ? "1 Datei" : "\(count) Dateien", count == 1 ? "1 file" : "\(count) files")
  }

  /// How many errors and warnings there are.
  static func findings(errors: Int, warnings: Int) -> BilingualText {
    let (wrong, doubtful) = (Self.errors(errors), Self.warnings(warnings))
    return BilingualText(
      "\(wrong.german), \(doubtful.german).", "\(wrong.english), \(doubtful.english).")
  }
}
