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

  @Test("A post keeps its id in every feed when its title and its slug change")
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
    "Each page offers the feeds that hold what it shows",
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

  @Test("A post in another language is set by its rules and named by its language, wherever its title stands")
  func otherLanguage() throws {
    let english =
      "---\ntitle: \"Say \\\"yes\\\"\"\nsummary: \"A \\\"word\\\" -- more\"\nlang: en\n---\n\nIt's \"here\".\n"
    let plain = "---\ntitle: \"Nur \\\"so\\\"\"\ntypography: no\n---\n\nEin \"Wort\".\n"
    let site = try TestSite(
      Self.files.merging([
        "magazine/2031-04-04-english.md": english, "magazine/2031-04-05-plain.md": plain,
      ]) { $1 }
    ).rendered()
    for path in ["magazin/english/index.html", "magazin/index.html", "feed.xml", "feed.json", "atom.xml"] {
      let text = site.text(path).replacing("\\u201c", with: "“")
      #expect(text.contains("Say “yes”"), "\(path)")
      #expect(!text.contains("„yes“"), "\(path)")
      #expect(text.contains("A “word” – more"), "\(path)")
      #expect(!text.contains("„word“"), "\(path)")
    }
    #expect(site.text("magazin/english/index.html").contains("It’s “here”."))
    #expect(site.text("magazin/index.html").contains("Nur &quot;so&quot;"))
    #expect(site.text("feed.xml").contains("<title>Nur \"so\"</title>"))
    #expect(site.text("feed.json").contains("\"language\":\"en\""))
    #expect(site.text("atom.xml").contains("<entry xml:lang=\"en\">"))
  }

  @Test("A correction makes the post one that has changed, in feeds and for search engines")
  func correctionIsAChange() throws {
    let post =
      "---\ntitle: Berichtigt\ncorrection:\n  - date: 2031-04-20\n    text: Es waren drei.\n---\n\nVier.\n"
    let site = try TestSite(Self.files.merging(["magazine/2031-04-04-b.md": post]) { $1 }).rendered()
    #expect(site.text("atom.xml").contains("<updated>2031-04-20T00:00:00+02:00</updated>"))
    #expect(site.text("feed.json").contains("\"date_modified\":\"2031-04-20T00:00:00+02:00\""))
    #expect(site.text("magazin/b/index.html").contains("\"dateModified\":\"2031-04-20"))
    #expect(site.text("feed.xml").contains("<strong>Berichtigung (20. April 2031):</strong> Es waren drei."))
  }

  @Test("A feed holds the whole text with absolute links, and places on the page lead to the page")
  func wholeText() throws {
    let text = try TestSite(Self.files).rendered().text("atom.xml")
    #expect(text.contains("https://verbund.example.org/magazin/erster/#ende"))
    #expect(text.contains("https://verbund.example.org/regionen/nord/"))
    #expect(text.contains("id=&quot;ende&quot;") || text.contains("id=\"ende\""))
  }
}
