import Foundation
import Testing

@testable import AlmanacBuild

@Suite("The feeds of the magazine") struct MagazineFeedTests {
  private static let files = [
    "site.yaml": "title: Musterverbund\nurl: https://verbund.example.org/\n",
    "topics.yaml": "- id: wald\n  name: Wald\n",
    "regions/nord.md": "---\ntitle: Region Nord\n---\n\nNorden.\n",
    "magazine/2031-04-02-erster.md":
      "---\ntitle: Der erste Beitrag\nregions: nord\ntopics: wald\n---\n\nSiehe [unten](#ende) und [Nord](../regions/nord.md).\n\n## Ende\n",
    "magazine/2031-04-03-presse.md": "---\ntitle: Meldung\nkind: press\n---\n\nText.\n",
  ]

  private func identities(_ json: String) -> [String: String] {
    let feed = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let items = feed?["items"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: items.map { ($0["url"] as? String ?? "", $0["id"] as? String ?? "") })
  }

  @Test("a post keeps its id in every feed when its title and its slug change")
  func identity() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    let before = identities(site.output("feed.json"))
    let id = try #require(before["https://verbund.example.org/magazin/erster/"])
    #expect(!id.isEmpty)
    site.set(today: "2031-06-01")
    try site.write([
      "magazine/2031-04-02-erster.md":
        "---\ntitle: Ganz neu\nslug: neu\nregions: nord\ntopics: wald\n---\n\nAndere Worte.\n"
    ])
    try site.publish()
    #expect(identities(site.output("feed.json"))["https://verbund.example.org/magazin/neu/"] == id)
    for feed in [
      "feed.xml", "atom.xml", "regionen/nord/feed.xml", "regionen/nord/atom.xml", "themen/wald/feed.xml",
    ] {
      #expect(site.output(feed).contains(">\(id)<"), "\(feed)")
    }
  }

  @Test(
    "each page offers the feeds that hold what it shows",
    arguments: [
      ("index.html", ["feed.xml", "atom.xml", "feed.json"]),
      ("magazin/index.html", ["feed.xml", "atom.xml", "feed.json"]),
      (
        "regionen/nord/index.html",
        ["regionen/nord/feed.xml", "regionen/nord/atom.xml", "regionen/nord/feed.json"]
      ),
      ("themen/wald/index.html", ["themen/wald/feed.xml"]), ("presse/index.html", ["presse/feed.xml"]),
      ("magazin/erster/index.html", ["regionen/nord/feed.xml", "themen/wald/feed.xml", "feed.xml"]),
      ("presse/presse/index.html", ["presse/feed.xml", "feed.xml"]),
      ("magazin/art/artikel/index.html", ["feed.xml"]),
    ])
  func discovery(page: String, feeds: [String]) throws {
    let site = try TestSite(Self.files).rendered()
    for feed in feeds {
      #expect(site.outputs[feed] != nil)
      #expect(
        site.text(page).contains("href=\"https://verbund.example.org/\(feed)\" title="),
        "\(page) does not offer \(feed)")
    }
  }

  @Test("a feed holds the whole text with absolute links, and places on the page lead to the page")
  func wholeText() throws {
    let text = try TestSite(Self.files).rendered().text("atom.xml")
    #expect(text.contains("https://verbund.example.org/magazin/erster/#ende"))
    #expect(text.contains("https://verbund.example.org/regionen/nord/"))
    #expect(text.contains("id=&quot;ende&quot;") || text.contains("id=\"ende\""))
  }
}
