import AlmanacContent
import AlmanacModel
import CivilTime
import Editing
import ICalendar

/// Makes an event of a VEVENT.
struct CalendarEntryReading {
  /// An event and how often it was changed.
  struct Entry {
    var record: ImportRecord
    let sequence: Int
  }

  let names: SiteNames
  let mapping: ImportMapping
  let times: TimeReader
  let span: CalendarSpan
  let path: String

  /// The event, or nil where it has no start; that is reported.
  func entry(_ component: Component, log: inout DiagnosticLog) -> Entry? {
    let event = ReadEvent(component, times: times)
    let title = CellText.line(event.summary ?? "")
    let name = title.isEmpty ? event.uid ?? "?" : title
    let zoneName = component.first("DTSTART")?.parameter("TZID")
    guard let texts = texts(event, component, zoneName, name, &log) else { return nil }
    var fields: [String: FieldValue] = [
      "title": .text(title.isEmpty ? "Ohne Titel" : title), "start": .text(texts.start),
    ]
    if let end = texts.end { fields["end"] = .text(end) }
    if let zone = texts.timezone { fields["timezone"] = .text(zone) }
    addRecurrence(event, zoneName, to: &fields, component, name, &log)
    addTexts(event, component, to: &fields, name, &log)
    addCategories(event.categories, to: &fields, component, name, &log)
    let given = event.uid.map(CellText.line) ?? ""
    var id = given.isEmpty ? "\(Slug.make(title))-\(texts.start.prefix(10))" : given
    if let original = event.recurrenceID { id += "#\(span.text(original, zoneName: zoneName) ?? "")" }
    var record = ImportRecord(
      row: component.lineNumber, sourceID: id, hasGivenID: !given.isEmpty, fields: fields)
    record.defaults = Defaults(names: names, mapping: mapping).values(besides: fields)
    // A series that is none any more; texts that an editor added to an entry stay.
    if event.recurrenceID == nil {
      record.cleared = Set(["repeat", "except", "also"]).subtracting(fields.keys)
    }
    return Entry(record: record, sequence: event.sequence)
  }

  /// Start and end. Of a day that does not exist, such as a 30 February, the month is all that is known.
  private func texts(
    _ event: ReadEvent, _ component: Component, _ zoneName: String?, _ name: String,
    _ log: inout DiagnosticLog
  ) -> CalendarSpan.Texts? {
    let line = component.first("DTSTART")
    if event.start == nil, let line, let month = Self.month(line.value) {
      log.report(
        CalendarMessages.noSuchDay(line.value, month: "\(month)", of: name), at: place(line.lineNumber))
      return CalendarSpan.Texts(start: "\(month)")
    }
    for problem in event.problems { report(problem, name, &log) }
    if let start = event.start, let texts = span.texts(start: start, end: event.end, zoneName: zoneName) {
      return texts
    }
    if event.start != nil { log.report(CalendarMessages.skipped(name), at: place(component.lineNumber)) }
    return nil
  }

  /// The month of a date whose day the month does not have.
  private static func month(_ text: String) -> Month? {
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(digits.prefix(4)), let number = Int(digits.dropFirst(4).prefix(2)),
      let day = Int(digits.suffix(2)),
      (29...31).contains(day)
    else { return nil }
    return Month(year: year, month: number)
  }

  private func place(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, position: SourcePosition(line: max(1, line), column: 1))
  }

  private func report(_ problem: ReadEvent.Problem, _ name: String, _ log: inout DiagnosticLog) {
    let message: DiagnosticMessage =
      switch problem.kind {
      case .noStart: CalendarMessages.skipped(name)
      case .unreadableTime: CalendarMessages.left("DTEND, DURATION, EXDATE, RDATE", of: name)
      case .unknownZone(let zone):
        CalendarMessages.unknownZone(
          zone, of: name, used: span.embedded[zone] == nil ? names.zone.identifier : "VTIMEZONE")
      case .endBeforeStart: CalendarMessages.left("DTEND", of: name)
      case .unreadableRule: CalendarMessages.left("RRULE", of: name)
      }
    log.report(message, at: place(problem.lineNumber))
  }

  // MARK: - Fields

  private func addRecurrence(
    _ event: ReadEvent, _ zoneName: String?, to fields: inout [String: FieldValue], _ component: Component,
    _ name: String,
    _ log: inout DiagnosticLog
  ) {
    guard event.recurrenceID == nil else { return }
    if event.rules.count > 1 {
      log.report(CalendarMessages.left("RRULE", of: name), at: place(component.lineNumber))
    }
    let dates = event.additions.compactMap { span.text($0, zoneName: zoneName) }
    guard let rule = event.rules.first else {
      // Dates without a rule are sittings of their own.
      if !dates.isEmpty {
        log.report(CalendarMessages.left("RDATE", of: name), at: place(component.lineNumber))
      }
      return
    }
    fields["repeat"] = .text(rule.text)
    let exceptions = event.exceptions.compactMap { span.text($0, zoneName: zoneName) }
    if !exceptions.isEmpty { fields["except"] = .list(exceptions) }
    if !dates.isEmpty { fields["also"] = .list(dates) }
  }

  private func addTexts(
    _ event: ReadEvent, _ component: Component, to fields: inout [String: FieldValue], _ name: String,
    _ log: inout DiagnosticLog
  ) {
    if let place = event.location.map(CellText.line), !place.isEmpty { fields["place"] = .text(place) }
    let description = PlainDescription.text(event.description ?? event.htmlDescription ?? "")
    if !description.isEmpty { fields["description"] = .text(description) }
    if let url = event.url, !url.isEmpty {
      if EventVocabulary.isAddress(url) {
        fields["url"] = .text(url)
      } else {
        log.report(CalendarMessages.left("URL", of: name), at: place(component.first("URL")?.lineNumber ?? 0))
      }
    }
    switch event.status {
    case .tentative: fields["status"] = .text("tentative")
    case .cancelled: fields["status"] = .text("cancelled")
    case .confirmed: fields["status"] = .text("confirmed")
    case nil: break
    }
    if CalendarSecrecy.isInternal(component) { fields["visibility"] = .text("internal") }
  }

  /// Categories are topics, or name the region or the format.
  private func addCategories(
    _ categories: [String], to fields: inout [String: FieldValue], _ component: Component, _ name: String,
    _ log: inout DiagnosticLog
  ) {
    var topics: [String] = []
    for word in categories.map({ mapping.value(CellText.line($0), of: "topics") }) {
      if let topic = names.topic(word) {
        if !topics.contains(topic) { topics.append(topic) }
      } else if let region = names.region(word) {
        fields["regions"] = .list([region])
      } else if let format = names.format(word) {
        fields["format"] = .text(format)
      } else if names.takesAnyTopic, !Slug.make(word).isEmpty {
        if !topics.contains(word) { topics.append(word) }
      } else {
        log.report(
          CalendarMessages.unknownWord(word, of: name),
          at: place(component.first("CATEGORIES")?.lineNumber ?? 0))
      }
    }
    if !topics.isEmpty { fields["topics"] = .list(topics) }
  }
}
