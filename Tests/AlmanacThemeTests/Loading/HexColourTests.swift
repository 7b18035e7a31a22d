import Testing

@testable import AlmanacTheme

@Suite("Colours of settings")
struct HexColourTests {
  @Test("Both notations of a colour are read, anything else is none")
  func notations() {
    #expect(HexColour("#0A7")?.text == "#00aa77")
    #expect(HexColour("#f2cb1d")?.text == "#f2cb1d")
    for text in ["", "#", "red", "#12", "#12345", "#1234567", "#ggg", "f2cb1d", "#fff;}"] {
      #expect(HexColour(text) == nil, "\(text)")
    }
  }

  @Test(
    "Contrast is that of WCAG 2.2",
    arguments: [("#ffffff", "#000000", 21.0), ("#777777", "#ffffff", 4.478), ("#0000ff", "#ffffff", 8.592)])
  func contrast(_ one: String, _ two: String, _ expected: Double) throws {
    let ratio = try #require(HexColour(one)).contrast(to: #require(HexColour(two)))
    #expect(abs(ratio - expected) < 0.01)
  }

  @Test("Text on any colour has a contrast of at least 4.5:1")
  func legible() throws {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let text = "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
          let colour = try #require(HexColour(text))
          #expect(colour.contrast(to: colour.legibleText) >= 4.5, "\(text)")
        }
      }
    }
  }
}
