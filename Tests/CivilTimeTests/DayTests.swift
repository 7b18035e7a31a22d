import CivilTime
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "Days have the numbers, weekdays and spellings of the calendar",
    arguments: [
      (1970, 1, 1, 0, Weekday.thursday, "1970-01-01"), (2000, 2, 29, 11_016, .tuesday, "2000-02-29"),
      (1999, 12, 31, 10_956, .friday, "1999-12-31"), (1900, 3, 1, -25_508, .thursday, "1900-03-01"),
      (2026, 11, 22, 20_779, .sunday, "2026-11-22"), (1582, 10, 15, -141_427, .friday, "1582-10-15"),
      (800, 12, 25, -426_975, .monday, "0800-12-25"), (1, 1, 1, -719_162, .monday, "0001-01-01"),
      (9999, 12, 31, 2_932_896, .friday, "9999-12-31"),
    ])
  func known(year: Int, month: Int, day: Int, number: Int, weekday: Weekday, text: String) throws {
    let date = try #require(Day(year: year, month: month, day: day))
    #expect(date.number == number)
    #expect(date.weekday == weekday)
    #expect(date.parts == (year, month, day))
    #expect(date.description == text)
  }

  @Test("Days follow one another without a gap through 400 years")
  func consecutive() throws {
    let first = try #require(Day(year: 1600, month: 1, day: 1))
    let last = try #require(Day(year: 2000, month: 12, day: 31))
    var (year, month, day) = (1600, 1, 1)
    for number in first.number...last.number {
      #expect(Day(number: number).parts == (year, month, day))
      day += 1
      if day > Gregorian.length(ofMonth: month, year: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2001, 1, 1))
  }

  @Test("Days are found again by their parts in all years that can be named")
  func thereAndBack() throws {
    for number in stride(from: Day.first.number, through: Day.last.number, by: 97) {
      let (year, month, day) = Day(number: number).parts
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(
    "Days that do not exist are refused",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (2025, 1, 0), (0, 1, 1),
      (10_000, 1, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("Days are counted past the years that can be named, and stop where numbers would overflow")
  func ends() {
    #expect(Day.last.adding(days: 1).description == "10000-01-01")
    #expect(Day.last.adding(days: 1).nameable == Day.last)
    #expect(Day.first.adding(days: -1).nameable == Day.first)
    #expect(Day(number: .max).adding(days: .max) == Day(number: 1_000_000_000))
    #expect(Day(number: .min).adding(days: .min) == Day(number: -1_000_000_000))
  }

  @Test("Months have lengths, first days and last days")
  func months() throws {
    let february = try #require(Month(year: 2024, month: 2))
    #expect(february.length == 29)
    #expect(february.firstDay.description == "2024-02-01")
    #expect(february.lastDay.description == "2024-02-29")
    #expect(february.description == "2024-02")
    #expect(try #require(Month(year: 2024, month: 12)).next == Month(year: 2025, month: 1))
    #expect(try #require(Month(year: 2024, month: 1)).previous == Month(year: 2023, month: 12))
    #expect(Month(year: 2024, month: 13) == nil)
    #expect(Month(year: 0, month: 1) == nil)
  }

  @Test("Days of the week are counted from any of them")
  func weekdays() {
    #expect(Weekday.monday.days(since: .sunday) == 1)
    #expect(Weekday.sunday.days(since: .monday) == 6)
    #expect(Weekday.friday.days(since: .friday) == 0)
    #expect(Weekday(daysAfterThursday: -1) == .wednesday)
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test(
    "Days are read in ISO form and in no other",
    arguments: [
      ("2025-05-06", "2025-05-06"), ("2024-02-29", "2024-02-29"), ("2025-02-29", nil), ("2025-5-6", nil),
      ("2025-05-06 ", nil), ("2025/05/06", nil), ("20250506", nil), ("+025-05-06", nil), ("", nil),
    ] as [(String, String?)])
  func iso(_ text: String, _ expected: String?) {
    #expect(Day(iso: text)?.description == expected)
  }
}
