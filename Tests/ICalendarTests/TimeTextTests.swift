import CivilTime
import ICalendar
import Testing

@Suite("Days and times")
struct TimeTextTests {
  @Test("Days and times outside the years 1 to 9999 are written as the nearest inside")
  func ends() {
    #expect(TimeText.text(Day.last.adding(days: 1)) == "99991231")
    #expect(TimeText.text(Day.first.adding(days: -1)) == "00010101")
    #expect(TimeText.text(Instant(seconds: .max)) == "99991231T235959Z")
    #expect(TimeText.parse("99991231T240000") == .local(.last))
  }

  @Test(
    "Days and times are read in the spellings of the field",
    arguments: [
      ("20260718", "20260718"), ("2026-07-18", "20260718"), ("20260718T193000", "20260718T193000"),
      ("20260718T1930", "20260718T193000"), ("2026-07-18t19:30:00z", "20260718T193000Z"),
      ("20260718T240000", "20260719T000000"), ("20161231T235960Z", "20161231T235959Z"),
      ("20260718Z", "20260718"), ("2026-07-18T16:00:00.000Z", "20260718T160000Z"),
      ("2026-07-18T18:00:00+02:00", "20260718T160000Z"), ("20260718T180000-0330", "20260718T213000Z"),
      ("2026-07-18 18:00", "20260718T180000"), (" 20260718 ", "20260718"),
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
    "Days and times are nil for other texts",
    arguments: [
      "", "T", "Z", "2026071", "20260231", "20260718T250000", "20260718X193000", "2026٠718",
      "20260718T180000+", "2026-07-18T18:00:00+99:00",
    ])
  func unreadable(text: String) {
    #expect(TimeText.parse(text) == nil)
  }

  @Test(
    "Durations last as long as their texts say",
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
    "Durations are nil for other texts",
    arguments: ["", "P", "PT", "6H", "P1H", "PT1D", "P-1D", "PT9999999999S", "P1DT"])
  func noDuration(text: String) {
    #expect(CalendarDuration(text) == nil)
  }

  @Test("Offsets have hours, minutes and sometimes seconds")
  func offsets() {
    #expect(TimeText.offsetText(-12_600) == "-0330")
    #expect(TimeText.offsetText(3208) == "+005328")
    #expect(TimeText.offset("-0330") == -12_600)
    #expect(TimeText.offset("+005328") == 3208)
    #expect(TimeText.offset("0200") == nil)
    #expect(TimeText.offset("+2500") == nil)
  }
}
