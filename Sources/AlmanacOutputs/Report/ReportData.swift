import AlmanacModel
import AlmanacSite
import CivilTime

/// Writes the report for programs and spreadsheets.
struct ReportData {
  let report: Report
  let words: ReportWords

  /// One object with `events`, `targets` and `notes`.
  func json() -> [UInt8] {
    JSONValue.allMembers([
      "version": 1, "from": .text("\(report.request.from)"), "to": .text("\(report.request.to)"),
      "events": .array(report.events.map { .object(members($0)) }),
      "targets": .array(report.targets.map(target)),
      "notes": .array(
        report.notes.map { .allMembers(["ids": .array($0.ids.map(JSONValue.text)), "text": .text($0.text)]) }),
    ]).bytes(indented: true) + [0x0A]
  }

  /// The events with a byte order mark, semicolons and CRLF, so that German Excel opens them rightly.
  func csv() -> [UInt8] {
    let names = ReportData.columns
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + CSVRow.bytes(names)
    for event in report.events { bytes += CSVRow.bytes(members(event).map { text($0.value) }) }
    return bytes
  }

  private static let columns = [
    "id", "region", "area", "date", "end", "title", "format", "size", "role", "held", "attendees",
    "attendees_text",
    "counted_as", "source", "attendees_of", "state", "visibility", "date_note", "partners",
  ]

  private func members(_ event: ReportEvent) -> [JSONMember] {
    let values: [JSONValue] = [
      .text(event.id), event.regions.isEmpty ? .null : .text(event.regions.joined(separator: ", ")),
      JSONValue(event.area), JSONValue(event.time.machineStart), JSONValue(end(event.time)),
      .text(event.title),
      JSONValue(event.format), JSONValue(event.size?.rawValue), JSONValue(event.role?.rawValue),
      event.heldAsWritten.map(JSONValue.flag) ?? .null, event.attendance.map { .number($0.count) } ?? .null,
      JSONValue(event.attendance.map { words.site.attendees($0, scope: nil) }),
      JSONValue(report.countedAs[event.id]),
      .array(event.sources.map(JSONValue.text)), JSONValue(event.scope?.rawValue),
      .text(event.state.rawValue),
      .text(event.visibility.rawValue), JSONValue(event.dateNote), .array(event.partners.map(JSONValue.text)),
    ]
    return zip(ReportData.columns, values).map { JSONMember($0, $1) }
  }

  private func end(_ time: EventTime) -> String? {
    if case .years(let first, let last) = time, last > first { return padded(last, to: 4) }
    return time.machineEnd
  }

  private func target(_ target: ReportTarget) -> JSONValue {
    .allMembers([
      "region": .text(target.region), "period": .text("\(target.first)..\(target.last)"),
      "name": .text(target.name),
      "target": .number(target.target), "reached": target.reached.map(JSONValue.number) ?? .null,
      "ids": .array(target.ids.map(JSONValue.text)),
    ])
  }

  private func text(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .array(let values): values.map(text).joined(separator: "; ")
    default: ""
    }
  }
}
