import Foundation
import Testing

@testable import AlmanacBuild

@Suite("What is coming is the same on every page")
struct ComingTests {
  private static let files = [
    "regions/au.md": "---\ntitle: Au\n---\n",
    "topics.yaml": "- id: wasser\n  name: Wasser\n",
    "magazine/bericht.md": "---\ntitle: So war das Fest\ndate: 2031-04-20\nevents: [fest]\n---\nText.\n",
    "events.yaml": """
    - id: fest
      title: Fest am Fluss
      start: 2031-04-12
      region: au
      topics: [wasser]
      report: bericht
    - id: schau
      title: Lange Schau
      start: 2031-04-20
      end: 2031-05-19
      region: au
      topics: [wasser]
    - id: jahr
      title: Irgendwann im Jahr
      start: 2031
      region: au
      topics: [wasser]
    - id: markt
      title: Markt am Abend
      start: 2031-05-01 18:00
      region: au
      topics: [wasser]
    - id: kurs
      title: Kurs am Mittwoch
      start: 2031-05-07 18:00
      repeat: every wednesday until 2031-07-30
      region: au
      topics: [wasser]

    """,
  ]

  private func site(on day: String) throws -> RenderedSite {
    var site = TestSite(Self.files)
    site.today = day
    return try site.rendered()
  }

  /// The titles below a heading, up to the next.
  private func titles(_ page: String, below heading: String) -> [String] {
    guard let start = page.range(of: "id=\"\(heading)\"") else { return [] }
    let rest = page[start.upperBound...]
    let ends = ["<h2", "<details class=\"folded-group"].compactMap { rest.range(of: $0)?.lowerBound }
    let part = rest[..<(ends.min() ?? rest.endIndex)]
    return ["Fest am Fluss", "Lange Schau", "Irgendwann im Jahr", "Markt am Abend", "Kurs am Mittwoch"]
      .filter { part.contains(">\($0)<") }
  }

  @Test("The calendar has first what is on, then what is ahead, then what was last")
  func order() throws {
    let page = try site(on: "2031-05-01").text("kalender/index.html")
    #expect(titles(page, below: "_current") == ["Lange Schau", "Markt am Abend"])
    #expect(titles(page, below: "monat-2031-06") == ["Kurs am Mittwoch"])
    let places = ["_current", "monat-2031-05", "monat-2031-07", "_recent", "_announced"].map {
      page.range(of: "id=\"\($0)\"")?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(page.contains(">5 Termine</span>"))
  }

  @Test("A year without a day is never coming, and is folded away in the calendar")
  func announced() throws {
    let site = try site(on: "2031-05-01")
    let calendar = site.text("kalender/index.html")
    let folded = try #require(calendar.range(of: "id=\"_announced\""))
    #expect(calendar[folded.upperBound...].contains("Irgendwann im Jahr"))
    #expect(!site.text("index.html").contains("Irgendwann im Jahr"))
    #expect(!titles(site.text("regionen/au/index.html"), below: "_upcoming").contains("Irgendwann im Jahr"))
  }

  @Test(
    "A span of more than two weeks is coming until half of it has passed",
    arguments: [("2031-04-20", true), ("2031-05-04", true), ("2031-05-05", false), ("2031-05-19", false)])
  func longSpan(day: String, isComing: Bool) throws {
    let site = try site(on: day)
    #expect(titles(site.text("kalender/index.html"), below: "_current").contains("Lange Schau") == isComing)
    #expect(
      titles(site.text("regionen/au/index.html"), below: "_upcoming").contains("Lange Schau") == isComing)
    #expect(
      titles(site.text("themen/wasser/index.html"), below: "_upcoming").contains("Lange Schau") == isComing)
    #expect(site.text("index.html").contains(">Lange Schau<") == isComing)
    #expect(site.text("kalender/index.html").contains(">Lange Schau<"))
  }

  @Test("What was last stands with its report")
  func report() throws {
    let page = try site(on: "2031-05-01").text("kalender/index.html")
    let recent = try #require(page.range(of: "id=\"_recent\""))
    let rest = page[recent.upperBound...]
    #expect(rest.contains("Fest am Fluss"))
    #expect(rest.contains(">So war das Fest</a>"))
  }

  @Test("A series stands under each month, at most six of its dates unfolded")
  func series() throws {
    var files = Self.files
    files["events.yaml"] = """
      - title: Jeden Tag
        start: 2031-06-10 08:00
        repeat: daily until 2031-07-03
        region: au

      """
    var site = TestSite(files.filter { $0.key != "magazine/bericht.md" })
    site.today = "2031-05-01"
    let page = try site.rendered().text("kalender/index.html")
    let june = try #require(page.components(separatedBy: "id=\"monat-2031-06\"").last)
    let july = try #require(page.components(separatedBy: "id=\"monat-2031-07\"").last)
    let unfolded = june.components(separatedBy: "<details").first ?? ""
    #expect(unfolded.components(separatedBy: "<time ").count - 1 == 6)
    #expect(june.contains("<summary>und 15 weitere Termine</summary>"))
    #expect(july.contains("Jeden Tag"))
    #expect(page.contains(">2 Termine</span>"))
  }
}
