import AlmanacModel
import AlmanacSite
import CivilTime
import Testing

@testable import AlmanacBuild

/// Which translations are out of date, and which texts are not plain.
@Suite struct TranslationCheckTests {
  private static let site = "title: A\nurl: https://a.example.org/\nlanguages: [de, en, leicht]\n"

  private static func linked(_ files: [String: String]) -> LinkedSite {
    TestSite(files.merging(["site.yaml": site]) { first, _ in first }).linked()
  }

  private static func findings(_ files: [String: String]) -> [String] {
    var log = DiagnosticLog()
    TranslationCheck(linked(files)).run(&log)
    return log.sorted().map {
      "\($0.code) \($0.location?.path ?? ""):\($0.location?.position.line ?? 0):\($0.location?.position.column ?? 0)"
    }
  }

  @Test("A text is missing, current or stale in each language")
  func states() throws {
    var files = ["pages/a.md": "---\ntitle: A\n---\nEins.\n"]
    func states() -> [String] {
      let linked = Self.linked(files)
      return TextTranslation.all(linked.site, linked.translations).map { "\($0.edition.name) \($0.state)" }
    }
    #expect(states() == ["en missing", "leicht missing"])
    let digest = try #require(Self.linked(files).site.pages.first?.page.matter.digest)
    files["pages/a.en.md"] = "---\ntitle: A\ntranslated_from: \(digest)\n---\nOne.\n"
    #expect(states() == ["en current", "leicht missing"])
    #expect(Self.findings(files) == [])
    files["pages/a.md"] = "---\ntitle: A\n---\nZwei.\n"
    #expect(states() == ["en stale", "leicht missing"])
    #expect(Self.findings(files) == ["W793 pages/a.en.md:3:18"])
  }

  @Test("`check --fix` notes the state of the original where none is noted, and never renews it")
  func mending() {
    let files = [
      "site.yaml": Self.site, "pages/a.md": "---\ntitle: A\n---\nEins.\n",
      "pages/a.en.md": "---\ntitle: A\n---\nOne.\n",
      "pages/a.leicht.md": "---\ntitle: A\ntranslated_from: 0000000000000000\n---\nEins.\n",
    ]
    let tree = SourceTree(texts: files.mapValues { Array($0.utf8) }, zones: TestSite.zones)
    let run = MendingRun(tree, content: "content", today: TestSite().options.today ?? Day(number: 0))
    #expect(run.diff.contains("+++ content/pages/a.en.md"))
    #expect(run.diff.contains("+translated_from: "))
    #expect(!run.diff.contains("a.leicht.md"))
  }

  @Test("Plain texts have short sentences, each on its line, no subjunctive and no long words unexplained")
  func plainLanguage() {
    let files = [
      "pages/a.md": "---\ntitle: A\n---\nEins.\n",
      "pages/a.leicht.md": """
      ---
      title: A
      translated_from: 1
      ---
      Das ist ein Satz mit sehr vielen Wörtern, die niemand mehr am Ende behält.
      Das wäre gut.
      Hier ist einer. Hier ist noch einer.
      Wir planen eine Regionalversammlungsordnung.
      Ein Mitgliederverzeichnis ist eine Liste.
      Am 3. Mai kommt Dr. Bo zum [Fest](https://fest.example.org/).
      """,
    ]
    #expect(
      Self.findings(files).filter { !$0.hasPrefix("W793") } == [
        "W795 pages/a.leicht.md:5:1", "W796 pages/a.leicht.md:6:1", "W797 pages/a.leicht.md:7:17",
        "W798 pages/a.leicht.md:8:1",
      ])
  }
}
