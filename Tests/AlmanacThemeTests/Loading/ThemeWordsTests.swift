import AlmanacContent
import AlmanacModel
import MustacheTemplates
import Testing

@testable import AlmanacTheme

@Suite("Words of themes")
struct ThemeWordsTests {
  private func theme(_ name: String, _ languages: [String: String]) -> ThemeFiles {
    var files = ThemeFiles(name: name)
    for (language, yaml) in languages {
      files.translations[language] = PlacedYAML.read(Array(yaml.utf8), path: "x").value
    }
    return files
  }

  private func findings(_ words: ThemeWords) -> [String] {
    words.log.sorted().map { "\($0.code) \($0.location?.path ?? ""):\($0.location?.position.line ?? 0)" }
  }

  @Test("The nearer theme's word counts, and what it lacks comes from the extended one")
  func inheritance() {
    let base = theme(
      "base", ["de": "search: Suche\nmore: Mehr\nevents:\n  one: ein Termin\n  other: \"{n} Termine\"\n"])
    let own = theme("own", ["de": "search: Finden\n"])
    let words = ThemeWords(ThemeChain(own, extending: [base]), language: "de")
    #expect(words.texts == ["search": "Finden", "more": "Mehr"])
    #expect(words.phrases == [Phrase("events", one: "ein Termin", other: "{n} Termine")])
    #expect(findings(words) == [])
  }

  @Test("A word that one language lacks is taken from the other and reported")
  func missing() {
    let words = ThemeWords(
      ThemeChain(theme("own", ["de": "a: eins\nb: zwei\n", "en": "a: one\n"])), language: "en")
    #expect(words.texts == ["a": "one", "b": "zwei"])
    #expect(findings(words) == ["W521 themes/own/i18n/en.yaml:1"])
  }

  @Test("A wording needs a form for all numbers, and knows no others than the three")
  func forms() {
    let words = ThemeWords(
      ThemeChain(theme("own", ["en": "a:\n  one: x\nb:\n  ohter: y\n  other: z\n"])), language: "en")
    #expect(findings(words) == ["E530 themes/own/i18n/en.yaml:1", "W529 themes/own/i18n/en.yaml:4"])
    #expect(words.phrases.map(\.name) == ["b"])
  }
}
