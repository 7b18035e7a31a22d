import AlmanacModel
import Testing

@testable import AlmanacContent

@Suite("When an event is, in one field or in several")
struct WrittenSpanTests {
  private static func time(_ lines: String) -> String {
    let content = readEvents(
      "- title: A\n  region: x\n  " + lines.split(separator: ";").joined(separator: "\n  "))
    guard let event = content.events.first else { return findings(content).joined(separator: " ") }
    return EventTimeReaderTests.spelled(event.time)
  }

  @Test(
    "A start alone may hold start and end",
    arguments: [
      ("start: 28./29. September 2031", "2031-09-28..2031-09-29"),
      ("start: 6.-8. Mai 2031", "2031-05-06..2031-05-08"),
      ("start: 6.5.2031 18-20 Uhr", "2031-05-06T16:00:00 2031-05-06T18:00:00"),
      ("start: 10. Mai 2031 von 10 bis 16 Uhr", "2031-05-10T08:00:00 2031-05-10T14:00:00"),
      ("start: Mo-Fr 5.-9.5.2031", "2031-05-05..2031-05-09"), ("start: 2030–2031", "2030-2031"),
      ("start: 6.5.2031 22–2 Uhr", "2031-05-06T20:00:00 2031-05-07T00:00:00"),
      ("start: 6.5.2031 ganztägig", "2031-05-06..2031-05-06"),
      ("start: May 6–8, 2031", "2031-05-06..2031-05-08"),
      ("start: 6.5.2031 18,30 Uhr", "2031-05-06T16:30:00 -"),
      ("start: 6.5.2031, 18,00 Uhr", "2031-05-06T16:00:00 -"),
      ("start: May 6, 2031, 6-8 pm", "2031-05-06T16:00:00 2031-05-06T18:00:00"),
    ])
  func ranges(_ line: String, _ expected: String) {
    #expect(Self.time(line) == expected)
  }

  @Test(
    "Day, time and end may stand in fields of their own, by their everyday names",
    arguments: [
      ("datum: 6.5.2031;uhrzeit: 18–20 Uhr", "2031-05-06T16:00:00 2031-05-06T18:00:00"),
      ("datum: 6.5.2031;uhrzeit: 18 Uhr;bis: 20 Uhr", "2031-05-06T16:00:00 2031-05-06T18:00:00"),
      ("datum: 6.5.2031;bis: 8.5.2031", "2031-05-06..2031-05-08"),
      ("date: 2031-05-06;time: 6–8 pm", "2031-05-06T16:00:00 2031-05-06T18:00:00"),
      ("wann: 6.5.2031;zeit: 18", "2031-05-06T16:00:00 -"),
      ("datum: 6.5.2031;uhrzeit: ganztägig", "2031-05-06..2031-05-06"),
      ("datum: 6.5.2031;uhrzeit: 18 Uhr;dauer: 2 h", "2031-05-06T16:00:00 2031-05-06T18:00:00"),
    ])
  func fields(_ lines: String, _ expected: String) {
    #expect(Self.time(lines) == expected)
  }

  @Test(
    "Two ends, two times and a time of several days are errors",
    arguments: [
      ("start: 6.-8. Mai 2031;end: 9.5.2031", "E162 events.yaml:4:3"),
      ("datum: 6.5.2031;uhrzeit: 18–20 Uhr;bis: 21 Uhr", "E162 events.yaml:5:3"),
      ("start: 6.5.2031 18 Uhr;time: 19 Uhr", "E154 events.yaml:3:10"),
      ("datum: 6.-8. Mai 2031;uhrzeit: 18–20 Uhr", "E154 events.yaml:3:10"),
      ("start: Di-Fr 5.-9.5.2031", "W150"),
    ])
  func mistakes(_ lines: String, _ expected: String) {
    let text = "- title: A\n  region: x\n  " + lines.split(separator: ";").joined(separator: "\n  ")
    #expect(findings(readEvents(text)).first?.hasPrefix(expected) == true)
  }

  @Test("Where somebody is met is the place")
  func place() {
    let content = readEvents("- titel: A\n  region: x\n  datum: 6.5.2031\n  wo: Rathaus\n")
    #expect(content.events.first?.place?.line == "Rathaus")
    #expect(findings(content) == [])
  }

  @Test(
    "Single days say how to write them as dates",
    arguments: [
      ("start: 10. und 30. April 2031", "dates: [10.4.2031, 30.4.2031]"),
      (
        "beginn: 10. und 30. April 2031, 18–20 Uhr", "termine: [10.4.2031 18:00–20:00, 30.4.2031 18:00–20:00]"
      ),
      ("start: 6. und 20. Mai", "dates: [6.5.2028, 20.5.2028]"),
      ("start: 6.5.2031 18 und 20 Uhr", "dates: [6.5.2031 18:00, 6.5.2031 20:00]"),
      ("start: 6.5.2031 18 Uhr und 20 Uhr", "dates: [6.5.2031 18:00, 6.5.2031 20:00]"),
      ("start: Di, 6.5. und 20.5.", "dates: [6.5.2031, 20.5.2031]"),
      ("start: 28. Dezember – 2. Januar und 6. Mai", "dates: [28.12.2027 – 2.1.2028, 6.5.2028]"),
    ])
  func several(_ line: String, _ expected: String) {
    let content = readEvents("- title: A\n  region: x\n  \(line)\n")
    #expect(findings(content).first?.hasPrefix("E154") == true)
    #expect(content.log.diagnostics.first?.message.help.german.hasSuffix(expected) == true)
  }

  @Test(
    "A day without its year shows the line to copy",
    arguments: [
      ("start: Mi, 4.6., 18 Uhr", "Schreiben Sie: start: Mi, 4.6.2031, 18 Uhr"),
      ("start: 24.12.26", "Schreiben Sie: start: 24.12.2026 oder start: 24.12.1926"),
    ])
  func years(_ line: String, _ expected: String) {
    let content = readEvents("- title: A\n  region: x\n  \(line)\n")
    #expect(findings(content) == ["E153 events.yaml:3:10"])
    #expect(content.log.diagnostics.first?.message.help.german == expected)
  }

  @Test(
    "A time behind several days is shown with the days that are there",
    arguments: [
      (
        "start: 10.-12. Juni, 9-17 Uhr",
        "dates: [10.6.2027 09:00–17:00, 11.6.2027 09:00–17:00, 12.6.2027 09:00–17:00]; "
          + "sonst je eine Uhrzeit: start: 10.6.2027 09:00 bis 12.6.2027 17:00"
      ),
      (
        "start: 6.-7. Mai 2031, 18 Uhr",
        "dates: [6.5.2031 18:00, 7.5.2031 18:00]; sonst je eine Uhrzeit: start: 6.5.2031 18:00 bis 7.5.2031"
      ),
      (
        "datum: 6.-7. Mai 2031;uhrzeit: 18–20 Uhr",
        "datum: 6.5.2031 18:00 bis 7.5.2031 20:00 (ohne die Zeile „uhrzeit“)"
      ),
    ])
  func timeOfDays(_ lines: String, _ expected: String) throws {
    let text = "- title: A\n  region: x\n  " + lines.split(separator: ";").joined(separator: "\n  ")
    let finding = try #require(readEvents(text).log.diagnostics.first)
    #expect(finding.code == "E154")
    #expect(finding.message.help.german.hasSuffix(expected), "\(finding.message.help.german)")
  }

  @Test("What the help writes can be read")
  func helpIsReadable() {
    for line in [
      "dates: [10.6.2027 09:00–17:00, 11.6.2027 09:00–17:00]", "dates: [6.5.2031 18:00, 6.5.2031 20:00]",
      "start: 10.6.2027 09:00 bis 12.6.2027 17:00", "start: 6.5.2031 18:00 bis 7.5.2031",
      "dates: [28.12.2027 – 2.1.2028, 6.5.2028]", "start: 6.5.2031 16:00–18:00",
      "dates:\n    - Di, 20.5.2031, 18 Uhr",
    ] {
      #expect(findings(readEvents("- title: A\n  region: x\n  \(line)\n")) == [], "\(line)")
    }
  }

  @Test(
    "A line to copy begins as the one that is there",
    arguments: [
      ("termine:\n    - Di, 20.5., 18 Uhr", "E153", "Schreiben Sie: - Di, 20.5.2031, 18 Uhr"),
      ("termine: 20.5.", "E153", "Schreiben Sie: termine: 20.5.2027"),
      ("termine: [20.5., 1.6.2027]", "E153", "Schreiben Sie: 20.5.2027"),
      ("termine:\n    - 6. und 20. Mai", "E153", "Schreiben Sie: - 6.5.2028, 20.5.2028"),
      ("termine:\n    - 6.5.2031 bis 18 Uhr", "E159", "Ergänzen Sie sie, etwa: - 6.5.2031 16:00–18:00."),
      ("start: 6.5.2031 bis 18 Uhr", "E159", "Ergänzen Sie sie, etwa: start: 6.5.2031 16:00–18:00."),
    ])
  func leads(_ line: String, _ code: String, _ help: String) throws {
    let finding = try #require(readEvents("- title: A\n  region: x\n  \(line)\n").log.diagnostics.first)
    #expect(finding.code == code)
    #expect(finding.message.help.german == help)
  }

  @Test(
    "A day that no year has is not one without its year",
    arguments: ["31.4.", "30. Februar", "31.4., 18 Uhr"])
  func noSuchDay(_ start: String) {
    let content = readEvents("- title: A\n  region: x\n  start: \(start)\n")
    #expect(findings(content) == ["E151 events.yaml:3:10"])
  }

  @Test("No sentence names one field twice, where only one is there")
  func endAlone() throws {
    let content = readEvents("- title: A\n  region: x\n  start: 6.5.2031 bis 18 Uhr\n")
    let text = try #require(content.log.diagnostics.first).message.text.german
    #expect(text == "„6.5.2031 bis 18 Uhr“ sagt nur, wann es endet; die Uhrzeit des Anfangs fehlt.")
  }

  @Test("The next year is that of the build day, which as_of says where nobody else did")
  func asOf() throws {
    let files = [
      "site.yaml": site + "as_of: 2033-07-01\n",
      "events.yaml": "- title: A\n  region: x\n  start: 4.6.\n",
    ]
    let help = [true, false].map { takesAsOf in
      ContentParser(today: today, takesAsOf: takesAsOf).parse(SourceTree(files, zones: zones), jobs: 1)
        .log.diagnostics.first?.message.help.german
    }
    #expect(help == ["Schreiben Sie: start: 4.6.2034", "Schreiben Sie: start: 4.6.2027"])
  }

  @Test("Two days that follow each other may be one event as well")
  func neighbours() {
    let content = readEvents("- title: A\n  region: x\n  start: 5. und 6. Juli 2031\n")
    #expect(
      content.log.diagnostics.first?.message.help.german.hasSuffix("start: 5.7.2031 bis 6.7.2031") == true)
  }

  @Test(
    "Dates of a series may be ranges, and several in words",
    arguments: [
      ("dates: [6.5.2031 18-20 Uhr, 13.5.2031 18-20 Uhr]", 2),
      ("termine: 6., 13. und 20. Mai 2031, 18 Uhr", 3),
      ("dates: 6.5.2031, 13.5.2031", 2), ("termine: 6. und 13. Mai 2031, 18,30 Uhr", 2),
      ("dates: [6. und 20. Mai 2031, 1.6.2031]", 3),
      ("termine: [6.5.2031, 13.5.2031];uhrzeit: 18–20 Uhr", 2),
    ])
  func sessions(_ lines: String, _ count: Int) throws {
    let text = "- title: A\n  region: x\n  " + lines.split(separator: ";").joined(separator: "\n  ")
    let content = readEvents(text)
    #expect(findings(content) == [])
    #expect(content.events.first?.sessions.count == count)
  }

  @Test("A time of its own is that of all dates without one")
  func commonTime() throws {
    let content = readEvents(
      "- title: A\n  region: x\n  termine: [6.5.2031, 13.5.2031 10 Uhr]\n  uhrzeit: 18–20 Uhr\n")
    #expect(
      content.events.first?.sessions.map { EventTimeReaderTests.spelled($0.time) } == [
        "2031-05-06T16:00:00 2031-05-06T18:00:00", "2031-05-13T08:00:00 -",
      ])
  }

  @Test("Days on which a repetition is left out may be a range")
  func exceptions() throws {
    let content = readEvents(
      "- title: A\n  region: x\n  start: 2031-05-06\n  repeat: weekly\n  except: 24.12.2031–6.1.2032\n  also: 3. und 10. Oktober 2031\n"
    )
    #expect(findings(content) == [])
    #expect(content.events.first?.repetition?.except.count == 14)
    #expect(content.events.first?.repetition?.also.count == 2)
  }
}
