import AlmanacModel
import CivilTime
import Testing
import WrittenDates

@testable import AlmanacExchange

/// The dates of Notion and of tables.
struct TableDateTests {
  private func read(
    _ text: String, time: String = "", end: String = "", order: DateReader.SlashOrder? = nil
  ) throws -> String {
    let berlin = try #require(ImportSite.zones.zone("Europe/Berlin"))
    let reading = try TableDate(zone: berlin, slashOrder: order).read(
      TableDate.Cells(start: text, time: time, end: end))
    return [reading.start, reading.end].compactMap { $0 }.joined(separator: " | ")
  }

  @Test(
    "German and English dates, times and ranges are read",
    arguments: [
      ("6. Mai 2025", "2025-05-06"), ("06.05.2025", "2025-05-06"), ("2025/05/06", "2025-05-06"),
      ("2025-05-06", "2025-05-06"),
      ("May 6, 2025", "2025-05-06"), ("6 May 2025", "2025-05-06"), ("May 6th, 2025", "2025-05-06"),
      ("Dienstag, 6. Mai 2025", "2025-05-06"), ("@6. Mai 2025 um 18:00 Uhr", nil),
      ("6. Mai 2025 18:00", "2025-05-06 18:00"), ("6. Mai 2025 18 Uhr", "2025-05-06 18:00"),
      ("6. Mai 2025 18.30 Uhr", "2025-05-06 18:30"),
      ("May 6, 2025 6:00 PM", "2025-05-06 18:00"), ("May 6, 2025 12:00 AM", "2025-05-06 00:00"),
      ("May 6, 2025 6PM", "2025-05-06 18:00"),
      ("6. Mai 2025 → 8. Mai 2025", "2025-05-06 | 2025-05-08"),
      ("6. Mai 2025 18:00 → 20:00", "2025-05-06 18:00 | 20:00"),
      ("6. Mai 2025 18:00 (MESZ) → 20:00", "2025-05-06 18:00 | 20:00"),
      ("6. Mai 2025 18:00 (GMT+2)", "2025-05-06 18:00"),
      ("6. Mai 2025 16:00 (UTC) → 18:00", "2025-05-06 18:00 | 20:00"),
      ("6. Mai 2025 23:00 (GMT) → 7. Mai 2025 01:00", "2025-05-07 01:00 | 03:00"),
      ("2025-05-06T18:00:00.000+02:00", "2025-05-06 18:00"), ("2025-05-06T16:00:00Z", "2025-05-06 18:00"),
      ("Mai 2025", "2025-05"), ("2025", "2025"), ("6. Mai 2025 → 6. Mai 2025", "2025-05-06"),
      ("31/05/2025", "2025-05-31"), ("05/31/2025", "2025-05-31"),
      ("6. Mai 2025 – 8. Mai 2025", "2025-05-06 | 2025-05-08"),
    ] as [(String, String?)])
  func reads(_ text: String, _ expected: String?) throws {
    if let expected { #expect(try read(text) == expected) } else { #expect((try? read(text)) == nil) }
  }

  @Test("A date that can be read in two ways is not guessed at")
  func asksForOrder() throws {
    #expect(throws: TableDate.Mistake.date(.ambiguous)) { try read("05/06/2025") }
    #expect(try read("05/06/2025", order: .dayFirst) == "2025-06-05")
    #expect(try read("05/06/2025", order: .monthFirst) == "2025-05-06")
  }

  @Test("Times and ends from columns of their own join the day")
  func joinsColumns() throws {
    #expect(try read("6.5.2025", time: "18:00") == "2025-05-06 18:00")
    #expect(try read("6.5.2025", time: "18:00 – 20:00") == "2025-05-06 18:00 | 20:00")
    #expect(try read("6.5.2025", end: "8.5.2025") == "2025-05-06 | 2025-05-08")
    #expect(try read("6.5.2025", time: "18 Uhr", end: "20:00") == "2025-05-06 18:00 | 20:00")
  }

  @Test("Of two columns that say different ends none is dropped in silence")
  func twoEnds() throws {
    for (start, time, end) in [
      ("6.5.2031", "18-20 Uhr", "21 Uhr"), ("6.5.2031 18-20 Uhr", "", "21 Uhr"),
      ("6.–8. Mai 2031", "", "9.5.2031"), ("6.5.2031", "18-20 Uhr", "6.5.2031 21:00"),
    ] {
      #expect(throws: TableDate.Mistake.twoEnds, "\(start) \(time) \(end)") {
        try read(start, time: time, end: end)
      }
    }
    #expect(try read("6.5.2031", time: "18-20 Uhr", end: "20:00") == "2031-05-06 18:00 | 20:00")
    #expect(try read("6.–8. Mai 2031", end: "8.5.2031") == "2031-05-06 | 2031-05-08")
    #expect(try read("6.5.2031", time: "18-20 Uhr", end: "6.5.2031") == "2031-05-06 18:00 | 20:00")
  }

  @Test("A row with two ends is left out and says so")
  func twoEndsInTable() {
    var site = ImportSite()
    let reading = site.run(
      "csv", "Titel,Datum,Uhrzeit,Ende,Region\nFest,6.5.2031,18-20 Uhr,21 Uhr,Nord\n"
    ).reading
    #expect(reading.findings == ["W805:2"])
    #expect(reading.log.diagnostics.first?.message.text.german.contains("zwei verschiedene Enden") == true)
  }

  @Test("A sentence that ends with the name of a column has one full stop")
  func fullStop() {
    var site = ImportSite()
    let log = site.run("csv", "Titel,Datum,Region,Nr.\nFest,6.5.2031,Nord,4\n").reading.log
    #expect(
      log.diagnostics.map(\.message.text.german) == ["Diese Spalten werden nicht übernommen: Nr."])
  }

  @Test(
    "What is no date is refused",
    arguments: [
      "", "bald", "30. Februar 2025", "6. Mai", "6. Mai 25", "6. Mai 2025 25:00", "1.2.3.2025",
      "6.5.2025 6.5.2025", "→", "→ 6. Mai 2025",
      "6. Mai 2025 → → 7. Mai 2025", "99999999999999999999", "6. Mai 2025 → 20:00", "6. Mai 2025 13:00 PM",
      "(((((", "6..2025",
    ])
  func refuses(_ text: String) {
    #expect(throws: TableDate.Mistake.self) { try read(text) }
  }
}
