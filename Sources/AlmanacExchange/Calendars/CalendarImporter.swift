import AlmanacContent
import AlmanacModel
import CivilTime
import ICalendar

/// Reads events from a calendar file (RFC 5545), whatever program wrote it.
public struct CalendarImporter: Sendable {
  private let names: SiteNames
  private let mapping: ImportMapping
  private let zones: ZoneDatabase
  private let today: Day
  private let path: String
  /// So many dates of rules are followed in all.
  private static let dates = 2_000_000

  /// - Parameters:
  ///   - names: what the site calls its regions, topics and the like.
  ///   - mapping: what columns and values of the program mean.
  ///   - zones: the zones that there are.
  ///   - today: the day from which series without end are looked at.
  ///   - path: the file's name, for messages.
  public init(names: SiteNames, mapping: ImportMapping, zones: ZoneDatabase, today: Day, path: String) {
    self.names = names
    self.mapping = mapping
    self.zones = zones
    self.today = today
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
    reading.records = records(of: calendars, into: &reading)
    CalendarSecrecy.spread(over: &reading.records)
    reportIgnored(file.components, &reading.log)
    var unused = UnusedProperties()
    for event in calendars.flatMap(Self.events) { unused.count(event) }
    unused.report(at: place, &reading.log)
    return reading
  }

  private func place(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, position: SourcePosition(line: max(1, line), column: 1))
  }

  /// What stands under one UID, in the order of the file.
  private struct Group {
    let uid: String?
    let span: CalendarSpan
    var events: [CalendarEvent]
  }

  private func records(of calendars: [Component], into reading: inout ImportReading) -> [ImportRecord] {
    var budget = Self.dates
    var records: [ImportRecord] = []
    var made = MadeIDs()
    var taken = Set<String>()
    let texts = CalendarEntryReading(names: names, mapping: mapping, path: path)
    for group in groups(calendars) {
      for event in group.events { report(event, &reading.log) }
      let series = SeriesReading(span: group.span, today: today, place: place)
      let readable = group.events.filter { $0.start != nil || $0.recurrenceID != nil }
      var found = series.entries(readable, log: &reading.log, &budget).map {
        texts.record($0, uid: group.uid, log: &reading.log)
      }
      for event in group.events where event.start == nil && event.recurrenceID == nil {
        if let record = texts.monthOnly(event, log: &reading.log) {
          found.append(record)
        } else {
          reading.skipped += 1
        }
      }
      for var record in found {
        if !record.hasGivenID { record.sourceID = made.id(of: record) { taken.contains($0) } }
        // Entries without a UID that say the same are one.
        if taken.insert(record.sourceID).inserted { records.append(record) }
      }
    }
    return records
  }

  private func groups(_ calendars: [Component]) -> [Group] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for calendar in calendars {
      let times = TimeReader(calendar: calendar, zones: zones, preferred: names.zone.identifier)
      let span = CalendarSpan(siteZone: names.zone, zones: times.zones)
      let context = CalendarContext(calendar)
      for component in Self.events(in: calendar) {
        let event = CalendarEvent(component, times: times, calendar: context, span: span)
        if let uid = event.uid, let index = places[uid] {
          groups[index].events.append(event)
        } else {
          if let uid = event.uid { places[uid] = groups.count }
          groups.append(Group(uid: event.uid, span: span, events: [event]))
        }
      }
    }
    return groups
  }

  /// The events of a calendar, also those that a missing END put inside something else.
  private static func events(in component: Component) -> [Component] {
    component.components.flatMap { inner in
      inner.name == "VEVENT" ? [inner] + events(in: inner) : inner.name == "VALARM" ? [] : events(in: inner)
    }
  }

  // MARK: - What is said about the file

  private func report(_ event: CalendarEvent, _ log: inout DiagnosticLog) {
    let name = CalendarText.line(event.read.summary ?? event.uid ?? "?")
    for problem in event.read.problems {
      let message: DiagnosticMessage? =
        switch problem.kind {
        case .noStart where event.recurrenceID != nil: nil
        case .noStart: CalendarEntryReading.isMonth(event) ? nil : CalendarMessages.skipped(name)
        case .unreadableTime: CalendarMessages.left("DTEND, DURATION, EXDATE, RDATE", of: name)
        case .unknownZone(let zone): CalendarMessages.unknownZone(zone, of: name, used: names.zone.identifier)
        case .endBeforeStart: CalendarMessages.swapped(name)
        case .unreadableRule: CalendarMessages.left("RRULE", of: name)
        }
      if let message { log.report(message, at: place(problem.lineNumber)) }
    }
  }

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
