import AlmanacBuild
import AlmanacModel
import Testing

@testable import AlmanacPreview

/// Each edit of an event list must lead to the pages that a preview begun after it shows, whichever way it took.
@Suite("An edit of the event list")
struct EventEditTests {
  private static let list = """
    - id: fest
      title: Fest
      start: 2031-06-01 18:00
      region: aue
      place: Halle
      summary: Ein Abend.
    - id: gespraech
      title: Gespräch
      start: 2031-06-01 18:00
      region: aue
      repeat: jede Woche bis 2031-07-01
    - id: intern
      title: Sitzung
      start: 2031-06-02
      region: aue
      visibility: intern

    """

  private static let post =
    "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\nevents: fest\n---\nZum [Fest](event:fest).\n"

  private static let paths = [
    "/", "/kalender/", "/kalender/2031/06/", "/termine/fest/", "/termine/gespraech/", "/regionen/aue/",
    "/kalender.ics", "/kalender.xml", "/daten/termine.json", "/sitemap.xml", "/suche/filters.js",
    "/magazin/erster/",
  ]

  @Test(
    "Any edit of the event list leads to the pages and findings of a preview that is begun afresh",
    arguments: [
      ("title: Fest", "title: Feier am Fluss"),
      ("title: Fest", "title: Zuletzt"),
      ("title: Gespräch", "title: Aussprache"),
      (
        "summary: Ein Abend.",
        "summary: Ein langer Abend.\n  description: |\n    Mit *Musik*.\n\n    Und Tanz."
      ),
      ("place: Halle", "place: Saal"), ("start: 2031-06-01 18:00", "start: 2031-06-01 19:00"),
      ("title: Sitzung", "title: Klausur"), ("visibility: intern", "visibility: öffentlich"),
      ("repeat: jede Woche bis 2031-07-01", "repeat: jede Woche bis 2031-08-01"),
      ("id: fest", "id: feier"), ("region: aue", "regio: aue"), ("  place: Halle\n", ""),
      ("- id: intern", "- id: neu\n  title: Neu\n  start: 2031-06-03\n  region: aue\n- id: intern"),
    ])
  func sameAsAfresh(old: String, new: String) async throws {
    let site = try PreviewFixture(["events.yaml": Self.list, "magazine/erster.md": Self.post])
    defer { site.remove() }
    _ = await site.text("/termine/fest/")
    let edited = Self.list.replacing(old, with: new, maxReplacements: 1)
    try site.write("events.yaml", edited)
    await site.session.apply(FolderChange(content: ["events.yaml"], touchesTheme: false))
    let afresh = try PreviewFixture(["events.yaml": edited, "magazine/erster.md": Self.post])
    defer { afresh.remove() }
    for path in Self.paths {
      #expect(await site.plain(path) == afresh.plain(path), "\(path) after “\(new)”")
    }
    // What is wrong in texts follows a moment after the pages.
    await site.session.textsAreChecked()
    await afresh.session.textsAreChecked()
    #expect(await site.findings == afresh.findings)
  }
}

extension PreviewFixture {
  /// What lies at a path, as the build would write it.
  fileprivate func plain(_ path: String) async -> String {
    let name = path.dropFirst() + (path.hasSuffix("/") ? "index.html" : "")
    let bytes = try? await session.output(String(name))
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
  }

  /// What is wrong with the structure of the site.
  fileprivate var findings: [String] {
    get async {
      await session.findings.map { finding in
        "\(finding.code) \(finding.location?.path ?? "-"):\(finding.location?.position.line ?? 0)"
      }
    }
  }
}
