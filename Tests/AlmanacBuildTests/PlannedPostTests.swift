import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("Links to posts that are not shown")
struct PlannedPostTests {
  private static let links = """
    [Vorschau](../magazine/morgen.md), [von der Wurzel](/magazine/morgen.md), [Adresse](/magazin/morgen/#mehr),
    [ganze Adresse](https://verbund.example.org/magazin/morgen/?x=1) und [Kennung](/magazin/morgen).

    """

  private func site(_ today: String, _ more: [String: String] = [:], config: String = "") -> TestSite {
    var files = [
      "magazine/morgen.md":
        "---\ntitle: Morgen\ndate: 2031-05-02\naliases: /alt/morgen/\n---\n\nText.\n\n## Mehr\n",
      "magazine/heute.md": "---\ntitle: Heute\ndate: 2031-05-01\n---\n\nText.\n",
      "regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n",
    ]
    files.merge(more) { $1 }
    var site = TestSite(files, config: config)
    site.today = today
    return site
  }

  private static let texts: [(source: String, head: String, output: String)] = [
    ("magazine/a.md", "title: A\ndate: 2031-04-01", "magazin/a/index.html"),
    ("pages/a.md", "title: A", "a/index.html"),
    ("projects/a.md", "title: A", "projekte/a/index.html"),
    ("regions/a.md", "title: A", "regionen/a/index.html"),
    ("newsletter/a.md", "title: A\ndate: 2031-04-01", "newsletter/a/index.html"),
  ]

  @Test(
    "In every kind of text a link to a planned post is its text and a warning, and a link on its day",
    arguments: texts.indices)
  func everyKind(_ index: Int) throws {
    let text = Self.texts[index]
    let files = [text.source: "---\n\(text.head)\n---\n\n\(Self.links)"]
    let before = try site("2031-05-01", files).rendered()
    let html = before.text(text.output)
    #expect(html.contains("Vorschau, von der Wurzel, Adresse,\nganze Adresse und Kennung."))
    #expect(
      !before.outputs.values.contains { String(decoding: $0, as: UTF8.self).contains("magazin/morgen") })
    let line = text.head.split(separator: "\n").count + 4
    let first = "W770 \(text.source):\(line):"
    #expect(before.findings.count == 5)
    #expect(before.findings.filter { $0.hasPrefix(first) }.count == 3)
    #expect(before.findings.allSatisfy { $0.hasPrefix("W770 ") })
    let after = try site("2031-05-02", files).rendered()
    #expect(after.findings.isEmpty, "\(after.findings)")
    #expect(after.text(text.output).components(separatedBy: "magazin/morgen/").count > 4)
  }

  @Test(
    "The texts of events and people, the search, the feeds and the calendars have no link to a planned post")
  func lists() throws {
    let files = [
      "events.yaml":
        "- id: fest\n  title: Fest\n  start: 2031-07-05\n  region: nord\n  description: Mehr [morgen](../magazine/morgen.md), [hier](magazine/morgen.md).\n",
      "people.yaml": "- id: anna\n  name: Anna\n  bio: Schrieb [morgen](magazine/morgen.md).\n",
    ]
    let today = try site("2031-05-01", files).rendered()
    #expect(today.findings.filter { $0.hasPrefix("W770 events.yaml:5:") }.count == 1, "\(today.findings)")
    #expect(today.findings.filter { $0.hasPrefix("W770 people.yaml:3:") }.count == 1)
    #expect(!today.outputs.values.contains { String(decoding: $0, as: UTF8.self).contains("magazin/morgen") })
    let calendar = today.text("termine/fest/fest.ics")
    #expect(calendar.contains("hier"))
    #expect(!calendar.contains("hier ("))
    let tomorrow = try site("2031-05-02", files).rendered()
    #expect(tomorrow.text("termine/fest/fest.ics").contains("magazin/morgen/"))
    #expect(tomorrow.text("personen/anna/index.html").contains("magazin/morgen/"))
  }

  @Test("A former address of a planned post leads nowhere yet")
  func alias() throws {
    let link = ["pages/a.md": "---\ntitle: A\n---\n\n[x](/alt/morgen/)\n"]
    let before = try site("2031-05-01", link).rendered()
    #expect(before.findings == ["W770 pages/a.md:5:5"])
    #expect(!before.text("a/index.html").contains("alt/morgen"))
    #expect(try site("2031-05-02", link).rendered().text("a/index.html").contains("alt/morgen/"))
  }

  @Test("`publish` plans as `date` does, and a draft of tomorrow is a draft")
  func publish() throws {
    let link = ["pages/a.md": "---\ntitle: A\n---\n\n[x](../magazine/morgen.md)\n"]
    var planned = link
    planned["magazine/morgen.md"] =
      "---\ntitle: M\ndate: 2031-04-01\npublish: 2031-05-02 08:00\n---\n\nText.\n"
    #expect(try site("2031-05-01", planned).rendered().findings == ["W770 pages/a.md:5:5"])
    #expect(try site("2031-05-02", planned).rendered().findings.isEmpty)
    var draft = link
    draft["magazine/morgen.md"] = "---\ntitle: M\ndate: 2031-05-02\ndraft: ja\n---\n\nText.\n"
    #expect(try site("2031-05-01", draft).rendered().findings == ["E407 pages/a.md:5:5"])
  }

  @Test(
    "A link to a draft or to an expired post stays an error, however it is written",
    arguments: ["draft: ja", "expires: 2031-04-30"])
  func errors(_ field: String) throws {
    let files = [
      "magazine/fort.md": "---\ntitle: Fort\ndate: 2031-04-01\n\(field)\n---\n\nText.\n",
      "pages/a.md":
        "---\ntitle: A\n---\n\n[x](../magazine/fort.md)\n[y](/magazine/fort.md)\n[z](/magazin/fort/)\n",
    ]
    let findings = try site("2031-05-01", files).rendered().findings
    #expect(findings == ["E407 pages/a.md:5:5", "E407 pages/a.md:6:5", "E407 pages/a.md:7:5"])
  }

  @Test("A list shows a planned post from its day on, by path or id, and the others all the time")
  func block() throws {
    let files = [
      "magazine/x.md": "---\ntitle: Plan\nid: plan\ndate: 2031-05-02\n---\n\nText.\n",
      "pages/a.md": "---\ntitle: A\n---\n\n```posts\nids: magazine/heute, magazine/morgen, plan\n```\n",
    ]
    let before = try site("2031-05-01", files).rendered()
    #expect(before.findings == ["W771 pages/a.md:6:22", "W771 pages/a.md:6:39"])
    let list = before.text("a/index.html")
    #expect(list.contains(">Heute</a>"))
    #expect(!list.contains("Morgen"))
    #expect(!list.contains("Plan"))
    let after = try site("2031-05-02", files).rendered()
    #expect(after.findings.isEmpty)
    #expect(after.text("a/index.html").contains(">Morgen</a>"))
  }

  @Test("The report of an event and an entry of a menu come on the post's day")
  func references() throws {
    let files = [
      "events.yaml":
        "- id: fest\n  title: Fest\n  start: 2031-04-05\n  region: nord\n  report: magazine/morgen\n"
    ]
    let config =
      "navigation:\n  - magazine/heute.md\n  - magazine/morgen.md\n  - title: Bald\n    to: /magazin/morgen/\n"
    let before = try site("2031-05-01", files, config: config).rendered()
    #expect(
      before.findings == ["W771 events.yaml:5:11", "W771 site.yaml:5:5", "W771 site.yaml:7:9"],
      "\(before.findings)")
    #expect(
      !before.outputs.values.contains { String(decoding: $0, as: UTF8.self).contains("magazin/morgen") })
    #expect(!before.text("index.html").contains("Bald"))
    let after = try site("2031-05-02", files, config: config).rendered()
    #expect(after.findings.isEmpty)
    #expect(after.text("index.html").contains("Bald"))
    #expect(after.text("termine/fest/index.html").contains("magazin/morgen/"))
  }

  @Test("The report of an event that is a draft is a warning, an entry of a menu an error")
  func drafts() throws {
    let files = [
      "magazine/e.md": "---\ntitle: E\ndate: 2031-04-01\ndraft: ja\n---\n\nText.\n",
      "events.yaml":
        "- id: fest\n  title: Fest\n  start: 2031-04-05\n  region: nord\n  report: magazine/e\n",
    ]
    let found = try site("2031-05-01", files, config: "footer: [magazine/e.md]\n").rendered().findings
    #expect(found == ["W772 events.yaml:5:11", "E407 site.yaml:3:10"], "\(found)")
  }
}
