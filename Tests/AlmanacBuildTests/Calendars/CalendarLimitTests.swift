import CivilTime
import ICalendar
import Testing

@testable import AlmanacBuild

@Suite("How much a calendar holds")
struct CalendarLimitTests {
  @Test("What is over longer than months_back is in the calendar of its year, and in no other")
  func archive() throws {
    let rendered = try TestSite([
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "events.yaml": ["2029-03-01", "2030-04-30", "2030-05-01", "2031-04-30", "2031-05-01"].map {
        "- id: am-\($0)\n  title: Lesung\n  start: \($0)\n  region: nord\n"
      }.joined(),
    ]).rendered { $0.hasSuffix(".ics") }
    #expect(Self.days("kalender.ics", rendered) == ["20300501", "20310430", "20310501"])
    #expect(Self.days("regionen/nord/kalender.ics", rendered) == ["20300501", "20310430", "20310501"])
    #expect(Self.days("kalender/archiv/2029/kalender.ics", rendered) == ["20290301"])
    #expect(Self.days("kalender/archiv/2030/kalender.ics", rendered) == ["20300430", "20300501"])
    #expect(Self.days("kalender/archiv/2031/kalender.ics", rendered) == ["20310430"])
  }

  @Test("Of more than 1,000 entries those ahead stay, then the latest of those that are over")
  func entries() throws {
    let rendered = try Self.site(over: 900, ahead: 300, description: "").rendered { $0 == "kalender.ics" }
    let days = Self.days("kalender.ics", rendered)
    #expect(days.count == 1_000)
    #expect(days.filter { $0 >= "20310501" }.count == 300)
    #expect(days.first == Self.day(before: 700))
  }

  @Test("A calendar stays under 1 MB, whatever its entries say")
  func bytes() throws {
    let description = "  description: \(String(repeating: "Ein langer Text. ", count: 250))\n"
    let rendered = try Self.site(over: 200, ahead: 100, description: description).rendered {
      $0 == "kalender.ics"
    }
    let bytes = rendered.outputs["kalender.ics"] ?? []
    #expect(bytes.count < 1_000_000)
    #expect(bytes.count > 900_000)
    #expect(Self.days("kalender.ics", rendered).filter { $0 >= "20310501" }.count == 100)
  }

  /// A course with sessions on days before and after the build day.
  private static func site(over: Int, ahead: Int, description: String) -> TestSite {
    let days = (-over..<ahead).map { number in
      "- id: e\(number + over)\n  title: Lesung\n  start: \(DayText.text(number))\n  region: nord\n\(description)"
    }
    return TestSite(
      ["events.yaml": days.joined(), "regions/nord.md": "---\ntitle: Nord\n---\n"],
      config: "calendar: { months_back: 120 }\n")
  }

  private static func day(before count: Int) -> String {
    DayText.text(-count).replacing("-", with: "")
  }

  private static func days(_ path: String, _ site: RenderedSite) -> [String] {
    ReadCalendar(path, of: site).values("DTSTART").sorted()
  }
}

/// Days around the build day of the tests.
enum DayText {
  /// The day so many days after 2031-05-01.
  static func text(_ offset: Int) -> String {
    let date = Day(year: 2031, month: 5, day: 1)?.adding(days: offset)
    let text = date.map(TimeText.text) ?? ""
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))"
  }
}
