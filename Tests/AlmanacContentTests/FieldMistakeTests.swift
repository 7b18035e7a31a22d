import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacContent

struct FieldMistakeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let code: String
    let column: Int
    let marked: String
    var testDescription: String { line }

    init(_ line: String, _ code: String, _ column: Int, _ marked: String) {
      self.line = line
      self.code = code
      self.column = column
      self.marked = marked
    }
  }

  static let events: [Case] = [
    Case("subtitle: [a]", "E132", 3, "subtitle"), Case("topics: {a: b}", "E133", 3, "topics"),
    Case("topics: [[a]]", "E133", 12, "[a]"), Case("status: abgsagt", "E131", 11, "abgsagt"),
    Case("status: cancelled oder so # x", "E131", 11, "cancelled oder so"),
    Case("held: vielleicht", "E136", 9, "vielleicht"),
    Case("visibility: gehaim", "E181", 15, "gehaim"), Case("size: mittel", "E131", 9, "mittel"),
    Case("rolle: Chef", "E131", 10, "Chef"), Case("attendees_of: uns", "E131", 17, "uns"),
    Case("attendees: viele", "E170", 14, "viele"), Case("url: nicht im Netz", "E137", 8, "nicht im Netz"),
    Case("online: javascript:alert(1)", "E138", 11, "javascript:alert(1)"),
    Case("register: DATA:text/html,x", "E138", 13, "DATA:text/html,x"),
    Case("url: //evil.example", "E137", 8, "//evil.example"),
    Case("language: Schwäbisch", "E139", 13, "Schwäbisch"), Case("id: ???", "E140", 7, "???"),
    Case("timezone: Europe/Belrin", "E158", 13, "Europe/Belrin"), Case("dauer: lang", "E161", 10, "lang"),
    Case("duration: 2 h", "E159", 13, "2 h"), Case("end: 18:00", "E159", 8, "18:00"),
    Case("end: 2025-12-31", "E156", 8, "2025-12-31"), Case("end: 2026-02-30", "E151", 8, "2026-02-30"),
    Case("end: bald", "E150", 8, "bald"), Case("uhrzeit: bald", "E155", 12, "bald"),
    Case("time: 25 Uhr", "E152", 9, "25 Uhr"), Case("end: 6.5. bis 8.5.2026", "E154", 8, "6.5. bis 8.5.2026"),
    Case("end: Juni 2026", "E160", 8, "Juni 2026"),
    Case("register_until: 2026", "E155", 19, "2026"), Case("updated: offen", "E155", 12, "offen"),
    Case("register_until: 29.3.2026 02:30", "E157", 19, "29.3.2026 02:30"),
    Case("place: {geo: [91, 0]}", "E171", 16, "[91, 0]"), Case("place: {geo: hier}", "E171", 16, "hier"),
    Case("image: {alt: x}", "E130", 10, "{alt: x}"), Case("dates: [offen]", "E173", 11, "offen"),
    Case("dates: [18:00]", "E173", 11, "18:00"), Case("dates: [{title: x}]", "E130", 11, "{title: x}"),
    Case("dates: [[a]]", "E133", 11, "[a]"), Case("except: 2026-01-02", "E175", 3, "except"),
    Case("place: [a]", "E132", 3, "place"), Case("description: {a: b}", "E132", 3, "description"),
    Case("report: [a]", "E132", 3, "report"), Case("farbe: rot", "W110", 3, "farbe"),
    Case("id: Mein Fest", "W111", 7, "Mein Fest"), Case("updated: Mi, 1.1.2026", "W150", 12, "Mi, 1.1.2026"),
    Case("updated: 1926-01-01", "W151", 12, "1926-01-01"),
  ]

  @Test("A wrong value of an event is reported at the value", arguments: events)
  func event(_ mistake: Case) {
    let content = readEvents("- title: A\n  start: 2026-01-01\n  region: x\n  \(mistake.line)\n")
    #expect(findings(content) == ["\(mistake.code) events.yaml:4:\(mistake.column)"])
    #expect(markedText(content) == mistake.marked)
    #expect(content.events.isEmpty == mistake.code.hasPrefix("E"))
  }

  static let starts: [Case] = [
    Case("start: 18:00", "E155", 10, "18:00"), Case("start: 29.3.2026 02:30", "E157", 10, "29.3.2026 02:30"),
    Case("start: 6.5.26", "E153", 10, "6.5.26"),
    Case("start: 10. und 30. April 2026", "E154", 10, "10. und 30. April 2026"),
    Case("start: 6.–8. Mai 2026, 18 Uhr", "E154", 10, "6.–8. Mai 2026, 18 Uhr"),
    Case("start: 8.–6. Mai 2026", "E156", 10, "8.–6. Mai 2026"),
    Case("start: Mi, 4.6.", "E153", 10, "Mi, 4.6."),
    Case("start: Mai/Juni 2026", "E155", 10, "Mai/Juni 2026"),
    Case("start: 6.5.2026 25:00", "E152", 10, "6.5.2026 25:00"),
    Case("beginn: demnächst", "E150", 11, "demnächst"),
    Case("subtitle: ohne Anfang", "E130", 3, "title: A"), Case("start:", "E130", 3, "start"),
    Case("start: Fr, 1.1.2026", "W150", 10, "Fr, 1.1.2026"),
    Case("start: 2126-01-01", "W151", 10, "2126-01-01"),
  ]

  @Test("A wrong start is reported at the start", arguments: starts)
  func start(_ mistake: Case) {
    let content = readEvents("- title: A\n  \(mistake.line)\n  region: x\n")
    let line = mistake.marked == "title: A" ? 1 : 2
    #expect(findings(content) == ["\(mistake.code) events.yaml:\(line):\(mistake.column)"])
    #expect(markedText(content) == mistake.marked)
  }

  @Test("Missing fields show the line to write")
  func missingFieldsShowTheLineToWrite() {
    let content = readEvents("- id: a\n")
    #expect(findings(content) == ["E130 events.yaml:1:3", "E130 events.yaml:1:3", "E130 events.yaml:1:3"])
    #expect(
      content.log.diagnostics.map(\.message.help.german) == [
        "Schreiben Sie eine Zeile wie: title: Sommerfest",
        "Schreiben Sie eine Zeile wie: start: 6.5.2025 18:00",
        "Schreiben Sie eine Zeile wie: region: musterland",
      ])
    #expect(content.unreadable.ids == ["a"])
  }

  @Test("Missing fields are named in the language of the entry")
  func missingFieldsAreNamedInTheLanguageOfTheEntry() {
    let content = readEvents("- titel: A\n  region: x\n")
    #expect(content.log.diagnostics.map(\.message.text.german) == ["Die Angabe „beginn“ fehlt."])
  }

  @Test("The field is named as the editor wrote it, and the nearest value is suggested")
  func theFieldIsNamedAsTheEditorWroteItAndTheNearestValueIsSuggested() throws {
    let finding = try #require(
      readEvents("- titel: A\n  beginn: 2026-01-01\n  region: x\n  Größe: gros\n").log.diagnostics.first)
    #expect(finding.message.text.german == "„gros“ ist kein Wert für „Größe“.")
    #expect(finding.message.help.german == "Meinten Sie „groß“?")
    #expect(finding.message.help.english == "Did you mean “groß”?")
  }

  @Test("An end before the start is said in the author's words")
  func endBeforeStartIsSaidInTheAuthorsWords() {
    let content = readEvents("- titel: A\n  beginn: 2026-01-02\n  ende: 2026-01-01\n  region: x\n")
    #expect(content.log.diagnostics.map(\.message.text.german) == ["„ende“ liegt vor „beginn“."])
    #expect(findings(content) == ["E156 events.yaml:3:9"])
  }

  @Test("End and duration exclude each other")
  func endAndDurationExcludeEachOther() {
    let content = readEvents("- title: A\n  start: 1.1.2026 10:00\n  end: 11:00\n  dauer: 1 h\n  region: x\n")
    #expect(findings(content) == ["E162 events.yaml:4:3"])
  }

  @Test("A repetition needs a day")
  func aRepetitionNeedsADay() {
    #expect(
      findings(readEvents("- title: A\n  start: 2026-01\n  repeat: weekly\n  region: x\n")) == [
        "E174 events.yaml:3:3"
      ])
  }

  @Test("Sessions beside a repetition are kept for its dates")
  func sessionsBesideARepetitionAreKeptForItsDates() {
    let content = readEvents(
      "- title: A\n  start: 2026-01-01\n  repeat: weekly\n  dates: [2026-03-05]\n  region: x\n")
    #expect(findings(content) == [])
    #expect(content.events.first?.sessions.count == 1)
    #expect(content.events.first?.time.lastDay == Day(year: 2026, month: 1, day: 1))
  }

  @Test("Sessions of one event have ids of their own")
  func sessionsOfOneEventHaveIDsOfTheirOwn() {
    let content = readEvents(
      "- title: A\n  region: x\n  dates:\n    - {id: a, start: 2026-01-01}\n    - {id: a, start: 2026-01-02}\n"
    )
    #expect(findings(content) == ["E180 events.yaml:5:22"])
  }

  @Test("An entry with several mistakes reports them all")
  func anEntryWithSeveralMistakesReportsThemAll() {
    let content = readEvents("- title: A\n  start: bald\n  status: x\n  size: y\n  held: z\n")
    #expect(
      findings(content) == [
        "E130 events.yaml:1:3", "E150 events.yaml:2:10", "E131 events.yaml:3:11", "E131 events.yaml:4:9",
        "E136 events.yaml:5:9",
      ])
  }

  @Test("An entry with English names is answered in them")
  func anEntryWithEnglishNamesIsAnsweredInThem() {
    let content = readEvents("- id: fest\n  title: Fest\n  region: aue\n")
    #expect(content.log.diagnostics.map(\.message.text.german) == ["Die Angabe „start“ fehlt."])
  }

  @Test("The remedy for a missing space is the whole line")
  func theRemedyForAMissingSpaceIsTheWholeLine() {
    let content = readEvents("- title:Fest am Fluss\n  start: 2026-06-01\n  region: aue\n")
    #expect(content.log.diagnostics.map(\.message.help.german) == ["Schreiben Sie: title: Fest am Fluss"])
  }
}
