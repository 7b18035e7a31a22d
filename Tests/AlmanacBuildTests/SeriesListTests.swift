import Testing

@testable import AlmanacBuild

@Suite("Lists say which dates of a series are off or moved")
struct SeriesListTests {
  private static func site(_ fields: String, theme: String = "alliance") throws -> RenderedSite {
    try TestSite(
      [
        "regions/au.md": "---\ntitle: Au\n---\nText.\n",
        "events.yaml": "- id: kurs\n  title: Kurs\n  region: au\n  start: 2031-05-06 18:00\n"
          + "  repeat: weekly, 6 times\n\(fields)",
      ], config: "theme: \(theme)\n"
    ).rendered()
  }

  private static let off = "  cancelled: [2031-05-06, 2031-05-20]\n"

  @Test(
    "Where the next date is off, a list says which, strikes no title, and names the next that is not",
    arguments: ["alliance", "plain"])
  func nextIsOff(theme: String) throws {
    let site = try Self.site(Self.off, theme: theme)
    for path in ["index.html", "regionen/au/index.html"] {
      let list = site.text(path)
      #expect(list.contains(" is-date-off\""), "\(path)")
      #expect(!list.contains(" is-off\""), "\(path)")
      #expect(list.contains("Abgesagt: 6. Mai 2031"), "\(path)")
      #expect(list.contains("<time datetime=\"2031-05-13T18:00:00+02:00\">"), "\(path)")
    }
  }

  @Test("A date further ahead that is off is struck in every list", arguments: ["alliance", "plain"])
  func laterIsOff(theme: String) throws {
    let site = try Self.site(Self.off, theme: theme)
    let date = "<li class=\"is-off\" data-last-day=\"2031-05-20\""
    for path in ["index.html", "kalender/index.html", "regionen/au/index.html", "termine/kurs/index.html"] {
      #expect(site.text(path).contains(date), "\(path)")
    }
  }

  @Test("A date that begins at another time says at which it was to begin", arguments: ["alliance", "plain"])
  func moved(theme: String) throws {
    let site = try Self.site("  dates:\n    - start: 2031-05-13 19:30\n", theme: theme)
    for path in ["kalender/index.html", "regionen/au/index.html", "termine/kurs/index.html"] {
      #expect(site.text(path).contains(">Verlegt. Bisher: Di., 13. Mai 2031, "), "\(path)")
    }
  }

  @Test("A region with one event ahead shows it once, one with several lists them all")
  func once() throws {
    let one = try Self.site("").text("regionen/au/index.html")
    #expect(one.split(separator: "href=\"../../termine/kurs/\"").count == 2)
    let two = try TestSite([
      "regions/au.md": "---\ntitle: Au\n---\nText.\n",
      "events.yaml": "- id: eins\n  title: Eins\n  region: au\n  start: 2031-05-06\n"
        + "- id: zwei\n  title: Zwei\n  region: au\n  start: 2031-05-07\n",
    ]).rendered().text("regionen/au/index.html")
    #expect(two.split(separator: "href=\"../../termine/eins/\"").count == 3)
  }
}
