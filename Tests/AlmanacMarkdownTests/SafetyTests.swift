import AlmanacMarkdown
import Testing

@Suite("Content is not trusted")
struct SafetyTests {
  private static let pieces = [
    "<script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<a href=\"javascript:x\">", "\"",
    "'", ">", "<", "&",
    "&lt;", "&#x22;", "&quot;", "[", "](", ")", "![", "](bild.jpg)", "](a.md \"", "\")",
    "](javascript:alert(1))", "]: ", "[^1]",
    "[^1]: ", "```", "```figure\n", "```events\n", "```quote\n", "```\"onload=x\n", "src: bild.jpg\n",
    "alt: \" onerror=\"x\n",
    "by: <b>\n", "kind: tip\n", "\n", "\n\n", "# ", "> ", "> [!NOTE]\n", "- ", "- [x] ", "1. ", "    ", "|",
    "|---|\n", "*", "**",
    "_", "~~", "~", "`", "``", "\\", "https://a.de/", "www.a.de", "x@y.de", "javascript:", "data:text/html,",
    "\t", "\u{0}", "\u{1}",
    "\u{FFFD}", "\u{202E}", "ä", "😀", "Wort ", "...", "--", "#ä", "<javascript:x>", "<https://a.de/\">", "}",
    "{", "=\n", "---\n", "  \n",
  ]

  @Test("No input breaks out of the HTML, in any mode")
  func generatedTexts() {
    var random = SeededGenerator(seed: 1)
    for round in 0..<testScale(3000) {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let rendered = Rendered(
        text, typography: round % 2 == 0 ? .german : nil,
        items: [ListBlockItem(title: text, link: .external(text))])
      let problems = HTMLScanner.problems(in: rendered.html)
      #expect(problems.isEmpty, "\(text.debugDescription) gives \(rendered.html): \(problems)")
      let feed = rendered.document.html.string(siteRoot: "../../", ownPage: "https://h/p/", medium: .feed)
      #expect(!feed.contains("<input"))
      #expect(HTMLScanner.problems(in: feed).isEmpty)
      let text2 = rendered.document.text.plain
      #expect(!text2.unicodeScalars.contains("\u{0}"))
    }
  }

  @Test("Random bytes are rendered without a trap")
  func randomBytes() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<testScale(1000) {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let rendered = Rendered(String(decoding: bytes, as: UTF8.self), typography: .english)
      #expect(HTMLScanner.problems(in: rendered.html).isEmpty, "\(bytes)")
    }
  }

  @Test(
    "Texts that are made to be slow are not slow",
    arguments: [
      String(repeating: "[", count: 50_000), String(repeating: "![", count: 50_000),
      String(repeating: "*a ", count: 50_000),
      String(repeating: "_a __b ", count: 20_000), String(repeating: "~a ~~b ", count: 20_000),
      String(repeating: "`", count: 50_000),
      (1...400).map { String(repeating: "`", count: $0) }.joined(separator: " "),
      String(repeating: "<", count: 50_000),
      String(repeating: "<!--", count: 20_000), String(repeating: "a@", count: 20_000),
      String(repeating: "'a ", count: 50_000),
      String(repeating: "\"a-", count: 50_000),
      String(repeating: "| a ", count: 5_000) + "\n" + String(repeating: "|---", count: 5_000)
        + "|\n|a|\n|b|\n",
      String(repeating: "- a\n", count: 10_000), String(repeating: "[a](<b", count: 20_000),
      String(repeating: "\\", count: 50_000),
      String(repeating: "- ", count: 55) + "x" + String(repeating: "\n", count: 50_000),
      (0..<300).map { String(repeating: " ", count: 2 * $0) + "- x\n" }.joined(),
      String(repeating: "*-*-", count: 20_000),
      String(repeating: "# a\n", count: 5_000), String(repeating: "[a](#b)\n", count: 3_000),
    ])
  func slowTexts(_ text: String) {
    let rendered = Rendered(text, typography: .german)
    #expect(HTMLScanner.problems(in: rendered.html).isEmpty)
  }
}
