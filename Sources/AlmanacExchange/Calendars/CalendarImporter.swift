import AlmanacContent
import AlmanacModel
import CivilTime
import ICalendar

/// Reads events from a calendar file (RFC 5545), whatever program wrote it.
public struct CalendarImporter: Sendable {
  private let names: SiteNames
  private let mapping: ImportMapping
  private let zones: ZoneDatabase
  private let path: String

  /// - Parameters:
  ///   - names: what the site calls its regions, topics and the like.
  ///   - mapping: what columns and values of the program mean.
  ///   - zones: the zones that there are.
  ///   - path: the file's name, for messages.
  public init(names: SiteNames, mapping: ImportMapping, zones: ZoneDatabase, path: String) {
    self.names = names
    self.mapping = mapping
    self.zones = zones
    self.path = path
  }

  /// The events of the file; what cannot be read is listed in the log by line.
  public func read(_ bytes: [UInt8]) -> ImportReading {
    var log = DiagnosticLog()
    let limits = ReadingLimits(lineOctets: 1 << 18, lines: 400_000, problems: 200)
    let file = CalendarReader(limits: limits).read(bytes)
    for problem in file.problems { report(problem, &log) }
    let calendars = file.components.filter { $0.name == "VCALENDAR" }
    let isCut = file.problems.contains { $0.kind == .neverClosed("VCALENDAR") || $0.kind == .tooManyLines }
    guard !calendars.isEmpty, !isCut else {
      let line = file.problems.last?.lineNumber ?? 1
      log.report(calendars.isEmpty ? CalendarMessages.noCalendar : CalendarMessages.cut, at: place(line))
      return ImportReading(log: log, isRefused: true)
    }
    guard calendars.reduce(0, { $0 + Self.events(in: $1).count }) <= ImportReading.limit else {
      log.report(CalendarMessages.tooMany, at: place(1))
      return ImportReading(log: log, isRefused: true)
    }
    var reading = ImportReading(log: log)
    var entries: [CalendarEntryReading.Entry] = []
    for calendar in calendars { entries += self.entries(of: calendar, into: &reading) }
    CalendarSecrecy.spread(over: &entries)
    reading.records = newest(entries, &reading)
    reportIgnored(file.components, &reading.log)
    return reading
  }

  private func place(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, position: SourcePosition(line: max(1, line), column: 1))
  }

  private func entries(of calendar: Component, into reading: inout ImportReading) -> [CalendarEntryReading
    .Entry]
  {
    var embedded: [String: EmbeddedZone] = [:]
    for component in calendar.components where component.name == "VTIMEZONE" {
      if let name = component.first("TZID")?.value, let zone = EmbeddedZone(component) {
        embedded[name] = zone
      }
    }
    let span = CalendarSpan(siteZone: names.zone, zones: zones, embedded: embedded)
    let reader = CalendarEntryReading(
      names: names, mapping: mapping, times: TimeReader(calendar: calendar, zones: zones), span: span,
      path: path)
    let isInternal = CalendarSecrecy.isInternal(calendar)
    var entries: [CalendarEntryReading.Entry] = []
    for event in Self.events(in: calendar) {
      if var entry = reader.entry(event, log: &reading.log) {
        if isInternal { entry.record.fields["visibility"] = .text("internal") }
        entries.append(entry)
      } else {
        reading.skipped += 1
      }
    }
    return entries
  }

  /// The events of a calendar, also those that a missing END put inside something else.
  private static func events(in component: Component) -> [Component] {
    component.components.flatMap { inner in
      inner.name == "VEVENT" ? [inner] + events(in: inner) : inner.name == "VALARM" ? [] : events(in: inner)
    }
  }

  /// Of several versions of one entry the one with the highest SEQUENCE, then the later one in the file.
  private func newest(_ entries: [CalendarEntryReading.Entry], _ reading: inout ImportReading)
    -> [ImportRecord]
  {
    var places: [String: Int] = [:]
    var made = MadeIDs()
    var kept: [CalendarEntryReading.Entry] = []
    for var entry in entries {
      if !entry.record.hasGivenID {
        entry.record.sourceID = made.id(of: entry.record) { places[$0] != nil }
      }
      guard let index = places[entry.record.sourceID] else {
        places[entry.record.sourceID] = kept.count
        kept.append(entry)
        continue
      }
      let other = kept[index]
      let isNewer = entry.sequence >= other.sequence
      if isNewer { kept[index] = entry }
      let (older, newer) = isNewer ? (other, entry) : (entry, other)
      reading.log.report(
        CalendarMessages.older(older.record.title, kept: newer.record.row), at: place(older.record.row))
    }
    return kept.map(\.record)
  }

  // MARK: - What is said about the file

  private func report(_ problem: CalendarProblem, _ log: inout DiagnosticLog) {
    if let damage = CalendarMessages.damage(problem.kind) {
      log.report(CalendarMessages.damaged(damage), at: place(problem.lineNumber))
    }
  }

  private func reportIgnored(_ components: [Component], _ log: inout DiagnosticLog) {
    let kinds: Set<String> = ["VTODO", "VJOURNAL", "VFREEBUSY"]
    var counts: [String: Int] = [:]
    var line = 0
    func count(_ component: Component) {
      if kinds.contains(component.name) {
        counts[component.name, default: 0] += 1
        if line == 0 { line = component.lineNumber }
      }
      component.components.forEach(count)
    }
    components.forEach(count)
    let total = counts.values.reduce(0, +)
    if total > 0 { log.report(CalendarMessages.ignored(total, counts.keys.sorted()), at: place(line)) }
  }
}
