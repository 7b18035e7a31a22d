import Testing

@testable import AlmanacMarkdown

@Suite("Markup that did not take is repaired where it means one thing")
struct MarkdownMendingTests {
  @Test(
    "Each kind",
    arguments: [
      ("##Ohne Leerzeichen", "## Ohne Leerzeichen"),
      ("#\u{A0}Titel\n\n-\u{A0}Punkt", "# Titel\n\n- Punkt"),
      ("• Eins\n•\u{A0}Zwei\n\n·\tDrei", "- Eins\n- Zwei\n\n- Drei"),
      ("Siehe [Zur Seite] (https://example.org/).", "Siehe [Zur Seite](https://example.org/)."),
      ("[Seite]((https://example.org/a))", "[Seite](https://example.org/a)"),
      ("[Seite](www.example.org/a)", "[Seite](https://www.example.org/a)"),
      ("**Hinweis:**Bitte lesen", "**Hinweis:** Bitte lesen"),
      ("** Hinweis ** bitte", "**Hinweis** bitte"),
      ("Das ist ==wichtig==, m^2^", "Das ist <mark>wichtig</mark>, m<sup>2</sup>"),
      ("Sagt er \u{E200}cite\u{E202}turn0search3\u{E201}.", "Sagt er."),
      ("## Anfahrt {#anfahrt}", "## Anfahrt"),
      ("| A | B |\n| --- | --- |\n| `a | b` | c |", "| A | B |\n| --- | --- |\n| `a \\| b` | c |"),
      ("Ein <b>fettes</b> und <em>schräges</em> Wort", "Ein **fettes** und *schräges* Wort"),
      ("<a href=\"https://a.de/\">Text</a> und mehr", "[Text](https://a.de/) und mehr"),
      ("<p>Eins</p>\n<p>Zwei</p>\n\nDrei", "Eins\n\nZwei\n\nDrei"),
      ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "- a\n- b"),
      (
        "<iframe width=\"560\" src=\"https://www.youtube.com/embed/abc?x=1\" title=\"Film\"></iframe>",
        "```video\nurl: https://www.youtube.com/watch?v=abc\ntitle: Film\n```"
      ),
    ])
  func kinds(_ text: String, mended: String) {
    #expect(MarkdownMending.mended(text) == mended)
    #expect(MarkdownMending.mended(mended) == nil)
  }

  @Test(
    "What may mean several things, code and blocks stay",
    arguments: [
      "**Wort**teil", "Siehe **hier", "[[Seite]]", "{{< x >}}", "Stra\u{FFFD}e", "## Anfahrt {#weg}",
      "`##x` und `• a`", "```text\n• a\n##x\n```", "<div class=\"x\"><script>y</script></div>",
      "<p>offen <b>x",
      "Leser*innen", "[x](example.org)", "<b>a</b",
    ])
  func others(_ text: String) {
    #expect(MarkdownMending.mended(text) == nil)
  }

  @Test("Repairs find the place that is meant, also where the same words stand in code before")
  func places() {
    #expect(MarkdownMending.mended("`##Eins` davor\n\n##Eins") == "`##Eins` davor\n\n## Eins")
    #expect(MarkdownMending.mended("`==a==` und ==a==") == "`==a==` und <mark>a</mark>")
    #expect(MarkdownMending.mended("> • a\n> • b") == "> - a\n> - b")
  }
}
