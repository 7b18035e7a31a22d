import Foundation
import ICalendar
import Testing

@testable import AlmanacBuild

@Suite("Calendars from texts that try to break their lines")
struct HostileCalendarTests {
  /// What calendars are made of; anything else came out of a text.
  private static let known: Set<String> = [
    "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC",
    "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR", "X-APPLE-CALENDAR-COLOR", "SOURCE",
    "URL",
    "LAST-MODIFIED", "UID", "DTSTAMP", "CREATED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "X-ALT-DESC",
    "LOCATION",
    "GEO", "X-APPLE-STRUCTURED-LOCATION", "STATUS", "TRANSP", "CATEGORIES", "ORGANIZER", "CONFERENCE",
    "RELATED-TO",
    "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RRULE",
  ]

  @Test(
    "A hostile text in every field stays inside of its value",
    arguments: [
      "Quote \" and ' ; , : \\ and \\n \\; \\, \\\\",
      "eins\nBEGIN:VEVENT\nX-EVIL:1\nEND:VEVENT", "eins\nX-EVIL:1\nzwei",
      "eins\u{2028}X-EVIL:1\u{2029}zwei",
      "👩‍👩‍👧‍👦 🎉 e\u{301} ﬁ", "\u{202E}abc\u{202C} \u{2066}x\u{2069} \u{200F}", "\";X-EVIL=1:", "^n ^' ^^ %0D%0A",
      "\u{FEFF}Anfang", "END:VCALENDAR",
    ])
  func everyField(text: String) throws {
    try check(text)
  }

  @Test(
    "A control character that is written as its number is an error, not a part of a calendar",
    arguments: ["eins\r\nX-EVIL:1", "eins\rX-EVIL:1", "eins\u{0}zwei", "drei\u{0B}vier", "vier\u{1B}fünf"])
  func controls(text: String) throws {
    let rendered = try TestSite(try Self.files(text)).rendered { $0.hasSuffix(".ics") }
    #expect(rendered.findings.contains { $0.hasPrefix("E121 events.yaml") })
    #expect(rendered.outputs.isEmpty)
  }

  @Test("Ten thousand characters in every field are folded, never inside of a character")
  func long() throws {
    try check(String(repeating: "Größe 👩‍👩‍👧‍👦, ", count: 600))
  }

  private func check(_ text: String) throws {
    let rendered = try TestSite(try Self.files(text)).rendered { $0.hasSuffix(".ics") }
    #expect(rendered.outputs.count >= 4)
    let title = try #require(rendered.linked.site.events.first?.event.title.value)
    for (path, bytes) in rendered.outputs {
      checkLines(bytes, path)
      let calendar = ReadCalendar(path, of: rendered)
      #expect(calendar.reading.problems.isEmpty, "\(path): \(calendar.reading.problems)")
      #expect(calendar.reading.components.map(\.name) == ["VCALENDAR"], "\(path)")
      #expect(Set(calendar.lines.map(\.name)).subtracting(Self.known).isEmpty, "\(path)")
      let parameters = Set(calendar.lines.flatMap(\.parameters).map(\.name))
      #expect(!parameters.contains("X-EVIL"), "\(path)")
      // What is written is read back, and written again it is the same file.
      #expect(CalendarWriter.write(calendar.reading.components) == bytes, "\(path)")
      for event in calendar.events {
        let summary = TextValue.unescaped(event.first("SUMMARY")?.value ?? "")
        #expect(Self.letters(summary).contains(Self.letters(title)), "\(path): \(summary.prefix(80))")
      }
    }
    #expect(ReadCalendar("kalender.ics", of: rendered).events.count == 3)
  }

  /// Ends of lines, lengths and whole characters, looked at octet by octet.
  private func checkLines(_ bytes: [UInt8], _ path: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(Array(text.utf8) == bytes, "\(path) is not UTF-8")
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      let octets = String(String.UnicodeScalarView(line)).utf8.count
      #expect(line.last == "\r", "\(path): a line of \(octets) octets")
      #expect(octets <= 76, "\(path): a line of \(octets) octets")
      let isClean = line.dropLast().allSatisfy {
        $0 == "\t" || $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value)
      }
      #expect(isClean, "\(path): a control character")
    }
    #expect(lines.last?.isEmpty == true, "\(path) does not end with a line")
  }

  /// A text without what typography and one-line fields change about it.
  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  /// A value in double quotes; what YAML takes for a control character or a line break is written as its number.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x22, 0x5C: "\\\(scalar)"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func files(_ text: String) throws -> [String: String] {
    let value = quoted(text)
    let site = """
      title: \(value)
      tagline: \(value)
      notice: \(value)
      url: https://verbund.example.org/
      publisher: { name: \(value), email: termine@example.org }
      formats: [{ id: fest, name: \(value), plural: \(value) }]

      """
    let fields = [
      "subtitle", "summary", "description", "price", "audience", "organizer", "date_note", "series",
    ]
    .map { "  \($0): \(value)\n" }.joined()
    let event = { (id: String, time: String) in
      "- id: \(id)\n  title: \(value)\n\(time)\(fields)  region: nord\n  format: fest\n  topics: [daten]\n"
        + "  speakers: [\(value)]\n  partners: [\(value)]\n  online: https://meet.example.org/raum\n"
        + "  place: { name: \(value), address: \(value), city: \(value), geo: [48.5, 9.25] }\n"
    }
    return [
      "site.yaml": site, "regions/nord.md": "---\ntitle: \(value)\n---\n",
      "topics.yaml": "- id: daten\n  name: \(value)\n",
      "events.yaml": event("fest", "  start: 2031-07-05 18:00\n")
        + event(
          "kurs",
          "  dates:\n    - { start: 2031-06-02 18:00, title: \(value), place: \(value) }\n    - 2031-06-09 18:00\n"
        ),
    ]
  }
}
