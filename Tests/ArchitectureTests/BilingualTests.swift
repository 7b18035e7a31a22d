import Testing

@Suite("Both languages")
struct BilingualTests {
  /// Pairs of literals in `BilingualText("…", "…")`; where one is put together, the pair is left to other tests.
  private static var pair: Regex<(Substring, Substring, Substring)> {
    /BilingualText\(\s*"((?:[^"\\]|\\[^(])*)",\s*"((?:[^"\\]|\\[^(])*)"\s*\)/
  }

  @Test("Every sentence is there in German and in English, and they differ")
  func complete() throws {
    var count = 0
    for file in try Package.sources() where file.path.contains("Messages") || file.path.contains("Failure") {
      for match in file.text.matches(of: Self.pair) {
        count += 1
        #expect(!match.output.1.isEmpty && !match.output.2.isEmpty, "\(file.path): \(match.output.0)")
        #expect(match.output.1 != match.output.2, "\(file.path): \(match.output.0)")
      }
    }
    #expect(count > 80)
  }

  @Test("A sentence ends like one in both languages or in neither")
  func endings() throws {
    for file in try Package.sources() where file.path.contains("Messages") {
      for match in file.text.matches(of: Self.pair) {
        let ends = [match.output.1, match.output.2].map { $0.last == "." || $0.last == "?" }
        #expect(ends[0] == ends[1], "\(file.path): \(match.output.0)")
      }
    }
  }
}
