import Testing

@testable import WrittenDates

@Suite("Ranges of dates and times")
struct DateRangeTests {
  @Test(
    "Each end takes from the other what only that says",
    arguments: [
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
      ("6.–8. Mai", "missingYear"), ("10. und 30. April 2031", "range"), ("6.–32. Mai 2031", "noSuchDay"),
      ("6.–8.–10. Mai 2031", "unreadable"), ("6–8", "unreadable"),
    ])
  func mistakes(_ text: String, _ expected: String) {
    #expect(Spelled.span(text) == expected)
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
