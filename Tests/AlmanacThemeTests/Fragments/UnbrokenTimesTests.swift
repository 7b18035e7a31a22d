import Testing

@testable import AlmanacTheme

@Suite("Times and ranges stay on one line")
struct UnbrokenTimesTests {
  private func mark(_ text: String) -> String {
    String(decoding: UnbrokenTimes.mark(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "A range of numbers is marked, with the word behind it",
    arguments: [
      ("17–20 Uhr", "17–20 Uhr"), ("um 18:30–21 Uhr.", "18:30–21 Uhr"),
      ("18–19:30\u{202F}Uhr", "18–19:30\u{202F}Uhr"),
      ("6.–7. Mai 2031", "6.–7."), ("von 2024–2025", "2024–2025"), ("um 18 Uhr", "18 Uhr"),
      ("um 9:05\u{A0}Uhr", "9:05\u{A0}Uhr"),
      ("18:00–21:00", "18:00–21:00"), ("Abs. 5–5.1", "5–5.1"),
    ])
  func ranges(text: String, run: String) {
    let marked = text.replacing(run, with: "<span class=\"nobreak\">\(run)</span>")
    #expect(mark("<p>\(text)</p>") == "<p>\(marked)</p>")
  }

  @Test(
    "Other dashes and words stay",
    arguments: [
      "Berlin–Bonn", "30. Juni – 2. Juli", "A–5", "5–A", "Uhr", "die Uhr", "18 Uhrmacher",
      "18 Uhr-Reparaturen", "–", "5–", "„5“",
    ])
  func others(text: String) {
    #expect(mark("<p>\(text)</p>") == "<p>\(text)</p>")
  }

  @Test(
    "Tags, code, drawings and data stay",
    arguments: [
      "<a title=\"17–20 Uhr\">x</a>", "<a title='a > 17–20 Uhr'>x</a>", "<script>\"17–20 Uhr\"</script>",
      "<title>17–20 Uhr</title>", "<pre><code>17–20 Uhr</code></pre>", "<svg><text>17–20 Uhr</text></svg>",
      "<head><meta content=\"17–20 Uhr\"></head>", "<code>17–20", "<", "<a href=\"17–20",
    ])
  func elsewhere(html: String) {
    #expect(mark(html) == html)
  }

  @Test("Several ranges in one text, and text between elements, are marked each for itself")
  func several() {
    #expect(
      mark("<header>1–2</header><p>10–12 Uhr, 14–16 Uhr</p>")
        == "<header><span class=\"nobreak\">1–2</span></header><p><span class=\"nobreak\">10–12 Uhr</span>, "
        + "<span class=\"nobreak\">14–16 Uhr</span></p>")
  }
}
