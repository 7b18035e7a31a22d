import AlmanacModel

/// The words of texts for other channels.
struct ShareWords: Sendable {
  let language: UILanguage

  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  var when: String { word("Wann", "When") }
  var place: String { word("Wo", "Where") }
  var online: String { word("Online", "Online") }
  var register: String { word("Anmeldung", "Registration") }
  var until: String { word("bis", "until") }
  var price: String { word("Preis", "Price") }
  var attendees: String { word("Teilnehmende", "Attendees") }
  var with: String { word("Mit", "With") }
  var speakers: String { word("Es wirken mit", "Speakers") }
  var state: String { word("Stand", "State") }
  var more: String { word("Mehr", "More") }
  var contact: String { word("Kontakt", "Contact") }
  var credit: String { word("Bild", "Picture") }
  var creditOf: String { word("Nachweis", "Credit") }
  var free: String { word("Abdruck frei, Beleg erbeten.", "Free for publication, please send a copy.") }
  func about(_ name: String) -> String { word("Über: \(name)", "About: \(name)") }
}
