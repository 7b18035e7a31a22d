import Testing

@testable import AlmanacOutputs

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes)
    var words: [String] = []
    while let word = scanner.word() {
      words.append((word.isJoined ? "-" : "") + String(decoding: bytes[word.range], as: UTF8.self))
    }
    return words
  }

  @Test(
    "Words are runs of letters and digits",
    arguments: [
      ("", []), ("Wald", ["Wald"]), (" Wald, Wiese. ", ["Wald", "Wiese"]), ("„Über uns“ …", ["Über", "uns"]),
      ("KI-Labor", ["KI", "-Labor"]), ("Open\u{2011}Source", ["Open", "-Source"]), ("A – B", ["A", "B"]),
      ("-x", ["x"]),
      ("10\u{202F}Uhr · 3×4", ["10", "Uhr", "3", "4"]), ("fünf😀zehn", ["fünf", "zehn"]), ("CO₂", ["CO"]),
      ("C++, C# und F#", ["C++", "C#", "und", "F#"]), ("#KI C#x", ["KI", "C", "x"]),
      ("1.500 und 1.234.567", ["1.500", "und", "1.234.567"]),
      ("1.50 18.11.2025 1.5000", ["1", "50", "18", "11", "2025", "1", "5000"]),
      ("мир 世界", ["мир", "世界"]), ("a\"b\\c<d>", ["a", "b", "c", "d"]),
    ])
  func scanning(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("Bytes that are no text neither trap nor hang")
  func garbage() {
    var state: UInt64 = 7
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      var scanner = WordScanner(bytes)
      var end = 0
      while let word = scanner.word() {
        #expect(word.range.lowerBound >= end)
        #expect(word.range.count > 0)
        end = word.range.upperBound
      }
    }
  }
}
