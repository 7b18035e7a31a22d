import AlmanacModel
import Testing

@testable import AlmanacExchange

@Suite("What other programs call private")
struct HiddenImportTests {
  private func table(_ column: String, _ value: String, _ mapping: String? = nil) -> (ImportSite, [String]) {
    var site = ImportSite()
    if let mapping { site.files["import.yaml"] = mapping }
    let result = site.run("csv", "Titel,Datum,Region,\(column)\nZirbel,2031-06-01,Nord,\(value)\n")
    return (site, result.reading.findings.filter { $0.hasPrefix("E") })
  }

  @Test(
    "Columns that hide make an entry internal",
    arguments: [
      ("Privat", "ja"), ("Private", "TRUE"), ("Privat", "Wahr"), ("Öffentlich?", "nein"),
      ("Sichtbarkeit", "intern"),
      ("Sichtbarkeit", "nicht öffentlich"), ("Visibility", "Private"), ("Intern (nur Team)", "x"),
      ("Vertraulichkeit", "Privat"), ("Sensitivity", "Confidential"), ("Sichtbar", "no"), ("Hidden", "1"),
    ])
  func hidden(_ column: String, _ value: String) {
    let (site, errors) = table(column, value)
    #expect(errors == [])
    #expect(site.events.map(\.visibility) == [.internal])
  }

  @Test(
    "A word in the column of states that hides is taken at its word",
    arguments: ["intern", "privat", "In Arbeit", "Private", "nicht öffentlich", "Entwurf"])
  func states(_ value: String) {
    let (site, errors) = table("Status", value)
    #expect(errors == [])
    #expect(site.events.map(\.visibility) == [.internal])
  }

  @Test(
    "A word that hides costs the row, in whatever column it stands that does not take it",
    arguments: [
      ("Class", "PRIVATE"), ("Event Status", "draft"), ("Post Status", "private"), ("Zustand", "Entwurf"),
      ("Klassifizierung", "Privat"), ("Event Visibility", "hidden"), ("", "intern"), ("Rolle", "privat"),
      ("Status", "privat, offen"), ("Klasse", "Fest; Privat"), ("Titel", "privat"), ("Projekte", "Intern"),
      ("Veröffentlichen", "nein"), ("Veröffentlichen?", "2099-01-01"), ("Publish", "false"),
      ("Publish Date", "1.6.2099"), ("Veröffentlichungsdatum", "nie"),
    ])
  func unknownColumns(_ column: String, _ value: String) {
    let (site, errors) = table(column, value.contains(",") ? "\"\(value)\"" : value)
    #expect(errors == ["E187:2"])
    #expect(site.events.isEmpty)
  }

  @Test(
    "A column that nobody knows and that hides nothing costs no row",
    arguments: [
      ("Zustand", "neu"), ("Class", "PUBLIC"), ("Notiz", "Das ist privat geklärt."),
      ("Veröffentlichen", "ja"), ("Ablauf", "18 Uhr Grußwort, 19 Uhr Vortrag"), ("Event Status", ""),
    ])
  func harmlessColumns(_ column: String, _ value: String) {
    let (site, errors) = table(column, value.contains(",") ? "\"\(value)\"" : value)
    #expect(errors == [])
    #expect(site.events.map(\.hiding) == [.shown])
  }

  @Test("A column that somebody dismissed may say what it likes")
  func dismissed() {
    let (site, errors) = table("Class", "PRIVATE", "csv:\n  columns:\n    Class: ignore\n")
    #expect(errors == [])
    #expect(site.events.map(\.hiding) == [.shown])
  }

  @Test(
    "Drafts of other programs are drafts",
    arguments: [("Entwurf", "ja"), ("Draft", "yes"), ("Published", "No")])
  func drafts(_ column: String, _ value: String) {
    let (site, errors) = table(column, value)
    #expect(errors == [])
    #expect(site.events.map(\.isDraft) == [true])
  }

  @Test(
    "What is not private is public",
    arguments: [("Privat", "nein"), ("Sensitivity", "Normal"), ("Privat", "")])
  func shown(_ column: String, _ value: String) {
    let (site, errors) = table(column, value)
    #expect(errors == [])
    #expect(site.events.map(\.hiding) == [.shown])
  }

  @Test(
    "A cell that is not clear costs its row, a misspelt column the table",
    arguments: [
      ("Privat", "vielleicht", 2), ("Sichtbarkeit", "intrn", 2), ("Unlisted", "ja", 2), ("Privta", "ja", 1),
      ("Publsh", "nein", 1),
      ("Sichtbarket", "intern", 1),
    ])
  func unclear(_ column: String, _ value: String, _ row: Int) {
    let (site, errors) = table(column, value)
    #expect(errors == ["E187:\(row)"])
    #expect(site.events.isEmpty)
  }

  @Test("A mapping says what a column and a word mean, and what it says wrong costs the row")
  func mapping() {
    let words = "csv:\n  columns:\n    Wer: visibility\n  values:\n    visibility:\n      Team: internal\n"
    #expect(table("Wer", "Team", words).0.events.map(\.visibility) == [.internal])
    #expect(table("Wer", "ja", words).1 == ["E187:2"])
    #expect(
      table("Privta", "ja", "csv:\n  columns:\n    Privta: ignore\n").0.events.map(\.hiding) == [.shown])
    #expect(table("Ort", "Haus", "csv:\n  defaults:\n    visibility: intrn\n").0.events.isEmpty)
  }

  @Test("A column that was taken once means the same the next time")
  func again() {
    var site = ImportSite()
    let text = "Titel,Datum,Region,Privat\nZirbel,2031-06-01,Nord,True\n"
    let first = site.run("csv", text)
    #expect(!first.reading.columns.contains { $0.column == "Privat" })
    _ = site.run("csv", text, updates: true)
    #expect(site.events.map(\.visibility) == [.internal])
  }

  private func calendar(_ lines: String, more: String = "", of calendar: String = "") -> ImportSite {
    var site = ImportSite()
    let event = "BEGIN:VEVENT\nUID:a\nDTSTAMP:20310101T000000Z\nDTSTART:20310601T180000Z\nSUMMARY:Zirbel\n"
    _ = site.run(
      "ics",
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n\(calendar)\(event)\(lines)\nEND:VEVENT\n\(more)END:VCALENDAR\n"
    )
    return site
  }

  @Test(
    "Entries of calendars that are not called public are internal",
    arguments: [
      "CLASS:PRIVATE", "class:private", "CLASS:CONFIDENTIAL", "CLASS:X-SECRET", "CLASS;X-A=B: PRIVATE",
      "CLASS:PUBLIC\nCLASS:PRIVATE", "X-CALENDARSERVER-ACCESS:RESTRICTED", "STATUS:DRAFT",
      "CATEGORIES:Privat",
      "X-STATUS:draft", "X-WP-STATUS:private", "X-EVENT-STATE:in Arbeit", "STATE:draft",
      "X-PRIVATE:TRUE", "X-PUBLIC:FALSE", "X-MICROSOFT-SENSITIVITY:Private", "CLAS:PRIVATE",
    ])
  func classes(_ line: String) {
    #expect(calendar(line).events.map(\.visibility) == [.internal])
  }

  @Test(
    "Entries of calendars that are called public are public",
    arguments: [
      "CLASS:PUBLIC", "STATUS:CONFIRMED", "X-PRIVATE:FALSE", "CATEGORIES:Fest",
      "X-STATUS:published", "X-ALT-DESC:Privat", "COMMENT:intern",
    ])
  func publicClass(_ line: String) {
    #expect(calendar(line).events.map(\.visibility) == [.public])
  }

  @Test("A changed date of a private series is private, and all of a private calendar")
  func series() {
    let change =
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20310101T000000Z\nRECURRENCE-ID:20310608T180000Z\nDTSTART:20310609T180000Z\nSUMMARY:Zirbel\nEND:VEVENT\n"
    let site = calendar("RRULE:FREQ=WEEKLY;COUNT=3\nCLASS:PRIVATE", more: change)
    #expect(!site.events.isEmpty)
    #expect(site.events.allSatisfy { $0.visibility == .internal })
    #expect(
      calendar("CATEGORIES:Fest", of: "X-CALENDARSERVER-ACCESS:PRIVATE\n").events.map(\.visibility) == [
        .internal
      ])
  }

  @Test("A private date hides itself, and not its series")
  func privateDate() {
    func change(_ day: Int, _ lines: String) -> String {
      "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:203106\(day)T180000Z\nDTSTART:203106\(day)T200000Z\nSUMMARY:Laut\n\(lines)END:VEVENT\n"
    }
    let site = calendar(
      "RRULE:FREQ=WEEKLY;COUNT=4", more: change(15, "CLASS:PRIVATE\n") + change(22, ""))
    #expect(site.event("a")?.visibility == .public)
    #expect(site.event("a")?.repetition?.except.count == 2)
    #expect(site.event("a#2031-06-15")?.visibility == .internal)
    #expect(site.event("a#2031-06-22")?.visibility == .public)
  }
}
