import Testing

@testable import AlmanacOutputs

@Suite struct WordLettersTests {
  private func spelled(_ word: String) -> String {
    String(decoding: WordLetters.spelled(Array(word.utf8)), as: UTF8.self)
  }

  @Test(
    "An umlaut, its two letters and its base are one spelling",
    arguments: [
      (["Mühle", "MÜHLE", "Muehle", "muhle", "Mu\u{308}hle"], "muhle"),
      (["Öffnung", "Oeffnung", "offnung"], "offnung"),
      (["Ärzte", "Aerzte", "arzte"], "arzte"), (["Bäuerin", "Baeuerin", "bauerin"], "bauerin"),
      (["Straße", "STRASSE", "STRAẞE"], "strasse"), (["Gößling", "Goessling"], "gossling"),
    ])
  func umlauts(words: [String], spelling: String) {
    #expect(words.map(spelled) == words.map { _ in spelling })
  }

  @Test("Names with signs and numbers with points are one word each")
  func signsAndNumbers() {
    #expect(["C++", "c#", "1.500", "1500"].map(spelled) == ["cplusplus", "csharp", "1500", "1500"])
  }

  @Test(
    "Two vowels that are no umlaut stay", arguments: ["neue", "quelle", "bauer", "treue", "feuer", "museum"])
  func noUmlaut(word: String) {
    #expect(spelled(word) == word)
  }

  @Test(
    "Letters of other languages lose their marks",
    arguments: [
      ("Café", "cafe"), ("Łódź", "lodz"), ("Yıldız", "yildiz"), ("Malmö", "malmo"), ("Đorđe", "dorde"),
      ("naïve", "naive"),
      ("soft\u{AD}hyphen", "softhyphen"), ("ﬁne", "fine"), ("Ελλάδα", "ελλαδα"), ("Москва", "москва"),
    ])
  func marks(word: String, spelling: String) {
    #expect(spelled(word) == spelling)
  }

  @Test("No word brings a sign that the index is written with")
  func signs() {
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letters = WordLetters.spelled(Array(String(scalar).utf8))
      #expect(letters.allSatisfy { $0 >= 0x80 || WordLetters.isLetter($0) }, "U+\(String(value, radix: 16))")
    }
  }
}
