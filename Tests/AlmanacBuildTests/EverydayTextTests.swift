import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacBuild

@Suite("What editors type in links, topics and authors")
struct EverydayTextTests {
  private static func site(_ text: String, head: String = "", config: String = "topics: open\n") -> TestSite {
    TestSite(["magazine/2031-01-01-a.md": "---\ntitle: A\n\(head)---\n\(text)\n"], config: config)
  }

  @Test(
    "A link without a scheme and one in two brackets say what is missing",
    arguments: [
      ("example.org", "Dem Link „example.org“ fehlt „https://“.", "Schreiben Sie: https://example.org"),
      (
        "www.example.org/a", "Dem Link „www.example.org/a“ fehlt „https://“.",
        "Schreiben Sie: https://www.example.org/a"
      ),
      (
        "(https://example.org/a)", "Um die Adresse „(https://example.org/a)“ stehen zwei Paar Klammern.",
        "Schreiben Sie: [Text](https://example.org/a)"
      ),
      ("fehlt.md", "Der Link „fehlt.md“ führt ins Leere.", nil),
      ("satzung.pdf", "Der Link „satzung.pdf“ führt ins Leere.", nil),
    ])
  func links(_ destination: String, message: String, help: String?) throws {
    let findings = try Self.site("[x](\(destination))").rendered().linked.log.sorted().filter {
      $0.code == "E404"
    }
    #expect(findings.map(\.message.text.german) == [message])
    if let help { #expect(findings.map(\.message.help.german) == [help]) }
  }

  @Test("A full address of the site that leads nowhere is told; pages and files are not")
  func ownAddresses() throws {
    let text =
      "[a](https://verbund.example.org/gibt-es-nicht/) [b](https://verbund.example.org/magazin/a/) "
      + "[c](https://verbund.example.org/feed.xml) [d](https://verbund.example.org/) [e](https://anderswo.example.org/x/)"
    #expect(try Self.site(text).rendered().findings == ["W402 magazine/2031-01-01-a.md:4:5"])
  }

  @Test("Topics whose signs differ have addresses of their own; names in other scripts get a number")
  func topics() throws {
    let site = try Self.site("Text.", head: "topics: [C++, C#, C, Öl, Oel, Привет, 世界]\nseries: Мир\n")
      .rendered()
    let paths = site.outputs.keys.filter { $0.hasPrefix("themen/") && $0.hasSuffix("/index.html") }
    #expect(
      Set(paths).isSuperset(of: [
        "themen/c-plus-plus/index.html", "themen/c-sharp/index.html", "themen/c/index.html",
        "themen/oel/index.html",
        "themen/thema-1/index.html", "themen/thema-2/index.html",
      ]))
    #expect(site.outputs.keys.contains { $0.hasSuffix("/reihe-1/index.html") })
    #expect(site.findings == [])
    let signs = try Self.site("Text.", head: "topics: [Thema 1, Привет, \"???\"]\n").rendered()
    #expect(signs.outputs.keys.contains("themen/thema-2/index.html"))
    #expect(signs.findings.count == 1, "signs alone make no topic: \(signs.findings)")
  }

  @Test(
    "Authors are joined by commas and words",
    arguments: [
      ("Ada, Ben und Cem", 3), ("Ada und Ben", 2), ("Ada & Ben and Cem", 3), ("Ada Sund", 1),
      ("[Ada, Ben]", 2),
    ])
  func authors(_ written: String, count: Int) throws {
    let site = try Self.site("Text.", head: "authors: \(written)\n").rendered().linked.site
    #expect(site.posts.first?.authors.count == count)
  }

  @Test("A no-break space behind a key is told as that and repaired")
  func noBreakSpace() throws {
    let file = "---\ntitle:\u{A0}A\ndate: 1.1.2031\n---\nText.\n"
    let tree = SourceTree(["magazine/a.md": file], zones: TestSite.zones)
    #expect(
      MendingRun(tree, content: "content", today: Day(number: 22_280)).diff == """
        --- content/magazine/a.md
        +++ content/magazine/a.md
        @@ -1,5 +1,5 @@
         ---
        -title:\u{A0}A
        +title: A
        -date: 1.1.2031
        +date: 2031-01-01
         ---
         Text.

        """)
  }
}
