import AlmanacModel

/// The words that readers see or hear, in the language of the page.
struct ReaderWords: Sendable {
  let language: UILanguage

  var footnotes: String { pick("Anmerkungen", "Notes") }
  func footnote(_ number: Int) -> String { pick("Anmerkung \(number)", "Note \(number)") }
  func backToText(_ number: Int, _ time: Int) -> String {
    time > 1
      ? pick(
        "Zurück zur \(time). Stelle von Anmerkung \(number)", "Back to reference \(time) of note \(number)")
      : pick("Zurück zur Stelle von Anmerkung \(number)", "Back to the reference of note \(number)")
  }
  func table(_ number: Int) -> String { pick("Tabelle \(number)", "Table \(number)") }
  func section(_ name: String) -> String { pick("abschnitt-\(name)", "section-\(name)") }
  func task(done: Bool) -> String { done ? pick("erledigt", "done") : pick("offen", "open") }
  var wholePicture: String { pick("Bild in voller Größe", "Picture in full size") }
  var watchVideo: String { pick("Video ansehen", "Watch the video") }
  func watchVideo(at host: String) -> String { pick("Video ansehen (\(host))", "Watch the video (\(host))") }

  func callout(_ kind: CalloutKind) -> String {
    switch kind {
    case .note: pick("Hinweis", "Note")
    case .tip: pick("Tipp", "Tip")
    case .important: pick("Wichtig", "Important")
    case .warning: pick("Warnung", "Warning")
    case .caution: pick("Vorsicht", "Caution")
    }
  }

  func nothing(_ kind: ListBlock.Kind) -> String {
    switch kind {
    case .events: pick("Zurzeit keine Termine.", "No events at the moment.")
    case .posts: pick("Zurzeit keine Beiträge.", "No posts at the moment.")
    case .people: pick("Zurzeit keine Personen.", "No people at the moment.")
    }
  }

  private func pick(_ german: String, _ english: String) -> String {
    switch language {
    case .german: german
    case .english: english
    }
  }
}

/// How urgent a callout is.
enum CalloutKind: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
}
