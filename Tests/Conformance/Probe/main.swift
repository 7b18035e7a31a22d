import CivilTime
import ICalendar
import SystemZones

// Works out or writes what `recurrence.py` compares with other programs. One case a line:
// `START|RULE|ZONE|COUNT`, the start as in a file, the zone empty for whole days.
//
//   calendar-probe occurrences   prints the first COUNT starts of each case, separated by commas
//   calendar-probe calendar      prints one calendar with an event for each case, whose UID is its line number

/// A case as it stands in a line.
struct Case {
  let start: LocalDateTime
  let rule: RecurrenceRule
  let zone: String?
  let count: Int

  init?(_ line: String) {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count == 4, let value = TimeText.parse(fields[0]), let rule = try? RecurrenceRule(fields[1]),
      let count = Int(fields[3])
    else { return nil }
    switch value {
    case .date(let date): start = LocalDateTime(day: date)
    case .local(let time): start = time
    case .utc: return nil
    }
    self.rule = rule
    self.count = count
    zone = fields[2].isEmpty ? nil : String(fields[2])
  }

  /// The starts, worked out from the rule as it is written and read again.
  func starts(_ zones: ZoneCatalog) -> [LocalDateTime] {
    guard let again = try? RecurrenceRule(rule.text), again == rule else { return [] }
    return Array(Occurrences(again, from: start, in: zone.flatMap { zones[$0]?.zone }).prefix(count))
  }

  /// The event of a calendar. Its start is the first that the rule gives, as calendars want it.
  func event(_ number: Int, _ zones: ZoneCatalog) -> VEvent? {
    var starts = Occurrences(rule, from: start, in: zone.flatMap { zones[$0]?.zone })
    guard let first = starts.next() else { return nil }
    // Positions count from the start in its week, so such a rule means something else from another start.
    guard first == start || rule.positions.isEmpty else { return nil }
    let span: EventSpan =
      zone.map { .zoned(start: first, end: first.adding(seconds: 1800), zone: $0) }
      ?? .days(first: first.day, last: first.day)
    let stamp = Instant(seconds: 1_900_000_000)
    var event = VEvent(
      uid: "\(number)@example.org", stamp: stamp, lastModified: stamp, sequence: 0, span: span,
      summary: "Event")
    event.recurrence = rule
    return event
  }
}

var lines: [String] = []
while let line = readLine() { lines.append(line) }
let cases = lines.map { Case($0) }
let database = SystemZones.database()
let zones = ZoneCatalog(cases.compactMap { $0?.zone.flatMap(database.zone) })
if CommandLine.arguments.dropFirst().first == "calendar" {
  let events = cases.enumerated().compactMap { number, item in item?.event(number, zones) }
  let calendar = VCalendar(productID: "-//Example//Probe//EN", name: "Probe")
  print(String(decoding: calendar.octets(events, zones: zones), as: UTF8.self), terminator: "")
} else {
  for item in cases {
    print(item?.starts(zones).map { TimeText.text($0) }.joined(separator: ",") ?? "unreadable")
  }
}
