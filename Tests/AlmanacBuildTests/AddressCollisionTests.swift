import Testing

@testable import AlmanacBuild

@Suite struct AddressCollisionTests {
  private static let post = "---\ntitle: Rückblick\ndate: 2031-01-10\n---\n\nErster Text.\n"

  @Test(
    "A former address that is a file of the program is told with both places",
    arguments: [
      "/feed.xml", "/robots.txt", "/kalender.ics", "/termine/fest/fest.ics", "/daten/", "/404.html",
    ])
  func takenByTheProgram(alias: String) throws {
    var files = WholeSiteTests.small
    files["magazine/a.md"] = "---\ntitle: A\ndate: 2031-01-10\naliases: \(alias)\n---\n\nText.\n"
    let site = TestSite(files).linked()
    #expect(site.log.sorted().map(\.code) == ["E402"])
    #expect(site.log.sorted().first?.location?.path == "magazine/a.md")
    #expect(site.log.sorted().first?.location?.position.line == 4)
  }

  @Test(
    "A former address that is a file where others have a folder, or the other way round, is told",
    arguments: [("alt.html", "alt.html/neu.html"), ("alt/neu.html/", "alt/neu.html")])
  func fileAndFolder(aliases: (String, String)) throws {
    let site = TestSite([
      "magazine/a.md":
        "---\ntitle: A\ndate: 2031-01-10\naliases: [\(aliases.0), \(aliases.1)]\n---\n\nText.\n"
    ]).linked()
    #expect(site.log.sorted().map(\.code) == ["E402"])
  }

  @Test("Of two posts with one address the first by path comes out, on its page, in lists, feeds and search")
  func twoPosts() throws {
    let site = try TestSite([
      "magazine/2031-02-10-rueckblick.md": "---\ntitle: Zeisig\n---\n\nZweiter Text.\n",
      "magazine/2031-01-10-rueckblick.md": Self.post,
    ]).rendered()
    #expect(site.findings == ["E402 magazine/2031-02-10-rueckblick.md:1:1"])
    #expect(site.text("magazin/rueckblick/index.html").contains("Erster Text."))
    for (path, bytes) in site.outputs {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Zeisig"), "\(path) has the other post")
    }
  }

  @Test("Of two posts with one address the published one keeps it, whatever its path")
  func publishedPost() throws {
    let files = ["magazine/2031-02-10-rueckblick.md": "---\ntitle: Zweiter\n---\n\nZweiter Text.\n"]
    let site = try DiskSite(TestSite(files).files)
    try site.publish()
    try site.write(["magazine/2031-01-10-rueckblick.md": Self.post])
    site.options.keepsGoing = true
    let result = try site.build()
    #expect(result.linked.log.sorted().map(\.code) == ["E402"])
    #expect(result.linked.log.sorted().first?.location?.path == "magazine/2031-01-10-rueckblick.md")
    #expect(site.output("magazin/rueckblick/index.html").contains("Zweiter Text."))
  }

  @Test("A page at the address of a list loses it, and is in no menu, search or sitemap")
  func pageAtList() throws {
    var files = WholeSiteTests.small
    files["pages/kalender.md"] = "---\ntitle: Zeisigkalender\nmenu: ja\n---\n\nZeisigtext.\n"
    let site = try TestSite(files).rendered()
    #expect(site.findings == ["E402 pages/kalender.md:1:1"])
    for (path, bytes) in site.outputs {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Zeisigkalender"), "\(path) has the page")
    }
  }

  @Test("Of two events with one id the one that was published keeps calendar entry and page")
  func twoEvents() throws {
    let list = "- id: fest\n  title: Sommerfest\n  start: 2031-07-05\n  region: nord\n"
    let files = ["regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n", "events/b.yaml": list]
    let site = try DiskSite(TestSite(files).files)
    try site.publish()
    let before = site.output("termine/fest/fest.ics")
    try site.write([
      "events/a.yaml": "- id: fest\n  title: Herbstfest\n  start: 2031-10-05\n  region: nord\n"
    ])
    site.options.keepsGoing = true
    let result = try site.build()
    #expect(result.linked.log.sorted().map(\.code) == ["E180"])
    #expect(site.output("termine/fest/fest.ics") == before)
    #expect(!site.output("kalender.ics").contains("Herbstfest"))
  }

  @Test("A link to the post that lost its address is not reported again")
  func linkToLoser() throws {
    let site = TestSite([
      "magazine/2031-02-10-rueckblick.md": "---\ntitle: Zweiter\n---\n\nText.\n",
      "magazine/2031-01-10-rueckblick.md": Self.post,
      "pages/seite.md": "---\ntitle: Seite\n---\n\n[Mehr](../magazine/2031-02-10-rueckblick.md)\n",
    ]).linked()
    #expect(site.log.sorted().map(\.code) == ["E402"])
  }
}
