import AlmanacModel
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Where something hides, and what names it")
struct HiddenPlaceTests {
  private func render(_ files: [String: String]) throws -> RenderedSite {
    var files = files
    if files["regions/auental.md"] == nil { files["regions/auental.md"] = "---\ntitle: Auental\n---\n" }
    return try TestSite(files, config: "theme: plain\n").rendered()
  }

  private func errors(_ site: RenderedSite) -> [String] { site.findings.filter { $0.hasPrefix("E") } }

  private func holds(_ word: String, _ site: RenderedSite) -> Bool {
    site.outputs.values.contains { Data($0).range(of: Data(word.utf8)) != nil }
  }

  @Test(
    "A line that hides below the details, or in a notation that is not read, is an error",
    arguments: [
      ("pages/x.md", "---\ntitle: Zirbel\n---\nvisibility: intern\n\nText\n", 4),
      ("pages/x.md", "---\ntitle: Zirbel\n---\n---\ndraft: true\n---\nText\n", 5),
      ("pages/x.md", "draft: true\n\n# Zirbel\n", 1), ("pages/x.md", "+++\ndraft = true\n+++\n# Zirbel\n", 2),
      ("pages/x.md", "{\n  \"draft\": true\n}\n# Zirbel\n", 2),
      ("people.yaml", "- name: Zirbel\n  roles:\n    - role: Vorsitz\n      intern: ja\n", 4),
      (
        "events.yaml",
        "- title: Zirbel\n  region: auental\n  dates:\n    - start: 2031-06-01\n      intern: ja\n", 5
      ),
      (
        "events.yaml",
        "- title: Zirbel\n  region: auental\n  start: 2031-06-01\n  place:\n    name: Haus\n    privat: ja\n",
        6
      ),
      ("events.yaml", "- title: Zirbel\n  start: 2031-06-01\n  region: auental\nvisibility: intern\n", 4),
      ("events.yaml", "- {title: Zirbel, start: 2031-06-01, region: auental, visibility:intern}\n", 1),
    ])
  func places(_ path: String, _ text: String, _ line: Int) throws {
    let site = try render([path: text])
    #expect(errors(site).contains { $0.contains(" \(path):\(line):") }, "\(site.findings)")
    #expect(!holds("Zirbel", site))
  }

  @Test("A value repeated by name hides as if it were written out, one taken over with its map is an error")
  func anchors() throws {
    let list = "- title: Eins\n  start: 2031-06-01\n  region: auental\n  visibility: &v intern\n"
    let named = try render([
      "events.yaml": list + "- title: Zirbel\n  start: 2031-06-02\n  region: auental\n  visibility: *v\n"
    ])
    #expect(errors(named) == [])
    #expect(!holds("Zirbel", named))
    let taken = try render([
      "events.yaml": "- &a\n  title: Eins\n  start: 2031-06-01\n  region: auental\n  visibility: intern\n"
        + "- <<: *a\n  title: Zirbel\n  start: 2031-06-02\n  region: auental\n"
    ])
    #expect(errors(taken).contains { $0.hasPrefix("E185") })
    #expect(!holds("Zirbel", taken))
  }

  @Test("A word with a colon in a text hides nothing")
  func prose() throws {
    let site = try render([
      "magazine/a.md": "---\ntitle: Offen\ndate: 2031-01-01\n---\nÖffentlich: Das Fest ist für alle da.\n",
      "events.yaml": "- title: Fest\n  start: 2031-06-01\n  region: auental\n  description: |\n"
        + "    Entwurf: Anna Muster, Bau: Ben Beispiel.\n    Privat: 0700 123 456\n",
    ])
    #expect(errors(site) == [])
  }

  @Test("The four posts of other programs that are not out are not shown")
  func otherPrograms() throws {
    let site = try render([
      "magazine/a.md": "---\ntitle: Zirbel\ndate: 2031-01-10\npublished: false\n---\nText.\n",
      "magazine/b.md": "---\ntitle: Zirbel\ndate: 2031-01-10\npublishDate: 2031-12-01\n---\nText.\n",
      "magazine/c.md": "---\ntitle: Zirbel\ndate: 2031-01-10\nexpiryDate: 2031-02-01\n---\nText.\n",
      "magazine/d.md": "---\ntitle: Zirbel\ndate: 2031-01-10\nstatus: draft\nhidden: true\n---\nText.\n",
    ])
    #expect(errors(site) == [])
    #expect(!holds("Zirbel", site))
    #expect(site.linked.site.hiddenPosts.count == 4)
  }

  @Test("Naming what is internal is an error, and a link to it is left out with its text")
  func references() throws {
    let site = try render([
      "magazine/a.md": """
      ---
      title: Offen
      date: 2031-01-02
      authors: [Anna Zirbel, Ben]
      projects: zirbelprojekt
      topics: [Zirbelthema]
      sources: zirbelquelle
      ---
      Vor [Zirbellink](geheim.md) und [Zirbellink](event:zirbeltermin), [Zirbellink](/magazin/geheim/) und
      "<https://verbund.example.org/magazin/geheim/>" danach.
      """,
      "magazine/geheim.md": "---\ntitle: Geheim\ndate: 2031-01-02\nintern: ja\n---\nText.\n",
      "projects/zirbelprojekt.md": "---\ntitle: P\nintern: ja\n---\n",
      "people.yaml": "- id: anna\n  name: Anna Zirbel\n  privat: ja\n",
      "topics.yaml": "- id: zirbelthema\n  name: Zirbelthema\n  hidden: yes\n",
      "sources.yaml": "- id: zirbelquelle\n  title: Q\n  intern: ja\n",
      "events.yaml": "- id: zirbeltermin\n  title: T\n  start: 2031-06-01\n  region: auental\n  intern: ja\n",
    ])
    #expect(
      errors(site) == [
        "E403 magazine/a.md:4:11", "E403 magazine/a.md:5:11", "E403 magazine/a.md:6:10",
        "E403 magazine/a.md:7:10", "E403 magazine/a.md:9:18", "E403 magazine/a.md:9:46",
        "E403 magazine/a.md:9:80", "E403 magazine/a.md:10:3",
      ])
    for word in ["Zirbel", "zirbel", "magazin/geheim"] { #expect(!holds(word, site), "\(word)") }
    #expect(site.text("magazin/a/index.html").contains("danach"))
  }

  @Test("Drafts of all kinds show with --drafts, and are listed as hidden without")
  func drafts() throws {
    let files = HiddenSite("entwurf: ja").files
    let site = TestSite(files, config: "theme: plain\n").linked()
    let hidden = BuildSummary(site.site).hidden
    #expect(hidden.count == HiddenSite.words.count)
    #expect(hidden.allSatisfy { $0.reason.german == "Entwurf" })
    let filter = SiteListing.Filter(
      region: nil, topic: nil, format: nil, from: nil, to: nil, hiddenOnly: true)
    let listing = SiteListing(site, filter: filter, content: "content")
    #expect(listing.events().count == 2)
    #expect(listing.posts().count == 1)
    var options = TestSite(files, config: "theme: plain\n").options
    options.includesDrafts = true
    var timings = StageTimings()
    let texts = TestSite(files, config: "theme: plain\n").files.mapValues { Array($0.utf8) }
    let shown = SiteBuilder(options).link(
      SourceTree(texts: texts, zones: TestSite.zones), DiagnosticLog(), &timings)
    #expect(BuildSummary(shown.site).hidden.isEmpty)
    #expect(shown.site.events.count == 4)
    #expect(shown.site.regions.count == 2)
    #expect(shown.site.people.count == 1)
  }

  @Test("Internal entries are in the summary as such, internal events are no news")
  func internalSummary() throws {
    let site = TestSite(HiddenSite("intern: ja").files, config: "theme: plain\n").linked()
    let hidden = BuildSummary(site.site).hidden
    #expect(hidden.count == HiddenSite.words.count - 2)
    #expect(hidden.allSatisfy { $0.reason.english == "internal" })
  }
}
