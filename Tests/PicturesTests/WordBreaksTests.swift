import Testing

@testable import Pictures

@Suite("Where long German words are broken")
struct WordBreaksTests {
  private func broken(_ word: String) -> String {
    let letters = Array(word)
    let places = WordBreaks.places(in: letters)
    return letters.indices.map { (places.contains($0) ? "-" : "") + String(letters[$0]) }.joined()
  }

  @Test(
    "Words break at the joints of compounds",
    arguments: [
      "Digitalisierungs-strategie", "Verantwortungs-gemeinschaft", "Wissenschafts-ministerium",
      "Daten-plattform",
      "Innovations-netzwerk", "Land-wirtschafts-ausstellung", "Gesundheits-daten", "Universitäts-klinikum",
      "Rechen-zentrum", "Forschungs-einrichtung", "Weiterbildungs-veranstaltung",
    ])
  func joints(_ word: String) {
    #expect(broken(word.filter { $0 != "-" }) == word)
  }

  @Test(
    "Words break nowhere where it is not certain, near the ends, and in what is no word",
    arguments: [
      "Abendessen", "Donaudampfschiff", "Leistungsträger", "Erforschung", "Veranstaltung", "Zentrum",
      "Projekte",
      "Hoffnungslos", "Schwungscheibe", "Sprungschanze", "Jungsozialisten", "ungsten",
      "www.beispielprojekt.de", "post@beispielprojekt", "Projekt2030zentrum", "",
    ])
  func nowhere(_ word: String) {
    #expect(broken(word) == word)
  }
}
