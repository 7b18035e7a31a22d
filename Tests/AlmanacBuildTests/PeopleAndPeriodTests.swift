import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("People, periods and places as readers see them")
struct PeopleAndPeriodTests {
  private static let area = "areas: [{id: a, name: A}]\n"

  @Test(
    "The role shown is the one of the build day",
    arguments: [("2025-06-01", "Sprecherin"), ("2031-05-01", "Leiterin"), ("2032-02-01", "Präsidentin")])
  func roles(_ today: String, _ role: String) throws {
    var site = TestSite([
      "people.yaml": """
      - id: ada
        name: Ada Meier
        roles:
          - {role: Sprecherin, from: 2020, to: 31.12.2025}
          - {role: Leiterin, from: 1.1.2026, to: Dezember 2031}
          - {role: Präsidentin, from: 2032-01}
      """,
      "magazine/a.md": "---\ntitle: A\ndate: 2020-01-01\nauthors: ada\n---\nText\n",
    ])
    site.today = today
    let rendered = try site.rendered { $0.hasPrefix("personen/") }
    let list = rendered.text("personen/index.html")
    #expect(list.contains("<p class=\"person-role\">\(role)"), "\(rendered.outputs.keys.sorted())")
    let page = rendered.text("personen/ada/index.html")
    #expect(page.contains("2020 – 31. Dezember 2025"))
    // What is ahead on the build day has not begun.
    #expect(page.contains(today < "2032" ? "ab Januar 2032" : "seit Januar 2032"))
  }

  @Test("Periods are words on pages")
  func periods() throws {
    let rendered = try TestSite([
      "members.yaml":
        "- {name: Stadt A, since: 2023-07, until: 31.12.2030}\n- {name: Stadt B, since: Juli 2023}\n- {name: Stadt C, since: Gründung}\n"
    ]).rendered { $0.hasPrefix("mitglieder/") }
    let page = rendered.text("mitglieder/index.html")
    #expect(page.contains("seit Juli 2023"))
    #expect(page.contains("bis 31. Dezember 2030"))
    #expect(page.contains("seit Gründung"))
  }

  @Test(
    "A period that ends before it begins is an error",
    arguments: [
      ("members.yaml", "- {name: Stadt B, since: 2023-07, until: 2022-01-01}", "E156 members.yaml:1:42"),
      (
        "people.yaml", "- name: Ada\n  roles:\n    - {role: Alt, from: 2026, to: 2025}",
        "E156 people.yaml:3:35"
      ),
    ])
  func backwards(_ path: String, _ text: String, _ finding: String) throws {
    #expect(try TestSite([path: text]).rendered { _ in false }.findings == [finding])
  }

  @Test("Of two people of one name a reference by name names both ids")
  func namesakes() throws {
    let site = TestSite([
      "people.yaml": "- {id: ben-1, name: Ben Huber}\n- {id: ben-2, name: Ben Huber}\n",
      "magazine/a.md": "---\ntitle: A\ndate: 2031-01-01\nauthors: Ben Huber\n---\nText\n",
      "magazine/b.md": "---\ntitle: B\ndate: 2031-01-01\nauthors: ben-2\n---\nText\n",
    ])
    let rendered = try site.rendered { _ in false }
    #expect(rendered.findings == ["W451 magazine/a.md:4:10"])
    let text = rendered.linked.log.diagnostics.first?.message.text.german ?? ""
    #expect(text.contains("ben-1, ben-2"))
  }

  @Test("A zone is named in German, and not at all where its clocks show what the site's do")
  func zones() throws {
    let rendered = try TestSite(
      [
        "events.yaml": """
        - {id: wien, title: W, start: 2031-06-01 18:00, timezone: Europe/Vienna, area: a}
        - {id: lissabon, title: L, start: 2031-06-01 18:00, timezone: Europe/Lisbon, area: a}
        """
      ], config: Self.area
    ).rendered { $0.hasSuffix("wien/index.html") || $0.hasSuffix("lissabon/index.html") }
    let (vienna, lisbon) = (
      rendered.text("termine/wien/index.html"), rendered.text("termine/lissabon/index.html")
    )
    #expect(vienna.contains("18\u{202F}Uhr") || vienna.contains("18 Uhr"), "\(rendered.outputs.keys)")
    #expect(!vienna.contains("(Wien)"))
    #expect(lisbon.contains("(Lissabon)"))
  }

  @Test("A zone that is written as a city says which is meant")
  func cities() throws {
    let site = TestSite(
      ["events.yaml": "- {id: w, title: W, start: 2031-06-01 18:00, timezone: Wien, area: a}\n"],
      config: Self.area)
    let finding = try #require(try site.rendered { _ in false }.linked.log.diagnostics.first)
    #expect(finding.code == "E158")
    #expect(finding.message.help.german == "Meinten Sie „Europe/Vienna“?")
  }

  @Test("A heading as it is written is found, and hosts with umlauts become Punycode")
  func links() throws {
    let site = TestSite([
      "pages/seite.md": "---\ntitle: Seite\n---\n## Größe und Maß\n\nText.\n",
      "magazine/a.md":
        "---\ntitle: A\ndate: 2031-01-01\n---\n[x](../pages/seite.md#größe-und-maß) [y](https://müller.example/ä)\n",
    ])
    let rendered = try site.rendered { $0 == "magazin/a/index.html" }
    #expect(rendered.findings == [])
    let page = rendered.text("magazin/a/index.html")
    #expect(page.contains("#groesse-und-mass"))
    #expect(page.contains("https://xn--mller-kva.example/%C3%A4"))
  }

  @Test("A post whose original stands elsewhere is not in the sitemap")
  func canonical() throws {
    let site = TestSite([
      "magazine/a.md":
        "---\ntitle: A\ndate: 2031-01-01\ncanonical: https://anderswo.example.org/a\n---\nText\n",
      "magazine/b.md": "---\ntitle: B\ndate: 2031-01-01\n---\nText\n",
    ])
    let sitemap = try site.rendered { $0 == "sitemap.xml" }.text("sitemap.xml")
    #expect(!sitemap.contains("magazin/a/"))
    #expect(sitemap.contains("magazin/b/"))
  }
}
