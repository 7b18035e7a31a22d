import Testing

@testable import AlmanacBuild

@Suite("Themes as data")
struct ThemeTests {
  private static let tenLines = [
    "own/theme.yaml": """
    name: own
    extends: alliance
    settings:
      signal:
        default: "#0a7d4f"

    """,
    "own/partials/footer.html": """
    <footer class="colophon">
    <p>{{site.title}} im Rathaus</p>
    <p><a href="{{site.subscribeURL}}">{{t.allSubscriptions}}</a></p>
    </footer>

    """,
  ]

  @Test("Ten lines change the footer and a colour, and everything else stays alliance")
  func tenLines() throws {
    let lines = Self.tenLines.values.reduce(0) { $0 + $1.split(separator: "\n").count }
    #expect(lines <= 10)
    let folder = try ThemeFolder(Self.tenLines)
    #expect(folder.findings(of: "own") == [])
    let site = try folder.site(theme: "own", WholeSiteTests.small).rendered()
    #expect(site.findings == [])
    let alliance = try TestSite(WholeSiteTests.small).rendered()
    for page in ["index.html", "magazin/erster/index.html", "404.html"] {
      let text = site.text(page)
      #expect(text.contains("Musterverbund im Rathaus"), "\(page)")
      let head = text.components(around: "<main").before
      let differing = zip(
        head.split(separator: "\n"),
        alliance.text(page).components(around: "<main").before.split(separator: "\n")
      ).filter { $0 != $1 }
      #expect(differing.allSatisfy { $0.0.contains("assets/hues.") }, "\(page): \(differing)")
    }
    let hues = try #require(site.outputs.first { $0.key.hasPrefix("assets/hues.") })
    #expect(String(decoding: hues.value, as: UTF8.self).contains("--signal:#0a7d4f;--on-signal:#ffffff"))
  }

  @Test("A misspelt name is an error with its line and the nearest one, in the build and in theme check")
  func misspeltName() throws {
    var files = Self.tenLines
    files["own/partials/footer.html"] = "<footer>\n<p>{{site.titel}}</p>\n<p>{{t.subscrib}}</p>\n</footer>\n"
    let folder = try ThemeFolder(files)
    #expect(
      folder.findings(of: "own") == [
        "E501 themes/own/partials/footer.html:2:4 Did you mean “site.title”?",
        "E501 themes/own/partials/footer.html:3:4 Did you mean “t.subscribe”?",
      ])
    let site = try folder.site(theme: "own", WholeSiteTests.small).rendered()
    #expect(site.outputs.isEmpty)
    #expect(
      site.findings == [
        "E501 themes/own/partials/footer.html:2:4", "E501 themes/own/partials/footer.html:3:4",
      ])
  }

  @Test("What is missing, unused or strange in a theme is found with its place")
  func check() throws {
    let folder = try ThemeFolder([
      "own/theme.yaml": "name: own\nextends: aliance\n",
      "lone/theme.yaml": "name: lone\n",
      "odd/theme.yaml": "name: odd\nextends: alliance\n",
      "odd/layouts/mounth.html": "{{<base}}{{$main}}x{{/main}}{{/base}}",
      "odd/partials/card.html": "{{>kard}}{{#posts.eny}}{{/posts.eny}}{{{title}}}",
      "odd/i18n/de.yaml": "serach: Suche\n",
      "odd/assets/own.css": "a{}",
      "odd/layout/post.html": "",
      "odd2/theme.yaml": "name: odd2\nextends: alliance\n",
      "odd2/layouts/mounth.html": "{{<base}}{{$main}}x{{/main}}{{/base}}",
      "odd2/i18n/de.yaml": "serach: Suche\n",
      "odd2/layout/post.html": "",
    ])
    #expect(
      folder.findings(of: "own")
        == [
          "E522 themes/own/theme.yaml:2:10 Did you mean “alliance”? There are: alliance, lone, odd, odd2, own, plain."
        ])
    #expect(folder.findings(of: "lone").contains { $0.hasPrefix("E520 themes/lone/layouts/post.html:1:1") })
    let odd = folder.findings(of: "odd")
    #expect(odd.contains("E507 themes/odd/partials/card.html:1:1 Did you mean “card”?"))
    #expect(odd.contains("E504 themes/odd/partials/card.html:1:38 Write {{title}}."))
    #expect(
      folder.findings(of: "odd2") == [
        "W533 themes/odd2/i18n/de.yaml:1:1 Did you mean “search”?",
        "W521 themes/odd2/i18n/en.yaml:1:1 Add “serach: …”.",
        "W532 themes/odd2/layout/post.html:1:1 A theme consists of theme.yaml, layouts/*.html, partials/*.html, assets/ and i18n/*.yaml.",
        "W531 themes/odd2/layouts/mounth.html:1:1 Include it, or delete the file; themes/README.md lists the names of layouts.",
      ])
  }

  @Test("Themes that extend each other in a circle are refused")
  func circle() throws {
    let folder = try ThemeFolder(["a/theme.yaml": "extends: b\n", "b/theme.yaml": "extends: a\n"])
    #expect(folder.findings(of: "a") == ["E523 themes/b/theme.yaml:1:10 Remove one “extends”."])
  }

  @Test("A theme can build on the very template that it replaces, over more than one theme")
  func chain() throws {
    let folder = try ThemeFolder([
      "middle/theme.yaml": "name: middle\nextends: alliance\n",
      "middle/i18n/de.yaml": "skipToContent: Zur Mitte\n",
      "middle/i18n/en.yaml": "skipToContent: To the middle\n",
      "own/theme.yaml": "name: own\nextends: middle\n",
      "own/partials/base.html":
        "{{<alliance/base}}{{$breadcrumbs}}<p>Mein Weg</p>{{/breadcrumbs}}{{/alliance/base}}",
    ])
    #expect(folder.findings(of: "own") == [])
    let page = try folder.site(theme: "own", WholeSiteTests.small).rendered().text("ueber-uns/index.html")
    #expect(page.contains("<p>Mein Weg</p>"))
    #expect(page.contains("Zur Mitte"))
    #expect(page.contains("Wir sind der Verbund."))
  }

  @Test("A template that draws several layouts may name what each of them has, but nothing else")
  func sharedTemplates() throws {
    let folder = try ThemeFolder([
      "own/theme.yaml": "extends: alliance\ntemplates:\n  year: calendar\n  month: calendar\n",
      "own/layouts/calendar.html": "{{fileURL}}|{{#weeks}}{{number}} {{/weeks}}|{{buildDay}}|{{countText}}",
      "bad/theme.yaml": "extends: own\n",
      "bad/layouts/calendar.html": "{{fileURL}}{{weks}}",
    ])
    let site = try folder.site(theme: "own", WholeSiteTests.small).rendered()
    #expect(site.text("kalender/2031/07/index.html") == "|27 28 29 30 31 ||1 Termin")
    #expect(site.text("kalender/index.html").hasPrefix("||1. Mai 2031|"))
    #expect(site.text("kalender/archiv/2030/index.html").hasSuffix("kalender.ics|||1 Termin"))
    #expect(folder.findings(of: "bad").first?.hasPrefix("E501 themes/bad/layouts/calendar.html:1:12") == true)
  }

  @Test("Settings in site.yaml are checked against the theme, with their line")
  func settings() throws {
    let config = "theme_settings:\n  covers: nein\n  signl: \"#123\"\n  signal: gelb\n"
    let site = try TestSite(config: config).rendered()
    #expect(site.findings == ["W527 site.yaml:5:10", "E528 site.yaml:6:11"])
    let good = try TestSite(config: "theme_settings:\n  covers: nein\n  signal: \"#036\"\n").rendered()
    #expect(good.findings == [])
    #expect(good.text("index.html").contains("without-covers"))
  }

  @Test("How wide pictures stand is checked, with its line")
  func pictures() throws {
    let folder = try ThemeFolder([
      "bad/theme.yaml": "extends: plain\npictures:\n  text: '5\" wide'\n  middle: 5rem\n"
    ])
    let found = folder.findings(of: "bad")
    #expect(found.contains { $0.hasPrefix("E534 themes/bad/theme.yaml:3") }, "\(found)")
    #expect(found.contains { $0.contains("themes/bad/theme.yaml:4") }, "\(found)")
  }

  @Test("Only files that a template names are published")
  func assets() throws {
    let folder = try ThemeFolder([
      "own/theme.yaml": "extends: plain\n", "own/assets/unused.css": "a{}", "own/assets/share.png": "x",
    ])
    let site = try folder.site(theme: "own").rendered()
    let names = site.outputs.keys.filter { $0.hasPrefix("assets/") }.map {
      $0.dropFirst(7).prefix { $0 != "." }
    }
    #expect(!names.contains("unused"))
    #expect(!names.contains("main"))
    #expect(names.contains("style"))
    #expect(names.contains("hues"))
    #expect(!names.contains("share"))
  }

  @Test("The theme plain draws every page without a finding, from five templates and one style sheet")
  func plain() throws {
    let site = try ThemeFolder([:]).site(theme: "plain", WholeSiteTests.small).rendered()
    let alliance = try TestSite(WholeSiteTests.small).rendered()
    #expect(site.findings == [])
    let pages = alliance.outputs.keys.filter { $0.hasSuffix(".html") }
    for page in pages.sorted() {
      let text = site.text(page)
      #expect(text.contains("<h1"), "\(page)")
      #expect(!text.contains("{{"), "\(page)")
      #expect(!text.contains("\u{0}"), "\(page)")
    }
    #expect(site.outputs.keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix(".css") }.count == 2)
  }
}

extension String {
  fileprivate func components(around text: String) -> (before: String, after: String) {
    guard let range = range(of: text) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
