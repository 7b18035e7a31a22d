import AlmanacModel

/// The words of the newsletter mail and of the draft of an issue.
struct NewsletterWords: Sendable {
  let language: UILanguage

  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  var webEdition: String { word("Diese Ausgabe im Netz lesen", "Read this issue on the web") }
  var unsubscribe: String { word("Abbestellen", "Unsubscribe") }
  var subscribe: String { word("Bestellen", "Subscribe") }
  func picture(_ description: String) -> String { "[\(word("Bild", "Picture")): \(description)]" }
  var publisher: String { word("Herausgeber", "Publisher") }
  var unsubscribeSubject: String { word("Abbestellen", "unsubscribe") }

  // MARK: - Draft

  func draftTitle(_ month: String) -> String { "Newsletter \(month)" }
  var postsHeading: String { word("Aus dem Magazin", "From the magazine") }
  var eventsHeading: String { word("Was kommt", "What is next") }
  var changesHeading: String { word("Geändert, verschoben, abgesagt", "Changed, postponed, cancelled") }
  var changed: String { word("geändert", "changed") }
  func preheader(posts: String, events: String) -> String {
    word("\(posts) und \(events)", "\(posts) and \(events)")
  }
}
