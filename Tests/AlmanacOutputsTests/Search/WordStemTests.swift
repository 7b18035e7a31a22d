import AlmanacModel
import Testing

@testable import AlmanacOutputs

@Suite struct WordStemTests {
  private func stem(_ word: String, _ language: UILanguage = .german) -> String {
    String(decoding: WordStem.of(WordLetters.spelled(Array(word.utf8)), language: language), as: UTF8.self)
  }

  @Test(
    "The forms of a word have one stem",
    arguments: [
      ["Region", "Regionen"], ["Termin", "Termine", "Terminen", "Termins"], ["Stadt", "Städte", "Städten"],
      ["Haus", "Häuser", "Häusern", "Hauses"], ["Labor", "Labore", "Labors", "Laboren"], ["Idee", "Ideen"],
      ["Unternehmen", "Unternehmens"],
      ["Förderbescheid", "Förderbescheide", "Förderbescheids", "Förderbescheiden"],
      ["Kongress", "Kongresse", "Kongresses"], ["Preis", "Preise", "Preises"],
      ["Erlebnis", "Erlebnisse", "Erlebnissen"],
      ["Forscherin", "Forscherinnen"], ["Regel", "Regeln"], ["Führung", "Führungen"],
      ["Kind", "Kinder", "Kindern"],
      ["Video", "Videos"], ["Partner", "Partnern", "Partners"], ["Netz", "Netze", "Netzen"],
      ["neuronal", "neuronale", "neuronales", "neuronalen", "neuronaler", "neuronalem"],
    ])
  func forms(words: [String]) {
    #expect(Set(words.map { stem($0) }).count == 1, "\(words.map { stem($0) })")
  }

  @Test(
    "Different words stay apart",
    arguments: [
      ("Messe", "Messung"), ("Verein", "Vereinigung"), ("Freiburg", "Freibad"), ("Bürger", "Bürgermeister"),
      ("Daten", "Datei"), ("Karte", "Kartell"), ("Haus", "Hau"), ("Kreis", "Krei"),
    ])
  func others(one: String, other: String) {
    #expect(stem(one) != stem(other))
  }

  @Test(
    "A stem keeps four letters, and words with digits stay as they are",
    arguments: ["KI", "See", "Esel", "2025", "b2bs", "1990er"])
  func short(word: String) {
    #expect(stem(word) == word.lowercased())
  }

  @Test(
    "Stripping what is stripped changes nothing",
    arguments: [
      "Unternehmerinnen", "Kindern", "Ergebnisses", "Genossenschaften", "Vereins", "Anwenderinnen",
      "besseren",
    ])
  func idempotent(word: String) {
    #expect(stem(stem(word)) == stem(word))
  }

  @Test(
    "English plurals have the stem of their singular",
    arguments: [
      (["region", "regions"], "region"), (["company", "companies"], "company"),
      (["process", "processes"], "process"),
      (["box", "boxes"], "box"), (["campus"], "campus"), (["analysis"], "analysis"),
    ])
  func english(words: [String], expected: String) {
    #expect(words.map { stem($0, .english) } == words.map { _ in expected })
  }
}
