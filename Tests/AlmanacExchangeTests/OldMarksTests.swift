import AlmanacModel
import Testing

@testable import AlmanacExchange

/// What is code, what is a mark of the old program, and what is the editor's text.
struct OldMarksTests {
  private static let settings: [OldSettings.Generator: (path: String, text: String)] = [
    .hugo: ("hugo.toml", "baseURL = 'https://www.example.org/'\n"),
    .zola: ("config.toml", "base_url = 'https://www.example.org/'\n"),
    .jekyll: ("_config.yml", "url: https://www.example.org\n"),
  ]

  private func moved(_ body: String, _ generator: OldSettings.Generator) -> (text: String, lost: [String]) {
    let isJekyll = generator == .jekyll
    var texts = [
      isJekyll ? "_posts/2020-01-02-a.md" : "content/posts/a.md":
        Array("---\ntitle: A\ndate: 2020-01-02\n---\n\(body)\n".utf8)
    ]
    if let settings = Self.settings[generator] { texts[settings.path] = Array(settings.text.utf8) }
    let plan = PostImport(tree: ImportSite().tree, today: ImportSite.today, map: [:], permalink: nil).plan(
      OldFolder(texts: texts))
    let file = plan.files.values.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let text = file.split(separator: "\n---\n\n", maxSplits: 1).last.map(String.init) ?? ""
    return (text, plan.losses.entries.map { "\($0.kind) \($0.name)" })
  }

  @Test(
    "Indented code stays as it is, also below items of lists",
    arguments: [
      "So:\n\n    tar -o=\"{{.Dest}}{{.Ext}}\" {#id} <b>x</b>\n\n    zweite {{ x }}\n\nDanach.",
      "- Punkt\n\n      code {{ x }} {: .y}\n\n- Zweiter", "1. Punkt\n\n       code {{< y >}}\n\nText",
      "# Titel\n    code {{ x }}", "\tcode {% x %}",
    ])
  func indented(body: String) {
    for generator in [OldSettings.Generator.hugo, .zola, .jekyll] {
      let moved = moved(body, generator)
      #expect(moved.text == body + "\n")
      #expect(moved.lost == [])
    }
  }

  @Test(
    "What is indented and no code is read as ever",
    arguments: [
      ("Ein Absatz\n    geht {{ x }}weiter", "Ein Absatz\n    geht weiter"),
      ("- Punkt\n\n    Absatz {{ x }}im Punkt", "- Punkt\n\n    Absatz im Punkt"),
      ("1.  Punkt\n\n    Absatz {{ x }}im Punkt", "1.  Punkt\n\n    Absatz im Punkt"),
    ])
  func noCode(body: String, expected: String) {
    #expect(moved(body, .jekyll).text == expected + "\n")
  }

  @Test("Braces that Hugo shows as they are stay; Zola and Jekyll read them")
  func braces() {
    let body = "Mit {{ .Wert }} und ({{{ and }}}) und %a{:href => 1} und {#id}, {% if %}."
    #expect(moved(body, .hugo).text == body + "\n")
    #expect(moved(body, .hugo).lost == [])
    #expect(!moved("Mit {{ wert }}.", .zola).text.contains("wert"))
    #expect(!moved("Mit {{ wert }}.", .jekyll).text.contains("wert"))
    #expect(
      moved("## Titel {#marke}\n\nSiehe [dort](#marke).", .hugo).text == "## Titel\n\nSiehe [dort](#titel).\n"
    )
    #expect(moved("## Titel {#marke}\n\nText", .zola).lost == [])
    #expect(moved("Ein {{/* Hinweis */}} bleibt.", .zola).text == "Ein {{/* Hinweis */}} bleibt.\n")
    #expect(moved("Text\n{: .lead}", .jekyll).text == "Text\n")
  }

  @Test("A shortcode that is to be shown stands without the marks that say so")
  func shown() {
    let moved = moved("So: {{</* figure src=\"a.jpg\" */>}} und {{%/* x */%}}.", .hugo)
    #expect(moved.text == "So: {{< figure src=\"a.jpg\" >}} und {{% x %}}.\n")
    #expect(moved.lost == [])
  }

  @Test(
    "Links within a text find headings of every kind",
    arguments: [
      "### [build-std](https://www.example.net/a)", "### [build-std][r]\n\n[r]: https://www.example.net/",
      "build-std\n---------", "build-std\n===", "## `build-std`",
      "## ![x](https://www.example.net/x.png) build-std",
    ])
  func headings(heading: String) {
    let moved = moved("[Dort](#build-std) steht es.\n\n\(heading)\n\nText", .zola)
    #expect(moved.text.hasPrefix("[Dort](#build-std) steht es.\n"))
    #expect(!moved.lost.contains { $0.hasPrefix("deadLink") })
  }

  @Test("Elements of Jekyll's texts go on over empty lines, to where they end")
  func elements() {
    let body =
      "<div>\n  <h4>Titel</h4>\n\n    <div>Eins</div>\n\n    <p>Zwei <a href=\"https://www.example.net/\">da</a></p>\n</div>\n\nDanach **fett**."
    let text = moved(body, .jekyll).text
    #expect(text.contains("#### Titel\n\nEins\n\nZwei [da](https://www.example.net/)\n"))
    #expect(text.hasSuffix("\n\nDanach **fett**.\n"))
  }
}
