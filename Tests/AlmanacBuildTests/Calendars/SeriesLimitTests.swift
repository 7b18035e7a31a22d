import AlmanacModel
import AlmanacSite
import Testing

@testable import AlmanacBuild

@Suite("How many dates a series comes to")
struct SeriesLimitTests {
  private static func site(_ events: String) -> LinkedSite {
    TestSite(["events.yaml": events, "regions/nord.md": "---\ntitle: Nord\n---\n"]).linked()
  }

  private static func series(_ id: String, from start: String, _ more: String = "") -> String {
    "- id: \(id)\n  title: Lesung\n  region: nord\n  start: \(start)\n  repeat: täglich\n\(more)"
  }

  private static func days(_ site: LinkedSite, _ event: Int = 0) -> [Day?] {
    site.site.events[event].occurrences.map(\.time.firstDay)
  }

  @Test("of a series longer than the bound the dates over go first, and the rest has no gap")
  func longSeries() {
    let site = Self.site(Self.series("a", from: "2011-01-01"))
    let days = Self.days(site).compactMap(\.self)
    #expect(days.count == 5_000)
    #expect(days.last == Day(year: 2032, month: 5, day: 31))
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.number + 1 == $1.number })
    #expect(site.log.diagnostics.map(\.code) == ["W419"])
  }

  @Test("dates long over are the same whether or not something was said about one of them")
  func sameDates() {
    for start in ["2029-02-03", "2011-01-01", "2031-04-30"] {
      let plain = Self.days(Self.site(Self.series("a", from: start)))
      let changed = Self.days(Self.site(Self.series("a", from: start, "  except: 2031-07-01\n")))
      let left = Day(year: 2031, month: 7, day: 1)
      // The date that fell out makes room for one more at the beginning of a series that is cut.
      #expect(plain.filter { $0 != left } == changed.suffix(plain.count - 1))
    }
  }

  @Test("a series that ended long ago keeps its last dates")
  func ended() {
    let events = Self.series("a", from: "2001-01-01").replacing("täglich", with: "täglich bis 31.12.2020")
    let days = Self.days(Self.site(events)).compactMap(\.self)
    #expect(days.count == 5_000 && days.last == Day(year: 2020, month: 12, day: 31))
  }

  @Test("many series share a bound; each keeps the dates next to the build day")
  func shared() {
    let events = (0..<500).map { Self.series("e\($0)", from: "2031-03-01") }.joined()
    let site = Self.site(events)
    for event in site.site.events.indices {
      let days = Self.days(site, event).compactMap(\.self)
      #expect(days.count == 30)
      #expect(days.first == Day(year: 2031, month: 5, day: 1))
    }
    #expect(site.log.diagnostics.count { $0.code == "W419" } == 500)
  }
}
