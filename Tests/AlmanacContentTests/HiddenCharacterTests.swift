import AlmanacModel
import Testing

@testable import AlmanacContent

@Suite("Characters that nobody sees, and values beyond all measure")
struct HiddenCharacterTests {
  @Test(
    "Characters that nobody sees are reported at their place in a name, title or place",
    arguments: [
      "\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{3164}", "\u{E0001}",
    ])
  func reported(hidden: String) {
    let event = "- title: Fe\(hidden)st\n  start: 2026-06-01\n  area: welt\n"
    #expect(findings(readEvents(event)) == ["W112 events.yaml:1:10"])
    let person = "- {id: a, name: \"An\(hidden)na\", role: x}\n"
    #expect(findings(read(["people.yaml": person])) == ["W112 people.yaml:1:17"])
    let place = "- title: Fest\n  start: 2026-06-01\n  area: welt\n  place: {name: \"A\(hidden)\", city: B}\n"
    #expect(findings(readEvents(place)) == ["W112 events.yaml:4:17"])
    let speakers = "- title: Fest\n  start: 2026-06-01\n  area: welt\n  speakers:\n    - A\(hidden)b\n"
    #expect(findings(readEvents(speakers)) == ["W112 events.yaml:5:7"])
  }

  @Test("Characters that nobody sees are reported too where they are written as an escape")
  func escaped() {
    let event = "- title: \"Fe\\u202Est\"\n  start: 2026-06-01\n  area: welt\n"
    #expect(findings(readEvents(event)) == ["W112 events.yaml:1:10"])
  }

  @Test("What people write on purpose is fine: quotes, soft hyphens, joined emoji, Arabic letters")
  func purpose() {
    let event = "- title: „Fest“ – Donau\u{AD}dampf 👩\u{200D}🔬 مرحبا\n  start: 2026-06-01\n  area: welt\n"
    #expect(findings(readEvents(event)).isEmpty)
  }

  @Test("A value of more than a megabyte is an error and is left out")
  func longValue() {
    let content = readEvents(
      "- title: Fest\n  start: 2026-06-01\n  area: welt\n  summary: \(String(repeating: "x ", count: 600_000))\n"
    )
    #expect(findings(content) == ["E142 events.yaml:4:3"])
    #expect(content.events.first?.summary == nil)
  }

  @Test("An event of more sessions than anybody holds is one error at the word")
  func countlessSessions() {
    let dates = (0..<10_001).map { "2026-06-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)" }
    let event = "- title: Fest\n  area: welt\n  dates: [\(dates.joined(separator: ", "))]\n"
    #expect(findings(readEvents(event)) == ["E143 events.yaml:3:3"])
    let most = "- title: Fest\n  area: welt\n  dates: [\(dates.dropLast().joined(separator: ", "))]\n"
    #expect(readEvents(most).events.first?.sessions.count == 10_000)
  }

  @Test("An entry of more fields than anybody writes is one error")
  func countlessKeys() {
    let keys = (0..<20_000).map { "  k\($0): 1\n" }.joined()
    #expect(findings(readEvents("- title: Fest\n\(keys)")) == ["E128 events.yaml:10001:3"])
    let flow = "- {" + (0..<20_000).map { "k\($0): 1" }.joined(separator: ", ") + "}\n"
    #expect(findings(readEvents(flow)).map { $0.prefix(4) } == ["E128"])
  }
}
