import AlmanacMarkdown
import AlmanacModel
import Testing

@Suite("Blocks that editors write")
struct EditorBlockTests {
  @Test("A figure may have German keys, a caption and a credit")
  func figure() {
    let rendered = Rendered(
      "```figure\nbild: bild.jpg\nalt: Ein \"Bild\"\nBildunterschrift: Mit *Kraft*\nnachweis: Foto: [M](https://m.de)\n```\n",
      typography: .german)
    #expect(
      rendered.html == """
        <figure class="image"><img src="../../media/bild.jpg" alt="Ein „Bild“" width="1200" height="800" loading="lazy" \
        decoding="async"><figcaption>Mit <em>Kraft</em> <small class="credit">Foto: <a href="https://m.de">M</a></small>\
        </figcaption></figure>

        """)
    #expect(rendered.findings == [])
  }

  @Test("A quote has its source, and a callout its label in the page's language")
  func quoteAndCallout() {
    #expect(
      Rendered("```quote\nvon: Anna Möller\nrolle: Leiterin\nquelle: Rede\n\nEin Satz.\n```\n").html == """
        <figure class="quote"><blockquote>
        <p>Ein Satz.</p>
        </blockquote><figcaption>Anna Möller, Leiterin, <cite>Rede</cite></figcaption></figure>

        """)
    #expect(
      Rendered("```callout\nkind: tip\n\nDo *this*.\n```\n", language: .english).html == """
        <aside class="callout callout-tip" role="note" aria-label="Tip">
        <p class="callout-label">Tip</p>
        <p>Do <em>this</em>.</p>
        </aside>

        """)
  }

  @Test("A callout may begin with its text at once")
  func calloutWithoutKeys() {
    #expect(
      Rendered("```callout\nNur Text.\n```\n").html.contains(
        "<p class=\"callout-label\">Hinweis</p>\n<p>Nur Text.</p>"))
  }

  @Test(
    "Quotes with GitHub's marks are callouts",
    arguments: [
      ("NOTE", "note", "Hinweis"), ("tip", "tip", "Tipp"), ("IMPORTANT", "important", "Wichtig"),
      ("WARNING", "warning", "Warnung"), ("CAUTION", "caution", "Vorsicht"),
    ])
  func alerts(_ mark: String, _ kind: String, _ label: String) {
    #expect(
      Rendered("> [!\(mark)]\n> \"Text\" -- *mehr*.\n>\n> Zweiter.\n", typography: .german).html == """
        <aside class="callout callout-\(kind)" role="note" aria-label="\(label)">
        <p class="callout-label">\(label)</p>
        <p>„Text“ – <em>mehr</em>.</p>
        <p>Zweiter.</p>
        </aside>

        """)
  }

  @Test("A mark that is no callout stays a quote and is reported")
  func unknownAlert() {
    let rendered = Rendered("> [!NOTIZ]\n> x\n")
    #expect(rendered.html.hasPrefix("<blockquote>"))
    #expect(rendered.findings == ["1:3 W303"])
  }

  @Test("GitHub's marks are understood in German too")
  func germanAlert() {
    #expect(Rendered("> [!Hinweis]\n> x\n").html.hasPrefix("<aside class=\"callout callout-note\""))
    #expect(Rendered("> [!WICHTIG]\n> x\n").html.hasPrefix("<aside class=\"callout callout-important\""))
  }

  @Test("Text behind a mark leaves a quote, and is reported")
  func textBehindAlert() {
    for text in ["> [!NOTE] x\n", "> [!TIP] *x*\n> y\n"] {
      let rendered = Rendered(text)
      #expect(rendered.html.hasPrefix("<blockquote>"))
      #expect(rendered.findings == ["1:3 W305"])
    }
    #expect(Rendered("> [!]\n> x\n").findings == [])
  }

  @Test("Events come from the site, with machine-readable times")
  func events() {
    let item = ListBlockItem(
      title: "Lesen & \"mehr\"", link: .site(path: "termine/fest/", fragment: nil),
      time: ListBlockTime(machine: "2030-11-14T18:00:00+01:00", text: "14. November 2030, 18 Uhr"),
      place: "Ziegelei",
      status: "abgesagt")
    let rendered = Rendered("```events\nregion: ostalb\n```\n", items: [item])
    #expect(
      rendered.html == """
        <ul class="events">
        <li><time datetime="2030-11-14T18:00:00+01:00">14. November 2030, 18 Uhr</time> \
        <a href="../../termine/fest/">Lesen &amp; &quot;mehr&quot;</a> <strong class="status">abgesagt</strong>, \
        <span class="place">Ziegelei</span></li>
        </ul>

        """)
    #expect(
      rendered.document.text.plain == "– 14. November 2030, 18 Uhr: Lesen & \"mehr\" (abgesagt), Ziegelei")
  }

  @Test("An empty list says so, a failed one shows nothing")
  func emptyLists() {
    #expect(Rendered("```events\n```\n").html == "<p class=\"nothing\">Zurzeit keine Termine.</p>\n")
    #expect(
      Rendered("```posts\n```\n", language: .english).html
        == "<p class=\"nothing\">No posts at the moment.</p>\n")
    #expect(Rendered("```people\n```\n", items: nil).html == "")
  }

  @Test("Parameters of lists arrive with types and positions")
  func listParameters() {
    struct Recorder: MarkdownSurroundings {
      func link(_: String, at _: SourcePosition, log _: inout DiagnosticLog) -> LinkResolution { .broken }
      func image(_: String, at _: SourcePosition, log _: inout DiagnosticLog) -> ImageResolution { .broken }
      func expand(_ block: ListBlock, log: inout DiagnosticLog) -> [ListBlockItem]? {
        let regions = block.regions.map { "\($0.value)@\($0.position.line):\($0.position.column)" }
        let days = [block.from, block.to].map { $0.map { "\($0.value)" } ?? "" }
        let text = "\(regions) \(days) \(block.limit ?? 0) \(block.past) \(block.topics.map(\.value))"
        return [ListBlockItem(title: text, link: nil)]
      }
    }
    var log = DiagnosticLog()
    let text =
      "```events\nregion: ost,  west\nvon: November 2030\nbis: 2031\nanzahl: 5\npast: ja\nthema: [a, b]\n```\n"
    let document = MarkdownRenderer(MarkdownOptions(language: .german, typography: nil))
      .render(text, firstLine: 3, path: "x.md", surroundings: Recorder(), log: &log)
    #expect(
      document.text.plain
        == #"– ["ost@4:9", "west@4:15"] ["2030-11-01", "2031-12-31"] 5 true ["a", "b"]"#)
    #expect(log.diagnostics.isEmpty)
  }

  @Test(
    "What is wrong in a block is reported with its line",
    arguments: [
      ("```event\n```\n", "1:1 E320"), ("```karussell\nbilder: a\n```\n", "1:1 E320"),
      ("```karte ort=Aalen\n```\n", "1:1 E320"), ("```figur\n```\n", "1:1 E320"),
      ("```Termin\n```\n", "1:1 E320"),
      ("```events region=x\n```\n", "1:1 E321"), ("```events\nort: x\n```\n", "2:1 E322"),
      ("```events\nlimit: 1\nanzahl: 2\n```\n", "3:1 E323"), ("```events\nnur so\n```\n", "2:1 E324"),
      ("```figure\nalt: x\n```\n", "1:1 E325"), ("```quote\nvon: A\n```\n", "1:1 E326"),
      ("```events\n\nText\n```\n", "3:1 E327"), ("```events\nlimit: 0\n```\n", "2:8 E328"),
      ("```events\nlimit: viele\n```\n", "2:8 E328"), ("```events\nfrom:  31.2.2030\n```\n", "2:8 E329"),
      ("```events\nfrom: 2031\nto: 2030\n```\n", "2:7 E330"),
      ("```events\nregion: a b, c\n```\n", "2:9 E331"),
      ("```events\npast: x\n```\n", "2:7 E332"), ("```callout\nart: laut\n\nx\n```\n", "2:6 E333"),
      ("```gallery\n\nText\n```\n", "3:1 E335"), ("```figure\nsrc: weg.png\nalt: x\n```\n", "2:6 E999"),
      ("```figure\nsrc: bild.jpg\nalt: x\nfokus: weit\n```\n", "4:8 E336"),
      ("```figure\nsrc: bild.jpg\nalt: x\nbreite: riesig\n```\n", "4:9 E337"),
      ("```video\nurl: javascript:x\n```\n", "2:6 E300"), ("```figure\nsrc: bild.jpg\n```\n", "2:1 W300"),
      ("```callout\n\nText\n\n[x](weg.md)\n```\n", "5:5 E999"),
    ])
  func findings(_ text: String, _ finding: String) {
    #expect(Rendered(text).findings == [finding])
  }

  @Test("An unknown block names the nearest and all there are")
  func unknownBlock() {
    let message = Rendered("```figur\n```\n").diagnostics.first?.message
    #expect(message?.text.german == "Es gibt keinen Block „figur“.")
    #expect(message?.help.german.contains("„figure“") == true)
    #expect(message?.help.german.contains("callout") == true)
  }

  @Test("An unknown key names the nearest and all there are")
  func unknownKey() {
    let message = Rendered("```events\nregoin: x\n```\n").diagnostics.first?.message
    #expect(message?.help.english.contains("“region”") == true)
    #expect(message?.help.english.contains("limit") == true)
  }

  @Test(
    "Names of languages are code",
    arguments: [
      "swift", "yaml", "bash", "text", "perl", "vue", "postscript", "c++", "ics", "md", "objective-c", "c#",
    ])
  func languages(_ name: String) {
    let rendered = Rendered("```\(name)\nx\n```\n")
    #expect(rendered.html == "<pre tabindex=\"0\"><code class=\"language-\(name)\">x\n</code></pre>\n")
    #expect(rendered.findings == [])
  }

  @Test("A gallery holds figures, a video is a link that loads nothing")
  func galleryAndVideo() {
    let gallery = Rendered("```gallery\ncaption: Alle\n\n![a](bild.jpg \"A\")\n![b](bild.jpg)\n```\n").html
    #expect(gallery.components(of: "<figure class=\"image\">") == 2)
    #expect(gallery.contains("<figcaption>Alle</figcaption></figure>"))
    #expect(
      Rendered("```video\nurl: https://www.a.de/v?x=1\ntitel: Film\nbild: bild.jpg\ndauer: 3 min\n```\n").html
        == """
        <figure class="video"><a href="https://www.a.de/v?x=1"><img src="../../media/bild.jpg" alt="Film" width="1200" \
        height="800" loading="lazy" decoding="async"><span class="video-label">Video ansehen (a.de)</span></a>\
        <p class="video-title">Film (3 min)</p></figure>

        """)
  }
}

extension String {
  /// How often a text occurs.
  func components(of part: String) -> Int { ranges(of: part).count }
}
