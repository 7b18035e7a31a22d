import AlmanacModel
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Folders that other programs keep the same")
struct SyncTracesTests {
  private static let post =
    "---\ntitle: Werkbank\ndate: 2031-01-01\n---\nEin Text, der lang genug ist, um etwas zu sagen, und noch einer.\n"
  private static let events =
    "- id: fest\n  title: Fest\n  start: 2031-06-01\n  area: ort\n- id: lesung\n  title: Lesung\n  start: 2031-07-01\n  area: ort\n"

  /// A site that was published once.
  private func published() throws -> DiskSite {
    let site = try DiskSite([
      "site.yaml":
        "title: Probe\nurl: https://verbund.example.org/\ntheme: plain\nareas:\n  - id: ort\n    name: Ort\n",
      "events.yaml": Self.events, "magazine/werkbank.md": Self.post,
    ])
    #expect(try site.publish().report != nil)
    return site
  }

  private func errors(_ result: BuildResult) -> [String] {
    result.linked.log.sorted().filter { $0.severity == .error }.map {
      "\($0.code) \($0.location?.path ?? "")"
    }
  }

  @Test(
    "A copy after a conflict is an error that names both, and is never published",
    arguments: [
      "magazine/werkbank (conflicted copy 2031-05-01 120000).md",
      "magazine/werkbank (Konflikt 2031-05-01).md",
      "magazine/werkbank.sync-conflict-20310501-120000-ABCDEFG.md", "magazine/werkbank-LAPTOP.md",
      "magazine/werkbank 2.md", "magazine/werkbank (1).md", "magazine/Kopie von werkbank.md",
      "events (conflicted copy).yaml", "events-PC1.yaml",
    ])
  func copies(_ path: String) throws {
    let site = try published()
    let before = site.outputs()
    let text =
      path.hasPrefix("events")
      ? "- title: Zirbel\n  start: 2031-06-02\n  area: ort\n" : Self.post + "Zirbel\n"
    try site.write([path: text])
    let result = try site.build()
    #expect(result.report == nil)
    #expect(errors(result) == ["E710 \(path)"])
    let original = path.hasPrefix("events") ? "events.yaml" : "magazine/werkbank.md"
    let finding = result.linked.log.sorted().first { $0.code == "E710" }
    #expect(finding?.message.text.german.contains(original) ?? false)
    site.options.keepsGoing = true
    #expect(try site.build().report != nil)
    #expect(site.outputs().mapValues(\.count) == before.mapValues(\.count))
  }

  @Test(
    "Another text under the name of a copy is a post of its own",
    arguments: ["werkbank-holz", "werkbank 2", "werkbank-2024", "werkbank (1)", "werkbank-KI"])
  func ownPosts(_ name: String) throws {
    let site = try published()
    try site.write([
      "magazine/\(name).md":
        "---\ntitle: Anderes\ndate: 2031-01-02\n---\nDas hat mit dem anderen nichts zu tun.\n"
    ])
    let result = try site.build()
    #expect(errors(result) == [])
    #expect(result.linked.site.posts.count == 2)
  }

  @Test(
    "A file that is not there yet is an error; nothing is published without it, and nothing counts as vanished",
    arguments: [
      ("events.yaml", ".events.yaml.icloud", "E712"), ("events.yaml", "events.yaml.nextcloud", "E712"),
      ("events.yaml", "events.yaml.owncloud", "E712"), ("events.yaml", "events.yaml", "E713"),
      ("magazine/werkbank.md", "magazine/.werkbank.md.icloud", "E712"),
      ("magazine/werkbank.md", "magazine/werkbank.md", "E713"),
      ("magazine/werkbank.md", "magazine.cloudf", "E712"),
      ("ledger.tsv", ".ledger.tsv.icloud", "E714"), ("ledger.tsv", "ledger.tsv", "E714"),
    ])
  func absent(_ path: String, _ placeholder: String, _ code: String) throws {
    let site = try published()
    let before = site.outputs()
    try site.remove(path)
    try site.write(placeholder, [])
    for keepsGoing in [false, true] {
      site.options.keepsGoing = keepsGoing
      let result = try site.build()
      #expect(result.report == nil)
      let named = placeholder == "magazine.cloudf" ? "magazine" : path
      #expect(errors(result) == ["\(code) \(named)"])
      #expect(!result.linked.log.diagnostics.contains { $0.code.hasSuffix("603") })
    }
    #expect(site.outputs() == before)
    #expect(try site.publish().report == nil)
  }

  @Test("A copy without its original is an error, and its events count as there")
  func loneCopy() throws {
    let site = try published()
    try site.remove("events.yaml")
    try site.write(["events (Konflikt 2031).yaml": Self.events])
    site.options.keepsGoing = true
    let result = try site.build()
    #expect(result.report == nil)
    #expect(errors(result) == ["E711 events (Konflikt 2031).yaml"])
  }

  @Test("A second ledger is an error that says how to join them")
  func ledgerCopy() throws {
    let site = try published()
    try site.write(["ledger (conflicted copy 2031-05-01).tsv": "# kind\n"])
    #expect(errors(try site.publish()) == ["E715 ledger (conflicted copy 2031-05-01).tsv"])
  }

  @Test(
    "Files of systems and editors are passed over in silence",
    arguments: [
      "desktop.ini", "Thumbs.db", ".DS_Store", "~$brief.docx", ".~lock.brief.odt#", "4913",
      ".werkbank.md.swp",
      "magazine/werkbank.md~", "magazine/Desktop.ini",
    ])
  func systemFiles(_ path: String) throws {
    let site = try published()
    try site.write([path: "Zirbel"])
    let result = try site.build()
    #expect(result.linked.log.diagnostics.isEmpty)
    #expect(result.report != nil)
  }

  @Test("The preview says the same as a build, as copies and placeholders come and go")
  func preview() throws {
    let site = try published()
    var folder = ContentFolder(site.options.content)
    _ = try folder.update(nil, jobs: 1)
    #expect(folder.log.diagnostics.isEmpty)
    #expect(folder.tree.texts["events.yaml"] != nil)
    try site.write(["magazine/werkbank 2.md": Self.post])
    _ = try folder.update(["magazine/werkbank 2.md"], jobs: 1)
    #expect(folder.log.diagnostics.map(\.code) == ["E710"])
    #expect(folder.tree.texts["magazine/werkbank 2.md"] == nil)
    try site.remove("magazine/werkbank 2.md")
    try site.remove("events.yaml")
    try site.write(".events.yaml.icloud", [])
    let changed = try folder.update(nil, jobs: 1)
    #expect(changed.contains("events.yaml"))
    #expect(folder.log.diagnostics.map(\.code) == ["E712"])
    try site.write(["events.yaml": Self.events])
    _ = try folder.update(["events.yaml"], jobs: 1)
    #expect(folder.log.diagnostics.isEmpty)
    #expect(folder.tree.absent.isEmpty)
  }
}
