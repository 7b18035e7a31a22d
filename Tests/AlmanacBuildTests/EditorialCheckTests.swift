import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("What check finds beyond a build")
struct EditorialCheckTests {
  private func findings(_ files: [String: String], _ code: String) -> [Diagnostic] {
    var linked = TestSite(files).linked()
    EditorialCheck(linked).run(&linked.log)
    return linked.log.sorted().filter { $0.code == code }
  }

  @Test("A long title is advised what its kind has: posts have a summary, events a subtitle")
  func longTitles() {
    let long = String(repeating: "Wort ", count: 25).dropLast()
    let found = findings(
      [
        "regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n",
        "magazine/a.md": "---\ntitle: \(long)\ndate: 2031-04-01\n---\n\nText.\n",
        "events.yaml": "- id: fest\n  title: \(long)\n  start: 2031-07-05\n  region: nord\n",
      ], "W711")
    #expect(found.map { $0.location?.path } == ["events.yaml", "magazine/a.md"])
    let helps = found.map(\.message.help)
    #expect(helps.first?.german.contains("„subtitle:“") == true)
    #expect(
      helps.last?.german.contains("„summary:“") == true && helps.last?.english.contains("subtitle") == false)
  }

  @Test("A region of which nothing is said is told, with its title's line; a summary or a text is enough")
  func emptyRegions() {
    let found = findings(
      [
        "regions/leer.md": "---\nhue: 20\ntitle: Leer\n---\n\n \n",
        "regions/text.md": "---\ntitle: T\n---\n\nText.\n",
        "regions/teaser.md": "---\ntitle: S\nsummary: Ein Satz.\n---\n",
      ], "W775")
    #expect(found.map { $0.location?.path } == ["regions/leer.md"])
    #expect(found.first?.location?.position.line == 3)
  }
}
