import AlmanacModel
import Testing

@testable import AlmanacContent

struct ContentParserTests {
  @Test("A folder with nothing but site.yaml is fine")
  func aFolderWithNothingButSiteYAMLIsFine() {
    let content = read([:])
    #expect(findings(content) == [])
    #expect(content.posts.isEmpty)
    #expect(content.events.isEmpty)
    #expect(content.unreadable.files.isEmpty)
  }

  @Test(
    "A file that nothing reads is a warning",
    arguments: [
      ("foo.yaml", nil), ("notes.md", nil), ("event.yaml", "events.yaml"), ("site.yml", "site.yaml"),
      ("regions/sub/a.md", nil), ("magazin/a.md", "magazine/a.md"), ("events/2026.yml", nil),
      ("leger.tsv", "ledger.tsv"),
    ] as [(String, String?)])
  func unknownFile(_ path: String, _ nearest: String?) throws {
    let content = read([path: "x"])
    #expect(findings(content) == ["W101 \(path):1:1"])
    let help = try #require(content.log.diagnostics.first?.message.help.german)
    #expect(nearest.map { help == "Soll sie „\($0)“ heißen?" } ?? !help.hasPrefix("Soll"))
  }

  @Test("Pictures belong in media or beside a Markdown file")
  func picturesBelongInMediaOrBesideAMarkdownFile() {
    let paths = ["media/a/b.jpg", "magazine/2025/c.jpg", "d.jpg", "notes/e.txt", "magazine/f.jpg", ".git/g"]
    let tree = SourceTree(
      texts: [
        "site.yaml": Array(site.utf8), "ledger.tsv": [], "import.yaml": [], ".hidden.yaml": [],
        "media/liesmich.md": Array("x".utf8),
        "magazine/2025/a.md": Array("---\ntitle: A\ndate: 2025-05-06\n---\n".utf8),
      ], binaries: Dictionary(uniqueKeysWithValues: paths.map { ($0, BinaryFile(size: 1)) }), zones: zones)
    let content = ContentParser(today: today).parse(tree, jobs: 1)
    #expect(findings(content) == ["W101 d.jpg:1:1", "W101 magazine/f.jpg:1:1", "W101 notes/e.txt:1:1"])
  }

  @Test("The number of threads never shows in what is read")
  func theNumberOfThreadsNeverShows() {
    var files: [String: String] = [:]
    for index in 0..<300 {
      let kind = index % 7 == 0 ? "kind: falsch\n" : ""
      files["magazine/\(index % 5)/post-\(index).md"] =
        "---\ntitle: Post \(index)\ndate: 2025-05-06\n\(kind)---\nText\n"
    }
    files["events.yaml"] = (0..<200).map { "- title: E\($0)\n  start: 2026-01-0\($0 % 12)\n  region: x\n" }
      .joined()
    let one = read(files, jobs: 1)
    for jobs in [2, 3, 8, 1000, 0, -1] {
      let many = read(files, jobs: jobs)
      #expect(many.log.diagnostics == one.log.diagnostics)
      #expect(many.posts.map(\.id) == one.posts.map(\.id))
      #expect(many.events.map(\.id) == one.events.map(\.id))
      #expect(many.unreadable.ids == one.unreadable.ids)
      #expect(many.unreadable.files == one.unreadable.files)
    }
    #expect(one.posts.map(\.matter.path) == one.posts.map(\.matter.path).sorted())
  }

  @Test("A cache changes nothing but the time")
  func aCacheChangesNothingButTheTime() {
    var files = [
      "site.yaml": site, "regions/ulm.md": "---\ntitle: Ulm\n---\n", "topics.yaml": "- KI\n- ki\n",
      "events/ulm.yaml": "- title: A\n  start: 2026-01-01 18:00\n",
      "pages/a.md": "---\ntitle: A\nx: 1\n---\n",
    ]
    let parser = ContentParser(today: today)
    var cache = ContentCache()
    let changes: [(String, String?)] = [
      ("pages/a.md", "---\ntitle: B\n---\n"), ("pages/b.md", "---\ntitle: C\n---\n"), ("pages/a.md", nil),
      ("site.yaml", site + "timezone: America/New_York\n"), ("regions/ulm.md", nil),
      ("topics.yaml", "- \"KI\n"),
    ]
    for (path, text) in changes {
      for _ in 0..<2 {
        let cached = parser.parse(SourceTree(files, zones: zones), jobs: 2, reusing: &cache)
        let plain = parser.parse(SourceTree(files, zones: zones), jobs: 2)
        #expect(cached.log.diagnostics == plain.log.diagnostics)
        #expect(cached.pages.map(\.matter.title) == plain.pages.map(\.matter.title))
        #expect(cached.events.map(\.time) == plain.events.map(\.time))
        #expect(cached.unreadable.files == plain.unreadable.files)
      }
      files[path] = text
    }
  }

  @Test("Twenty mistakes give twenty findings")
  func twentyMistakesGiveTwentyFindings() {
    let content = read([
      "site.yaml": "title: Probe\nurl: https://example.org\nlanguage: xxxxx\ntiel: x\n",
      "events.yaml": """
      - title: "Offen
        start: 2026-01-01
      - title: Zwei
        start: 2026-02-30
        region: a
      - title: Drei
        start: Mo, 1.1.2026
        region: a
      - title: Vier
      \tstart: 2026-01-01
      - title: Fünf
        start: 2026-01-01
        status: abgesgt
        region: a
      - title: Sechs
        start: 2026-01-01
      - title: Sieben
        start: 1.1.2026 18:00
        end: 17:00
        region: a
      - title: Acht
        start: 2026-01-01
        region: [a, b
      """,
      "events/ulm.yaml": "- titel: A\n  beginn: 2026-01-01\n  region: a\n  titel: B\n",
      "people.yaml": "- name: A\n  email: a b\n- id: x\n",
      "topics.yaml": "- KI\n- ki\n",
      "magazine/a.md": "---\ntitle: A\ndate: gestern\n---\n", "magazine/b.md": "---\ntitle: B\n",
      "magazine/c.md": "---\ntitle: C\ndate: 2025-05-06\nart: Roman\n---\n",
      "regions/a.md": "---\ntitle: A\nhue: rot\n---\n", "pages/a.md": "kein Titel",
      "notizen.yaml": "x", "newsletter/juni.md": "---\nsubject: x\n---\n",
    ])
    #expect(
      findings(content) == [
        "E111 events.yaml:1:10", "E151 events.yaml:4:10", "W150 events.yaml:7:10", "E110 events.yaml:10:1",
        "E131 events.yaml:13:11", "E130 events.yaml:15:3", "E156 events.yaml:19:8", "E112 events.yaml:23:11",
        "E127 events/ulm.yaml:4:3", "E150 magazine/a.md:3:7", "E118 magazine/b.md:1:1",
        "E131 magazine/c.md:4:6",
        "E130 newsletter/juni.md:2:1", "W101 notizen.yaml:1:1", "E106 pages/a.md:1:1",
        "E141 people.yaml:2:10",
        "E130 people.yaml:3:3", "E135 regions/a.md:3:6", "E139 site.yaml:3:11", "W110 site.yaml:4:1",
        "E180 topics.yaml:2:3",
      ])
    #expect(
      content.unreadable.ids.isSuperset(of: [
        "offen-2026-01-01", "zwei", "a", "x", "magazine/a", "magazine/b",
      ]))
  }

  @Test("Every finding has words in both languages and an excerpt that holds its marker")
  func everyFindingHasWordsInBothLanguagesAndAnExcerptThatHoldsItsMarker() {
    let content = read([
      "events.yaml": SyntaxMistakeTests.inEvents.filter { $0.text.hasPrefix("-") }.map(\.text).joined()
        + FieldMistakeTests.events.map { "- title: A\n  start: 2026-01-01\n  region: x\n  \($0.line)\n" }
        .joined()
    ])
    #expect(content.log.diagnostics.count > 50)
    for finding in content.log.diagnostics where finding.code != "E180" {
      let message = finding.message
      #expect(!message.text.german.isEmpty)
      #expect(!message.help.german.isEmpty)
      #expect(message.text.german != message.text.english)
      #expect(finding.code.hasPrefix(finding.severity == .error ? "E" : "W"))
      let column = finding.location?.position.column ?? 0
      let length = finding.excerpt?.unicodeScalars.count ?? -1
      #expect(column - 1 + finding.markerLength <= length, "\(finding)")
    }
  }
}
