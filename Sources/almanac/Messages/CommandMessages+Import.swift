import AlmanacModel

extension CommandMessages {
  // MARK: - import

  static let takeField = BilingualText(
    "Nehmen Sie ein Feld der Terminliste oder „ignore“.", "Take a field of the event list or “ignore”.")

  static func columnsRemembered(_ path: String) -> BilingualText {
    BilingualText("Spalten gemerkt in \(path).", "Columns remembered in \(path).")
  }

  static func imported(new: Int, changed: Int, unchanged: Int, skipped: Int) -> BilingualText {
    BilingualText(
      "\(new) neu, \(changed) geändert, \(unchanged) unverändert, \(skipped) nicht übernommen.",
      "\(new) new, \(changed) changed, \(unchanged) unchanged, \(skipped) not imported.")
  }

  static func movedIn(posts: Int, pages: Int, events: Int, known: Int, losses: Int) -> BilingualText {
    BilingualText(
      "Neu: Beiträge \(posts), Seiten \(pages), Termine \(events). Schon da: \(known). Arten von Verlusten: \(losses).",
      "New: posts \(posts), pages \(pages), events \(events). Already there: \(known). Kinds of losses: \(losses)."
    )
  }

  static let nothingWritten = BilingualText(
    "Nichts geschrieben (--dry-run).", "Nothing written (--dry-run).")

  static let changesNotWritten = BilingualText(
    "Die Änderungen sind nicht geschrieben; das tut --update.",
    "The changes are not written; --update does that.")
}
