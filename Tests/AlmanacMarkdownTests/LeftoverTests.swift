import Testing

@testable import AlmanacMarkdown

@Suite("Markup that did not take is told")
struct LeftoverTests {
  @Test(
    "Each kind of markup that did not take is told where it stands",
    arguments: [
      ("**Hinweis:**Bitte lesen.", "1:1 W310"),
      ("Siehe **hier", "1:7 W310"),
      ("*Hinweis:*Bitte", "1:1 W310"),
      ("** Hinweis **", "1:1 W310"),
      ("**Wort**teil", "1:1 W310"),
      ("##Ohne Leerzeichen", "1:1 W311"),
      ("Text\n##Mitten", "2:1 W311"),
      ("#\u{A0}Titel", "1:1 W312"),
      ("-\u{A0}Punkt", "1:1 W312"),
      ("1.\u{A0}Punkt", "1:1 W312"),
      ("• Punkt\n• noch einer", "1:1 W313"),
      ("·\tPunkt", "1:1 W313"),
      ("[Zur Seite] (https://example.org/)", "1:1 W314"),
      ("[Zur Seite] (../seite.md)", "1:1 W314"),
      ("Mehr ((https://example.org/x)).", "1:6 W314"),
      ("•eins\n•zwei", "1:1 W313"),
      ("• **eins**", "1:1 W313"),
      ("•**eins**", "1:1 W313"),
      ("- eins\n•\tzwei", "2:1 W313"),
      ("- eins\n- •\tzwei", "2:3 W313"),
      ("-Punkt eins\n-Punkt zwei", "1:1 W313"),
      ("- Punkt eins\n-Punkt zwei", "2:1 W313"),
      ("-Punkt eins\n- Punkt zwei", "1:1 W313"),
      ("Mitzubringen:\n1.Punkt\n2.Punkt", "2:1 W313"),
      ("1. Punkt\n2.Punkt", "2:1 W313"),
      ("A | B\nc | d", "1:1 W339"),
      ("Text\n| A | B |\n| c | d |", "2:1 W339"),
      ("> | A | B |\n> | c | d |", "1:3 W339"),
      ("__ Fett __", "1:1 W310"),
      ("Siehe [[Andere Seite|dort]].", "1:7 W315"),
      ("{{< figure src=\"/foto.jpg\" >}}", "1:1 W316"),
      ("a {% include karte.html %}", "1:3 W316"),
      ("{{< figure\nsrc=\"/foto.jpg\" >}}", "1:1 W316"),
      ("Mit dem [OK Lab][] und", "1:9 W454"),
      ("Mit dem [OK Lab][lab] und", "1:9 W454"),
      ("Text.\n[Zum Stream]: https://example.org/", "2:1 W454"),
      ("[Lab]: {{< ref \"/lab\" >}}", "1:1 W454"),
      ("## Anfahrt {#anfahrt}", "1:12 W317"),
      ("Das ist ==wichtig==.", "1:9 W318"),
      ("m^2^", "1:2 W319"),
      ("Stra\u{FFFD}e", "1:5 W336"),
      ("Sagt er \u{E200}cite\u{E202}turn0search3\u{E201}.", "1:9 W337"),
      ("Sagt er 【12†source】.", "1:9 W337"),
      ("Sagt er [cite: 1, 2].", "1:9 W337"),
      ("Ein \u{F0B7} Zeichen", "1:5 W338"),
      ("| A | B |\n| --- | --- |\n| `a | b` | c |", "3:1 W339"),
      ("> | A |\n> | --- |\n> | a | b |", "3:3 W339"),
      ("![IMG_4711](bild.jpg)", "1:13 W340"),
      ("![foto-vom-fest.jpg](bild.jpg)", "1:22 W340"),
    ])
  func kinds(_ text: String, finding: String) {
    #expect(Rendered(text).findings.first == finding, "\(Rendered(text).findings)")
  }

  @Test(
    "What people write as text is no finding",
    arguments: [
      "Der Kapital-\n-ismus und", "-5 Grad\n-7 Grad", "-ismus", "Ja\n-Nein", "1.Mai\n2.Mai", "1.FC Köln\nund",
      "18.30 Uhr\n19.30 Uhr", "Tel. 1 | Fax 2", "Tel. 1 | Fax 2\\\nHaus | Hof", "a `|` b\nc `|` d",
      "-Eins\\\n-Zwei", "•", "·5 und ·6", "Name: __ Alter: __", "__init__ und __main__", "((a)) https://a.de",
      "(https://example.org/x)", "- eins\n  -ismus", "Preis* 5 €, **fett**.", "* zzgl. Porto", "5 * 3 * 2",
      "Alle Leser*innen", "#KI #Freiburg",
      "a == b == c",
      "x^2 und y^2", "[1] (2031) und [sic!] (Anmerkung)", "Quellen [1][2].", "[Anna]: Ich komme.", "{{ leer",
      "Er schrieb [...] (leise).", "{a, b}", "{ #x }",
      "2 · 3 · 4",
      "– Gedankenstrich", "`**a**b [[x]] {{< y >}}`", "| A | B |\n| --- | --- |\n| a \\| b | c |",
      "![Ein Bild vom Fest](bild.jpg)", "3.\u{A0}Mai", "a [b](../a.md)", "**Preis**** und *mehr*", "§ 5 = x",
    ])
  func text(_ text: String) {
    #expect(Rendered(text).findings == [])
  }

  @Test("Of stars one finding a block is told, of the others each")
  func counts() {
    #expect(Rendered("**a:**b **c:**d\n\n**e:**f").findings == ["1:1 W310", "3:1 W310"])
    #expect(Rendered("[[a]] und [[b]]").findings == ["1:1 W315", "1:11 W315"])
  }

  @Test(
    "Texts that are nothing but beginnings of markup take no time with the square of their length",
    arguments: ["](", "] (", "[[a]] ", "==a== ", "\\*\\* a\n", "{{ ", "{{a}} "])
  func endless(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(Rendered(text).diagnostics.count <= 50)
    _ = MarkdownMending.mended(text)
  }
}
