import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct VanishingTests {
  private static func site() throws -> DiskSite {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    return site
  }

  @Test("An event that is gone stops publishing, warns in a build, and may go once it is released")
  func event() throws {
    let site = try Self.site()
    try site.write(["events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05")])
    #expect(try site.build().linked.log.sorted().map(\.code) == ["W603"])
    let before = site.content("ledger.tsv")
    #expect(try site.publishedCodes() == ["E603"])
    #expect(site.content("ledger.tsv") == before)
    try site.forget("markt")
    #expect(try site.publishedCodes() == [])
    let line =
      site.content("ledger.tsv").split(separator: "\n").first { $0.hasPrefix("event\tmarkt\t") } ?? ""
    #expect(line.contains("\tforgotten\t"))
  }

  @Test("A released event that comes back is the same entry, with the next number")
  func comesBack() throws {
    let site = try Self.site()
    try site.write(["events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05")])
    try site.forget("markt")
    try site.publish()
    try site.write(["events.yaml": TwoFolders.files["events.yaml"] ?? ""])
    #expect(try site.publishedCodes() == [])
    let text = site.output("termine/markt/markt.ics")
    #expect(text.contains("UID:markt@verbund.beispielhaft.de\r\n"))
    #expect(text.contains("SEQUENCE:1\r\n"))
  }

  @Test(
    "An event that becomes internal or by invitation is named as that", arguments: ["internal", "invited"])
  func hidden(visibility: String) throws {
    let site = try Self.site()
    try site.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05")
        + TwoFolders.event("markt", "Markt", "2031-06-01", "  visibility: \(visibility)\n")
    ])
    let found = try site.publish().linked.log.sorted()
    #expect(found.map(\.code) == ["E603"])
    let word = visibility == "internal" ? "intern" : "auf Einladung"
    #expect(found.first?.message.text.german.contains("jetzt \(word)") == true)
  }

  @Test("Of an event that is over only the address counts")
  func over() throws {
    let site = try Self.site()
    site.set(today: "2031-06-02")
    try site.publish()
    try site.write(["events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05")])
    #expect(try site.publishedCodes() == ["E612"])
    try site.forget("markt")
    #expect(try site.publishedCodes() == [])
  }

  @Test(
    "A list that is empty, gone or unreadable is named as that, once",
    arguments: [("", "E713"), ("[]\n", "E611"), ("# alles fort\n", "E611"), ("\u{FF}\n- x", "E611")])
  func emptied(text: String, code: String) throws {
    let site = try Self.site()
    var bytes = Array(text.utf8)
    if text.hasPrefix("\u{FF}") { bytes = [0xFF, 0x0A] + Array("- x".utf8) }
    try site.write("events.yaml", bytes)
    let codes = try site.publishedCodes()
    #expect(codes.contains(code))
    #expect(!codes.contains("E603"))
    #expect(codes.count { $0 == code } == 1)
    #expect(site.output("kalender.ics").contains("UID:markt@"))
  }

  @Test("A list that is gone is named as that")
  func missingList() throws {
    let site = try Self.site()
    try site.remove("events.yaml")
    #expect(try site.publishedCodes() == ["E611"])
  }

  @Test("A region's own list that is empty is named, with what was in it; the others go on")
  func regionList() throws {
    var files = TwoFolders.files
    files["events.yaml"] = nil
    files["regions/sued.md"] = "---\ntitle: Süd\n---\n\nText.\n"
    files["events/nord.yaml"] =
      "- id: a\n  title: A\n  start: 2031-07-01\n- id: b\n  title: B\n  start: 2031-07-02\n"
    files["events/sued.yaml"] = "- id: c\n  title: C\n  start: 2031-07-03\n"
    let site = try DiskSite(files)
    try site.publish()
    try site.write(["events/nord.yaml": "[]\n"])
    let found = try site.publish().linked.log.sorted()
    #expect(found.map(\.code) == ["E611"])
    #expect(found.first?.location?.path == "events/nord.yaml")
    #expect(found.first?.message.text.german.contains("a, b (2)") == true)
  }

  // MARK: - Posts and pages

  @Test("A post whose file is renamed leads from its old address to the new one, and keeps its feed id")
  func renamedPost() throws {
    let site = try Self.site()
    let feed = site.output("feed.xml")
    try site.remove("magazine/2031-03-01-erster.md")
    try site.write(["magazine/2031-03-01-neuer-name.md": "---\ntitle: Erster\n---\n\nErster Text.\n"])
    #expect(try site.publishedCodes() == [])
    #expect(site.output("magazin/erster/index.html").contains("url=../../magazin/neuer-name/"))
    #expect(
      site.output("feed.xml").contains("tag:verbund.beispielhaft.de,2031-03-01:magazine/2031-03-01-erster"))
    #expect(feed.contains("tag:verbund.beispielhaft.de,2031-03-01:magazine/2031-03-01-erster"))
    // It stays so, publication after publication, and after a second renaming.
    try site.remove("magazine/2031-03-01-neuer-name.md")
    try site.write(["magazine/2031-03-01-dritter.md": "---\ntitle: Erster\n---\n\nErster Text.\n"])
    #expect(try site.publishedCodes() == [])
    for old in ["erster", "neuer-name"] {
      #expect(site.output("magazin/\(old)/index.html").contains("url=../../magazin/dritter/"))
    }
  }

  @Test(
    "A post that gets another slug or kind keeps its old address", arguments: ["slug: anders", "kind: press"])
  func newAddress(field: String) throws {
    let site = try Self.site()
    try site.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n\(field)\n---\n\nErster Text.\n"])
    #expect(try site.publishedCodes() == [])
    #expect(site.output("magazin/erster/index.html").contains("http-equiv=\"refresh\""))
  }

  @Test(
    "A post that is gone or hidden stops publishing until its address is released",
    arguments: [nil, "draft: ja"])
  func gonePost(field: String?) throws {
    let site = try Self.site()
    try site.remove("magazine/2031-03-01-erster.md")
    if let field {
      try site.write(["magazine/2031-03-01-erster.md": "---\ntitle: Erster\n\(field)\n---\n\nErster Text.\n"])
    }
    #expect(try site.publishedCodes() == ["E612"])
    try site.forget("magazine/2031-03-01-erster")
    #expect(try site.publishedCodes() == [])
  }

  @Test("A post that took over the address of another by an alias answers for it")
  func takenOver() throws {
    let site = try Self.site()
    try site.remove("magazine/2031-03-01-erster.md")
    try site.write([
      "magazine/2031-04-01-zweiter.md": "---\ntitle: Zweiter\naliases: /magazin/erster/\n---\n\nAnderes.\n"
    ])
    #expect(try site.publishedCodes() == [])
  }

  @Test("A post that expires is shown as long as its file asks for, and is missed by nobody")
  func expired() throws {
    var files = TwoFolders.files
    files["magazine/2031-03-01-erster.md"] = "---\ntitle: Erster\nexpires: 2031-05-02\n---\n\nText.\n"
    let site = try DiskSite(files)
    try site.publish()
    site.set(today: "2031-05-03")
    #expect(try site.publishedCodes() == [])
  }

  @Test("A page that is renamed leads on; one that is gone stops publishing; aliases work on pages too")
  func pages() throws {
    let site = try Self.site()
    try site.remove("pages/ueber-uns.md")
    try site.write(["pages/wir.md": "---\ntitle: Wir\n---\n\nWir.\n"])
    #expect(try site.publishedCodes() == [])
    #expect(site.output("ueber-uns/index.html").contains("url=../wir/"))
    try site.remove("pages/wir.md")
    #expect(try site.publishedCodes() == ["E612"])
    try site.write(["pages/alle.md": "---\ntitle: Alle\naliases: [ueber-uns, wir]\n---\n\nAnderes.\n"])
    #expect(try site.publishedCodes() == [])
    #expect(site.output("ueber-uns/index.html").contains("url=../alle/"))
  }

  @Test("A region that is gone takes its page and its calendar: both are missed")
  func region() throws {
    var files = TwoFolders.files
    files["regions/sued.md"] = "---\ntitle: Süd\n---\n\nText.\n"
    let site = try DiskSite(files)
    try site.publish()
    try site.remove("regions/sued.md")
    #expect(try site.publishedCodes() == ["E612", "E613"])
    try site.forget("regions/sued")
    try site.forget("regionen/sued/kalender.ics")
    #expect(try site.publishedCodes() == [])
  }

  @Test("Lists, months and archives come and go as they like")
  func lists() throws {
    var files = TwoFolders.files
    files["magazine/2031-03-02-zweiter.md"] =
      "---\ntitle: Zweiter\ntopics: Wald\nkind: report\n---\n\nText.\n"
    let site = try DiskSite(files)
    try site.publish()
    #expect(!site.output("themen/wald/index.html").isEmpty)
    try site.write(["magazine/2031-03-02-zweiter.md": "---\ntitle: Zweiter\ntopics: Wasser\n---\n\nText.\n"])
    #expect(try site.publishedCodes() == [])
  }
}
