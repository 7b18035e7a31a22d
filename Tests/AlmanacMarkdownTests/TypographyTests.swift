import AlmanacMarkdown
import Testing

@Suite("Typography")
struct TypographyTests {
  @Test(
    "German quotes, apostrophes, dashes, dots and spaces are set",
    arguments: [
      (#"Sie sagte: "Ja!""#, "Sie sagte: „Ja!“"),
      (#"("So" oder "so".)"#, "(„So“ oder „so“.)"),
      (#""Ein 'inneres' Zitat""#, "„Ein ‚inneres‘ Zitat“"),
      (#""'Ganz innen'""#, "„‚Ganz innen‘“"),
      ("Wie geht's, Hans' Auto?", "Wie geht’s, Hans’ Auto?"),
      ("die '90er und 's war 'n Tag", "die ’90er und ’s war ’n Tag"),
      ("Rock 'n' Roll", "Rock ’n’ Roll"),
      ("Montag -- Freitag - und -- mehr", "Montag – Freitag – und – mehr"),
      ("10--12 Uhr", "10–12\u{202F}Uhr"),
      ("gut---schlecht", "gut—schlecht"),
      ("E-Mail, Nord-Süd, 2024-2025", "E-Mail, Nord-Süd, 2024-2025"),
      ("Und dann...", "Und dann…"),
      ("a....b ..", "a....b .."),
      (
        "z. B. und d. h., u. v. a. (s. o.), v. Chr.",
        "z.\u{202F}B. und d.\u{202F}h., u.\u{202F}v.\u{202F}a. (s.\u{202F}o.), v.\u{202F}Chr."
      ),
      ("i. d. R. und o. Ä.", "i.\u{202F}d.\u{202F}R. und o.\u{202F}Ä."),
      (
        "10 Uhr, 5 km, 20 %, 3 €, 7 °C, 2 m²",
        "10\u{202F}Uhr, 5\u{202F}km, 20\u{202F}%, 3\u{202F}€, 7\u{202F}°C, 2\u{202F}m²"
      ),
      ("5 Menschen, 5 kmh, 3 Uhren, 4 mal", "5 Menschen, 5 kmh, 3 Uhren, 4 mal"),
      ("nach § 5 und §§ 6 ff.", "nach §\u{202F}5 und §§\u{202F}6 ff."),
      ("Ende. Anfang. x. y", "Ende. Anfang. x. y"),
      (#"19" Zoll und 5' lang"#, #"19" Zoll und 5' lang"#),
      (#"Das "Anti-"Wort"#, "Das „Anti-“Wort"),
      (#"sagte:"Ja""#, "sagte:„Ja“"),
      (#"–"Ja"–"#, "–„Ja“–"),
      ("- Punkt", "- Punkt"),
      ("<!-- x --> -->", "<!-- x --> -->"),
    ])
  func german(_ pair: (String, String)) {
    #expect(Typography.apply(to: pair.0, language: .german) == pair.1)
  }

  @Test(
    "English quotes and apostrophes are set",
    arguments: [
      (#"She said "don't 'shout'"."#, "She said “don’t ‘shout’”."),
      ("the '90s, rock 'n' roll, James' car", "the ’90s, rock ’n’ roll, James’ car"),
      ("a -- b - c...", "a – b – c…"),
      ("5 km at 10 a.m.", "5\u{202F}km at 10\u{202F}a.m."),
    ])
  func english(_ pair: (String, String)) {
    #expect(Typography.apply(to: pair.0, language: .english) == pair.1)
  }

  @Test("What is set already stays")
  func typographicText() {
    for text in ["„Das ‚ist‘ – so …“, geht’s? z.\u{202F}B. 5\u{202F}km", "»Ja«", "10\u{A0}Uhr", "–", "“”’"] {
      #expect(Typography.apply(to: text, language: .german) == text)
    }
    #expect(Typography.apply(to: "„Halb\" gesetzt", language: .german) == "„Halb“ gesetzt")
    #expect(Typography.apply(to: "“Half\" set", language: .english) == "“Half” set")
  }

  @Test("Quotes find their partner across emphasis, links and line breaks")
  func acrossInlines() {
    #expect(
      Rendered("\"*Heimat*\" und *\"Ferne\"*, **\"a** b\"\n\"[c](a.md)\", \"`d`\"", typography: .german).html
        == "<p>„<em>Heimat</em>“ und <em>„Ferne“</em>, <strong>„a</strong> b“\n"
        + "„<a href=\"../../magazin/a/\">c</a>“, „<code>d</code>“</p>\n")
    #expect(
      Rendered("Das *Auto*'s um 10 *Uhr*", typography: .german).html
        == "<p>Das <em>Auto</em>’s um 10\u{202F}<em>Uhr</em></p>\n")
  }

  @Test("Dashes and dots never reach across the border of an inline")
  func noRunsAcrossInlines() {
    #expect(Rendered("a-*-b* c.*..*", typography: .german).html == "<p>a-<em>-b</em> c.<em>..</em></p>\n")
  }

  @Test("Each block begins anew")
  func blocksAreApart() {
    #expect(Rendered("\"a\n\n\"b\"", typography: .german).html == "<p>„a</p>\n<p>„b“</p>\n")
  }

  @Test("Code, addresses, ids and destinations are never set")
  func untouched() {
    let html = Rendered(
      "## A -- \"b\"\n\n`\"a\"--...` https://a.de/--...x [t](https://a.de/'--')", typography: .german
    ).html
    #expect(html.contains("<h2 id=\"a-b\">A – „b“</h2>"))
    #expect(html.contains("<code>&quot;a&quot;--...</code>"))
    #expect(html.contains("<a href=\"https://a.de/--...x\">https://a.de/--...x</a>"))
    #expect(html.contains("href=\"https://a.de/%27--%27\""))
  }

  @Test("Typography that is off sets nothing")
  func off() {
    #expect(Rendered("\"a\" -- b...").html == "<p>&quot;a&quot; -- b...</p>\n")
  }

  @Test("Languages are recognised by their tags")
  func tags() {
    #expect(TypographyLanguage(tag: "de-AT") == .german)
    #expect(TypographyLanguage(tag: "EN") == .english)
    #expect(TypographyLanguage(tag: "fr") == nil)
    #expect(TypographyLanguage(tag: "deu") == nil)
  }
}

@Suite("Laws of typography")
struct TypographyLawTests {
  /// Texts of pieces that typography looks at, in any order.
  static func texts() -> [String] {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "\"", "'", "-", "--", "---", ".", "...", " ", "  ", "z. B.", "10 Uhr", "§ 5", "5 km", "a", "Wort", "Ä",
      "90er", "s",
      "(", ")", "[", "]", ",", "!", "/", ":", "„", "“", "”", "‚", "‘", "’", "»", "«", "–", "—", "…",
      "\u{202F}", "\u{A0}", "\n", "5", "€",
    ]
    return (0..<testScale(4000)).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
  }

  @Test(
    "Typography that is applied twice does no more than once",
    arguments: [TypographyLanguage.german, .english])
  func idempotent(_ language: TypographyLanguage) {
    for text in Self.texts() {
      let once = Typography.apply(to: text, language: language)
      let twice = Typography.apply(to: once, language: language)
      #expect(once == twice, "\(text.debugDescription)")
    }
  }

  @Test(
    "Nothing changes but quotes, apostrophes, dashes, dots and spaces",
    arguments: [TypographyLanguage.german, .english])
  func onlyMarksChange(_ language: TypographyLanguage) {
    let marks = Set("\"'„“”‚‘’-–—.… \u{202F}".unicodeScalars)
    for text in Self.texts() {
      let set = Typography.apply(to: text, language: language)
      #expect(
        text.unicodeScalars.filter { !marks.contains($0) }.elementsEqual(
          set.unicodeScalars.filter { !marks.contains($0) }),
        "\(text.debugDescription)")
    }
  }

  @Test("The same text in Markdown and as a plain string is set the same")
  func markdownAgrees() {
    for text in Self.texts()
    where !text.contains(where: { "[]\n-.".contains($0) || $0.isNumber }) && !text.contains("  ") {
      let plain = text.trimmingPrefix { $0 == " " }
      guard let last = plain.last, last != " ", let first = plain.first, first.isLetter else { continue }
      let rendered = Rendered(String(plain), typography: .german).document.text.plain
      #expect(rendered == Typography.apply(to: String(plain), language: .german), "\(text.debugDescription)")
    }
  }
}
