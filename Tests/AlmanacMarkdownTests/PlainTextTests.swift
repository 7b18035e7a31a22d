import AlmanacMarkdown
import Testing

@Suite("Plain text and summary")
struct PlainTextTests {
  @Test("Blocks are apart by blank lines, items begin with a dash, numbers and tables stay readable")
  func wholeText() {
    let text = """
      ## Kopf

      Erster *Absatz*
      in zwei Zeilen  
      mit Umbruch[^1] und `code`.

      - a
        - b
      - c

      1. eins

         mehr
      2. zwei

      | A | B |
      |---|---|
      | 1 | 2 |

      ```
      x = 1
      ```

      > Zitat

      [^1]: Note.
      """
    #expect(
      Rendered(text).document.text.plain == """
        Kopf

        Erster Absatz in zwei Zeilen
        mit Umbruch[1] und code.

        – a
          – b
        – c

        1. eins

           mehr

        2. zwei

        A | B
        1 | 2

        x = 1

        Zitat

        [1] Note.
        """)
  }

  @Test("Addresses of links are named on demand")
  func linksInText() {
    let document = Rendered("[A](a.md#x), [B](https://b.de), https://c.de und <d@e.de>") {
      $0.linksInText = true
    }.document
    #expect(
      document.text.string(siteRoot: "https://h/", ownPage: "")
        == "A (https://h/magazin/a/#x), B (https://b.de), https://c.de und d@e.de")
    #expect(Rendered("[A](a.md)").document.text.plain == "A")
  }

  @Test("The summary is the first paragraph, not a heading, picture, list or quote")
  func firstParagraph() {
    let document = Rendered(
      "## Kopf\n\n> Zitat\n\n- Liste\n\n![x](bild.jpg)\n\nDer \"erste\" [Absatz](a.md)[^1].\nZwei Zeilen.\n\nZweiter.\n\n[^1]: n",
      typography: .german
    ).document
    #expect(document.summary == "Der „erste“ Absatz. Zwei Zeilen.")
    #expect(!document.hasMore)
  }

  @Test(
    "The summary ends at the mark, however it is written",
    arguments: ["<!-- more -->", "<!--more-->", "<!-- More  -->"])
  func more(_ mark: String) {
    let document = Rendered("Eins.\n\nZwei.\n\n\(mark)\n\nDrei.\n").document
    #expect(document.summary == "Eins. Zwei.")
    #expect(document.hasMore)
    #expect(document.html.string(siteRoot: "./", ownPage: "") == "<p>Eins.</p>\n<p>Zwei.</p>\n<p>Drei.</p>\n")
    #expect(Rendered("Eins. \(mark) Zwei.\n").document.summary == "Eins.")
  }

  @Test("A mark in code or in a quote is none")
  func noMark() {
    #expect(!Rendered("a `<!-- more -->`\n\n> <!-- more -->\n").document.hasMore)
    #expect(Rendered("Eins. <!-- sonst -->\n\nZwei.\n").document.summary == "Eins.")
  }

  @Test("A text without paragraph has no summary")
  func noSummary() {
    #expect(Rendered("- a\n- b\n").document.summary == "")
  }

  @Test("Words are counted in text and headings, not in markup")
  func words() {
    #expect(
      Rendered("## Über uns\n\nEin *gutes* Wort -- [zwei](https://a.de/b).\n\n- drei\n").document.wordCount
        == 7)
  }
}
