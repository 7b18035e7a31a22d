import Testing

@testable import MarkdownWriting

@Suite("HTML becomes Markdown")
struct MarkdownFromHTMLTests {
  @Test(
    "Each element that Markdown can say becomes Markdown",
    arguments: [
      ("<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei"),
      ("Eins<br>Zwei<br/>Drei", "Eins\\\nZwei\\\nDrei"),
      ("Siehe https://a.de/x<br>b", "Siehe https://a.de/x \\\nb"),
      ("<a href=\"https://a.de/\">x</a><br>b", "[x](https://a.de/)\\\nb"),
      ("<h2>www.a.de<br>b</h2>", "## www.a.de b"),
      ("<b>fett</b> und <em>kursiv</em>, <del>weg</del>", "**fett** und *kursiv*, ~~weg~~"),
      ("<b> fett </b>und", "**fett** und"),
      ("<strong>Fett</strong>er Teil", "Fetter Teil"),
      ("<b></b>leer", "leer"),
      ("<b><i>x</i></b>", "***x***"),
      ("<a href=\"https://a.de/x?a=1&amp;b=2\">Text</a>", "[Text](https://a.de/x?a=1&b=2)"),
      ("<a href='https://a.de/'>https://a.de/</a>", "<https://a.de/>"),
      ("<a href=mailto:a@b.de>a@b.de</a>", "<a@b.de>"),
      ("<a href=\"javascript:x()\">Text</a>", "Text"),
      ("<a href=\"a b(c).html\">x</a>", "[x](<a%20b(c).html>)"),
      ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>Ende", "- a\n- b\n  - c\n\nEnde"),
      ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
      ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"),
      ("<blockquote><p>a</p><p>b</p></blockquote>c", "> a\n>\n> b\n\nc"),
      ("<h1>T</h1><h3>U <b>v</b></h3>", "## T\n\n### U **v**"),
      ("<hr>a", "---\n\na"),
      ("<img src=\"b.jpg\" alt=\"Ein Bild\">", "![Ein Bild](b.jpg)"),
      ("<img src=\"data:image/png;base64,xx\" alt=\"Ein Bild\">", "Ein Bild"),
      ("H<sub>2</sub>O <mark>x</mark>", "H<sub>2</sub>O <mark>x</mark>"),
      ("<code>a*b`c</code>", "``a*b`c``"),
      ("<pre>a\n  b</pre>", "```text\na\n  b\n```"),
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a | b\n\nc"),
    ])
  func elements(_ html: String, markdown: String) {
    #expect(MarkdownFromHTML.text(html) == markdown)
  }

  @Test(
    "References are resolved once, what is no text is left out",
    arguments: [
      ("a &amp;amp; b", "a \\&amp; b"), ("&lt;b&gt;", "\\<b>"),
      ("&#8222;x&#x201C; &auml;&nbsp;b", "„x“ ä\u{A0}b"),
      ("&#150;", "–"), ("AT&T", "AT&T"), ("a<!-- b -->c", "ac"),
      ("<style>p{}</style>a<script>x<b></script>b", "ab"),
      ("<title>x</title><head><meta></head>a", "a"), ("5 < 6 und 7 > 3", "5 < 6 und 7 > 3"),
      ("a <b", "a \\<b"),
    ])
  func references(_ html: String, markdown: String) {
    #expect(MarkdownFromHTML.text(html) == markdown)
  }

  @Test("Text that looks like Markdown stays text")
  func escaping() {
    #expect(
      MarkdownFromHTML.text("<p># kein Titel</p><p>1. kein Punkt</p>") == "\\# kein Titel\n\n1\\. kein Punkt")
    #expect(
      MarkdownFromHTML.text("<p>*x* [y] _z_ Leser*innen a_b</p>") == "\\*x\\* \\[y] \\_z\\_ Leser*innen a_b")
  }

  @Test("HTML is known by its tags and references")
  func recognition() {
    #expect(MarkdownFromHTML.isHTML("a<br>b"))
    #expect(MarkdownFromHTML.isHTML("M&uuml;ller"))
    #expect(!MarkdownFromHTML.isHTML("a < b > c & d"))
    #expect(!MarkdownFromHTML.isHTML("<https://a.de> AT&T;"))
  }

  @Test("Broken HTML keeps its words, and its depth is bounded")
  func broken() {
    #expect(MarkdownFromHTML.text("<b>a<p>b</b>c</li></ul>d") == "**a**\n\nbc\n\nd")
    let deep = String(repeating: "<blockquote><ul><li><b><a href=x>", count: 20_000) + "Wort"
    #expect(MarkdownFromHTML.text(deep).contains("Wort"))
    #expect(MarkdownFromHTML.plain("<b>A</b><br>b &amp; <p>c") == "A b & c")
  }
}

@Suite("Plain text shows as Markdown what it is")
struct MarkdownEscapingTests {
  @Test("Lines stay lines, paragraphs stay paragraphs")
  func lines() {
    #expect(MarkdownEscaping.text("Eins\r\nZwei\n\n  Drei") == "Eins\\\nZwei\n\nDrei")
  }

  @Test(
    "What would be markup is escaped, what is none is not",
    arguments: [
      ("*fett*", "\\*fett\\*"), ("Leser*innen", "Leser*innen"), ("5 * 3", "5 * 3"),
      ("a_b _c_", "a_b \\_c\\_"),
      ("[x](y)", "\\[x](y)"), ("# x", "\\# x"), ("- x", "\\- x"), ("-x", "-x"), ("---", "\\---"),
      ("> x", "\\> x"),
      ("3. x", "3\\. x"), ("3.x", "3.x"), ("<b>", "\\<b>"), ("a < b", "a < b"), ("`x`", "\\`x\\`"),
      ("~~x~~", "\\~\\~x\\~\\~"),
      ("&amp;", "\\&amp;"), ("C:\\neu", "C:\\neu"), ("\\*", "\\\\\\*"),
    ])
  func escapes(_ plain: String, markdown: String) {
    #expect(MarkdownEscaping.text(plain) == markdown)
  }

  @Test("HTML becomes lines of text without markup")
  func linesOfHTML() {
    #expect(
      MarkdownFromHTML.lines("<p>Werkhof&nbsp;A</p>M&uuml;hlgasse 4<br>Moosach") == [
        "Werkhof A", "Mühlgasse 4", "Moosach",
      ])
  }

  @Test("Elements that never end take no time")
  func neverEnding() {
    #expect(MarkdownFromHTML.text(String(repeating: "<b>a ", count: 3000)).contains("a a"))
  }

  @Test(
    "Plain text stays as it was",
    arguments: [
      ("25. November: Vortrag\n30. Dezember: Lesung", "25\\. November: Vortrag\\\n30\\. Dezember: Lesung"),
      ("A | B\n--- | ---", "A | B\\\n\\--- | ---"),
      ("siehe https://a.example/_x_y*z und _so_", "siehe https://a.example/_x_y*z und \\_so\\_"),
    ])
  func plainText(_ text: String, _ markdown: String) {
    #expect(MarkdownEscaping.text(text) == markdown)
  }

  @Test(
    "An address at the end of a line stands apart from the backslash",
    arguments: [
      ("https://a.de/x\nbis Freitag", "https://a.de/x \\\nbis Freitag"),
      ("(WWW.a.de)\nb", "(WWW.a.de) \\\nb"), ("a post@b.de\nc", "a post@b.de \\\nc"), ("a\nb", "a\\\nb"),
    ])
  func addressesAtBreaks(_ text: String, _ markdown: String) {
    #expect(MarkdownEscaping.text(text) == markdown)
  }
}
