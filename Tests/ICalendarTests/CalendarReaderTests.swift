import Testing

@testable import ICalendar

@Suite("The reader")
struct CalendarReaderTests {
  private func read(_ text: String) -> CalendarReader.Reading {
    CalendarReader().read(Array(text.utf8))
  }

  @Test(
    "The reader of calendars takes CRLF, LF, CR, empty lines and a byte order mark",
    arguments: ["\r\n", "\n", "\r", "\r\r\n", "\n\n"])
  func lineEnds(end: String) {
    let lines = [
      "\u{FEFF}BEGIN:VCALENDAR", "begin:vevent", "summary;LANGUAGE=de:Ein", " s", "\tatz", "END:VEVENT",
      "END:VCALENDAR",
    ]
    let reading = read(lines.joined(separator: end))
    let event = Component(
      "VEVENT", lines: [ContentLine("SUMMARY", [.init("LANGUAGE", "de")], value: "Einsatz")])
    #expect(reading.components == [Component("VCALENDAR", components: [event])])
    #expect(reading.problems.isEmpty)
  }

  @Test("The reader of calendars joins characters that a fold cut in two")
  func foldInsideCharacter() {
    var octets = Array("BEGIN:VEVENT\r\nSUMMARY:K".utf8)
    octets += [0xC3, 0x0D, 0x0A, 0x20, 0xA4] + Array("se\r\nEND:VEVENT\r\n".utf8)
    #expect(CalendarReader().read(octets).components.first?.first("SUMMARY")?.value == "Käse")
  }

  @Test("The reader of calendars reads parameters with quotes, lists, carets and blanks")
  func parameters() {
    let reading = read(
      "BEGIN:VEVENT\nATTENDEE; CN =\"A, ^'B^' ^^ ^n:;\";MEMBER=\"m:1\",m2;RSVP:mailto:x\nEND:VEVENT")
    let line = reading.components.first?.lines.first
    #expect(
      line?.parameters == [
        .init("CN", "A, \"B\" ^ \n:;"), .init("MEMBER", ["m:1", "m2"]), .init("RSVP", ""),
      ])
    #expect(line?.value == "mailto:x")
    #expect(reading.problems == [CalendarProblem(.irregularLine, lineNumber: 2)])
  }

  @Test("The reader of calendars adds stray lines to the text before them")
  func strayLines() {
    let long = String(repeating: "x", count: 63)
    let reading = read(
      "BEGIN:VEVENT\nDESCRIPTION:one\nno property\nSUMMARY:\(long)\nrest\nUID:1\njunk\nEND:VEVENT")
    let event = reading.components.first
    #expect(event?.first("DESCRIPTION")?.value == "one\\nno property")
    #expect(event?.first("SUMMARY")?.value == long + "rest")
    #expect(event?.first("UID")?.value == "1")
    #expect(
      reading.problems == [
        CalendarProblem(.brokenFold, lineNumber: 3), CalendarProblem(.brokenFold, lineNumber: 5),
        CalendarProblem(.notAProperty, lineNumber: 7),
      ])
  }

  @Test("The reader of calendars closes what is left open and leaves out what was never begun")
  func nesting() {
    let reading = read(
      "SUMMARY:lost\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VCALENDAR\nEND:VTODO\nBEGIN:VCALENDAR\nVERSION:2.0"
    )
    #expect(
      reading.components == [
        Component("VCALENDAR", components: [Component("VEVENT", lines: [ContentLine("UID", value: "1")])]),
        Component("VCALENDAR", lines: [ContentLine("VERSION", value: "2.0")]),
      ])
    #expect(
      reading.problems == [
        CalendarProblem(.outsideComponent("SUMMARY"), lineNumber: 1),
        CalendarProblem(.neverClosed("VEVENT"), lineNumber: 3),
        CalendarProblem(.unexpectedEnd("VTODO"), lineNumber: 6),
        CalendarProblem(.neverClosed("VCALENDAR"), lineNumber: 7),
      ])
  }

  @Test("The reader of calendars stays within its limits")
  func limits() {
    let reader = CalendarReader(limits: ReadingLimits(lineOctets: 20, lines: 10, depth: 2, problems: 3))
    let deep = "BEGIN:A\nBEGIN:B\nBEGIN:C\nX:1\nEND:C\nX:2\nEND:B\nEND:A\n"
    let reading = reader.read(Array(deep.utf8))
    #expect(
      reading.components == [
        Component("A", components: [Component("B", lines: [ContentLine("X", value: "2")])])
      ])
    #expect(reading.problems == [CalendarProblem(.tooDeep("C"), lineNumber: 3)])
    let long = reader.read(Array("BEGIN:A\nX:\(String(repeating: "y", count: 90))\nEND:A".utf8))
    #expect(long.components.first?.first("X")?.value.utf8.count == 18)
    #expect(long.problems == [CalendarProblem(.lineTooLong, lineNumber: 2)])
    let junk = reader.read(Array(String(repeating: "junk\n", count: 100).utf8))
    #expect(junk.problems.count == 4)
    #expect(junk.problems.last?.kind == .tooManyProblems)
  }

  @Test("The reader of calendars reads Windows-1252 and UTF-16")
  func otherEncodings() {
    let windows =
      Array("BEGIN:VEVENT\nSUMMARY:K".utf8) + [0xE4] + Array("se ".utf8) + [0x80] + Array("\nEND:VEVENT".utf8)
    let reading = CalendarReader().read(windows)
    #expect(reading.components.first?.first("SUMMARY")?.value == "Käse €")
    #expect(reading.problems == [CalendarProblem(.notUTF8, lineNumber: 2)])
    let utf16 = "\u{FEFF}BEGIN:VEVENT\r\nSUMMARY:Käse\r\nEND:VEVENT\r\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(CalendarReader().read(utf16).components.first?.first("SUMMARY")?.value == "Käse")
  }

  private func line(_ text: String) -> ContentLine? {
    CalendarReader().read(Array("BEGIN:VCALENDAR\n\(text)\nEND:VCALENDAR\n".utf8)).components.first?.lines
      .first
  }

  @Test("Colons and commas are read in the name of a zone, and colons of addresses in other parameters")
  func colons() {
    let zone = line("DTSTART;TZID=(UTC+01:00) Amsterdam\\, Berlin:20310506T180000")
    #expect(zone?.parameter("TZID") == "(UTC+01:00) Amsterdam, Berlin")
    #expect(zone?.value == "20310506T180000")
    #expect(line("DTSTART;TZID=tzone://Microsoft/Utc:2031-05-06T18:00:00")?.value == "2031-05-06T18:00:00")
    #expect(line("SUMMARY;ALTREP=https://a.example/x:Titel")?.value == "Titel")
    #expect(line("URL;VALUE=URI:https://a.example/x")?.value == "https://a.example/x")
  }

  @Test("The reader decodes what calendars of version 1.0 encode, over several lines")
  func quotedPrintable() {
    let text = line(
      "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:F=C3=BChrung =\ndurch=0D=0Adie M=C3=BChle = Werk")
    #expect(text.map { TextValue.unescaped($0.value) } == "Führung durch\ndie Mühle = Werk")
    #expect(line("SUMMARY:a=C3=")?.value == "a=C3=")
  }

  @Test("The reader of calendars reads UTF-16 with and without a mark", arguments: [true, false])
  func utf16(isMarked: Bool) {
    let text = "BEGIN:VCALENDAR\nX-NAME:Käse\nEND:VCALENDAR\n"
    let octets = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let calendar = CalendarReader().read((isMarked ? [0xFF, 0xFE] : []) + octets).components.first
    #expect(calendar?.lines.first?.value == "Käse")
  }
}
