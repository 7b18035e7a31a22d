import Testing

@testable import AlmanacOutputs

@Suite struct SearchPartsTests {
  @Test("Parts of the index are about as large as asked for, a large piece is one of its own")
  func cutting() {
    #expect(SearchParts.cut([], target: 10) == [])
    #expect(SearchParts.cut([4, 4, 4, 4], target: 10) == [0..<2, 2..<4])
    #expect(SearchParts.cut([2, 50, 2, 2], target: 10) == [0..<1, 1..<2, 2..<4])
  }

  @Test(
    "The border of two parts is the shortest text between their words",
    arguments: [
      ("wald", "wiese", "wi"), ("wald", "waldweg", "waldw"), ("abc", "x", "x"), ("a", "ab", "ab"),
    ])
  func borders(last: String, next: String, border: String) {
    #expect(
      String(decoding: SearchParts.border(after: last.utf8, before: next.utf8), as: UTF8.self) == border)
  }
}
