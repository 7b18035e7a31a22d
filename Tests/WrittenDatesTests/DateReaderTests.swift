import CivilTime
import Testing

@testable import WrittenDates

@Suite("Single dates")
struct DateReaderTests {
  @Test(
    "A day is read in every form",
    arguments: [
      "2025-05-06", "6.5.2025", "06.05.2025", "6. Mai 2025", "6.Mai 2025", "Di, 6.5.2025",
      "Dienstag, 6. Mai 2025", "Di 6.5.2025", "Di. 06.05.2025", "Tue, 2025-05-06", "6 May 2025",
      "May 6, 2025", "2025-5-6", " 6. 5. 2025 ", "6. mai 2025", "6.\u{A0}Mai 2025", "06.05. 2025",
      "May 6th, 2025", "2025/05/06", "2025.05.06", "6-5-2025", "2025 May 6", "6 5 2025", "am 6. Mai 2025",
      "6. Mai 2025 (Dienstag)", "Tuesday, May 6th, 2025", "@ 6. Mai 2025", "6. Mai. 2025",
    ])
  func days(_ text: String) {
    #expect(Spelled.date(text) == "2025-05-06")
  }

  @Test(
    "A day and a time are read in every form",
    arguments: [
      "2025-05-06 18:00", "2025-05-06T18:00", "2025-05-06T18:00:00", "2025-05-06, 18:00", "6.5.2025 18.00",
      "6.5.2025, 18 Uhr", "Di, 6.5.2025 18:00 Uhr", "6. Mai 2025, 18.00 Uhr", "6. Mai 2025 um 18 Uhr",
      "6.5.2025 18\u{202F}Uhr", "May 6, 2025 6:00 PM", "6 May 2025 at 6 p.m.", "6. Mai 2025 6PM",
      "18:00 am 6.5.2025", "18 Uhr, 6. Mai 2025",
    ])
  func times(_ text: String) {
    #expect(Spelled.date(text) == "2025-05-06 18:00")
  }

  @Test(
    "Times are read alone, as midnight, with seconds and in halves of the day",
    arguments: [
      ("18:00", "18:00"), ("18.30", "18:30"), ("18 Uhr", "18:00"), ("9:05 Uhr", "09:05"), ("24:00", "24:00"),
      ("18:00:30", "18:00:30"), ("2025-05-06 24:00", "2025-05-06 24:00"), ("6 pm", "18:00"),
      ("12 AM", "00:00"), ("12:30 pm", "12:30"), ("9:00 am 6.5.2025", "2025-05-06 09:00"),
    ])
  func clocks(_ text: String, _ expected: String) {
    #expect(Spelled.date(text) == expected)
  }

  @Test(
    "Offsets stand as signs or as names of zones",
    arguments: [
      ("2025-05-06T18:00Z", "2025-05-06 18:00 0"), ("2025-05-06T18:00+02:00", "2025-05-06 18:00 7200"),
      ("2025-05-06T18:00:00-0530", "2025-05-06 18:00 -19800"),
      ("2025-05-06 18:00 +02", "2025-05-06 18:00 7200"),
      ("2025-05-06 18:00:00 -0500", "2025-05-06 18:00 -18000"),
      ("2025-05-06 18:00:00.123Z", "2025-05-06 18:00 0"), ("2025-05-06 18:00:00 UTC", "2025-05-06 18:00 0"),
      ("2025-05-06T18:00:00.000+02:00", "2025-05-06 18:00 7200"), ("18:00 (UTC)", "18:00 0"),
      ("6. Mai 2025 18:00 (GMT+2)", "2025-05-06 18:00 7200"), ("18:00 GMT−5", "18:00 -18000"),
      ("18:00 MESZ", "18:00 7200"), ("6. Mai 2025 (MESZ)", "2025-05-06"),
    ])
  func offsets(_ text: String, _ expected: String) {
    #expect(Spelled.date(text) == expected)
  }

  @Test(
    "Months, years and open dates are periods",
    arguments: [
      ("2025-06", "2025-06"), ("Juni 2025", "2025-06"), ("june 2025", "2025-06"), ("März 2025", "2025-03"),
      ("Ma\u{308}rz 2025", "2025-03"), ("Maerz 2025", "2025-03"), ("06/2025", "2025-06"),
      ("06.2025", "2025-06"), ("6 2025", "2025-06"), ("2025", "2025"), ("2024-2025", "2024..2025"),
      ("2024–2025", "2024..2025"), ("2024 bis 2025", "2024..2025"), ("2024/2025", "2024..2025"),
      ("offen", "open"), ("Offen ", "open"), ("open", "open"), ("TBA", "open"),
    ])
  func periods(_ text: String, _ expected: String) {
    #expect(Spelled.date(text) == expected)
  }

  @Test(
    "What is no date says why",
    arguments: [
      ("", "unreadable"), ("morgen", "unreadable"), ("2025-13-01", "noSuchDay"), ("2025-02-29", "noSuchDay"),
      ("30.2.2025", "noSuchDay"), ("31. April 2025", "noSuchDay"), ("2025-00", "noSuchDay"),
      ("6.5.25", "shortYear"), ("01.05.25", "shortYear"), ("6. Mai 25", "shortYear"), ("6/5/25", "shortYear"),
      ("6.5.", "missingYear"), ("10.12.", "missingYear"), ("6. Mai", "missingYear"), ("Mai", "missingYear"),
      ("6.5. 18:00", "missingYear"), ("6.5.2025 25:00", "noSuchTime"), ("6.5.2025 18:60", "noSuchTime"),
      ("24:01", "noSuchTime"), ("13:00 PM", "noSuchTime"), ("2025-05-06x", "unreadable"),
      ("99999999999999999999", "unreadable"), ("2025-05-06 18", "unreadable"), ("20250506", "unreadable"),
      ("0000", "unreadable"), ("offen oder nicht", "unreadable"), ("18:00 morgen", "unreadable"),
      ("Di", "unreadable"), ("6", "unreadable"), ("6.5.2025 6.5.2025", "unreadable"),
      ("Mai 2025 6", "unreadable"), ("6.5.2025 um", "unreadable"), ("(((((", "unreadable"),
      ("→", "unreadable"), ("6.5.2025 ganztägig 18 Uhr", "unreadable"), ("10. und 30. April", "several"),
    ])
  func mistakes(_ text: String, _ expected: String) {
    #expect(Spelled.date(text) == expected)
  }

  @Test(
    "Two dates or times are not one",
    arguments: [
      "6.5.2025 18:00-20:00", "18:00–20:00", "9:00-11:00", "6.5.2025 9:00-11:00", "6.5.2025 bis 8.5.2025",
      "6.5.2025 - 8.5.2025", "6.–8. Mai 2025", "28./29. September 2031", "2025 bis",
    ])
  func ranges(_ text: String) {
    #expect(Spelled.date(text) == "range")
  }

  @Test(
    "A day may be said to be meant as a whole", arguments: ["6.5.2025 ganztägig", "May 6, 2025, all day"])
  func wholeDays(_ text: String) {
    #expect(Spelled.date(text) == "2025-05-06")
  }

  @Test("A date that can be read in two ways is not guessed at")
  func slashes() throws {
    #expect(Spelled.date("05/06/2025") == "ambiguous")
    #expect(
      try DateReader(slashOrder: .dayFirst).read("05/06/2025").date == .day(try Spelled.day(2025, 6, 5)))
    #expect(
      try DateReader(slashOrder: .monthFirst).read("05/06/2025").date == .day(try Spelled.day(2025, 5, 6)))
  }

  @Test("A date with slashes that has one meaning needs no order", arguments: ["31/05/2025", "05/31/2025"])
  func clearSlashes(_ text: String) {
    #expect(Spelled.date(text) == "2025-05-31")
  }

  @Test("Noon and midnight are not mixed up where 'am' may be German")
  func germanAm() {
    #expect(Spelled.date("12:00 am 6. Mai 2025") == "unreadable")
  }

  @Test(
    "A weekday that is not the day's own is told",
    arguments: [
      ("Di, 6.5.2025", nil), ("Mi, 6.5.2025", .wednesday), ("Sonnabend, 10. Mai 2025 18 Uhr", nil),
      ("6. Mai 2025 (So)", .sunday), ("Di, Mai 2025", nil),
    ] as [(String, Weekday?)])
  func weekdays(_ text: String, _ expected: Weekday?) throws {
    #expect(try DateReader().read(text).wrongWeekday == expected)
  }
}
