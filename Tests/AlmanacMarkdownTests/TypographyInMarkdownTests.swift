import AlmanacMarkdown
import Testing

@Suite("Laws of typography in Markdown")
struct TypographyInMarkdownTests {
  private static let pieces = [
    "\"", "'", "--", " - ", "---", "...", " ", "z. B. ", "10 Uhr ", "§ 5 ", "Wort", "geht's ", "\"Zitat\" ",
    "*betont* ", "**\"fett\"** ", "~~'weg'~~ ", "`\"code\" -- ...` ", "``x ' -- ``", "[Wort](a.md) ",
    "[\"x\" -- 'y'](https://a.de/'z'--...) ", "<https://a.de/--'...> ", "https://a.de/--x'y...z ",
    "www.a.de/a--b ",
    "wer@a--b.de ", "![\"Bild\" -- 'x'](bild.jpg \"Ein 'Titel' -- ...\") ", "[^n] ", "\\\"", "\\-- ",
    "&quot;",
    "\n", "  \n", "\n\n", "\n\n## \"Titel\" -- ...\n\n", "\n\n- 'a' -- b\n- \"c\"...\n\n",
    "\n\n> \"q\" - 'r'\n\n",
    "\n\n```text\n\"a\" -- 'b'... z. B. 10 Uhr\n```\n\n", "\n\n    'eingerückt' -- \"x\"...\n\n",
    "\n\n| 'a' | -- |\n|---|---|\n| \"b\" | 5 km |\n\n", "\n\n[^n]: \"Note\" -- 'x'...\n\n",
    "\n\n```quote\nby: \"Wer\" -- 'x'\n\n\"Ja\" -- `'nein'`...\n```\n\n", "\n\n> [!NOTE]\n> 'a' -- \"b\"\n\n",
  ]

  private static func texts() -> [String] {
    var random = SeededGenerator(seed: 11)
    return (0..<testScale(2500)).map { _ in
      (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
  }

  /// What typography must never touch: code, and the values of attributes that are no text.
  private static func untouchable(_ html: String) -> [Substring] {
    html.matches(of: /<code[^>]*>[^<]*<\/code>/).map(\.output)
      + html.matches(of: /\ (?:href|src|id|class|role|scope|width|height)="[^"]*"/).map(\.output)
  }

  private static func withoutMarks(_ html: String) -> [Unicode.Scalar] {
    let marks = Set("\"'„“”‚‘’-–—.… \u{202F}".unicodeScalars)
    return html.replacing("&quot;", with: "\"").unicodeScalars.filter { !marks.contains($0) }
  }

  @Test("Code, links, ids and markup are never touched", arguments: [TypographyLanguage.german, .english])
  func untouched(_ language: TypographyLanguage) {
    for text in Self.texts() {
      let plain = Rendered(text).html
      let set = Rendered(text, typography: language).html
      #expect(Self.untouchable(plain) == Self.untouchable(set), "\(text.debugDescription)")
      #expect(
        plain.matches(of: /<\/?[a-z0-9]+/).map(\.output) == set.matches(of: /<\/?[a-z0-9]+/).map(\.output),
        "\(text.debugDescription)")
    }
  }

  @Test(
    "Nothing changes but quotes, apostrophes, dashes, dots and spaces",
    arguments: [TypographyLanguage.german, .english])
  func onlyMarksChange(_ language: TypographyLanguage) {
    for text in Self.texts() {
      let plain = Self.withoutMarks(Rendered(text).html)
      #expect(
        plain == Self.withoutMarks(Rendered(text, typography: language).html), "\(text.debugDescription)")
    }
  }

  @Test("An address that is shown as it is keeps every character")
  func bareAddresses() {
    for address in [
      "https://a.de/--x'y...z", "http://a.de/a--b", "https://a.de/?q=5 km".replacing(" ", with: "+"),
    ] {
      let html = Rendered("\"Siehe\" \(address) -- 'so'", typography: .german).html
      #expect(html.contains(">\(address)</a>"), "\(html)")
    }
  }
}
