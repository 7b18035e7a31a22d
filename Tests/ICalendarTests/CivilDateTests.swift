import Testing

@testable import ICalendar

@Suite("Days and times")
struct CivilDateTests {
  @Test("have the numbers, weekdays and lengths of the calendar")
  func known() throws {
    let known: [(Int, Int, Int, Int, CivilDate.Weekday)] = [
      (1970, 1, 1, 0, .thursday), (2000, 2, 29, 11_016, .tuesday), (1999, 12, 31, 10_956, .friday),
      (1900, 3, 1, -25_508, .thursday), (2026, 11, 22, 20_779, .sunday), (1, 1, 1, -719_162, .monday),
      (9999, 12, 31, 2_932_896, .friday),
    ]
    for (year, month, day, number, weekday) in known {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      #expect(date.dayNumber == number)
      #expect(date.weekday == weekday)
      #expect(date.parts == (year, month, day))
    }
  }

  @Test("follow one another without a gap through 400 years")
  func consecutive() {
    var (year, month, day) = (1600, 1, 1)
    for number in CivilDate.number(
      year: 1600, month: 1, day: 1)..<CivilDate.number(year: 2001, month: 1, day: 1)
    {
      #expect(CivilDate(dayNumber: number).parts == (year, month, day))
      day += 1
      if day > CivilDate.length(ofMonth: month, year: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("that do not exist are refused")
  func impossible() {
    #expect(CivilDate(year: 2025, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2025, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDateTime(CivilDate(dayNumber: 0), hour: 24, minute: 0) == nil)
  }

  @Test("stop at the ends of the calendar")
  func saturation() {
    #expect(CivilDate(dayNumber: .max).adding(days: .max).parts == (9999, 12, 31))
    #expect(CivilDate(dayNumber: .min).adding(days: .min).parts == (1, 1, 1))
    #expect(CivilDateTime(localSeconds: .max).adding(seconds: .max).secondOfDay == 86_399)
    #expect(UTCTime(seconds: .min).adding(seconds: .min).civil.date.year == 1)
  }

  @Test(
    "are read in the spellings of the field",
    arguments: [
      ("20260718", "20260718"), ("2026-07-18", "20260718"), ("20260718T193000", "20260718T193000"),
      ("20260718T1930", "20260718T193000"), ("2026-07-18t19:30:00z", "20260718T193000Z"),
      ("20260718T240000", "20260719T000000"), ("20161231T235960Z", "20161231T235959Z"),
      ("20260718Z", "20260718"),
    ])
  func spellings(text: String, printed: String) {
    switch TimeText.parse(text) {
    case .date(let date)?: #expect(TimeText.text(date) == printed)
    case .local(let time)?: #expect(TimeText.text(time) == printed)
    case .utc(let time)?: #expect(TimeText.text(time) == printed)
    case nil: Issue.record("\(text) was not read")
    }
  }

  @Test(
    "are nil for other texts",
    arguments: ["", "T", "Z", "2026071", "20260231", "20260718T250000", "20260718X193000", "2026٠718"])
  func unreadable(text: String) {
    #expect(TimeText.parse(text) == nil)
  }

  @Test(
    "last as long as their durations say",
    arguments: [
      ("PT6H", 0, 21_600, "PT6H"), ("P1W", 7, 0, "P7D"), ("-P1DT2H30M", -1, -9000, "-P1DT2H30M"),
      ("+pt90m", 0, 5400, "PT1H30M"), ("PT1H0M5S", 0, 3605, "PT1H0M5S"), ("P0D", 0, 0, "PT0S"),
      ("PT45S", 0, 45, "PT45S"),
    ])
  func durations(text: String, days: Int, seconds: Int, printed: String) {
    #expect(CalendarDuration(text) == CalendarDuration(days: days, seconds: seconds))
    #expect(CalendarDuration(days: days, seconds: seconds).text == printed)
  }

  @Test(
    "have no duration for other texts",
    arguments: ["", "P", "PT", "6H", "P1H", "PT1D", "P-1D", "PT9999999999S", "P1DT"])
  func noDuration(text: String) {
    #expect(CalendarDuration(text) == nil)
  }

  @Test("have offsets with hours, minutes and sometimes seconds")
  func offsets() {
    #expect(TimeText.offsetText(-12_600) == "-0330")
    #expect(TimeText.offsetText(3208) == "+005328")
    #expect(TimeText.offset("-0330") == -12_600)
    #expect(TimeText.offset("+005328") == 3208)
    #expect(TimeText.offset("0200") == nil)
    #expect(TimeText.offset("+2500") == nil)
  }
}
