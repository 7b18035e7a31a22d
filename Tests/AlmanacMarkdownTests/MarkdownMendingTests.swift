import Testing

@testable import AlmanacMarkdown

@Suite("Markup that did not take is repaired where it means one thing")
struct MarkdownMendingTests {
  @Test(
    "Each kind of markup that did not take is repaired",
    arguments: [
      ("##Ohne Leerzeichen", "## Ohne Leerzeichen"),
      ("#\u{A0}Titel\n\n-\u{A0}Punkt", "# Titel\n\n- Punkt"),
      ("• Eins\n•\u{A0}Zwei\n\n·\tDrei", "- Eins\n- Zwei\n\n- Drei"),
      ("Siehe [Zur Seite] (https://example.org/).", "Siehe [Zur Seite](https://example.org/)."),
      ("[Seite]((https://example.org/a))", "[Seite](https://example.org/a)"),
      ("[Seite](www.example.org/a)", "[Seite](https://www.example.org/a)"),
      (
        "[example.org](example.org) und [b](b.de/x.html)",
        "[example.org](https://example.org) und [b](https://b.de/x.html)"
      ),
      ("Mehr ((https://example.org/x)).", "Mehr (https://example.org/x)."),
      ("Ein __ fettes __ Wort", "Ein __fettes__ Wort"),
      ("-Eins\n-Zwei", "- Eins\n- Zwei"),
      ("1.Eins\n2.Zwei", "1. Eins\n2. Zwei"),
      ("•eins\n•**zwei**", "- eins\n- **zwei**"),
      ("Ein <b>Wort</b>teil und <em>Leser</em>*innen", "Ein Wortteil und Leser*innen"),
      ("<b><i>Wort</i></b>teil, un<i>schön</i>", "Wortteil, unschön"),
      ("<b>a</b><i>b</i>", "ab"),
      ("„<b>Wort</b>“ (<i>x</i>)<br><b><i>y</i></b>", "„**Wort**“ (*x*)<br>***y***"),
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
      "Leser*innen", "[x](satzung.pdf)", "[x](weg.gpx)", "[x](../b/c.md)", "<b>a</b", "| a | b |\n| c | d |",
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
