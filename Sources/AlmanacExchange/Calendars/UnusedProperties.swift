import AlmanacModel
import ICalendar

/// Counts what the events of a file hold beyond what is taken.
struct UnusedProperties {
  private var counts: [String: Int] = [:]
  private var firstLine = 0
  /// A file may make up as many names as it has lines.
  private static let mostNames = 40

  private static let taken: Set<String> = [
    "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE",
    "RDATE",
    "EXDATE", "EXRULE", "RECURRENCE-ID", "SUMMARY", "DESCRIPTION", "STYLED-DESCRIPTION", "X-ALT-DESC",
    "LOCATION", "URL",
    "STATUS", "CATEGORIES", "CLASS", "GEO", "CONFERENCE", "X-APPLE-STRUCTURED-LOCATION", "TRANSP",
    "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY", "X-ALLDAY",
    "EVENT-ALLDAY",
  ]

  /// Whether the import reads a property of this name.
  static func isTaken(_ name: String) -> Bool { taken.contains(name) }

  mutating func count(_ event: Component) {
    for line in event.lines where isUnused(line) { count(line.name, line.lineNumber) }
    for part in event.components where part.name != "VEVENT" { count(part.name, part.lineNumber) }
  }

  private func isUnused(_ line: ContentLine) -> Bool {
    if line.name == "ORGANIZER" { return line.parameter("CN")?.contains("@") ?? true }
    return !Self.taken.contains(line.name) && !ConferenceLink.isVendors(line.name)
      && !line.value.allSatisfy(\.isWhitespace)
  }

  private mutating func count(_ name: String, _ line: Int) {
    counts[name, default: 0] += 1
    if firstLine == 0 { firstLine = line }
  }

  func report(at place: (Int) -> SourceLocation, _ log: inout DiagnosticLog) {
    guard !counts.isEmpty else { return }
    let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostNames)
    let rest = counts.count - names.count
    let list = names.map { "\($0.key) (\($0.value))" } + (rest > 0 ? ["… (+\(rest))"] : [])
    log.report(CalendarMessages.unusedProperties(list.joined(separator: ", ")), at: place(firstLine))
  }
}
