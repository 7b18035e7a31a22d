import Testing

@testable import AlmanacBuild

@Suite("The life of a post") struct PostLifeTests {
  private func post(_ title: String, _ date: String, _ fields: String = "", text: String = "Text.") -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\n\(fields.isEmpty ? "" : fields + "\n")---\n\(text)\n"
  }

  @Test("The later of date and publish decides when a post appears, and the next build is that day")
  func publish() throws {
    var site = TestSite(["magazine/a.md": post("A", "2031-04-02", "publish: 2031-05-07 09:00")])
    let summary = BuildSummary(site.linked().site)
    #expect(summary.hidden.map(\.reason.german) == ["erscheint am 2031-05-07"])
    #expect("\(summary.nextBuild.map { "\($0)" } ?? "never")" == "2031-05-07")
    #expect(try site.rendered().outputs["magazin/a/index.html"] == nil)
    site.today = "2031-05-07"
    #expect(try site.rendered().outputs["magazin/a/index.html"] != nil)
  }

  @Test("A post that expires is shown on its last day, and the site is to be built on the day after")
  func expires() throws {
    let site = TestSite(["magazine/a.md": post("A", "2031-04-02", "expires: 2031-05-01")])
    #expect(try site.rendered().outputs["magazin/a/index.html"] != nil)
    #expect("\(BuildSummary(site.linked().site).nextBuild.map { "\($0)" } ?? "never")" == "2031-05-02")
  }

  @Test(
    "Every former address leads on, by a link and without a script, and search engines leave it out",
    arguments: [
      ("alt/adresse", "alt/adresse/index.html", "../../magazin/a/"),
      ("/alt/", "alt/index.html", "../magazin/a/"),
      ("/version-1.2/", "version-1.2/index.html", "../magazin/a/"),
      ("https://verbund.example.org/2019/03/beitrag.html", "2019/03/beitrag.html", "../../magazin/a/"),
    ])
  func aliases(alias: String, file: String, link: String) throws {
    let site = try TestSite(["magazine/a.md": post("A & B", "2031-04-02", "slug: a\naliases: [\"\(alias)\"]")]
    ).rendered()
    #expect(site.findings == [])
    let page = site.text(file)
    #expect(page.contains("http-equiv=\"refresh\" content=\"0; url=\(link)\""))
    #expect(page.contains("<a href=\"\(link)\">A &amp; B</a>"))
    #expect(page.contains("noindex"))
    #expect(page.contains("rel=\"canonical\" href=\"https://verbund.example.org/magazin/a/\""))
    #expect(!site.text("sitemap.xml").contains("alt"))
    #expect(!site.text("sitemap.xml").contains("2019"))
  }

  @Test(
    "Below the path of a site, a former address leads on from where it was, however it is written",
    arguments: [
      ("https://verbund.example.org/bund/alt/absolut/", "alt/absolut/index.html"),
      ("HTTPS://Verbund.Example.org/bund/alt.html", "alt.html"), ("/bund/alt/pfad/", "alt/pfad/index.html"),
      ("/alt/pfad/", "alt/pfad/index.html"), ("bund/alt", "bund/alt/index.html"),
      ("https://alt.example.net/haus/a/", "haus/a/index.html"),
      ("https://verbund.example.org/bund/alt/?", "alt/index.html"),
    ])
  func aliasBelowThePath(alias: String, file: String) throws {
    let site = try Self.siteWithPath(alias)
    #expect(site.findings == [])
    #expect(site.outputs[file] != nil)
    #expect(site.outputs["_redirects"] == nil)
  }

  @Test("Beside the path of a site only the host leads on: the rules are written, and the finding names them")
  func aliasBesideThePath() throws {
    let site = try Self.siteWithPath("https://verbund.example.org/alt/ä.html")
    #expect(site.findings == ["W423 magazine/a.md:4:12"])
    #expect(site.text("_redirects") == "/alt/%C3%A4.html https://verbund.example.org/bund/magazin/a/ 301\n")
    #expect(site.text(".htaccess").contains("RewriteCond %{REQUEST_URI} ^/alt/\\xC3\\xA4\\.html/?$\n"))
    #expect(!site.outputs.keys.contains { $0.contains("alt") })
  }

  @Test("A question in a former address is the host's to answer, and nothing in it breaks out of a rule")
  func aliasWithQuestion() throws {
    let site = try Self.siteWithPath(
      "https://verbund.example.org/bund/?p=123\\n} RewriteRule .* http://x [R]")
    #expect(site.findings == ["W424 magazine/a.md:4:12"])
    let rules = site.text(".htaccess")
    #expect(rules.contains("RewriteCond %{QUERY_STRING} (^|&)p=123%0A%7D%20RewriteRule%20"))
    #expect(rules.contains("RewriteCond %{REQUEST_URI} ^/bund/?$\n"))
    #expect(rules.split(separator: "\n").filter { $0.contains("RewriteRule ") }.count == 1)
    #expect(site.outputs["_redirects"] == nil)
  }

  private static func siteWithPath(_ alias: String) throws -> RenderedSite {
    try TestSite([
      "site.yaml":
        "title: Verbund\nurl: https://verbund.example.org/bund/\nlanguage: de\ntimezone: Europe/Berlin\n",
      "magazine/a.md": "---\ntitle: A\ndate: 2031-04-02\naliases: [\"\(alias)\"]\n---\n\nText.\n",
    ]).rendered()
  }

  @Test("A former address that a page has now is an error at the alias")
  func takenAlias() throws {
    let files = [
      "magazine/a.md": post("A", "2031-04-02", "aliases: /magazin/b/"),
      "magazine/b.md": post("B", "2031-04-03"),
    ]
    #expect(try TestSite(files).rendered().findings == ["E402 magazine/a.md:4:10"])
  }

  @Test("A correction stands on top of the page and in all feeds")
  func correction() throws {
    let fields = "correction:\n  - date: 2031-04-05\n    text: Es waren 7 < 8 Bäume."
    let site = try TestSite(["magazine/a.md": post("A", "2031-04-02", fields)]).rendered()
    let page = site.text("magazin/a/index.html")
    let note = try #require(page.firstRange(of: "Es waren 7 &lt; 8 Bäume."))
    #expect(note.lowerBound < (page.firstRange(of: "<p>Text.</p>")?.lowerBound ?? page.startIndex))
    #expect(page.contains("Berichtigung (5. April 2031)"))
    for feed in ["feed.xml", "atom.xml", "feed.json"] {
      #expect(site.text(feed).contains("Bäume"), "\(feed)")
    }
  }

  @Test("A part of a series leads to the one before and the one after")
  func series() throws {
    var files: [String: String] = [:]
    for (name, day) in [("eins", 1), ("zwei", 2), ("drei", 3)] {
      files["magazine/\(name).md"] = post("Teil \(name)", "2031-04-0\(day)", "series: Moore")
    }
    let site = try TestSite(files).rendered()
    let middle = site.text("magazin/zwei/index.html")
    #expect(middle.contains("href=\"../../magazin/eins/\" rel=\"prev\""))
    #expect(middle.contains("href=\"../../magazin/drei/\" rel=\"next\""))
    #expect(!site.text("magazin/eins/index.html").contains("rel=\"prev\""))
    #expect(!site.text("magazin/drei/index.html").contains("rel=\"next\""))
    #expect(site.outputs["reihen/moore/index.html"] != nil)
  }

  @Test("Of related posts that with the rarest topic comes first")
  func related() throws {
    var files = [
      "magazine/a.md": post("A", "2031-04-20", "topics: [Wald, Eule]"),
      "magazine/b.md": post("B", "2030-01-01", "topics: Eule"),
    ]
    for number in 0..<8 {
      files["magazine/w\(number).md"] = post("W\(number)", "2031-04-1\(number)", "topics: Wald")
    }
    let site = TestSite(files).linked().site
    let post = try #require(site.posts.first { $0.post.matter.title.value == "A" })
    #expect(post.related.count == 3)
    #expect(post.related.first.map { site.posts[$0].post.matter.title.value } == "B")
    #expect(TestSite(files).linked().site.posts.map(\.related) == site.posts.map(\.related))
  }

  @Test("A long text has its contents and its reading time, a short one only the time")
  func readingTime() throws {
    let long = (1...5).map { "## Teil \($0)\n\n" + String(repeating: "Wort ", count: 200) }.joined(
      separator: "\n\n")
    let site = try TestSite([
      "magazine/lang.md": post("Lang", "2031-04-02", text: long),
      "magazine/kurz.md": post("Kurz", "2031-04-02"),
    ]).rendered()
    #expect(site.text("magazin/lang/index.html").contains("5 Min. Lesezeit"))
    #expect(site.text("magazin/lang/index.html").contains("<a href=\"#teil-3\">Teil 3</a>"))
    #expect(site.text("magazin/kurz/index.html").contains("1 Min. Lesezeit"))
    #expect(!site.text("magazin/kurz/index.html").contains("class=\"contents"))
  }

  @Test(
    "Each kind of post has its own look and list",
    arguments: [
      ("interview", "interview"), ("report", "bericht"), ("portrait", "portraet"), ("news", "meldung"),
      ("article", "artikel"),
    ])
  func kinds(kind: String, word: String) throws {
    let site = try TestSite(["magazine/a.md": post("A", "2031-04-02", "kind: \(kind)")]).rendered()
    #expect(site.text("magazin/a/index.html").contains("post-\(kind)"))
    #expect(site.text("magazin/art/\(word)/index.html").contains("entry-\(kind)"))
  }

  private static let people = "- id: anna\n  name: Anna\n  role: Die \"Chefin\"\n- id: bo\n  name: Bo\n"
  private static let events = """
    - id: fest
      title: Fest
      start: 2031-07-05
      region: nord
    - id: altes-fest
      title: Altes Fest
      start: 2031-03-05
      region: nord
    - id: klausur
      title: Klausur
      start: 2031-07-06
      region: nord
      visibility: internal

    """

  private func site(block: String) -> TestSite {
    TestSite([
      "people.yaml": Self.people, "events.yaml": Self.events, "regions/nord.md": "---\ntitle: Nord\n---\n",
      "magazine/a.md": post("A", "2031-04-02", text: block), "magazine/b.md": post("B", "2031-04-03"),
      "magazine/c.md": post("C", "2031-04-04", "kind: interview"),
      "magazine/entwurf.md": post("E", "2031-04-05", "draft: ja"),
    ])
  }

  @Test("A list block shows what it names one by one, in its order")
  func namedEntries() throws {
    let html = try site(block: "```people\nids: bo, anna\n```\n\n```events\nids: fest, altes-fest\n```\n")
      .rendered().text("magazin/a/index.html")
    let bo = try #require(html.range(of: "#bo\">Bo</a>"))
    let anna = try #require(html.range(of: "#anna\">Anna</a>"))
    let fest = try #require(html.range(of: ">Fest</a>"))
    let old = try #require(html.range(of: ">Altes Fest</a>"))
    #expect(bo.lowerBound < anna.lowerBound)
    #expect(fest.lowerBound < old.lowerBound)
    #expect(html.contains("Die „Chefin“"))
  }

  @Test(
    "What a list block names and the site does not have is an error, all of it at once",
    arguments: [
      ("```events\nids: fset\n```", ["E401 magazine/a.md:6:6"]),
      ("```people\nids: ana\n```", ["E401 magazine/a.md:6:6"]),
      ("```posts\nids: b, x\n```", ["E401 magazine/a.md:6:6", "E401 magazine/a.md:6:9"]),
      ("```posts\nart: intervew\n```", ["E416 magazine/a.md:6:6"]),
      ("```events\nids: klausur\n```", ["E403 magazine/a.md:6:6"]),
      ("```posts\nids: magazine/entwurf\n```", ["E407 magazine/a.md:6:6"]),
      (
        "```events\nregion: sued\nlimit: alle\nformat: messse\n```",
        ["E401 magazine/a.md:6:9", "E328 magazine/a.md:7:8", "E401 magazine/a.md:8:9"]
      ),
    ])
  func listBlockErrors(block: String, findings: [String]) throws {
    let found = try site(block: block).rendered().findings.filter { $0.hasPrefix("E") }
    #expect(found.sorted() == findings.sorted(), "\(found)")
  }

  @Test("A first paragraph that goes on and on is cut where posts are listed, not on its own page")
  func longTeaser() throws {
    let sentence = "Noch ein Satz mit sieben langen Worten. "
    let site = try TestSite([
      "magazine/a.md": post("A", "2031-04-02", text: String(repeating: sentence, count: 40))
    ])
    .rendered()
    let list = site.text("magazin/index.html")
    #expect(list.contains("Noch ein Satz"))
    #expect(list.contains("…</p>"))
    #expect(list.components(separatedBy: "Noch ein Satz").count < 10)
    #expect(site.text("magazin/a/index.html").components(separatedBy: "Noch ein Satz").count > 40)
  }
}
