import AlmanacMarkdown
import AlmanacModel
import Testing

@Suite("Links and pictures")
struct InlineHTMLTests {
  @Test("Links to content are completed where the fragment is placed")
  func siteLinks() {
    let document = Rendered("[A](../a.md#kontakt) und [F](event:fest)\n").document.html
    #expect(
      document.string(siteRoot: "../", ownPage: "")
        == "<p><a href=\"../magazin/a/#kontakt\">A</a> und <a href=\"../termine/fest/\">F</a></p>\n")
    #expect(
      document.string(siteRoot: "https://h/", ownPage: "x", medium: .feed)
        == "<p><a href=\"https://h/magazin/a/#kontakt\">A</a> und <a href=\"https://h/termine/fest/\">F</a></p>\n"
    )
  }

  @Test("Paths of the site are encoded so that they cannot mean anything else")
  func encodedPaths() {
    #expect(Rendered("[A](umlaut.md)").html == "<p><a href=\"../../%C3%A4%20b%3Fc%25%3Ad/\">A</a></p>\n")
  }

  @Test("Addresses elsewhere are written as they are, what no URL may hold is encoded")
  func external() {
    #expect(
      Rendered("[a](<https://a.de/ä?b=1&c=\"'[%zz%20#d#e> \"T & 'U'\")").html
        == "<p><a href=\"https://a.de/%C3%A4?b=1&amp;c=%22%27%5B%25zz%20#d%23e\" title=\"T &amp; 'U'\">a</a></p>\n"
    )
  }

  @Test("Bare addresses become links and are not set")
  func bareAddresses() {
    #expect(
      Rendered("www.a.de/x--y und b--c@d.de...", typography: .german).html
        == "<p><a href=\"https://www.a.de/x--y\">www.a.de/x--y</a> und <a href=\"mailto:b--c@d.de\">b--c@d.de</a>…</p>\n"
    )
  }

  @Test(
    "Schemes that could run something are refused",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "&#1;javascript:alert(1)",
      "&#x6A;avascript&colon;alert(1)", "vbscript:x", "data:text/html;base64,x", "java&Tab;script:alert(1)",
      "file:///etc/passwd",
      "blob:x", "about:blank", "view-source:x", "javascript&#58;alert(1)", "ftp://x.de",
      "\\javascript:alert(1)",
    ])
  func refusedSchemes(_ destination: String) {
    for text in [
      "[Text](<\(destination)>)", "[Text][r]\n\n[r]: <\(destination)>", "![Text](<\(destination)>)",
    ] {
      let rendered = Rendered(text)
      #expect(!rendered.html.contains("href"), "\(rendered.html)")
      #expect(!rendered.html.contains("src"), "\(rendered.html)")
      #expect(rendered.diagnostics.count == 1)
      #expect(rendered.diagnostics.allSatisfy { $0.severity == .error })
    }
  }

  @Test("A refused link in angle brackets is shown as text")
  func refusedAutolink() {
    let rendered = Rendered("\n\nA <javascript:alert(1)> b\n", firstLine: 10)
    #expect(rendered.html == "<p>A javascript:alert(1) b</p>\n")
    #expect(rendered.findings == ["12:4 E300"])
  }

  @Test("What the site answers is checked again")
  func resolvedScheme() {
    let rendered = Rendered("[x](böse.md)")
    #expect(rendered.html == "<p>x</p>\n")
    #expect(rendered.findings == ["1:5 E300"])
  }

  @Test("Mail, phone, calendar and map addresses are let through")
  func directSchemes() {
    for address in [
      "mailto:a@b.de?subject=x", "tel:+4979710", "webcal://a.de/k.ics", "geo:48.8,10.1", "sms:+49",
    ] {
      #expect(Rendered("[x](\(address))").html == "<p><a href=\"\(address)\">x</a></p>\n")
    }
  }

  @Test("A dead link is reported with the line of the file and shows its text")
  func deadLink() {
    let rendered = Rendered("Text\nund Ä [*hier*](weg.md) weiter\n", firstLine: 7)
    #expect(rendered.html == "<p>Text\nund Ä <em>hier</em> weiter</p>\n")
    #expect(rendered.findings == ["8:16 E999"])
  }

  @Test("Links to headings of the page are checked, also before the heading comes")
  func fragments() {
    let rendered = Rendered("[x](#Über%20uns) [y](#ueber-un)\n\n## Über uns\n")
    #expect(rendered.html.hasPrefix("<p><a href=\"#ueber-uns\">x</a> <a href=\"#ueber-un\">y</a></p>"))
    #expect(rendered.findings == ["1:22 E302"])
    #expect(rendered.diagnostics.first?.message.help.german == "Meinten Sie „#ueber-uns“?")
  }

  @Test("Links without destination, without text and without scheme are reported")
  func incompleteLinks() {
    #expect(Rendered("[x]()").findings == ["1:1 E301"])
    #expect(Rendered("[](a.md)").findings == ["1:4 W302"])
    #expect(Rendered("[x](//a.de/b)").findings == ["1:5 E303"])
    #expect(Rendered("[x](\\\\\\\\a.de/b)").html == "<p>x</p>\n")
  }

  @Test("A picture alone in a paragraph is a figure with its title as caption")
  func figure() {
    #expect(
      Rendered("![Zwei \"Leute\"](mein%20bild.jpg \"Am -- See\")\n", typography: .german).html
        == """
        <figure class="image"><img src="../../media/mein%20bild.jpg" alt="Zwei „Leute“" width="1200" height="800" \
        loading="lazy" decoding="async"><figcaption>Am – See</figcaption></figure>

        """)
  }

  @Test("A picture in a sentence stays there; the first one may be loaded at once")
  func inlinePicture() {
    let html = Rendered("a ![b](bild.jpg) c\n\n![d](bild.jpg)\n") { $0.firstImageEager = true }.html
    #expect(
      html.hasPrefix(
        "<p>a <img src=\"../../media/bild.jpg\" alt=\"b\" width=\"1200\" height=\"800\" fetchpriority=\"high\" decoding=\"async\"> c</p>"
      ))
    #expect(html.contains("alt=\"d\" width=\"1200\" height=\"800\" loading=\"lazy\""))
  }

  @Test("A picture below the first screen waits until it is scrolled to")
  func pictureBelow() {
    let text = String(repeating: "Viele Worte stehen davor. ", count: 40)
    let html = Rendered("\(text)\n\n![d](bild.jpg)\n") { $0.firstImageEager = true }.html
    #expect(html.contains("alt=\"d\" width=\"1200\" height=\"800\" loading=\"lazy\""))
  }

  @Test("A linked picture is a figure with a link")
  func linkedPicture() {
    #expect(
      Rendered("[![b](ohne-maße.svg)](a.md)").html
        == """
        <figure class="image"><a href="../../magazin/a/"><img src="../../media/o.svg" alt="b" loading="lazy" \
        decoding="async"></a></figure>

        """)
  }

  @Test("Pictures without description, from elsewhere or missing are reported")
  func badPictures() {
    #expect(Rendered("![](bild.jpg)").findings == ["1:5 W300"])
    let remote = Rendered("![x](https://a.de/b.png)")
    #expect(remote.findings == ["1:6 E304"])
    #expect(!remote.html.contains("a.de"))
    let missing = Rendered("A ![was \"ist\"](weg.png)", typography: .german)
    #expect(missing.findings == ["1:16 E999"])
    #expect(missing.html == "<p>A was „ist“</p>\n")
  }

  @Test("What a text refers to is listed for the site")
  func references() {
    let document = Rendered("![b](bild.jpg) [a](a.md) [x](https://x.de/)\n[y](mailto:a@b.de) [](weg.md)")
      .document
    #expect(document.imagePaths == ["media/bild.jpg"])
    #expect(document.linkedPaths == ["magazin/a/"])
    #expect(document.externalLinks == [Located("https://x.de/", at: SourcePosition(line: 1, column: 30))])
  }

  @Test("Strikethrough nests with emphasis and links, in tables too")
  func strikethrough() {
    #expect(
      Rendered("~~a *b* [c](a.md)~~ ~d~ ~~~e~~~").html
        == "<p><del>a <em>b</em> <a href=\"../../magazin/a/\">c</a></del> ~d~ ~~~e~~~</p>\n")
    #expect(Rendered("*a ~~b~~* ~~c").html == "<p><em>a <del>b</del></em> ~~c</p>\n")
    #expect(Rendered("| a |\n|---|\n| ~~b~~ |").html.contains("<td><del>b</del></td>"))
    #expect(Rendered("~~a ~b~~ c~ ~d ~~e~ f~~").html == "<p><del>a ~b</del> c~ ~d <del>e~ f</del></p>\n")
  }
}
