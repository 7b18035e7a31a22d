import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import Testing

@testable import AlmanacBuild

/// A site in several languages: content in, pages, feeds and calendars out.
@Suite struct EditionTests {
  static let files = [
    "site.yaml": """
    title: Musterverbund
    title_en: Sample Alliance
    url: https://verbund.example.org/
    languages: [de, en, leicht]
    navigation:
      - magazin/
      - {title: Wir, title_en: About us, to: wir/}
      - {title: Satzung, title_en: Statutes, to: satzung/}
    formats:
      - {id: fest, name: Fest, name_en: Festival}
    """,
    "regions/nord.md": "---\ntitle: Nordufer\n---\nSteil.\n",
    "events.yaml": """
    - id: seefest
      title: Seefest: Boote
      title_en: Lake festival
      titel_leicht: Fest am See
      summary: Alle kommen.
      start: 2031-06-07
      region: nord
      format: fest
    - title: Lesung
      title_en: Reading
      start: 2031-06-05 18:00
      region: nord
      report: bericht
    """,
    "magazine/2031-04-01-boote.md": "---\ntitle: Boote\nregions: nord\n---\nAus Holz.\n",
    "magazine/2031-04-01-boote.en.md": """
    ---
    title: Boats
    ---
    See the [report](2031-04-02-bericht.md), the [calendar](/kalender/) and [us](../pages/wir.md).
    """,
    "magazine/2031-04-02-bericht.md": "---\nid: bericht\ntitle: Bericht\nregions: nord\n---\nWar gut.\n",
    "pages/wir.md": "---\ntitle: Wir\n---\nEin Verein.\n",
    "pages/wir.en.md": "---\ntitle: About us\n---\nAn alliance.\n",
    "pages/wir.leicht.md": "---\ntitle: Wer wir sind\n---\nWir sind ein Verein.\nWir machen Feste.\n",
    "pages/satzung.md": "---\ntitle: Satzung\n---\nFrei.\n",
  ]

  static func rendered(_ files: [String: String] = files) throws -> RenderedSite {
    try TestSite(files).rendered { !$0.hasPrefix("assets/") }
  }

  @Test("A second language lies in its folder, with the path words of its language")
  func routes() throws {
    let site = try Self.rendered()
    #expect(site.linked.log.errors.diagnostics == [])
    let wanted = [
      "en/index.html", "en/magazine/boote/index.html", "en/calendar/index.html", "en/calendar.ics",
      "en/events/seefest/index.html", "en/regions/nord/calendar.ics", "en/feed.xml", "en/search/index.js",
      "en/404.html", "en/wir/index.html", "leicht/kalender.ics", "leicht/wir/index.html", "kalender.ics",
    ]
    #expect(wanted.filter { site.outputs[$0] == nil } == [])
  }

  @Test("A site of one language comes out as without the list of languages, byte for byte")
  func oneLanguage() throws {
    var plain = Self.files.filter { !$0.key.contains(".en.") && !$0.key.contains(".leicht.") }
    let config = "title: Musterverbund\nurl: https://verbund.example.org/\n"
    plain["events.yaml"] = "- {id: a, title: A, start: 2031-06-07, region: nord}\n"
    plain["site.yaml"] = config
    let without = try Self.rendered(plain)
    plain["site.yaml"] = config + "languages: [de]\n"
    let with = try Self.rendered(plain)
    #expect(without.outputs == with.outputs)
    #expect(!without.text("index.html").contains("hreflang"))
  }

  @Test(
    "A site of one language has nothing of editions in any file, and no page asks for more where there are some",
    arguments: ["alliance", "plain"])
  func traces(theme: String) throws {
    var several = Self.files
    several["site.yaml"]? += "\ntheme: \(theme)\n"
    var one = Self.files.filter { !$0.key.contains(".en.") && !$0.key.contains(".leicht.") }
    one["events.yaml"] = "- {id: a, title: A, start: 2031-06-07, region: nord}\n"
    one["site.yaml"] = "title: Musterverbund\nurl: https://verbund.example.org/\ntheme: \(theme)\n"
    let (without, with) = (try TestSite(one).rendered(), try TestSite(several).rendered())
    let words = ["editions", "is-easy", "hreflang", "[lang"]
    let traces = without.outputs.keys.filter { path in
      words.contains { without.text(path).contains($0) }
    }
    #expect(traces == [])
    #expect(with.outputs.keys.contains { $0.hasSuffix(".css") && with.text($0).contains(".editions") })
    #expect(!with.outputs.keys.contains { $0.contains(".editions") })
    func sheets(_ site: RenderedSite) -> Int {
      site.text("magazin/boote/index.html").split(separator: "rel=\"stylesheet\"").count
    }
    #expect(sheets(with) == sheets(without))
  }

  @Test("Pages name each other in all languages and one for everybody else, plain language apart")
  func alternates() throws {
    let site = try Self.rendered()
    let root = "https://verbund.example.org/"
    let lines = [("de", "magazin/boote/"), ("en", "en/magazine/boote/"), ("x-default", "magazin/boote/")].map
    {
      "<link rel=\"alternate\" hreflang=\"\($0.0)\" href=\"\(root)\($0.1)\">"
    }.joined(separator: "\n")
    #expect(site.text("magazin/boote/index.html").contains(lines))
    #expect(site.text("en/magazine/boote/index.html").contains(lines))
    #expect(
      site.text("en/magazine/boote/index.html").contains(
        "rel=\"canonical\" href=\"\(root)en/magazine/boote/\""))
    #expect(!site.text("leicht/wir/index.html").contains("<link rel=\"alternate\" hreflang"))
    #expect(!site.text("magazin/bericht/index.html").contains("<link rel=\"alternate\" hreflang"))
    let sitemap = site.text("sitemap.xml")
    #expect(sitemap.contains("<loc>\(root)en/magazine/boote/</loc>"))
    #expect(sitemap.contains("hreflang=\"en\" href=\"\(root)en/magazine/boote/\"/>"))
  }

  @Test("The switch of languages leads to the same page, else to the nearest above it")
  func editionSwitch() throws {
    let site = try Self.rendered()
    let report = site.text("magazin/bericht/index.html")
    #expect(report.contains("<a href=\"../../en/magazine/\" lang=\"en\" hreflang=\"en\">English</a>"))
    #expect(report.contains("<a href=\"../../leicht/magazin/\" lang=\"de-simple\">Einfache Sprache</a>"))
    let event = site.text("termine/seefest/index.html")
    #expect(event.contains("<a href=\"../../en/events/seefest/\" lang=\"en\" hreflang=\"en\">English</a>"))
  }

  @Test("Plain language is called easy once a group of readers has tested it")
  func easyName() throws {
    var files = Self.files
    files["site.yaml"]? += "\neasy_tested_by: Prüfgruppe Nord\n"
    #expect(try Self.rendered(files).text("index.html").contains(">Leichte Sprache</a>"))
  }

  @Test("Plain language is marked and shows each line as one")
  func easyLines() throws {
    let page = try Self.rendered().text("leicht/wir/index.html")
    #expect(page.contains("<html lang=\"de-simple\">"))
    #expect(page.contains("is-easy"))
    #expect(page.contains("Wir sind ein Verein.<br>"))
  }

  @Test("What is not translated is in no list, and a link to it leads to the original")
  func untranslated() throws {
    let site = try Self.rendered()
    #expect(site.outputs["en/magazine/bericht/index.html"] == nil)
    #expect(!site.text("en/magazine/index.html").contains("Bericht"))
    let post = site.text("en/magazine/boote/index.html")
    #expect(post.contains("<a href=\"../../../magazin/bericht/\" hreflang=\"de\">report</a>"))
    #expect(post.contains("<a href=\"../../../en/calendar/\">calendar</a>"))
    #expect(post.contains("<a href=\"../../../en/wir/\">us</a>"))
    #expect(post.contains("<a href=\"../../../satzung/\" hreflang=\"de\">Statutes</a>"))
    let event = site.text("en/events/lesung-2031-06-05/index.html")
    let report = "<a href=\"../../../magazin/bericht/\" hreflang=\"de\"><span lang=\"de\">Bericht</span></a>"
    #expect(event.contains(report))
  }

  @Test("Events are in every language, with the words of the original marked as such")
  func originalWords() throws {
    let event = try Self.rendered().text("en/events/seefest/index.html")
    #expect(event.contains("<h1>Lake festival</h1>"))
    #expect(event.contains("<p class=\"standfirst\"><span lang=\"de\">Alle kommen.</span></p>"))
    #expect(event.contains(">Festival</a>"))
    let region = try Self.rendered().text("en/regions/nord/index.html")
    #expect(region.contains("<html lang=\"en\">"))
    #expect(region.contains("<h1><span lang=\"de\">Nordufer</span></h1>"))
  }

  @Test("An entry has one UID and one SEQUENCE in the calendars of all languages")
  func identities() throws {
    let site = try Self.rendered()
    func lines(_ path: String, _ name: String) -> [Substring] {
      site.text(path).split(whereSeparator: \.isNewline).filter { $0.hasPrefix(name) }.sorted()
    }
    let german = lines("kalender.ics", "UID")
    #expect(german.count == 2)
    #expect(lines("en/calendar.ics", "UID") == german)
    #expect(lines("leicht/kalender.ics", "UID") == german)
    #expect(lines("en/calendar.ics", "SEQUENCE") == lines("kalender.ics", "SEQUENCE"))
    #expect(lines("en/calendar.ics", "SUMMARY") == ["SUMMARY:Lake festival", "SUMMARY:Reading"])
    #expect(lines("leicht/kalender.ics", "SUMMARY") == ["SUMMARY:Fest am See", "SUMMARY:Lesung"])
  }

  @Test("A correction in one language raises the SEQUENCE in all")
  func sequence() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    var files = Self.files
    files["events.yaml"] = files["events.yaml"]?.replacing("Lake festival", with: "Lake fest")
    try site.write(files)
    site.set(today: "2031-05-02")
    try site.publish()
    for path in ["kalender.ics", "en/calendar.ics"] {
      let text = site.output(path)
      #expect(text.contains("UID:seefest@verbund.example.org\r\nDTSTAMP:20310502T000000Z"), "\(path)")
      #expect(text.contains("SEQUENCE:1"), "\(path)")
    }
  }

  @Test("A translation takes the rest from its original, and may say it again")
  func overridden() throws {
    var files = Self.files
    files["magazine/2031-04-01-boote.en.md"] = """
      ---
      title: Boats
      date: 2031-04-20
      slug: boats
      ---
      Of wood.
      """
    let site = try Self.rendered(files)
    let post = site.text("en/magazine/boats/index.html")
    #expect(post.contains("<time datetime=\"2031-04-20\">20 April 2031</time>"))
    #expect(post.contains("region-nord"))
  }

  @Test("Mistakes of editions are told where they are")
  func mistakes() throws {
    var files = Self.files
    files["pages/en/boats.md"] = "---\ntitle: Boats\n---\nText.\n"
    files["pages/weg.en.md"] = "---\ntitle: Gone\n---\nText.\n"
    let findings = TestSite(files).linked().log.sorted().map { "\($0.code) \($0.location?.path ?? "")" }
    #expect(findings.contains("E480 pages/en/boats.md"))
    #expect(findings.contains("E193 pages/weg.en.md"))
    files["site.yaml"] = "title: A\nurl: https://a.example.org/\nlanguages: [leicht, de, de, 17]\n"
    let others = TestSite(files).linked().log.sorted().map(\.code)
    #expect(Set(["E194", "E195", "W196"]).isSubset(of: others))
  }
}
