import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacContent

@Suite("The language of a site")
struct SiteLanguageTests {
  @Test(
    "A language for which pages have no words is a warning at its place, and stays the language of the texts",
    arguments: [
      ("fr", "fr", true), ("nds-DE", "nds-DE", true), ("de", "de", false), ("de-AT", "de-AT", false),
      ("EN", "EN", false),
      ("deutsch", "de", false),
    ])
  func words(_ written: String, _ language: String, isTold: Bool) {
    let tree = SourceTree(
      ["site.yaml": "title: V\nurl: https://v.example.com/\nsprache: \(written)\n"], zones: zones)
    let content = ContentParser(today: Day(number: 22_000)).parse(tree, jobs: 1)
    #expect(content.configuration.language == language)
    #expect(content.log.diagnostics.map(\.code) == (isTold ? ["W777"] : []))
    #expect(
      content.log.diagnostics.allSatisfy { $0.location?.position == SourcePosition(line: 3, column: 10) })
  }
}
