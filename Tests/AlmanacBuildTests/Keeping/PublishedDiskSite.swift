import Foundation

@testable import AlmanacBuild

/// A site with everything that a ledger knows, published, and then given mistakes.
struct PublishedDiskSite {
  let site: DiskSite
  private let before: [String: Set<String>]
  private let pages: Set<String>

  static let files: [String: String] = [
    "site.yaml": "title: Musterverbund\nurl: https://verbund.beispielhaft.de/\nformats: [Werkstatt, Fest]\n"
      + "theme: plain\n",
    "topics.yaml": "- id: lernen\n  name: Lernen\n- id: klima\n  name: Klima\n",
    "media/b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n",
    "regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n",
    "regions/sued.md": "---\ntitle: Süd\n---\n\nText.\n",
    "projects/garten.md": "---\ntitle: Garten\n---\n\nText.\n",
    "newsletter/2031-04.md": "---\ntitle: Ausgabe\ndate: 2031-04-01\n---\n\nText.\n",
    "pages/ueber-uns.md": "---\ntitle: Über uns\n---\n\nWir. ![Bild](../media/b.svg)\n",
    "magazine/2031-03-01-erster.md": "---\ntitle: Erster\nregions: nord\n---\n\nErster Text.\n",
    "magazine/2031-03-02-zweiter.md": "---\ntitle: Zweiter\nkind: press\n---\n\nZweiter Text.\n",
    "events.yaml": events,
    "events/nord.yaml": "- id: ort\n  title: Ortstermin\n  start: 2031-09-01\n",
  ]

  static let events = """
    - id: fest
      title: Sommerfest
      start: 2031-07-05 18:00
      region: nord
      topics: lernen
      format: Fest
      price: 5 Euro
    - id: markt
      title: Markt
      start: 2031-06-01
      region: sued
      online: https://example.org/markt
    - id: kurs
      title: Kurs
      region: nord
      format: Werkstatt
      start: 2031-05-06 18:00
      repeat: jeden Dienstag bis 30.9.2031
    - id: reihe
      title: Reihe
      region: sued
      topics: klima
      dates:
        - 2031-05-10
        - 2031-06-14 10:00
    - id: alt
      title: Altes Fest
      region: nord
      start: 2029-07-05
    - title: Ohne Kennung
      region: nord
      start: 2031-08-01
    - id: ausfall
      title: Ausfall
      region: nord
      start: 2031-09-09
      status: abgesagt

    """

  init(_ changes: [String: String] = [:]) throws {
    site = try DiskSite(Self.files.merging(changes) { _, new in new })
    try site.publish()
    before = Self.calendars(site)
    pages = Set(site.outputs().keys.filter { $0.hasSuffix("index.html") })
  }

  /// Replaces a text of the event list.
  func write(event old: String, _ new: String) throws {
    try site.write(["events.yaml": Self.events.replacing(old, with: new)])
  }

  /// Builds despite the mistakes.
  func build() throws -> BuildResult {
    site.options.keepsGoing = true
    return try site.build()
  }

  /// The UIDs of each calendar that was published and lacks them now.
  var lost: [String: Set<String>] {
    let after = Self.calendars(site)
    return before.compactMapValues { $0 }.reduce(into: [:]) { lost, calendar in
      let missing = calendar.value.subtracting(after[calendar.key] ?? [])
      if !missing.isEmpty { lost[calendar.key] = missing }
    }
  }

  /// Pages of events, posts and files of their own that no longer answer.
  var lostPages: [String] {
    let roots = [
      "termine/", "magazin/erster/", "presse/zweiter/", "ueber-uns/", "regionen/", "projekte/garten/",
    ]
    return pages.filter { page in
      roots.contains(where: page.hasPrefix) && site.output(page).isEmpty
    }.sorted()
  }

  static func calendars(_ site: DiskSite) -> [String: Set<String>] {
    site.outputs().filter { $0.key.hasSuffix(".ics") }.mapValues { data in
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\r\n")
      return Set(lines.filter { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) })
    }
  }

  /// The lines of a VEVENT in a calendar.
  static func component(_ uid: String, in calendar: String) -> String {
    calendar.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst()
      .map { $0.components(separatedBy: "END:VEVENT\r\n")[0] }
      .filter { $0.contains("UID:\(uid)\r\n") }.joined()
  }
}

extension BuildResult {
  var codes: [String] { linked.log.sorted().filter { $0.severity == .error }.map(\.code) }
}
