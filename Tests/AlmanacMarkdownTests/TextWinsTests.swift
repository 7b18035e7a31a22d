import Testing

@testable import AlmanacMarkdown

@Suite("The text of an editor wins over the letter of CommonMark")
struct TextWinsTests {
  @Test(
    "Stars and underscores between letters and digits are text",
    arguments: [
      "Alle Leser*innen und Techniker*innen.", "Bürger_innen und Ärzt*innen", "5*3*2 = 30", "datei_name_neu",
      "ein**ge**schoben", "Müller*Ölmann*Über", "2*(3+4)*5 und (a+b)*(c+d)*2", "a*(b+c)*d, (x)*(y)+(z)*(w)",
      "(Kolleg*innen)*2 und (Bürger)*innen",
    ])
  func stars(_ text: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == "<p>\(text)</p>\n")
    #expect(rendered.document.text.plain == text)
  }

  @Test("Emphasis takes words with stars in")
  func starsInEmphasis() {
    #expect(
      Rendered("*Leser*innen und Bürger*innen*, **Autor*innen**").html
        == "<p><em>Leser*innen und Bürger*innen</em>, <strong>Autor*innen</strong></p>\n")
  }

  @Test("Beside brackets, stars set off what they are close to")
  func starsAtBrackets() {
    #expect(
      Rendered("**Wort** (x), (*kursiv*), *(kursiv)*, *Wort*(x), **Wort**(y)").html
        == "<p><strong>Wort</strong> (x), (<em>kursiv</em>), <em>(kursiv)</em>, <em>Wort</em>(x), "
        + "<strong>Wort</strong>(y)</p>\n")
    #expect(Rendered("2*(3+4)*5 und (a+b)*(c+d)*2").findings == [])
  }

  @Test("Code, links and pictures keep their stars")
  func starsInCode() {
    #expect(
      Rendered("`a*b*c` <https://a.de/x*y*z>").html
        == "<p><code>a*b*c</code> <a href=\"https://a.de/x*y*z\">https://a.de/x*y*z</a></p>\n")
    #expect(Rendered("[x](https://a.de/y*z*)").html == "<p><a href=\"https://a.de/y*z*\">x</a></p>\n")
    #expect(Rendered("```text\n3. Mai: a*b\n```").html.contains("3. Mai: a*b\n"))
  }

  @Test("Control characters never turn into what stands for them")
  func masks() {
    #expect(Rendered("a\u{1A}b 18\u{1B} Mai\u{1C}x\u{C}y.").html == "<p>ab 18 Maixy.</p>\n")
  }

  @Test(
    "Lines that begin with a date or a time begin no list",
    arguments: [
      "18. September: Auftakt", "3.–5. Mai", "25. - 27. Mai", "25. bis 27. Mai", "1.5.", "18.30 Uhr",
      "6. Mai 2031",
      "Mo, 6. Mai", "1. und 2. Juni", "3. 5. 2031", "24. Dez. 18 Uhr", "10. Febr. 2031", "3. Maerz",
      "1. Feber", "4. March: Opening", "31. Oct", "24. dec 2031", "8. + 9. Mai",
      "6., 13. und 20. Mai", "5. - 7. Klasse", "1. + 2. Stock", "24. 12. Weihnachten", "1. 2. Mannschaft",
    ])
  func dateLines(_ text: String) {
    #expect(Rendered(text).html == "<p>\(text)</p>\n")
    #expect(Rendered("* \(text)").html == "<ul>\n<li>\(text)</li>\n</ul>\n")
    #expect(Rendered("> - \(text)").document.text.plain == "– \(text)")
    #expect(Rendered("4) \(text)").html == "<ol start=\"4\">\n<li>\(text)</li>\n</ol>\n")
  }

  @Test(
    "Numbers without a date begin a list",
    arguments: ["1. eins", "18. Platz", "1. 3. Mai: Fest", "3. Advent", "2. Maimarkt", "12) zwölf"])
  func lists(_ text: String) {
    #expect(Rendered(text).html.hasPrefix("<ol"))
  }

  @Test("Lines of dates stay lines of their own, other lines flow")
  func consecutiveLines() {
    #expect(
      Rendered(
        "18. September: Auftakt\n2. Oktober: Werkstatt\nim Rathaus\n\n**1. Mai:** Fest\n**2. Mai:** Tanz"
      ).html
        == "<p>18. September: Auftakt<br>\n2. Oktober: Werkstatt\nim Rathaus</p>\n"
        + "<p><strong>1. Mai:</strong> Fest<br>\n<strong>2. Mai:</strong> Tanz</p>\n")
    #expect(Rendered("18 Uhr: Los\n20 Uhr: Ende").document.text.plain == "18 Uhr: Los\n20 Uhr: Ende")
  }

  @Test("A date in an item or a note begins no list in it")
  func datesInItems() {
    #expect(
      Rendered("1) 3. Mai: Führung\n2) 4. Mai").html
        == "<ol>\n<li>3. Mai: Führung</li>\n<li>4. Mai</li>\n</ol>\n")
    let note = Rendered("Wort[^1]\n\n[^1]: 12. Juni 2031, Aue").html
    #expect(note.contains("12. Juni 2031, Aue"))
    #expect(!note.contains("<ol start"))
  }

  @Test("Lines of dates part from the text above them where there are several")
  func linesBelowText() {
    #expect(
      Rendered("Termine:\n18. September: Auftakt\n2. Oktober: Werkstatt").html
        == "<p>Termine:<br>\n18. September: Auftakt<br>\n2. Oktober: Werkstatt</p>\n")
    #expect(
      Rendered("Wir sehen uns am\n18. September in Aue.").html
        == "<p>Wir sehen uns am\n18. September in Aue.</p>\n")
    #expect(Rendered("3 May: Opening\n4th May: Talk").html == "<p>3 May: Opening<br>\n4th May: Talk</p>\n")
    #expect(
      Rendered("5. - 7. Klasse\n8. - 10. Klasse").html == "<p>5. - 7. Klasse<br>\n8. - 10. Klasse</p>\n")
  }

  @Test(
    "An address at the end of a line leaves the backslash that breaks it",
    arguments: [
      ("https://a.de/x", "https://a.de/x"), ("www.a.de", "https://www.a.de"),
      ("post@a.de", "mailto:post@a.de"),
      ("https://a.de/x_y?z=1", "https://a.de/x_y?z=1"),
    ])
  func addressesAtBreaks(_ address: String, _ destination: String) {
    let rendered = Rendered("Siehe \(address)\\\nbis Freitag", typography: .german)
    #expect(
      rendered.html == "<p>Siehe <a href=\"\(destination)\">\(address)</a><br>\nbis Freitag</p>\n")
    #expect(rendered.document.text.plain == "Siehe \(address)\nbis Freitag")
  }

  @Test("Code keeps the backslashes at the ends of its lines")
  func backslashesInCode() {
    #expect(Rendered("```text\ncurl https://a.de/\\\n  -v\n```").html.contains("curl https://a.de/\\\n  -v"))
    #expect(Rendered("`https://a.de/\\\nb`").html == "<p><code>https://a.de/\\ b</code></p>\n")
  }

  @Test("A list shows the numbers that were typed; those that are all the same count up")
  func numbers() {
    #expect(
      Rendered("3. a\n5. b\n6. c").html
        == "<ol start=\"3\">\n<li>a</li>\n<li value=\"5\">b</li>\n<li>c</li>\n</ol>\n")
    #expect(Rendered("3. a\n5. b\n6. c").document.text.plain == "3. a\n5. b\n6. c")
    #expect(Rendered("1. a\n1. b").document.text.plain == "1. a\n2. b")
    #expect(Rendered("> 4) a\n> 2) b").document.text.plain == "4. a\n2. b")
  }

  @Test("A path with blanks is a path, a sentence in brackets is a sentence")
  func paths() {
    #expect(Rendered("![Ein Fest](mein bild.jpg)").html.contains("<img src=\"../../media/mein%20bild.jpg\""))
    #expect(
      Rendered("[S](https://a.de/satzung neu.pdf \"Ein Titel\")").html
        == "<p><a href=\"https://a.de/satzung%20neu.pdf\" title=\"Ein Titel\">S</a></p>\n")
    #expect(Rendered("[1](vgl. Müller)").html == "<p>[1](vgl. Müller)</p>\n")
    #expect(Rendered("`[a](b c.md)`").html == "<p><code>[a](b c.md)</code></p>\n")
  }

  @Test("Only two tildes strike out")
  func tildes() {
    #expect(Rendered("5~10 Leute, H~2~O, ~~weg~~").html == "<p>5~10 Leute, H~2~O, <del>weg</del></p>\n")
  }

  @Test("A few elements of HTML count, without attributes and closed where they were opened")
  func markup() {
    #expect(
      Rendered("a<br>b H<sub>2</sub>O <kbd>Strg</kbd> <MARK>x</MARK> m<sup>2</sup>").html
        == "<p>a<br>\nb H<sub>2</sub>O <kbd>Strg</kbd> <mark>x</mark> m<sup>2</sup></p>\n")
    #expect(Rendered("| a<br>b |\n| --- |").html.contains("<th scope=\"col\">a<br>\nb</th>"))
    #expect(Rendered("a<br/>b\n\n<br>\n\nc").findings == [])
  }

  @Test(
    "All other HTML is shown as text",
    arguments: [
      "<sub>offen", "<sub>*a</sub>*", "<kbd class=\"x\">a</kbd>", "<sup><sub>a</sup></sub>", "<b>a</b>",
      "<mark onclick=\"x()\">a</mark>",
    ])
  func otherHTML(_ text: String) {
    let html = Rendered(text).html
    #expect(html.contains("&lt;"))
    #expect(!Rendered(text).findings.isEmpty)
  }

  @Test("Figures above and below the line keep their place in plain text")
  func plainFigures() {
    #expect(
      Rendered("m<sup>2</sup>, H<sub>2</sub>O, 10<sup>-3</sup>, 1<sup>er</sup>").document.text.plain
        == "m², H₂O, 10⁻³, 1er")
  }

  @Test("An address without a scheme that begins with www leads to https, one that was typed stays")
  func bareHosts() {
    #expect(
      Rendered("www.a.de [www.b.de](http://www.b.de)").html
        == "<p><a href=\"https://www.a.de\">www.a.de</a> <a href=\"http://www.b.de\">www.b.de</a></p>\n")
  }

  @Test("The words of page and plain text are those that were typed", arguments: 0..<400)
  func words(_ seed: Int) {
    var prose = GeneratedProse(seed: UInt64(seed))
    let text = prose.text()
    let rendered = Rendered(text.source, typography: seed % 2 == 0 ? .german : nil)
    #expect(HTMLScanner.text(of: rendered.html).proseWords == text.words, "\(text.source)")
    #expect(rendered.document.text.plain.proseWords == text.words, "\(text.source)")
  }
}

/// German prose with the signs that Markdown takes for markup, and the words that a reader must see.
private struct GeneratedProse {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func text() -> (source: String, words: [String]) {
    var source = ""
    var words: [String] = []
    for index in 0..<Int.random(in: 1...40, using: &random) {
      let (written, read) = token(startsLine: source.isEmpty || source.hasSuffix("\n"))
      source += written
      words += read.proseWords
      source += gap(behind: written, isLast: index % 7 == 6)
    }
    // At the end of a text there is no line to break.
    return (
      source.hasSuffix("\\\n") ? source + "Ende" : source, source.hasSuffix("\\\n") ? words + ["Ende"] : words
    )
  }

  /// Lines end in an address more often than words do.
  private mutating func gap(behind written: String, isLast: Bool) -> String {
    if Self.addresses.contains(written) { return ["\\\n", "\n", " "].randomElement(using: &random) ?? " " }
    return isLast ? ["\n", "\n\n", " "].randomElement(using: &random) ?? " " : " "
  }

  private mutating func token(startsLine: Bool) -> (written: String, read: String) {
    let word = Self.plain.randomElement(using: &random) ?? "Wort"
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return ("**\(word)**", word)
    case 1: return ("*\(word)*,", "\(word),")
    case 2: return ("~~\(word)~~", word)
    case 3: return ("`\(word)*x_y~z`", "\(word)*x_y~z")
    case 4: return ("[\(word)](https://a.de/x_y_z)", word)
    case 5, 6:
      let date = Self.dates.randomElement(using: &random) ?? "1. Mai"
      return (date, date)
    case 7, 8, 9:
      let odd = Self.odd.randomElement(using: &random) ?? "a*b"
      return (odd, odd)
    case 10:
      let address = Self.addresses.randomElement(using: &random) ?? "www.a.de"
      return (address, address)
    default: return (word, word)
    }
  }

  private static let plain = [
    "Haus", "und", "Übung", "Straße", "KI", "2031", "Menschen", "der", "„Zitat“", "Freiburg,",
  ]
  private static let odd = [
    "Leser*innen", "Bürger_innen", "5*3*2", "datei_name_neu", "10~20", "~5", "Preis*", "H~2~O", "der*die",
    "x_1_2",
    "(Kolleg*innen)", "A*B", "3*", "50%", "Musik_Theater_Tanz", "2*(3+4)*5", "(a+b)*(c+d)*2", "(x)*3",
    "Bürger*(innen)", "(a)*(b)",
  ]
  private static let addresses = ["https://a.de/x_y", "www.a.de", "post@a.de", "https://b.de/?x=1*2"]
  private static let dates = [
    "8. & 9. Mai", "10. Febr. 2031", "5. - 7. Klasse", "1. + 2. Stock", "24. 12. Weihnachten",
    "18. September", "3.–5. Mai", "1.5.", "18.30 Uhr", "25. - 27. Mai", "Mo, 6. Mai 2031", "2031-05-06",
    "18 Uhr",
  ]
}

extension String {
  /// The words as typed: typography aside, which sets dashes, quotes and blanks.
  fileprivate var proseWords: [String] {
    let plain = replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("–", with: "-")
    return plain.split { $0.isWhitespace }.map(String.init)
  }
}
