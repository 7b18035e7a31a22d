import Testing

@testable import AlmanacMarkdown

@Suite("What pictures show, in plain text")
struct PictureTextTests {
  private static func text(_ markdown: String) -> String {
    Rendered(markdown).document.text.stringWithDescriptions(siteRoot: "", ownPage: "") { "[Bild: \($0)]" }
  }

  @Test(
    "What a picture shows stands in plain text where the picture stands",
    arguments: [
      ("Hallo\n\n![Zwei Menschen](bild.jpg)\n\nEnde", "Hallo\n\n[Bild: Zwei Menschen]\n\nEnde"),
      ("![Zwei Menschen](bild.jpg)\n\nEnde", "[Bild: Zwei Menschen]\n\nEnde"),
      ("Mitten ![Ein Haus](bild.jpg) im Text", "Mitten [Bild: Ein Haus] im Text"),
      ("Am Schluss ![Ein Haus](bild.jpg)", "Am Schluss [Bild: Ein Haus]"),
      ("Ohne ![](bild.jpg) Worte", "Ohne  Worte"),
    ])
  func described(_ markdown: String, _ expected: String) {
    #expect(Self.text(markdown) == expected)
  }

  @Test("Other plain text does without what pictures show")
  func plain() {
    #expect(Rendered("Hallo\n\n![Zwei](bild.jpg)\n\nEnde").document.text.plain == "Hallo\n\nEnde")
  }
}
