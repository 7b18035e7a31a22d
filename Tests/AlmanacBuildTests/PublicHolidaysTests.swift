import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacBuild

@Suite("Public holidays of the German states")
struct PublicHolidaysTests {
  @Test("Each state has its number of public holidays in 2026")
  func counts() {
    let expected: [FederalState: Int] = [
      .germany: 9, .badenWuerttemberg: 12, .bavaria: 13, .berlin: 10, .brandenburg: 12, .bremen: 10,
      .hamburg: 10,
      .hesse: 10, .mecklenburg: 11, .lowerSaxony: 10, .northRhine: 11, .rhinelandPalatinate: 11,
      .saarland: 12,
      .saxony: 11, .saxonyAnhalt: 11, .schleswigHolstein: 10, .thuringia: 11,
    ]
    for state in FederalState.allCases {
      #expect(names(state, 2026).count == expected[state], "\(state.rawValue): \(names(state, 2026))")
    }
  }

  @Test(
    "Easter Sunday is where the tables of the churches have it",
    arguments: [
      (1818, 3, 22), (1943, 4, 25), (1954, 4, 18), (1981, 4, 19), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20),
      (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2038, 4, 25), (2049, 4, 18), (2285, 3, 22),
    ])
  func easter(year: Int, month: Int, day: Int) {
    #expect(EasterSunday.day(of: year) == Day(year: year, month: month, day: day))
  }

  @Test(
    "The public holidays that move or that only one state has are known",
    arguments: [
      ("DE-BW", "2026-04-03", "Karfreitag"), ("DE-BW", "2026-05-14", "Christi Himmelfahrt"),
      ("DE-BW", "2026-05-25", "Pfingstmontag"), ("DE-BW", "2026-06-04", "Fronleichnam"),
      ("DE-SN", "2026-11-18", "Buß- und Bettag"), ("DE-SN", "2023-11-22", "Buß- und Bettag"),
      ("DE-TH", "2026-09-20", "Weltkindertag"), ("DE-BE", "2026-03-08", "Internationaler Frauentag"),
      ("DE-BE", "2025-05-08", "Tag der Befreiung"), ("DE-BW", "2017-10-31", "Reformationstag"),
      ("bw", "2026-01-06", "Heilige Drei Könige"),
    ])
  func named(code: String, date: String, name: String) throws {
    let state = try #require(FederalState(code: code))
    let parts = date.split(separator: "-").compactMap { Int($0) }
    let day = try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
    #expect(PublicHolidays(state: state).holiday(on: day)?.name.german == name)
  }

  @Test("Days that are none in a state, or were none in a year, are no public holidays")
  func none() throws {
    let prayer = try #require(Day(year: 2026, month: 11, day: 18))
    #expect(PublicHolidays(state: .badenWuerttemberg).holiday(on: prayer) == nil)
    let unity = try #require(Day(year: 1989, month: 10, day: 3))
    #expect(PublicHolidays(state: .germany).holiday(on: unity) == nil)
    #expect(FederalState(code: "DE-XX") == nil)
  }

  private func names(_ state: FederalState, _ year: Int) -> [String] {
    guard let first = Day(year: year, month: 1, day: 1) else { return [] }
    let holidays = PublicHolidays(state: state)
    return (0..<365).compactMap { holidays.holiday(on: first.adding(days: $0))?.name.german }
  }
}
