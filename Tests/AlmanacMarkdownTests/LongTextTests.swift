import Testing

@testable import AlmanacMarkdown

@Suite("Texts beyond all measure")
struct LongTextTests {
  @Test("A text of more than 4 MB is an error and is not rendered")
  func tooLong() {
    let rendered = Rendered(String(repeating: "Wort ", count: 900_000))
    #expect(rendered.findings == ["1:1 E307"])
    #expect(rendered.html.isEmpty)
  }
}
