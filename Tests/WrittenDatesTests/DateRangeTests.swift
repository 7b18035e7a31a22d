import Testing

@testable import WrittenDates

@Suite("Ranges of dates and times")
struct DateRangeTests {
  @Test(
    "Each end takes from the other what only that says",
    arguments: [
      ("10. Febr. – 2. Maerz 2031", "2031-02-10 | 2031-03-02"),
      ("6.–8. Mai 2031", "2031-05-06 | 2031-05-08"), ("28./29. September 2031", "2031-09-28 | 2031-09-29"),
      ("30. April bis 2. Mai 2031", "2031-04-30 | 2031-05-02"), ("6.5.–8.5.2031", "2031-05-06 | 2031-05-08"),
      ("28. Dezember – 2. Januar 2032", "2031-12-28 | 2032-01-02"),
      ("28. Dez. 2031 → 2. Jan.", "2031-12-28 | 2032-01-02"), ("6. Mai 2031 – 8.", "2031-05-06 | 2031-05-08"),
      ("Januar–März 2031", "2031-01 | 2031-03"), ("2030 bis 2031", "2030 | 2031"),
      ("18–20 Uhr", "18:00 | 20:00"), ("6.5.2031 18-20 Uhr", "2031-05-06 18:00 | 20:00"),
      ("10. Mai 2031 von 10 bis 16 Uhr", "2031-05-10 10:00 | 16:00"), ("12 AM - 1 PM", "00:00 | 13:00"),
      ("6.5.2031 18:00 (MESZ) → 20:00", "2031-05-06 18:00 7200 | 20:00"),
      ("2031-01-01..2032-12-31", "2031-01-01 | 2032-12-31"),
      ("May 6 to May 8, 2031", "2031-05-06 | 2031-05-08"),
      ("Mo-Fr 5.-9.5.2031", "2031-05-05 | 2031-05-09"), ("Sa/So, 5./6. Juli 2031", "2031-07-05 | 2031-07-06"),
      ("Sa und So, 5.–6. Juli 2031", "2031-07-05 | 2031-07-06"),
      ("vom 6. bis 8. Mai 2031", "2031-05-06 | 2031-05-08"), ("May 6–8, 2031", "2031-05-06 | 2031-05-08"),
      ("6.5.2031, 18.00 - 20.00 Uhr", "2031-05-06 18:00 | 20:00"), ("6–8 PM", "18:00 | 20:00"),
      ("6.5.2031 von 18 bis 20", "2031-05-06 18:00 | 20:00"), ("6:30-8 pm", "18:30 | 20:00"),
      ("11–1 PM", "11:00 | 13:00"), ("10–12 PM", "10:00 | 12:00"),
      ("May 6, 2031 6–8 pm", "2031-05-06 18:00 | 20:00"),
      ("6. Mai, 18 Uhr bis 8. Mai 2031, 14 Uhr", "2031-05-06 18:00 | 2031-05-08 14:00"),
      ("6.5.2031 18 Uhr bis open end", "2031-05-06 18:00"),
      ("2031-05-06/2031-05-09", "2031-05-06 | 2031-05-09"),
      ("6.5.2031", "2031-05-06"),
    ])
  func completed(_ text: String, _ expected: String) {
    #expect(Spelled.span(text) == expected)
  }

  @Test(
    "What is no range says why",
    arguments: [
      ("6. Mai 2031 →", "unreadable"), ("→ 6. Mai 2031", "unreadable"),
      ("6. Mai 2031 → → 7. Mai 2031", "unreadable"),
      ("6.–8. Mai", "missingYear"), ("10. und 30. April 2031", "several"),
      ("6./20. Mai 2031", "several"), ("6., 13. und 20. Mai", "several"),
      ("6.–8. Mai 2031, 18 Uhr", "timeOfSeveralDays"), ("6.–8. Mai 2031, 18–20 Uhr", "timeOfSeveralDays"),
      ("4.6. 18–20 Uhr", "missingYear"), ("4. Juni, 18–20 Uhr", "missingYear"),
      ("24.12.26 18–20 Uhr", "shortYear"),
      ("6.–32. Mai 2031", "noSuchDay"),
      ("6.–8.–10. Mai 2031", "unreadable"), ("6–8", "unreadable"), ("6.5.2031 18–26", "unreadable"),
    ])
  func mistakes(_ text: String, _ expected: String) {
    #expect(Spelled.span(text) == expected)
  }

  @Test(
    "Single dates are completed by those behind them",
    arguments: [
      ("10. und 30. April 2031", "2031-04-10; 2031-04-30"), ("6./20. Mai 2031", "2031-05-06; 2031-05-20"),
      ("6., 13. und 20. Mai 2031, 18 Uhr", "2031-05-06 18:00; 2031-05-13 18:00; 2031-05-20 18:00"),
      ("30. Dezember und 6. Januar 2032", "2031-12-30; 2032-01-06"),
      ("10. Mai 2031, 10 Uhr und 14 Uhr", "2031-05-10 10:00; 2031-05-10 14:00"),
      ("6.5. & 13.5.2031, 18-20 Uhr", "2031-05-06 18:00 | 20:00; 2031-05-13 18:00 | 20:00"),
      ("6.-8. Mai und 10.-12. Mai 2031", "2031-05-06 | 2031-05-08; 2031-05-10 | 2031-05-12"),
      ("Sa, 5. und So, 6. Juli 2031", "2031-07-05; 2031-07-06"),
      ("6.5.2031 and 8.5.", "2031-05-06; 2031-05-08"),
      ("May 6 and 20, 2031", "2031-05-06; 2031-05-20"),
      ("May 6, May 13 and June 3, 2031", "2031-05-06; 2031-05-13; 2031-06-03"),
      ("2031-05-06, 2031-05-13", "2031-05-06; 2031-05-13"), ("6. Mai 2031", ""), ("heute, morgen", ""),
      ("Ada, Ben und Cem", ""), ("18 und 20 Uhr", ""),
    ])
  func several(_ text: String, _ expected: String) {
    #expect(Spelled.several(text) == expected)
  }

  @Test(
    "A missing year is put where it belongs",
    arguments: [
      ("Mi, 4.6., 18 Uhr", "Mi, 4.6.2031, 18 Uhr"), ("4. Juni", "4. Juni 2031"), ("1.2.", "1.2.2032"),
      ("6.–8. Mai", "6.–8. Mai 2031"), ("28. Dez. – 2. Jan.", "28. Dez. – 2. Jan 2032."),
      ("June 4th, 6 PM", "June 4th 2031, 6 PM"), ("Do, 4.6.", "Do, 4.6.2037"),
      ("4.6. 18–20 Uhr", "4.6.2031 18–20 Uhr"),
      ("31.2.", nil), ("morgen", nil), ("6.5.2031", nil),
    ] as [(String, String?)])
  func missingYears(_ text: String, _ expected: String?) throws {
    let today = try Spelled.day(2031, 4, 1)
    #expect(DateReader().withYear(text, today: today, isPast: false) == expected)
  }

  @Test("What lies behind takes the nearest year")
  func nearestYears() throws {
    let today = try Spelled.day(2031, 1, 10)
    #expect(DateReader().withYear("28.12.", today: today, isPast: true) == "28.12.2030")
    #expect(DateReader().withYear("20.1.", today: today, isPast: true) == "20.1.2031")
  }

  @Test("A year of two digits may be of two centuries")
  func shortYears() throws {
    let today = try Spelled.day(2031, 4, 1)
    #expect(DateReader().withFullYears("24.12.26", today: today) == ["24.12.2026", "24.12.1926"])
    #expect(
      DateReader().withFullYears("24.12.26 18–20 Uhr", today: today) == [
        "24.12.2026 18–20 Uhr", "24.12.1926 18–20 Uhr",
      ])
    #expect(DateReader().withFullYears("Sa 5.7.31", today: today) == ["Sa 5.7.2031"])
    #expect(DateReader().withFullYears("6. Mai 98", today: today) == ["6. Mai 1998", "6. Mai 2098"])
  }

  @Test(
    "Times of day stand alone as well",
    arguments: [
      ("18–20 Uhr", "2031-05-06 18:00 | 20:00"), ("18", "2031-05-06 18:00"),
      ("18-20", "2031-05-06 18:00 | 20:00"),
      ("ab 18 Uhr", "2031-05-06 18:00"), ("ganztägig", "2031-05-06"), ("6. Mai", "unreadable"),
      ("25", "unreadable"),
    ])
  func times(_ time: String, _ expected: String) {
    #expect(Spelled.span("6.5.2031", time: time) == expected)
  }

  @Test("The days of a period reach from the first day of its beginning to the last of its end")
  func days() throws {
    let year = try Spelled.day(2031, 1, 1)...Spelled.day(2031, 12, 31)
    #expect(DateReader().days("2031") == year)
    #expect(DateReader().days("Januar bis Dezember 2031") == year)
    #expect(DateReader().days("2031-01-01..2031-12-31") == year)
  }

  @Test(
    "A period that ends before it begins is none", arguments: ["2031-05-06..2031-05-01", "18 Uhr", "offen"])
  func noDays(_ text: String) {
    #expect(DateReader().days(text) == nil)
  }
}
