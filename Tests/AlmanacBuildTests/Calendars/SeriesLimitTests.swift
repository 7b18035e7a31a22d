import AlmanacModel
import AlmanacSite
import CivilTime
import ICalendar
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

  @Test("Of a series longer than the bound the dates over go first, and the rest has no gap")
  func longSeries() {
    let site = Self.site(Self.series("a", from: "2011-01-01"))
    let days = Self.days(site).compactMap(\.self)
    #expect(days.count == 5_000)
    #expect(days.last == Day(year: 2032, month: 5, day: 31))
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.number + 1 == $1.number })
    #expect(site.log.diagnostics.map(\.code) == ["W419"])
  }

  @Test("Dates long over are the same whether or not something was said about one of them")
  func sameDates() {
    for start in ["2029-02-03", "2011-01-01", "2031-04-30"] {
      let plain = Self.days(Self.site(Self.series("a", from: start)))
      let changed = Self.days(Self.site(Self.series("a", from: start, "  except: 2031-07-01\n")))
      let left = Day(year: 2031, month: 7, day: 1)
      // The date that fell out makes room for one more at the beginning of a series that is cut.
      #expect(plain.filter { $0 != left } == changed.suffix(plain.count - 1))
    }
  }

  @Test("A series that ended long ago keeps its last dates")
  func ended() {
    let events = Self.series("a", from: "2001-01-01").replacing("täglich", with: "täglich bis 31.12.2020")
    let days = Self.days(Self.site(events)).compactMap(\.self)
    #expect(days.count == 5_000)
    #expect(days.last == Day(year: 2020, month: 12, day: 31))
  }

  @Test("Many series share a bound; each keeps the dates next to the build day")
  func shared() {
    let events = (0..<500).map { Self.series("e\($0)", from: "2031-03-01") }.joined()
    let site = Self.site(events)
    for event in site.site.events.indices {
      let days = Self.days(site, event).compactMap(\.self)
      #expect(days.count == 20)
      #expect(days.first == Day(year: 2031, month: 5, day: 1))
    }
    #expect(site.log.diagnostics.count { $0.code == "W419" } == 500)
  }

  @Test("However many series began however long ago, each keeps the dates that come")
  func longAgo() {
    let events = (0..<1_000).map { Self.series("e\($0)", from: "1970-01-01") }.joined()
    let site = Self.site(events)
    for event in site.site.events.indices {
      let days = Self.days(site, event).compactMap(\.self)
      #expect(days.first == Day(year: 2031, month: 5, day: 1))
      #expect(days.count == 10)
    }
  }

  @Test(
    "Rules give the same dates whether they are followed from their start or taken up later",
    arguments: [
      "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
      "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;UNTIL=20191231", "FREQ=HOURLY;INTERVAL=31;UNTIL=20300101",
    ])
  func takenUpLater(text: String) throws {
    let today = try #require(Day(year: 2031, month: 5, day: 1)).number
    let horizon = try #require(Day(year: 2032, month: 5, day: 31)).number
    let start = try #require(
      Day(year: 990, month: 3, day: 4).map { LocalDateTime(day: $0).adding(seconds: 64_800) })
    let all = Occurrences(try RecurrenceRule(text), from: start).prefix { $0.day.number <= horizon }
      .map(\.day.number)
    let coming = all.filter { $0 >= today }
    let event = Self.series("a", from: "0990-03-04 18:00").replacing("täglich", with: text)
    // The more series there are, the fewer dates of each are shown.
    for (others, limit) in [(0, 5_000), (499, 20)] {
      let site = Self.site(event + (0..<others).map { Self.series("e\($0)", from: "2031-05-01") }.joined())
      let index = try #require(site.site.events.firstIndex { $0.event.id.value == "a" })
      let expected =
        coming.count > limit
        ? Array(coming.prefix(limit)) : all.filter { $0 < today }.suffix(limit - coming.count) + coming
      #expect(Self.days(site, index).map { $0?.number } == expected)
    }
  }

  @Test(
    "Dates that last for years are on the pages of their first and last month alone, and the editor is told")
  func lastingForYears() {
    let events =
      "- {id: a, title: Bau, region: nord, start: 2031-01-01, end: 2131-01-05, repeat: wöchentlich}\n"
    let site = Self.site(events)
    #expect(site.log.diagnostics.contains { $0.code == "W422" })
    #expect(
      site.site.datesByMonth.values.reduce(0) { $0 + $1.count } == 2 * site.site.events[0].occurrences.count)
  }

  @Test("Where thousands of dates take several months, the pages between them are left out")
  func lastingForMonths() throws {
    let events = (0..<3_000).map {
      "- {id: e\($0), title: Bau, region: nord, start: 2031-01-01, end: 2032-06-05}\n"
    }
    let site = Self.site(events.joined())
    #expect(site.log.diagnostics.count { $0.code == "W422" } == 3_000)
    #expect(site.site.datesByMonth.values.reduce(0) { $0 + $1.count } == 6_000)
    let few = Self.site(events.prefix(3).joined())
    #expect(few.log.diagnostics.isEmpty)
    #expect(few.site.months.count == 18)
  }
}
