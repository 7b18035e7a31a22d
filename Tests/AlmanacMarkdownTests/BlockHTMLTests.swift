import AlmanacMarkdown
import Testing

@Suite("Blocks of Markdown as HTML")
struct BlockHTMLTests {
  @Test("A level-1 heading equal to the title is dropped, others shift without gaps")
  func headings() {
    let text = "#  Ein *Titel*\n\n## A\n\n#### B\n\n##### C\n\n#### D\n\n# E\n\n## F\n"
    let rendered = Rendered(text, title: " Ein Titel ")
    #expect(
      rendered.document.headings.map { "\($0.level) \($0.text)" } == [
        "2 A", "3 B", "4 C", "3 D", "2 E", "3 F",
      ])
    #expect(
      rendered.html.hasPrefix(
        "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h4 id=\"c\">C</h4>\n<h3 id=\"d\">D</h3>\n"))
  }

  @Test("Headings on one written level stay on one level, also without a heading above")
  func siblings() {
    #expect(Rendered("### A\n\n### B\n").document.headings.map(\.level) == [2, 2])
  }

  @Test("A heading without text is left out")
  func emptyHeading() {
    #expect(Rendered("#\n\n## \n\na\n").html == "<p>a</p>\n")
  }

  @Test("Below a heading of the page the highest level is a lower one")
  func topLevel() {
    let rendered = Rendered("# A\n\n## B\n") { $0.topHeadingLevel = 4 }
    #expect(rendered.document.headings.map(\.level) == [4, 5])
  }

  @Test("The title is compared after typography")
  func titleWithTypography() {
    #expect(Rendered("# Raum \"3\" -- neu", typography: .german, title: "Raum „3“ – neu").html == "")
    #expect(Rendered("# Raum „3“", typography: .german, title: "Raum \"3\"").html == "")
  }

  @Test("Ids are slugs; repeats and the page's own ids get a number, empty ones a word")
  func ids() {
    let rendered = Rendered("## Über uns\n\n## Über uns\n\n## Suche\n\n## 😀\n\n## fn 1\n") {
      $0.reservedIDs = ["suche"]
    }
    #expect(
      rendered.document.headings.map(\.id) == [
        "ueber-uns", "ueber-uns-2", "suche-2", "abschnitt-1", "abschnitt-fn-1",
      ])
    #expect(Rendered("## 😀", language: .english).document.headings.map(\.id) == ["section-1"])
  }

  @Test("A repeated heading never takes the id of one that is written so")
  func repeatedIds() {
    let ids = Rendered("## A\n\n## A 2\n\n## A\n\n## A\n").document.headings.map(\.id)
    #expect(ids == ["a", "a-2", "a-3", "a-4"])
  }

  @Test("A table scrolls in a box, names its columns and aligns by class")
  func table() {
    let html = Rendered("| A | B | C | |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n").html
    #expect(
      html == """
        <div class="table" role="region" tabindex="0" aria-label="Tabelle 1"><table>
        <thead>
        <tr><th scope="col" class="align-start">A</th><th scope="col" class="align-center">B</th>\
        <th scope="col" class="align-end">C</th><td></td></tr>
        </thead>
        <tbody>
        <tr><td class="align-start">1</td><td class="align-center">2</td><td class="align-end">3</td><td>4</td></tr>
        </tbody>
        </table></div>

        """)
    #expect(!html.contains("style"))
  }

  @Test("Tasks are checkboxes with a name on pages and signs in feeds")
  func tasks() {
    let document = Rendered("- [x] getan\n- [ ] nicht\n").document.html
    #expect(
      document.string(siteRoot: "./", ownPage: "") == """
        <ul class="tasks">
        <li class="task"><input type="checkbox" disabled checked aria-label="erledigt"> getan</li>
        <li class="task"><input type="checkbox" disabled aria-label="offen"> nicht</li>
        </ul>

        """)
    #expect(
      document.string(siteRoot: "./", ownPage: "", medium: .feed) == """
        <ul class="tasks">
        <li class="task">☑ getan</li>
        <li class="task">☐ nicht</li>
        </ul>

        """)
  }

  @Test("Tight lists have no paragraphs, loose ones have, numbered ones keep their start")
  func lists() {
    #expect(
      Rendered("- a\n  - b\n- c\n").html == "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n"
    )
    #expect(
      Rendered("3. a\n\n4. b\n").html
        == "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n")
  }

  @Test("Footnotes stand at the end with a way back for each reference")
  func footnotes() {
    let document = Rendered("A[^x] b[^x].\n\n[^x]: Die *Note*.\n").document.html
    // Only feed readers need to be told that the arrow is no picture; text browsers show rubbish for it.
    #expect(!document.string(siteRoot: "./", ownPage: "").unicodeScalars.contains("\u{FE0E}"))
    let html = document.string(siteRoot: "./", ownPage: "", medium: .feed)
    #expect(
      html == """
        <p>A<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Anmerkung 1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" role="doc-noteref" aria-label="Anmerkung 1">1</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Anmerkungen"><ol>
        <li id="fn-1">
        <p>Die <em>Note</em>. <a class="footnote-back" href="#fnref-1" role="doc-backlink" \
        aria-label="Zurück zur Stelle von Anmerkung 1">\u{21A9}\u{FE0E}</a> <a class="footnote-back" href="#fnref-1-2" \
        role="doc-backlink" aria-label="Zurück zur 2. Stelle von Anmerkung 1">\u{21A9}\u{FE0E}</a></p>
        </li>
        </ol></section>

        """)
    let feed = document.string(siteRoot: "https://h/", ownPage: "https://h/p/", medium: .feed)
    #expect(!feed.contains("\"#"))
    #expect(feed.contains("href=\"https://h/p/#fn-1\""))
    #expect(feed.contains("href=\"https://h/p/#fnref-1-2\""))
  }

  @Test("Footnotes and references that do not find together are reported where they stand")
  func loneFootnotes() {
    #expect(Rendered("Text[^a] und[^b].\n\n[^a]: Da.\n").findings == ["1:13 W306"])
    #expect(Rendered("Text.\n\n[^a]: Nie genannt.\n").findings == ["3:1 W307"])
    #expect(Rendered("```callout\n\nText[^a].\n```\n\nUnd[^a].\n\n[^a]: Da.\n").findings == ["3:5 W306"])
    #expect(Rendered("Text[^A].\n\n[^a]: Da.\n\n`[^x]`\n\n```text\n[^y]: z\n```\n").findings == [])
  }

  @Test("Ids of footnotes and headings take a prefix, and links to them too")
  func prefix() {
    let html = Rendered("## A\n\n[x](#a) b[^1]\n\n[^1]: n\n") { $0.idPrefix = "p3-" }.html
    #expect(html.contains("<h2 id=\"p3-a\">"))
    #expect(html.contains("href=\"#p3-a\""))
    #expect(html.contains("href=\"#p3-fn-1\" id=\"p3-fnref-1\""))
    #expect(html.contains("<li id=\"p3-fn-1\">"))
  }

  @Test("Code keeps its bytes and has its language as a class")
  func code() {
    #expect(
      Rendered("```Swift title=\"x\"\nlet a = \"<b>\" -- 'c'...\n```\n", typography: .german).html
        == "<pre tabindex=\"0\"><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot; -- 'c'...\n</code></pre>\n"
    )
    #expect(Rendered("    a\n").html == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
    #expect(
      Rendered("```\"><script>\nx\n```\n").html
        == "<pre tabindex=\"0\"><code class=\"language-script\">x\n</code></pre>\n")
  }

  @Test("Raw HTML is shown as text, comments are left out")
  func rawHTML() {
    let rendered = Rendered(
      "<script>alert(1)</script>\n\nA <b onclick=\"x\">b</b> <!-- geheim -->c\n\n<!-- auch\n\ngeheim -->\n")
    #expect(
      rendered.html
        == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>A &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt; c</p>\n"
    )
    #expect(rendered.findings == ["1:1 W301", "3:3 W301"])
  }

  @Test("A quote, a rule and a hard line break are what they are")
  func others() {
    #expect(
      Rendered("> a\n\n---\n\nb  \nc\n").html
        == "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n<p>b<br>\nc</p>\n")
  }

  @Test("Characters that HTML and XML forbid are left out")
  func forbiddenCharacters() {
    let noncharacters = String(
      decoding: [0xEF, 0xBF, 0xBE, 0x65, 0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
    #expect(Rendered("a\u{1}b\u{B}c\u{85}d\(noncharacters)f\u{7F}g«ä").html == "<p>abcdefg«ä</p>\n")
  }

  @Test("An empty text gives nothing")
  func empty() {
    let document = Rendered("").document
    #expect(document.html.isEmpty)
    #expect(document.summary == "")
    #expect(document.wordCount == 0)
    #expect(document.text.plain == "")
  }

  @Test("Nesting that is too deep is an error, not a crash")
  func deepNesting() {
    #expect(Rendered(String(repeating: "> ", count: 50) + "x").findings == ["1:79 E305"])
    #expect(Rendered(String(repeating: "> ", count: 50_000) + "x").findings == ["1:1 E306"])
    #expect(Rendered(String(repeating: "- ", count: 300) + "x").findings == ["1:1 E306"])
    #expect(
      Rendered(String(repeating: "*a **a ", count: 50) + String(repeating: "a** a*", count: 50)).findings
        .contains { $0.hasSuffix("E305") })
  }
}
