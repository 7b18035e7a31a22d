import Testing

@testable import almanac

@Suite("What the argument parser says")
struct ParserSpeechTests {
  @Test(
    "The last --lang counts, then the environment; German is known in every spelling",
    arguments: [
      (["build", "--lang", "de"], "C", "de"), (["--lang=en", "build", "--lang=de"], "C", "de"),
      (["--lang", "de-AT"], "C", "de"), (["--lang", "DE_de.UTF-8"], "C", "de"),
      (["--lang", "en"], "de_DE.UTF-8", "en"), (["--lang", "fr"], "de_DE.UTF-8", "de"),
      (["--lang"], "C", "en"),
      (["--lang="], "de", "de"), (["new", "post", "--", "--lang=de"], "C", "en"), ([], "fr_FR.UTF-8", "en"),
      (["--lang", "deutsch"], "C", "en"),
    ])
  func choice(_ arguments: [String], _ locale: String, _ expected: String) {
    #expect(ChosenLanguage(arguments, ["LANG": locale]).language.rawValue == expected)
  }

  @Test("`LC_ALL` wins over `LC_MESSAGES`, and both over `LANG`; empty ones do not count")
  func environment() {
    let all = ["LC_ALL": "de_DE", "LC_MESSAGES": "en_US", "LANG": "en_US"]
    #expect(ChosenLanguage([], all).language == .german)
    #expect(ChosenLanguage([], ["LC_ALL": "", "LC_MESSAGES": "de_DE", "LANG": "C"]).language == .german)
    #expect(ChosenLanguage(["--lang", "fr"], all).unknown == "fr")
    #expect(ChosenLanguage([], all).unknown == nil)
  }

  @Test("What is neither help nor a complaint stays as it is")
  func verbatim() {
    let script = "#compdef almanac\n  '--content[(default: content)]'\n" + String(repeating: "x ", count: 100)
    #expect(ParserSpeech(.german, width: 80).text(script) == script)
    #expect(ParserSpeech(.german, width: 80).text("almanac 1.0") == "almanac 1.0")
  }

  @Test("A sentence that is not known stays as it is, whatever stands in it")
  func unknown() {
    let text = "error: Something new about '{}'"
    #expect(ParserSpeech(.german, width: 80).text(text) == text)
  }

  @Test("Values keep their quotes and braces")
  func values() {
    let speech = ParserSpeech(.german, width: 80)
    #expect(
      speech.text("error: Unexpected argument 'it's {} 'x''")
        == "error: Mit „it's {} 'x'“ ist hier nichts anzufangen.")
  }

  @Test("What is said on an argument is broken beside its name", arguments: [40, 60, 80, 120])
  func width(_ width: Int) {
    let words = Array(repeating: "Größe", count: 40).joined(separator: " ")
    let help =
      "OVERVIEW: \(words)\n\nUSAGE: almanac \(words)\n\nOPTIONS:\n  --content <dir>         \(words)\n"
    let lines = ParserSpeech(.german, width: width).text(help).split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix("AUFRUF: ") }.allSatisfy { CharacterWidth.of($0) <= width })
    #expect(lines.filter { $0.hasPrefix("AUFRUF: ") } == ["AUFRUF: almanac \(words)"])
    let option = lines.drop { !$0.hasPrefix("  --content") }
    #expect(option.dropFirst().allSatisfy { $0.hasPrefix(String(repeating: " ", count: 26) + "Größe") })
    #expect(option.joined(separator: " ").split(separator: " ").filter { $0 == "Größe" }.count == 40)
  }
}
