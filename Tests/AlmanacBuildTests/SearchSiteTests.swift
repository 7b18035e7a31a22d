import Testing

@testable import AlmanacBuild

@Suite struct SearchSiteTests {
  /// All files of the index as one text.
  private func index(_ site: RenderedSite, in folder: String = "suche/") -> String {
    site.outputs.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(".js") }.sorted().map(site.text).joined()
  }

  /// The words of the index, as its lines hold them.
  private func words(_ site: RenderedSite, in folder: String = "suche/") -> Set<String> {
    let parts = site.outputs.keys.filter { $0.hasPrefix(folder + "words-") }
    let lines = parts.flatMap {
      site.text($0).split(separator: "\"").dropFirst(3).joined().components(of: "\\n")
    }
    return Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  @Test(
    "Posts, events, regions, people, projects and pages are found, under their words without umlauts and endings"
  )
  func found() throws {
    var files = WholeSiteTests.small
    files["people.yaml"] = "- id: anna\n  name: Anna Möller\n  role: Försterin\n"
    files["projects/garten.md"] = "---\ntitle: Gemeinschaftsgärten\n---\n\nBeete für alle.\n"
    files["members.yaml"] = "- id: muehle\n  name: Mühlenverein\n"
    let site = try TestSite(files).rendered()
    #expect(site.findings == [])
    let words = words(site)
    for word in [
      "beitrag", "sommerf", "ziegelei", "nord", "moll", "forsterin", "gemeinschaftsgart", "beet",
      "muhlenverein", "rathaus",
    ] {
      #expect(words.contains(word) || word == "sommerf" && words.contains("sommerfest"), "\(word) is missing")
    }
    for word in ["der", "die", "und", "wir", "den"] { #expect(!words.contains(word), "\(word) says nothing") }
  }

  @Test("Results of the search show title, address, facts and text; what is by invitation says so")
  func entries() throws {
    let text = index(try TestSite(WholeSiteTests.small).rendered())
    #expect(
      text.contains(
        #"["Der zweite Beitrag","magazin/zweiter/","Bericht · 20. April 2031 · Nord, Süd","","Text."]"#))
    #expect(
      text.contains(
        #"["Empfang der Delegation","termine/empfang/","Termin · Mo., 2. Juni 2031 · Nord · Auf Einladung"#))
  }

  @Test("Nothing internal or hidden is in the search index, not as a word either")
  func hidden() throws {
    var files = WholeSiteTests.small
    files["magazine/a.md"] = "---\ntitle: Zitronenfalter\ndate: 2031-05-02\n---\nX\n"
    files["magazine/b.md"] = "---\ntitle: B\ndate: 2031-04-02\ndraft: ja\n---\nSilberdistel\n"
    files["pages/still.md"] = "---\ntitle: Still\nnoindex: ja\n---\nWegwarte\n"
    let text = index(try TestSite(files).rendered())
    for word in [
      "zeisigwald", "geheim", "klausurtagung", "zitronenfalter", "silberdistel", "wegwart", "Wegwarte",
    ] {
      #expect(!text.contains(word), "\(word) is in the index")
    }
  }

  @Test("The search index is the same with any number of threads")
  func threads() throws {
    var files = WholeSiteTests.small
    for number in 0..<300 {
      files["magazine/p\(number).md"] =
        "---\ntitle: Beitrag \(number)\ndate: 2031-03-\(number % 28 + 1)\n---\nWort\(number % 7) Wald Wiese\(number).\n"
    }
    var site = TestSite(files)
    let one = try site.rendered().outputs.filter { $0.key.hasPrefix("suche/") }
    site.jobs = 5
    #expect(try site.rendered().outputs.filter { $0.key.hasPrefix("suche/") } == one)
  }

  @Test("No text of the content can leave its place in a script")
  func hostile() throws {
    var files = WholeSiteTests.small
    files["magazine/x.md"] =
      "---\ntitle: 'A\"); alert(1); (\"</script><b>\\'\ndate: 2031-04-02\n---\n`</script>` \"\\n\n"
    let text = index(try TestSite(files).rendered())
    #expect(!text.contains("</script"))
    #expect(!text.contains("<b>"))
    #expect(text.contains(#"\u003c/script\u003e"#))
  }

  @Test("The search is in the menu, has its lists without a script, and loads nothing before it is used")
  func page() throws {
    let site = try TestSite(WholeSiteTests.small).rendered()
    #expect(site.text("index.html").contains("href=\"./suche/\""))
    let page = site.text("suche/index.html")
    #expect(page.contains("data-index=\"../suche/index.js\""))
    #expect(!page.contains("src=\"../suche/"))
    for link in ["../magazin/", "../kalender/", "../regionen/", "../themen/wald/"] {
      #expect(page.contains("href=\"\(link)\""), "\(link) is missing")
    }
    #expect(!site.text("sitemap.xml").contains("/suche/"))
  }

  @Test("An English site is searched at search/, in English")
  func english() throws {
    let site = try TestSite([
      "site.yaml":
        "title: Two Valleys\nurl: https://valleys.example.org/\nlanguage: en\ntimezone: Europe/London\n",
      "magazine/2031-03-01-hello.md": "---\ntitle: Companies and regions\n---\n\nThe words of the fields.\n",
    ]).rendered()
    #expect(words(site, in: "search/").isSuperset(of: ["company", "region", "word", "field"]))
    #expect(words(site, in: "search/").isDisjoint(with: ["and", "the", "of"]))
    #expect(index(site, in: "search/").contains("\"language\":\"en\""))
    #expect(
      site.text("search/index.html").contains("What are you looking for?")
        || site.text("search/index.html").contains("Search"))
  }

  @Test("With links to files the results of the search lead to files")
  func files() throws {
    var files = WholeSiteTests.small
    files["site.yaml"] = "title: M\nurl: https://verbund.example.org/\nlinks: file\n"
    #expect(index(try TestSite(files).rendered()).contains("\"magazin/zweiter/index.html\""))
  }
}

extension Substring {
  fileprivate func components(of separator: String) -> [String] { String(self).components(of: separator) }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
