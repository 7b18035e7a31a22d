import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct KeptPagesTests {
  private static let post = "magazine/2031-03-01-erster.md"

  @Test(
    "A post of which a part that matters cannot be read stays, with its items in the feeds",
    arguments: [
      "---\ntitle: \"Erster\n---\n\nNeu.\n", "---\ntitle: Erster\ndate: gestern\n---\n\nNeu.\n", "Neu.\n",
      "---\ntitle: Erster\n\nNeu.\n", "---\ntitle: Erster\ndraft: vielleicht\n---\n\nNeu.\n",
      "---\ntitle: Erster\nkind: artikle\n---\n\nNeu.\n",
    ])
  func post(text: String) throws {
    let published = try PublishedDiskSite()
    let site = published.site
    let (page, feed) = (site.output("magazin/erster/index.html"), site.output("feed.json"))
    try site.write([Self.post: text])
    let result = try published.build()
    #expect(result.report != nil)
    #expect(result.codes.count == 1)
    #expect(site.output("magazin/erster/index.html") == page)
    #expect(!page.isEmpty)
    let item = try #require(feed.firstRange(of: "{\"id\":\"tag:verbund.beispielhaft.de,2031-03-01:"))
    let id = feed[item.lowerBound...].prefix { $0 != "," }
    for path in ["feed.json", "regionen/nord/feed.json"] {
      let text = site.output(path)
      #expect(text.contains(id))
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    }
    for path in ["feed.xml", "atom.xml", "regionen/nord/feed.xml"] {
      #expect(site.output(path).contains("Erster Text."), "\(path)")
      #expect(XMLCheck.isWellFormed(site.output(path)), "\(path)")
    }
    #expect(result.outlook?.kept == ["magazine/2031-03-01-erster"])
  }

  @Test("A wrong field of a post or page costs that field alone")
  func field() throws {
    let published = try PublishedDiskSite()
    try published.site.write([
      Self.post: "---\ntitle: Erster\nlang: klingonisch!\n---\n\nNeuer Text.\n",
      "regions/nord.md": "---\ntitle: Nord\nhue: rot\n---\n\nNeue Region.\n",
    ])
    let result = try published.build()
    #expect(result.codes == ["E139", "E135"])
    #expect(result.outlook?.kept == [])
    #expect(published.site.output("magazin/erster/index.html").contains("Neuer Text."))
    #expect(published.site.output("regionen/nord/index.html").contains("Neue Region."))
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
  }

  @Test("A draft with another mistake is hidden")
  func draft() throws {
    let published = try PublishedDiskSite()
    try published.site.write([Self.post: "---\ntitle: Erster\ndraft: ja\nlang: klingonisch!\n---\n\nText.\n"])
    let result = try published.build()
    #expect(result.linked.log.sorted().map(\.code).sorted() == ["E139", "W612"])
    #expect(published.site.output("magazin/erster/index.html").isEmpty)
    #expect(!published.site.output("feed.xml").contains("Erster Text."))
  }

  @Test(
    "Pages, projects, issues and regions that cannot be read stay with their pictures and calendars",
    arguments: [
      ("pages/ueber-uns.md", "ueber-uns/index.html"), ("projects/garten.md", "projekte/garten/index.html"),
      ("newsletter/2031-04.md", "newsletter/2031-04/index.html"),
      ("regions/nord.md", "regionen/nord/index.html"),
    ])
  func pages(path: String, page: String) throws {
    let published = try PublishedDiskSite()
    let before = published.site.output(page)
    try published.site.write([path: "---\ntitle: \"Offen\n---\n\nNeu.\n"])
    let result = try published.build()
    #expect(result.codes == ["E111"])
    #expect(result.report != nil)
    #expect(published.site.output(page) == before)
    #expect(!before.isEmpty)
    #expect(!published.site.output("media/b.svg").isEmpty)
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
  }

  @Test("A page that would stay and shows what is hidden now stops the build")
  func exposed() throws {
    let published = try PublishedDiskSite()
    let before = published.site.outputs()
    try published.site.write([
      "regions/nord.md": "---\ntitle: \"Nord\n---\n\nText.\n",
      "events.yaml": PublishedDiskSite.events.replacing("price: 5 Euro", with: "visibility: intern"),
    ])
    let result = try published.build()
    #expect(result.report == nil)
    #expect(result.codes.contains("E643"))
    #expect(published.site.outputs() == before)
  }

  @Test(
    "Of two entries with one address the published one keeps it, and the finding stays",
    arguments: [
      ("magazine/2031-02-01-erster.md", "---\ntitle: Anderer\n---\n\nText.\n", "E402"),
      ("magazine/2031-02-01-a.md", "---\ntitle: A\nslug: erster\n---\n\nText.\n", "E402"),
      ("magazine/2031-03-02-zweiter.md", "---\ntitle: Zweiter\nslug: erster\n---\n\nText.\n", "E402"),
      ("pages/magazin/erster.md", "---\ntitle: Seite\n---\n\nText.\n", "E402"),
      ("pages/x.md", "---\ntitle: X\naliases: /magazin/erster/\n---\n\nText.\n", "E402"),
      ("events/sued.yaml", "- id: fest\n  title: Anderes\n  start: 2031-10-01\n", "E180"),
      ("regions/Nord.md", "---\ntitle: Nord zwei\n---\n\nText.\n", "E180"),
      ("people.yaml", "- name: Kim Muster\n  bio: A.\n- name: Kim Muster\n  bio: B.\n", "E180"),
    ])
  func collisions(path: String, text: String, code: String) throws {
    let published = try PublishedDiskSite()
    try published.site.write([path: text])
    let result = try published.build()
    #expect(result.report != nil)
    #expect(result.codes.contains(code))
    #expect(published.site.output("magazin/erster/index.html").contains("Erster Text."))
    #expect(published.site.output("presse/zweiter/index.html").contains("Zweiter Text."))
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
  }
}
