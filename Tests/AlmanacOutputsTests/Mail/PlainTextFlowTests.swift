import Testing

@testable import AlmanacOutputs

/// Lines of plain mails.
struct PlainTextFlowTests {
  @Test("No line is longer than 76 columns but one with an address")
  func wraps() {
    let address = "https://verbund.example.org/" + String(repeating: "sehr-lang-", count: 10)
    let text =
      "– " + String(repeating: "Donaudampfschifffahrt fährt über den See. ", count: 9) + "(\(address)) "
      + String(repeating: "z", count: 200)
    let lines = PlainTextFlow.wrap(text).split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 76 || $0.contains(address) })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") && !$0.hasPrefix("   ") })
    #expect(lines.joined().filter { $0 == "z" }.count == 200)
  }

  @Test("Short lines and blank lines stay as they are")
  func keeps() {
    #expect(PlainTextFlow.wrap("a\n\n  b") == "a\n\n  b")
  }
}
