import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct PublicationGuardTests {
  /// What a colleague adds or changes, and the codes with which the older folder is refused.
  static let edits: [(edit: String, files: [String: String], codes: [String])] = [
    (
      "a new event",
      [
        "events.yaml": TwoFolders.files["events.yaml"].map {
          $0 + TwoFolders.event("neu", "Neu", "2031-08-01")
        } ?? ""
      ],
      ["E614"]
    ),
    (
      "a changed event",
      [
        "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-06")
          + TwoFolders.event("markt", "Markt", "2031-06-01")
      ], ["E615"]
    ),
    ("a new post", ["magazine/2031-04-01-neu.md": "---\ntitle: Neu\n---\n\nNeuer Text.\n"], ["E617"]),
    (
      "a changed post", ["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nBesserer Text.\n"],
      ["E616"]
    ),
    ("a changed page", ["pages/ueber-uns.md": "---\ntitle: Über uns\n---\n\nWir alle.\n"], ["E616"]),
    ("a new page", ["pages/neu.md": "---\ntitle: Neu\n---\n\nSeite.\n"], ["E617"]),
    ("a new region", ["regions/sued.md": "---\ntitle: Süd\n---\n\nText.\n"], ["E617", "E617"]),
  ]

  @Test("An older folder overwrites nothing that a colleague published, whatever the edit", arguments: edits)
  func older(edit: (edit: String, files: [String: String], codes: [String])) throws {
    let both = try TwoFolders()
    defer { both.remove() }
    try both.one.write(edit.files)
    #expect(try both.one.publishedCodes() == [], "\(edit.edit)")
    let before = both.publishedFiles()
    let output = both.other.outputs()
    #expect(try both.other.publishedCodes().filter { $0.hasPrefix("E") } == edit.codes, "\(edit.edit)")
    #expect(both.publishedFiles() == before, "\(edit.edit)")
    #expect(both.other.outputs() == output, "\(edit.edit)")
  }

  @Test("With the colleague's content and ledger the same folder publishes", arguments: edits)
  func fetched(edit: (edit: String, files: [String: String], codes: [String])) throws {
    let both = try TwoFolders()
    defer { both.remove() }
    try both.one.write(edit.files)
    try both.one.publish()
    try both.other.write(edit.files)
    try both.fetchLedger()
    try both.other.write(["pages/weitere.md": "---\ntitle: Weitere\n---\n\nText.\n"])
    #expect(try both.other.publishedCodes() == [], "\(edit.edit)")
    #expect(both.published("weitere/index.html").contains("Weitere"))
  }

  @Test("Of two editors who change the same post the second is told, and nothing is lost")
  func samePost() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    try both.one.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nFassung A.\n"])
    try both.one.publish()
    try both.other.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nFassung B.\n"])
    #expect(try both.other.publishedCodes() == ["E616"])
    #expect(both.published("magazin/erster/index.html").contains("Fassung A."))
  }

  @Test("Ledgers joined by git pass, in either order")
  func joined() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    try both.one.write(["magazine/2031-04-01-a.md": "---\ntitle: A\n---\n\nVon der einen.\n"])
    try both.one.publish()
    let theirs = both.one.content("ledger.tsv")
    try both.other.write([
      "magazine/2031-04-01-a.md": "---\ntitle: A\n---\n\nVon der einen.\n",
      "magazine/2031-04-02-b.md": "---\ntitle: B\n---\n\nVon der anderen.\n",
      "ledger.tsv": both.other.content("ledger.tsv") + theirs,
    ])
    #expect(try both.other.publishedCodes() == [])
    #expect(both.published("magazin/a/index.html").contains("Von der einen."))
    #expect(both.published("magazin/b/index.html").contains("Von der anderen."))
  }

  @Test("An interrupted publication goes on by itself, also after another edit")
  func interrupted() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    let ledger = site.content("ledger.tsv")
    try site.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-06")
        + TwoFolders.event("markt", "Markt", "2031-06-01")
    ])
    // Killed after the exchange: the output is new, the ledger is old.
    _ = try SitePublisher(site.options).build()
    #expect(site.content("ledger.tsv") == ledger)
    #expect(site.output("termine/fest/fest.ics").contains("SEQUENCE:1"))
    try site.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-07")
        + TwoFolders.event("markt", "Markt", "2031-06-01")
    ])
    #expect(try site.publishedCodes() == [])
    #expect(site.output("termine/fest/fest.ics").contains("SEQUENCE:2"))
  }

  @Test("A trial build is no publication: what it showed and was taken back is missed by nobody")
  func trialBuild() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    try site.write(["magazine/2031-04-01-probe.md": "---\ntitle: Probe\n---\n\nText.\n"])
    _ = try site.build()
    try site.remove("magazine/2031-04-01-probe.md")
    #expect(try site.publishedCodes() == [])
  }

  @Test("A site without a note beside it counts as published, as those of 1.0 have none")
  func withoutNote() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    try FileManager.default.removeItem(atPath: "\(site.folder)/.almanac")
    try site.remove("ledger.tsv")
    try site.write(["events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05")])
    #expect(try site.publishedCodes() == ["E614"])
  }

  @Test("The folder of notes is for its owner alone, and git passes over it")
  func notes() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(site.folder)/.almanac")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    #expect(try String(contentsOfFile: "\(site.folder)/.almanac/.gitignore", encoding: .utf8) == "*\n")
  }

  // MARK: - Going back on purpose

  @Test("Going back with replaces raises the numbers and asks for what is missing to be released")
  func goingBack() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    for day in 6...8 {
      try both.one.write([
        "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-0\(day)")
          + TwoFolders.event("markt", "Markt", "2031-06-01")
      ])
      try both.one.publish()
    }
    #expect(both.published("termine/fest/fest.ics").contains("SEQUENCE:3"))
    #expect(try both.other.publishedCodes() == ["E615"])
    both.other.options.replaces = true
    #expect(try both.other.publishedCodes() == [])
    let back = both.published("termine/fest/fest.ics")
    #expect(back.contains("SEQUENCE:4"))
    #expect(back.contains("DTSTART;VALUE=DATE:20310705"))
    #expect(both.published("termine/markt/markt.ics").contains("SEQUENCE:0"))
    both.other.options.replaces = false
    #expect(try both.other.publishedCodes() == [])
    #expect(both.published("termine/fest/fest.ics") == back)
  }

  @Test("What is equal takes the number that is published; what is missing needs to be released")
  func goingBackPartly() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    try both.one.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-06")
        + TwoFolders.event("markt", "Markt", "2031-06-01") + TwoFolders.event("neu", "Neu", "2031-08-01")
    ])
    try both.one.publish()
    try both.one.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05")
        + TwoFolders.event("markt", "Markt", "2031-06-01") + TwoFolders.event("neu", "Neu", "2031-08-01")
    ])
    try both.one.publish()
    both.other.options.replaces = true
    #expect(try both.other.publishedCodes() == ["E614"])
    try both.other.forget("neu")
    #expect(try both.other.publishedCodes() == [])
    #expect(both.published("termine/fest/fest.ics").contains("SEQUENCE:2"))
    #expect(both.published("termine/neu/index.html").isEmpty)
  }

  @Test("Numbers that no program writes do not count, and a warning says so")
  func largeNumbers() throws {
    let both = try TwoFolders()
    defer { both.remove() }
    let path = "\(both.target)/termine/fest/fest.ics"
    let text = both.published("termine/fest/fest.ics").replacing("SEQUENCE:0", with: "SEQUENCE:99999999999")
    try Data(text.utf8).write(to: URL(filePath: path))
    both.other.options.replaces = true
    let codes = try both.other.publishedCodes()
    #expect(codes == ["W618"])
    #expect(both.published("termine/fest/fest.ics").contains("SEQUENCE:0"))
  }

  // MARK: - The target

  @Test("A copy goes into an empty folder or a site of ours, and nowhere else")
  func targets() throws {
    let site = try DiskSite(TwoFolders.files)
    let target = site.folder + "/webspace"
    site.options.target = target
    #expect(throws: BuildFailure.targetMissing(target)) { try site.publish() }
    #expect(site.outputs().isEmpty)
    #expect(site.content("ledger.tsv").isEmpty)
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: target + "/steuer.pdf"))
    #expect(throws: BuildFailure.targetForeign(target)) { try site.publish() }
    site.options.createsTarget = true
    #expect(throws: BuildFailure.targetForeign(target)) { try site.publish() }
    site.options.createsTarget = false
    try FileManager.default.removeItem(atPath: target + "/steuer.pdf")
    #expect(try site.publishedCodes() == [])
    for name in try FileManager.default.contentsOfDirectory(atPath: target) {
      try FileManager.default.removeItem(atPath: "\(target)/\(name)")
    }
    #expect(throws: BuildFailure.targetEmptied(target)) { try site.publish() }
    site.options.createsTarget = true
    #expect(try site.publishedCodes() == [])
    #expect(FileManager.default.fileExists(atPath: "\(target)/kalender.ics"))
  }
}

extension DiskSite {
  /// Releases what a name means, as `almanac forget` does.
  func forget(_ name: String) throws {
    var timings = StageTimings()
    let linked = try SiteBuilder(options).read(&timings)
    var forgetting = Forgetting(linked, published: [options.output, options.target].compactMap { $0 })
    #expect(try forgetting.add(name))
    try LedgerWriter(content: options.content).write(
      forgetting.ledger, replacing: linked.tree.texts["ledger.tsv"])
  }
}
