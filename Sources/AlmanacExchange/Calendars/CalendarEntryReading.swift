import AlmanacContent
import AlmanacModel
import CivilTime
import Editing
import ICalendar

/// Makes a record of an entry of a calendar.
struct CalendarEntryReading {
  let names: SiteNames
  let mapping: ImportMapping
  let path: String

  /// The record of an entry.
  /// - Parameter uid: the UID that it stands under, in one line; nil without one.
  func record(_ entry: SeriesReading.Entry, uid: String?, log: inout DiagnosticLog) -> ImportRecord {
    let component = Self.whole(entry)
    let words = CalendarText.line(ReadText.text(component, "SUMMARY") ?? "")
    let title = entry.event.isCancelled ? CalendarText.withoutCancellation(words) : words
    let name = title.isEmpty ? uid ?? "?" : title
    var fields: [String: FieldValue] = ["title": .text(title.isEmpty ? "Ohne Titel" : title)]
    addTimes(entry.times, to: &fields)
    addTexts(component, to: &fields, name, &log)
    addStatus(entry.event, to: &fields)
    addCategories(component, to: &fields, name, &log)
    let made = "\(Slug.make(title))-\(entry.times.times.start.prefix(10))"
    let id = uid.map { uid in entry.suffix.map { "\(uid)#\($0)" } ?? uid } ?? made
    var record = ImportRecord(
      row: entry.event.component.lineNumber, sourceID: id, hasGivenID: uid != nil, fields: fields)
    record.series = uid
    record.isMessage = entry.event.isInMessage
    record.placeInSeries = entry.placeInSeries
    if entry.event.recurrenceID != nil, let suffix = entry.suffix {
      record.change = (String(suffix.prefix(10)), entry.event.read.changesLaterOnes)
    }
    record.formerIDs = uid.map { uid in entry.formerSuffixes.map { "\(uid)#\($0)" } } ?? []
    record.defaults = Defaults(names: names, mapping: mapping).values(besides: fields)
    // A series that is none any more; texts that an editor added to an entry stay.
    record.cleared = Set(["repeat", "except", "also", "dates"]).subtracting(fields.keys)
    return record
  }

  /// A day that does not exist, such as a 30 February: the month is all that is known.
  func monthOnly(_ event: CalendarEvent, log: inout DiagnosticLog) -> ImportRecord? {
    guard let line = event.component.first("DTSTART"), let month = Self.month(line.value) else { return nil }
    let name = CalendarText.line(event.read.summary ?? "")
    log.report(
      CalendarMessages.noSuchDay(line.value, month: "\(month)", of: name), at: place(line.lineNumber))
    let times = SeriesNotation.Written(times: CalendarSpan.Texts(start: "\(month)"))
    return record(SeriesReading.Entry(event: event, series: nil, times: times), uid: event.uid, log: &log)
  }

  /// Whether of its start only the month can be known.
  static func isMonth(_ event: CalendarEvent) -> Bool {
    event.component.first("DTSTART").flatMap { month($0.value) } != nil
  }

  private static func month(_ text: String) -> Month? {
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(digits.prefix(4)), let number = Int(digits.dropFirst(4).prefix(2)),
      let day = Int(digits.suffix(2)),
      (29...31).contains(day)
    else { return nil }
    return Month(year: year, month: number)
  }

  func place(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, position: SourcePosition(line: max(1, line), column: 1))
  }

  /// The component with what it takes from its series: all texts, where it has no title of its own.
  private static func whole(_ entry: SeriesReading.Entry) -> Component {
    let component = entry.event.component
    guard let series = entry.series, !entry.event.isComplete else { return component }
    let own = Set(component.lines.map(\.name))
    let times: Set<String> = ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "STATUS"]
    var whole = component
    whole.lines += series.component.lines.filter { !own.contains($0.name) && !times.contains($0.name) }
    return whole
  }

  // MARK: - Fields

  private func addTimes(_ written: SeriesNotation.Written, to fields: inout [String: FieldValue]) {
    fields["start"] = .text(written.times.start)
    if let end = written.times.end { fields["end"] = .text(end) }
    if let zone = written.times.timezone { fields["timezone"] = .text(zone) }
    if let rule = written.rule { fields["repeat"] = .text(rule) }
    if !written.except.isEmpty { fields["except"] = .list(written.except) }
    if !written.also.isEmpty { fields["also"] = .list(written.also) }
    if !written.dates.isEmpty { fields["dates"] = .entries(written.dates) }
  }

  private func addTexts(
    _ component: Component, to fields: inout [String: FieldValue], _ name: String, _ log: inout DiagnosticLog
  ) {
    let raw = ReadText.text(component, "DESCRIPTION") ?? ReadText.text(component, "STYLED-DESCRIPTION")
    let text = raw ?? ReadText.text(component, "X-ALT-DESC") ?? ""
    let description = CalendarText.description(text)
    if !description.isEmpty { fields["description"] = .text(description) }
    let site = EntryPlace(component, text: text)
    if let place = site.value { fields["place"] = place }
    if let online = site.online, EventVocabulary.isAddress(online) { fields["online"] = .text(online) }
    addAddress(component, to: &fields, name, &log)
    if let organizer = organizer(component) { fields["organizer"] = .text(organizer) }
  }

  private func addAddress(
    _ component: Component, to fields: inout [String: FieldValue], _ name: String, _ log: inout DiagnosticLog
  ) {
    guard let line = component.first("URL") else { return }
    // Some programs escape an address as if it were a text.
    let url = CellText.line(TextValue.unescaped(line.value))
    guard !url.isEmpty else { return }
    if EventVocabulary.isAddress(url) {
      fields["url"] = .text(url)
    } else {
      log.report(CalendarMessages.left("URL", of: name), at: place(line.lineNumber))
    }
  }

  /// Who invites, by name: an address of somebody's mail is nobody else's business.
  private func organizer(_ component: Component) -> String? {
    guard let name = component.first("ORGANIZER")?.parameter("CN").map(CalendarText.line), !name.isEmpty,
      !name.contains("@"), !names.isPublisher(name)
    else { return nil }
    return name
  }

  private func addStatus(_ event: CalendarEvent, to fields: inout [String: FieldValue]) {
    if event.isCancelled {
      fields["status"] = .text("cancelled")
    } else {
      switch event.read.status {
      case .tentative: fields["status"] = .text("tentative")
      case .confirmed: fields["status"] = .text("confirmed")
      case .cancelled, nil: break
      }
    }
    if event.isInternal { fields["visibility"] = .text("internal") }
  }

  /// Categories are topics, or name the region or the format.
  private func addCategories(
    _ component: Component, to fields: inout [String: FieldValue], _ name: String, _ log: inout DiagnosticLog
  ) {
    let words = component.all("CATEGORIES").flatMap { TextValue.list($0.value) }.map(CalendarText.line)
    var topics: [String] = []
    for word in words.filter({ !$0.isEmpty }).map({ mapping.value($0, of: "topics") }) {
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

/// The texts of a component.
enum ReadText {
  /// The text of the first property of that name that has one.
  static func text(_ component: Component, _ name: String) -> String? {
    component.all(name).lazy.map { TextValue.unescaped($0.value) }.first { $0.contains { !$0.isWhitespace } }
  }
}
