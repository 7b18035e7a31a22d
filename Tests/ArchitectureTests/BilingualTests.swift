import Testing

@Suite("Both languages")
struct BilingualTests {
  @Test("Every sentence is there in German and in English, and they differ unless it is one word")
  func complete() throws {
    var count = 0
    for file in try Package.sources() where file.isCatalogue {
      for sentence in file.sentences {
        count += 1
        let (german, english) = (sentence.german, sentence.english)
        #expect(!german.isEmpty, "\(file.path):\(sentence.line)")
        #expect(!english.isEmpty, "\(file.path):\(sentence.line)")
        #expect(german != english || !german.contains(" "), "\(file.path):\(sentence.line): \(german)")
      }
    }
    #expect(count > 400)
  }

  @Test("A sentence ends like one in both languages or in neither")
  func endings() throws {
    for file in try Package.sources() where file.isCatalogue {
      for sentence in file.sentences {
        let ends = [sentence.german, sentence.english].map { $0.last == "." || $0.last == "?" }
        #expect(ends[0] == ends[1], "\(file.path):\(sentence.line): \(sentence.german)")
      }
    }
  }

  @Test("Sentences are found with what is put into them, and calls of another kind are passed over")
  func found() {
    let text = #"""
      let a = BilingualText("Lesen", "Reading")
      let b = BilingualText(
        "„\(name ?? "kein")“ fehlt.", "“\(name ?? "none")” is missing.")
      let c = BilingualText("Teil " + name, "part")
      let d = pair("Paar", "pair")
      let e = Self(text, text)
      """#
    let sentences = SourceFile(target: "X", path: "X", text: text).sentences
    #expect(sentences.map(\.line) == [1, 3])
    #expect(sentences.last?.german == #"„\(name ?? "kein")“ fehlt."#)
    #expect(sentences.last?.english == #"“\(name ?? "none")” is missing."#)
  }
}
