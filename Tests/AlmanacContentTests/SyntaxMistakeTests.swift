import AlmanacModel
import Testing

@testable import AlmanacContent

struct SyntaxMistakeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: [String]
    var testDescription: String { name }
  }

  static let inEvents: [Case] = [
    Case(name: "tab", text: "- title: A\n\tstart: 2026-01-01\n", expected: ["E110 events.yaml:2:1"]),
    Case(name: "quote", text: "- title: \"A\n  start: 2026-01-01\n", expected: ["E111 events.yaml:1:10"]),
    Case(name: "single quote", text: "- title: 's ist so\n", expected: ["E111 events.yaml:1:10"]),
    Case(name: "bracket", text: "- title: A\n  topics: [ki, daten\n", expected: ["E112 events.yaml:2:11"]),
    Case(name: "brace", text: "- title: A\n  place: {name: Haus\n", expected: ["E112 events.yaml:2:10"]),
    Case(name: "too deep", text: "- title: A\n    start: 2026-01-01\n", expected: ["E113 events.yaml:2:5"]),
    Case(name: "too shallow", text: "- title: A\nstart: 2026-01-01\n", expected: ["E113 events.yaml:2:1"]),
    Case(
      name: "between two levels", text: "- title: A\n start: 2026-01-01\n", expected: ["E113 events.yaml:2:2"]
    ),
    Case(
      name: "item in map", text: "- title: A\n  topics: ki\n  - daten\n", expected: ["E114 events.yaml:3:3"]),
    Case(name: "no colon", text: "- title: A\n  start 2026-01-01\n", expected: ["E115 events.yaml:2:3"]),
    Case(
      name: "no space behind colon", text: "- title: A\n  start:2026-01-01\n",
      expected: ["E116 events.yaml:2:3"]),
    Case(
      name: "no space behind dash", text: "-title: A\n  start: 2026-01-01\n",
      expected: ["E117 events.yaml:1:1"]),
    Case(
      name: "wrong in brackets", text: "- title: A\n  topics: [ki,, daten]\n",
      expected: ["E119 events.yaml:2:15"]),
    Case(
      name: "text behind brackets", text: "- topics: [\n    ki] und\n", expected: ["E120 events.yaml:2:8"]),
    Case(name: "escape", text: "- title: \"C:\\Daten\"\n", expected: ["E121 events.yaml:1:13"]),
    Case(name: "control character", text: "- title: A\u{1}B\n", expected: ["E103 events.yaml:1:11"]),
    Case(name: "no list", text: "sommer:\n  title: A\n", expected: ["E125 events.yaml:1:1"]),
    Case(name: "entry without a dash", text: "title: A\n", expected: ["E189 events.yaml:1:1"]),
    Case(name: "item without fields", text: "- nur Text\n", expected: ["E126 events.yaml:1:3"]),
    Case(
      name: "same key twice", text: "- title: A\n  start: 2026-01-01\n  region: x\n  title: B\n",
      expected: ["E127 events.yaml:4:3"]),
    Case(
      name: "same field in two languages", text: "- title: A\n  start: 2026-01-01\n  region: x\n  titel: B\n",
      expected: ["E127 events.yaml:4:3"]),
  ]

  @Test("A mistake in the notation is reported once, at its place", arguments: inEvents)
  func place(_ mistake: Case) {
    #expect(findings(readEvents(mistake.text)) == mistake.expected)
  }

  @Test(
    "A mistake costs the entry it is in and no other", arguments: inEvents.filter { $0.text.hasPrefix("-") })
  func cost(_ mistake: Case) {
    let good = "- title: Davor\n  start: 2026-01-01\n  region: x\n"
    let after = "- title: Danach\n  start: 2026-01-02\n  region: x\n"
    let content = readEvents(good + mistake.text + after)
    #expect(content.events.map(\.title.value) == ["Davor", "Danach"])
    #expect(content.log.diagnostics.count == mistake.expected.count)
    #expect(content.unreadable.files == ["events.yaml"])
  }

  @Test("A dash that is indented too far costs its entry only")
  func aDashThatIsIndentedTooFarCostsItsEntryOnly() {
    let content = readEvents(
      "- title: A\n  start: 2026-01-01\n  region: x\n - title: B\n   start: 2026-01-01\n- title: C\n  start: 2026-01-01\n  region: x\n"
    )
    #expect(findings(content) == ["E113 events.yaml:4:2"])
    #expect(content.events.map(\.title.value) == ["A", "C"])
  }

  @Test("A duplicate key names both lines")
  func aDuplicateKeyNamesBothLines() {
    let content = readEvents("- title: A\n  start: 2026-01-01\n  region: x\n  title: B\n")
    let text = content.log.diagnostics.first?.message.text.german ?? ""
    #expect(text.contains("Zeile 1"))
    #expect(text.contains("Zeile 4"))
  }

  @Test("The marker covers the offending text in scalars")
  func theMarkerCoversTheOffendingTextInScalars() {
    let content = readEvents("- title: Ä\n  start: 2026-01-01\n  region: x\n  status: völlig unklar\n")
    #expect(markedText(content) == "völlig unklar")
  }

  @Test("Ids of broken entries are remembered where they can be read")
  func idsOfBrokenEntriesAreRememberedWhereTheyCanBeRead() {
    let content = readEvents(
      "- id: kaputt-1\n  title: \"A\n- title: Lesenacht\n  start: 14.11.2030 18 Uhr\n  region: [x\n")
    #expect(content.unreadable.ids.isSuperset(of: ["kaputt-1", "lesenacht-2030-11-14"]))
  }

  @Test("Front matter that never ends is reported where it begins")
  func frontMatterThatNeverEndsIsReportedWhereItBegins() {
    let content = read(["pages/a.md": "---\ntitle: A\n\nText\n"])
    #expect(findings(content) == ["E118 pages/a.md:1:1"])
    #expect(content.pages.isEmpty)
    #expect(content.unreadable.files == ["pages/a.md"])
  }

  @Test("A syntax error in front matter costs the file")
  func aSyntaxErrorInFrontMatterCostsTheFile() {
    let content = read(["pages/a.md": "---\ntitle: \"A\n---\nText\n", "pages/b.md": "---\ntitle: B\n---\n"])
    #expect(findings(content) == ["E111 pages/a.md:2:8"])
    #expect(content.pages.map(\.address) == ["b"])
  }

  @Test("A syntax error in site.yaml keeps the defaults")
  func aSyntaxErrorInSiteYAMLKeepsTheDefaults() {
    let content = read(["site.yaml": "title: A\n\turl: x\n"])
    #expect(findings(content) == ["E110 site.yaml:2:1"])
    #expect(content.configuration.zone.identifier == "Europe/Berlin")
  }

  @Test("A second document in a file is refused")
  func aSecondDocumentIsRefused() {
    #expect(findings(read(["site.yaml": site + "---\ntitle: B\n"])) == ["E124 site.yaml:3:1"])
  }

  @Test("Sixty-four levels are enough")
  func sixtyFourLevelsAreEnough() {
    let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
    #expect(findings(readEvents("- title: A\n  topics: \(deep)\n")) == ["E122 events.yaml:2:73"])
    let nested = "- " + String(repeating: "- ", count: 5000) + "x\n"
    #expect(readEvents(nested).log.diagnostics.map(\.code) == ["E122"])
    let brackets = "- title: " + String(repeating: "[", count: 200_000) + "\n"
    #expect(readEvents(brackets).log.diagnostics.map(\.code) == ["E122"])
  }

  @Test("A file over sixteen mebibytes is refused")
  func aFileOverSixteenMebibytesIsRefused() {
    let content = readEvents("# " + String(repeating: "x", count: 16 * 1024 * 1024))
    #expect(findings(content) == ["E102 events.yaml:1:1"])
  }

  @Test("Repeated values may not explode")
  func repeatedValuesMayNotExplode() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(list)]\n"
    }
    #expect(read(["site.yaml": site + bomb]).log.diagnostics.map(\.code) == ["E123"])
    #expect(read(["pages/a.md": "---\n\(bomb)---\n"]).log.diagnostics.map(\.code) == ["E123"])
    let item = "- " + bomb.split(separator: "\n").joined(separator: "\n  ") + "\n"
    #expect(readEvents(item).log.diagnostics.map(\.code) == ["E123"])
  }
}
