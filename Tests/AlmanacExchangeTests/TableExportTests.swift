import AlmanacModel
import CivilTime
import Foundation
import Testing

@testable import AlmanacExchange

/// Tables as calendar programs and people write them, read without a mapping.
struct TableExportTests {
  private func events(_ name: String, program: String = "csv") throws -> (
    site: ImportSite, reading: ImportReading
  ) {
    var site = ImportSite(["regions/auental.md": "---\ntitle: Auental\n---\n"])
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/tables")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let reading = site.run(
      program, bytes, adjust: { if name != "notion-zones.csv" { $0.setDefault("regions", "nord") } }
    ).reading
    return (site, reading)
  }

  /// `TITLE START | END` of each record.
  private func lines(_ name: String, program: String = "csv") throws -> [String] {
    try events(name, program: program).reading.records.map { record in
      [record.title, record.fields["start"]?.line, record.fields["end"]?.line].compactMap { $0 }.joined(
        separator: " | ")
    }
  }

  @Test("A first line that names the separator is none of the table")
  func namedSeparator() throws {
    #expect(try lines("sep-line.csv") == ["Sommerfest | 2031-05-06"])
  }

  @Test("A description of plain lines keeps them, though one of them has a tag")
  func taggedLines() {
    var site = ImportSite()
    _ = site.run(
      "csv", "Titel,Datum,Region,Beschreibung\nFest,2031-06-01,Nord,\"Eins\nZwei <b>x</b>\nDrei\"\n")
    let description = site.events.first?.description ?? ""
    #expect(description.split(separator: "\n").count == 3, "\(description)")
    #expect(description.contains("**x**"))
  }

  @Test("An export of Google is read, and what is private is internal")
  func google() throws {
    #expect(
      try lines("google.csv") == [
        "Prüfung | 2031-05-30 10:00 | 13:00", "Projekttag | 2031-06-02 | 2031-06-03",
      ])
    let (site, reading) = try events("google.csv")
    #expect(reading.findings.isEmpty)
    #expect(site.events.map(\.visibility) == [.internal, .public])
    #expect(site.events.first?.place?.line == "Haus 3, Raum 614")
    #expect(site.events.first?.description == "Zwei Aufsätze")
  }

  @Test(
    "A German export of Outlook in its old encoding is read; a whole day that ends at midnight ends the day before"
  )
  func outlook() throws {
    #expect(
      try lines("outlook-german-windows-1252.csv") == [
        "Sitzung | 2031-05-06 18:00 | 19:30", "Fachtage | 2031-05-07 | 2031-05-08",
      ])
    let (site, reading) = try events("outlook-german-windows-1252.csv")
    #expect(reading.findings == ["W803:1"])
    #expect(site.events.map(\.visibility) == [.public, .internal])
  }

  @Test("English exports of Outlook and of The Events Calendar are read")
  func others() {
    var site = ImportSite()
    let outlook = site.run(
      "csv",
      """
      "Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off","Location","Sensitivity","Show time as"
      "Talk","5/30/2031","6:00:00 PM","5/30/2031","7:30:00 PM","False","False","Hall","Normal","2"
      "Secret","5/31/2031","12:00:00 AM","6/1/2031","12:00:00 AM","True","False","","Private","2"

      """, adjust: { $0.setDefault("regions", "nord") })
    #expect(outlook.reading.findings.isEmpty)
    #expect(site.events.map(\.visibility) == [.public, .internal])
    #expect(outlook.reading.records.map { $0.fields["end"]?.line } == ["19:30", nil])
    var other = ImportSite()
    let plugin = other.run(
      "csv",
      """
      EVENT NAME,EVENT VENUE NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT,HIDE FROM EVENT LISTINGS,EVENT COST,EVENT WEBSITE,EVENT DESCRIPTION
      Fest,Werkhof,2031-05-06,18:00:00,2031-05-06,20:00:00,FALSE,FALSE,5,https://www.example.org/,"<p>Mit <strong>Musik</strong></p>"
      Probe,Werkhof,2031-05-07,,2031-05-07,,TRUE,TRUE,,,

      """, adjust: { $0.setDefault("regions", "nord") })
    #expect(plugin.reading.findings.isEmpty)
    #expect(other.events.map(\.visibility) == [.public, .internal])
    #expect(other.events.first?.description == "Mit **Musik**")
    #expect(other.events.first?.url == "https://www.example.org/")
  }

  @Test("A running number is no identity: two tables that count from 1 are four events")
  func runningNumbers() throws {
    var (site, _) = try events("numbers-first.csv")
    let second = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Samples/tables/numbers-second.csv"), encoding: .utf8)
    _ = site.run("csv", second, updates: true, adjust: { $0.setDefault("regions", "nord") })
    #expect(site.events.map(\.title.value) == ["Alpha", "Beta", "Gamma", "Delta"])
  }

  @Test("Every way to write a time of day is read but the spoken one")
  func times() throws {
    #expect(
      try lines("times.csv").map { $0.replacing("2031-05-06", with: "D") } == [
        "T01 | D 18:00 | 20:00", "T02 | D 18:00 | 20:00", "T03 | D 17:30 | 19:00", "T04 | D 18:00", "T05 | D",
        "T06 | D 18:00", "T07 | D 18:00", "T08 | D 18:30", "T09 | D 18:00 | 20:00", "T10 | D 18:00 | 20:00",
        "T11 | D 18:00 | 20:30", "T13 | D 18:00", "T14 | D 18:00", "T15 | D 18:00", "T16 | D 18:00",
        "T17 | D 22:00 | 01:00", "T18 | D 17:30 | 19:00", "T19 | D", "T20 | D", "T21 | D 19:30",
        "T22 | D 24:00",
      ])
    let (site, reading) = try events("times.csv")
    #expect(reading.findings == ["W805:13"])
    #expect(reading.log.diagnostics.first?.message.text.german.contains("gesprochen") == true)
    #expect(site.events.first { $0.title.value == "T21" }?.dateNote == "Einlass 19:00 Uhr")
    #expect(site.events.count == 21)
  }

  @Test("Every way to write days is read; what can be no day, or two, says so")
  func dates() throws {
    #expect(
      try lines("dates.csv") == [
        "D01 | 2031-09-28 | 2031-09-29", "D02 | 2031-05-06 | 2031-05-07", "D03 | 2031-05-06 | 2031-05-08",
        "D04 | 2031-05-06 | 2031-05-08", "D05 | 2031-05-06 | 2031-05-08", "D06 | 2031-05-05 | 2031-05-09",
        "D07 | 2031-05-06 | 2031-05-08", "D08 | 2031-05-06 | 2031-05-08", "D09 | 2031-05-06 | 2031-06-08",
        "D10 | 2031-12-30 | 2032-01-02", "D11 | 2031-05-10", "D12 | 2031-05-06 18:00",
        "D13 | 2031-05-06 18:00 | 20:00", "D14 | 2031-05-06 18:00 | 20:00", "D15 | 2031-05-07 00:00",
        "D16 | 2043-05-05", "D17 | 2031-05-06 18:00", "D20 | 2031-05", "D22 | 2031-05-06", "D23 | 2031-05-06",
        "D24 | 2031-05-06", "D25 | 2031-05-06", "D26 | 2031-05-06 18:00 | 20:00",
        "D27 | 2031-05-06 18:00 | 20:00", "D30 | offen", "D32 | 2031-05-06", "D33 | 2031-05-06 18:00",
        "D34 | 2031-05-06 18:00", "D35 | 2031-05-06 18:00", "D36 | 2031-05-06", "D37 | 2031-05-06",
        "D38 | 2031-05-06", "D41 | 2031-05-06 | 2031-05-08", "D42 | 2031-05-06 18:00 | 20:00",
        "D46 | 2031-05-06 18:00 | 20:00", "D47 | 2031-05-06 | 2031-05-08", "D48 | 2031-05-06 | 2031-05-08",
        "D49 | 2031-05-06 | 2031-05-08", "D50 | 2031-05-06 00:00",
      ])
    let texts = try events("dates.csv").reading.log.diagnostics.map(\.message.text.german)
    #expect(
      texts == [
        "Zeile 19 („D18“) nicht übernommen: „6.5.31“ kann 6.5.2031 oder 6.5.1931 sein.",
        "Zeile 20 („D19“) nicht übernommen: das Datum „KW 19/2031“ ist nicht lesbar.",
        "Zeile 22 („D21“) nicht übernommen: das Datum „Frühjahr 2031“ ist nicht lesbar.",
        "Zeile 29 („D28“) nicht übernommen: einen Tag wie in „31.4.2031“ gibt es nicht.",
        "Zeile 30 („D29“) nicht übernommen: einen Tag wie in „29.2.2031“ gibt es nicht.",
        "Zeile 32 („D31“) nicht übernommen: im Datum „6. Mai“ fehlt das Jahr.",
        "Zeile 40 („D39“) nicht übernommen: in „06.05.2031 und 13.05.2031“ stehen mehrere einzelne Tage; jeder braucht eine Zeile.",
        "Zeile 41 („D40“) nicht übernommen: in „06.05.2031, 13.05.2031“ stehen mehrere einzelne Tage; jeder braucht eine Zeile.",
        "Zeile 44 („D43“) nicht übernommen: das Datum „Christi Himmelfahrt 2031“ ist nicht lesbar.",
        "Zeile 45 („D44“) nicht übernommen: das Datum „Anfang Mai 2031“ ist nicht lesbar.",
        "Zeile 46 („D45“) nicht übernommen: das Datum „2. Quartal 2031“ ist nicht lesbar.",
      ])
  }

  @Test(
    "Times in columns of their own belong to the day; an end before the start says so, by the line of the file"
  )
  func beginAndEnd() throws {
    #expect(try lines("date-begin-end.csv") == ["Y1 | 2031-05-06 18:00 | 20:00"])
    #expect(
      try lines("begin-end.csv") == [
        "Z1 | 2031-05-06 18:00 | 20:00", "Z2 | 2031-05-06 18:00 | 2031-05-07 02:00",
      ])
    let (site, reading) = try events("begin-end.csv")
    #expect(reading.findings == ["W805:5", "W805:6", "W805:7"])
    #expect(
      reading.log.diagnostics.map(\.message.text.german) == [
        "Zeile 4 („Z3“) nicht übernommen: in „06.05.2031 05.05.2031“ liegt das Ende vor dem Anfang.",
        "Zeile 5 („Z4“) nicht übernommen: in „06.05.2031 18:00 17:00“ liegt das Ende vor dem Anfang.",
        "Zeile 6 („Z5“) nicht übernommen: in „06.05.2031 20:00“ hat nur das Ende eine Uhrzeit.",
      ])
    #expect(site.events.first?.description == "Text mit ; Semikolon\\\nund Zeile")
  }

  @Test("Notion's dates are read with every zone; today has a message of its own")
  func notion() throws {
    #expect(
      try lines("notion-zones.csv", program: "notion").map { $0.replacing("2031-05-06", with: "D") } == [
        "A | D 18:00 | 20:00", "B | D 18:00 | 2031-05-07 02:00", "C | D | 2031-05-08", "D | D 23:00",
        "E | D 18:00",
        "F | D 18:00", "G | D 18:00", "H | D 09:00", "I | D 18:00", "J | 2031-03-05 18:00 | 19:00",
        "K | 2031-03-05 04:30", "L | D 18:00", "N | D 00:00", "O | D 23:30 | 2031-05-07 01:00",
        "P | 2031-05-07 00:00",
      ])
  }
}
