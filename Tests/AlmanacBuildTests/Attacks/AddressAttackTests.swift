import Testing

@testable import AlmanacBuild

@Suite("Content is not trusted: addresses and large files")
struct AddressAttackTests {
  private static func post(_ fields: String, _ body: String = "Text.") -> [String: String] {
    ["magazine/a.md": "---\ntitle: A\ndate: 2031-01-01\n\(fields)---\n\(body)\n"]
  }

  @Test(
    "A former address that no server and no disk can hold is an error with its line",
    arguments: [String(repeating: "a", count: 300), String(repeating: "aaaaaaaaa/", count: 200)])
  func longAlias(path: String) throws {
    let site = TestSite(Self.post("aliases: /\(path)/\n"))
    #expect(try site.rendered().findings.contains("E421 magazine/a.md:4:10"))
  }

  @Test("`..` and backslashes in former addresses stay inside the site")
  func climbingAlias() throws {
    let site = TestSite(Self.post("aliases: [/../../alt/, ../../alt2/, //evil.example/alt3/]\n"))
    let rendered = try site.rendered()
    #expect(rendered.outputs["alt/index.html"] != nil)
    #expect(rendered.outputs["alt2/index.html"] != nil)
    #expect(!rendered.outputs.keys.contains { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") })
  }

  @Test(
    "`..` in ids, slugs and terms never reaches a path of the output",
    arguments: ["slug: ../../boese", "id: ../../boese", "topics: [../../boese]", "series: ../../boese"])
  func climbingIDs(field: String) throws {
    let rendered = try TestSite(Self.post(field + "\n")).rendered()
    #expect(!rendered.outputs.keys.contains { $0.split(separator: "/").contains("..") })
    #expect(!rendered.outputs.isEmpty)
  }

  @Test("An address with the name of a Windows device is a warning")
  func device() throws {
    let site = TestSite([
      "regions/aue.md": "---\ntitle: Aue\n---\n",
      "events.yaml": "- id: nul\n  title: N\n  start: 2031-06-01\n  region: aue\n",
    ])
    #expect(site.linked().log.diagnostics.map(\.code) == ["W403"])
  }

  @Test("A damaged ledger of countless lines says so a hundred times, not a million times")
  func damagedLedger() {
    let site = TestSite(["ledger.tsv": String(repeating: "event\tx\n", count: 200_000)])
    let codes = site.linked().log.diagnostics.map(\.code).filter { $0.hasPrefix("E60") }
    #expect(codes.count == 101)
    #expect(codes.last == "E608")
  }

  @Test("A ledger beyond all measure is an error")
  func hugeLedger() {
    let site = TestSite(["ledger.tsv": String(repeating: "x", count: 33 << 20)])
    #expect(site.linked().log.diagnostics.map(\.code).contains("E609"))
  }

  @Test("The largest sequence in a ledger is no trap")
  func largestSequence() {
    let site = TestSite([
      "regions/aue.md": "---\ntitle: Aue\n---\n",
      "events.yaml": "- id: e\n  title: E\n  start: 2031-06-01\n  region: aue\n",
      "ledger.tsv":
        "event\te\te@x\thash\t9223372036854775807\t9999-12-31T23:59:59Z\t9999-12-31T23:59:59Z\t\t\n",
    ])
    #expect(site.linked().publication.eventIdentities["e"]?.sequence == .max)
  }
}
