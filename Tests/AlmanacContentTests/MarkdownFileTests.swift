import AlmanacModel
import CivilTime
import Foundation
import Testing

@testable import AlmanacContent

struct MarkdownFileTests {
  @Test("A post has all its fields")
  func aPostHasAllItsFields() throws {
    let content = read([
      "magazine/2025/2025-05-06-ki-tag.md": """
      ---
      title: KI in Kommunen: Was geht?
      datum: Di, 6.5.2025 18:00
      aktualisiert: 2025-05-07
      autoren: Anna Müller, kai
      regions: freiburg
      themen: [KI, "Daten, groß"]
      art: Porträt
      reihe: Stimmen
      hervorgehoben: ja
      veranstaltungen: [tag]
      kontakt: Presse: 0711 1
      entwurf: nein
      veröffentlichen: 8.5.2025 12:00
      ablauf: 2025-12-31
      kennung: eigene/kennung
      frühere-adressen: /alt/
      canonical: https://example.org/x
      berichtigung:
        - {date: 2025-05-08, text: Zahl geändert}
        - Name: richtig geschrieben
      teaser: Kurz
      bild: {src: foto.jpg, alt: Haus}
      sprache: en
      quellen: [bericht]
      typografie: aus
      projekte: p
      ---
      Text

      Mehr
      """
    ])
    #expect(findings(content) == [])
    let post = try #require(content.posts.first)
    #expect(post.matter.title == Located("KI in Kommunen: Was geht?", at: SourcePosition(line: 2, column: 8)))
    #expect(post.slug.value == "ki-tag")
    #expect(post.id == "eigene/kennung")
    #expect(post.hasGivenID)
    guard case .moment(let moment) = post.date else {
      Issue.record("no time")
      return
    }
    #expect(moment.instant == (try utc(2025, 5, 6, 16)))
    #expect(post.updated == .day(try day(2025, 5, 7)))
    #expect(post.authors.map(\.value) == ["Anna Müller", "kai"])
    #expect(post.topics.map(\.value) == ["KI", "Daten, groß"])
    #expect(post.kind == .portrait)
    #expect(post.series?.value == "Stimmen")
    #expect(post.isFeatured)
    #expect(!post.isDraft)
    #expect(post.events.map(\.value) == ["tag"])
    #expect(post.contact == "Presse: 0711 1")
    #expect(post.expires == (try day(2025, 12, 31)))
    #expect(post.matter.aliases.map(\.value) == ["/alt/"])
    #expect(post.canonical == "https://example.org/x")
    #expect(
      post.corrections == [
        Correction(date: .day(try day(2025, 5, 8)), text: "Zahl geändert"),
        Correction(date: nil, text: "Name: richtig geschrieben"),
      ])
    #expect(post.matter.summary == "Kurz")
    #expect(post.matter.language == "en")
    #expect(post.matter.typography == false)
    #expect(post.matter.image?.alternativeText == "Haus")
    #expect(post.matter.sources.map(\.source.value) == ["bericht"])
    #expect(post.matter.body == "Text\n\nMehr")
    #expect(post.matter.bodyLine == 29)
  }

  @Test("Title and date may come from the heading and the name of the file")
  func titleAndDateMayComeFromHeadingAndFileName() throws {
    let content = read([
      "magazine/2025-05-06-Grüße aus Ulm.md": "```\n# Kein Titel\n```\n\n# Das **ist** es #\n\nText"
    ])
    #expect(findings(content) == [])
    let post = try #require(content.posts.first)
    #expect(post.matter.title == Located("Das ist es", at: SourcePosition(line: 5, column: 3)))
    #expect(post.date == .day(try day(2025, 5, 6)))
    #expect(post.slug.value == "gruesse-aus-ulm")
    #expect(post.id == "magazine/2025-05-06-Grüße aus Ulm")
    #expect(post.matter.bodyLine == 1)
  }

  @Test(
    "What the front matter lacks is reported",
    arguments: [
      ("---\ndate: 2025-05-06\n---\nText\n", ["E130 magazine/a.md:2:1"]),
      ("---\ntitle: A\n---\nText\n", ["E130 magazine/a.md:2:1"]),
      ("Nur Text\n", ["E106 magazine/a.md:1:1"]), ("", ["E106 magazine/a.md:1:1"]),
      ("---\n---\n", ["E130 magazine/a.md:2:1", "E130 magazine/a.md:2:1"]),
      ("---\ntitle:\ndate: 2025-05-06\n---\n", ["E130 magazine/a.md:2:1"]),
      ("---\ntitle: A\ndate: 2025\n---\n", ["E155 magazine/a.md:3:7"]),
      (
        "---\ntitle: A\ndate: 2025-05-06\nkind: Roman\nfeatured: x\n---\n",
        ["E131 magazine/a.md:4:7", "E136 magazine/a.md:5:11"]
      ),
      ("---\ntitle: A\ndate: 2025-05-06\nid: a b\n---\n", ["E140 magazine/a.md:4:5"]),
      ("---\ntitle: A\ndate: 2025-05-06\ncorrection: {date: 2025-05-07}\n---\n", ["E130 magazine/a.md:4:13"]),
      ("---\ntitle: A\ndate: 2025-05-06\ntittle: B\n---\n", ["W110 magazine/a.md:4:1"]),
      ("---\n- title: A\n---\n", ["E126 magazine/a.md:2:1"]),
    ])
  func missing(_ text: String, _ expected: [String]) {
    #expect(findings(read(["magazine/a.md": text])) == expected)
  }

  @Test("Regions, projects, pages and issues have their fields")
  func theOtherKindsHaveTheirFields() throws {
    let content = read([
      "regions/Süd Baden.md":
        "---\ntitle: Südbaden\nkurz: SB\nin: in Südbaden\nfarbton: 42\nmap: [0, 3]\ncontact: Anna: 1\norder: 2\n---\n",
      "projects/p.md":
        "---\ntitle: P\nregions: [a, b]\ntopics: c\nperiod: 2024–2026\npartners: d\nstatus: läuft\nfunding: 5,1 Mio. Euro\nurl: https://p.example\n---\n",
      "pages/über/uns.md": "---\ntitle: Wir\norder: 3\nmenu: ja\nnoindex: true\n---\n",
      "pages/mehr.md": "---\ntitle: Mehr\nmenu: Noch mehr\n---\n",
      "newsletter/2025-06.md":
        "---\nsubject: Juni: Neues\npreheader: Kurz\nfrom: 2025-05\nto: Juni 2025\n---\n",
    ])
    #expect(findings(content) == [])
    let region = try #require(content.regions.first)
    #expect(region.id == "sued-baden")
    #expect(region.short == "SB")
    #expect(region.inPhrase == "in Südbaden")
    #expect(region.hue == 42)
    #expect(region.map?.column == 0)
    #expect(region.map?.row == 3)
    #expect(region.order == 2)
    #expect(region.contact == "Anna: 1")
    let project = try #require(content.projects.first)
    #expect(project.regions.map(\.value) == ["a", "b"])
    #expect(project.period == "2024–2026")
    #expect(project.funding == "5,1 Mio. Euro")
    #expect(content.pages.map(\.address) == ["mehr", "über/uns"])
    #expect(content.pages.map(\.isInMenu) == [true, true])
    #expect(content.pages.map(\.menuTitle) == ["Noch mehr", nil])
    #expect(content.pages.last?.isHiddenFromSearch == true)
    #expect(content.pages.last?.order == 3)
    let issue = try #require(content.newsletters.first)
    #expect(issue.id == "2025-06")
    #expect(issue.matter.title.value == "Juni: Neues")
    #expect(issue.date == .month(try #require(Month(year: 2025, month: 6))))
    #expect(issue.from == (try day(2025, 5, 1)))
    #expect(issue.to == (try day(2025, 6, 30)))
  }

  @Test(
    "Mistakes of the other kinds have their places",
    arguments: [
      ("regions/a.md", "hue: 400", "E135 regions/a.md:3:6"),
      ("regions/a.md", "map: oben", "E177 regions/a.md:3:6"),
      ("regions/a.md", "order: eins", "E135 regions/a.md:3:8"),
      ("projects/a.md", "url: hier", "E137 projects/a.md:3:6"),
      ("pages/a.md", "noindex: x", "E136 pages/a.md:3:10"),
      ("pages/a.md", "lang: deutsch, englisch", "E139 pages/a.md:3:7"),
      ("newsletter/a.md", "date: 2025", "E155 newsletter/a.md:3:7"),
      ("newsletter/a.md", "subject: x", "E130 newsletter/a.md:2:1"),
      ("newsletter/2025-06-01.md", "from: 2025-06\nto: 2025-05", "E156 newsletter/2025-06-01.md:4:5"),
    ])
  func mistakes(_ path: String, _ line: String, _ expected: String) {
    #expect(findings(read([path: "---\ntitle: A\n\(line)\n---\n"])) == [expected])
  }

  @Test("Posts without a word in their name are numbered")
  func postsWithoutAWordInTheirNameAreNumbered() {
    let text = "---\ntitle: A\n---\n"
    let content = read(["magazine/2025-05-06.md": text, "magazine/2025-05-07-_.md": text])
    #expect(content.posts.map(\.slug.value) == ["post-1", "post-2"])
  }

  @Test("A byte order mark, line ends and separate marks of letters do not matter")
  func markLineEndsAndSeparateMarksDoNotMatter() throws {
    let plain = "---\ntitle: Grüße: „ja“\ndatum: 6. März 2025\nthemen: Größe\n---\nZeile\n\nGrün\n"
    let odd =
      "\u{FEFF}"
      + String(plain.decomposedStringWithCanonicalMapping).replacingOccurrences(of: "\n", with: "\r\n")
    let old = plain.replacingOccurrences(of: "\n", with: "\r")
    for text in [plain, odd, old] {
      let content = read(["magazine/a.md": text])
      #expect(findings(content) == [])
      let post = try #require(content.posts.first)
      #expect(Array(post.matter.title.value.utf8) == Array("Grüße: „ja“".utf8))
      #expect(post.date == .day(try day(2025, 3, 6)))
      #expect(post.topics.map { Array($0.value.utf8) } == [Array("Größe".utf8)])
      #expect(Array(post.matter.body.utf8) == Array("Zeile\n\nGrün\n".utf8))
    }
  }

  @Test("Columns and excerpts are those of the file, also with separate marks of letters")
  func columnsAndExcerptsAreThoseOfTheFileAlsoWithSeparateMarks() {
    let text = "---\ntitle: A\ndate: 2025-05-06\nmüsste: x\nkind: bücherei\n---\n"
      .decomposedStringWithCanonicalMapping
    let content = read(["magazine/a.md": text])
    #expect(findings(content) == ["W110 magazine/a.md:4:1", "E131 magazine/a.md:5:7"])
    #expect(content.log.sorted().last?.markerLength == 9)
  }

  @Test("A byte that is not UTF-8 is reported with its place")
  func aByteThatIsNotUTF8IsReportedWithItsPlace() {
    let bytes = Array("---\ntitle: Stra".utf8) + [0xDF] + Array("e\ndate: 2025-05-06\n---\n".utf8)
    let tree = SourceTree(texts: ["site.yaml": Array(site.utf8), "magazine/a.md": bytes], zones: zones)
    let content = ContentParser(today: today).parse(tree, jobs: 1)
    #expect(findings(content) == ["E101 magazine/a.md:2:12"])
    let inBody = SourceTree(
      texts: [
        "site.yaml": Array(site.utf8), "pages/a.md": Array("---\ntitle: A\n---\nü".utf8) + [0xFC],
      ], zones: zones)
    #expect(findings(ContentParser(today: today).parse(inBody, jobs: 1)) == ["E101 pages/a.md:4:2"])
    let list = SourceTree(
      texts: ["site.yaml": [0xFF], "events.yaml": Array("- title: ".utf8) + [0xC3]], zones: zones)
    #expect(
      findings(ContentParser(today: today).parse(list, jobs: 1)) == [
        "E101 events.yaml:1:10", "E101 site.yaml:1:1",
      ])
  }
}
