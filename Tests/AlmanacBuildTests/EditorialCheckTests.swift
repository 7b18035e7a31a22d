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
    #expect(helps.last?.german.contains("„summary:“") == true)
    #expect(helps.last?.english.contains("subtitle") == false)
  }

  @Test("A region without a place on the map is named, but not where it is the only one")
  func placeOnTheMap() {
    let south = "---\ntitle: Süd\nmap: [1, 2]\n---\n\nText.\n"
    let north = "---\ntitle: Nord\n---\n\nText.\n"
    let found = findings(["regions/nord.md": north, "regions/sued.md": south], "W720")
    #expect(found.map { $0.location?.path } == ["regions/nord.md"])
    #expect(found.first?.location?.position.line == 2)
    #expect(findings(["regions/nord.md": north], "W720").isEmpty)
  }
}
