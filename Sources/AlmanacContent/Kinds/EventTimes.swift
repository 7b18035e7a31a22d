import AlmanacModel
import CivilTime
import ICalendar
import WrittenDates

/// When an event takes place: start, end, sessions and repetition read together.
struct EventTimes {
  /// Nil where it cannot be told; that is reported.
  private(set) var time: EventTime?
  private(set) var position: SourcePosition?
  private(set) var sessions: [EventSession] = []
  private(set) var repetition: EventRepetition?

  init(_ fields: EntryReader<EventField>, _ zone: Zone) {
    let reader = EventTimeReader(zone: zone)
    let spans = SpanReader(
      fields, reader, .init(start: .start, time: .time, end: .end, duration: .duration, dates: .dates))
    let own = spans.read()
    let errors = fields.findings.errorCount
    sessions = SessionReader(fields, reader).read()
    let sessionsFailed = fields.findings.errorCount > errors
    repetition = Self.repetition(fields, zone)
    position = spans.position ?? sessions.first?.position
    let cancelled = CancelledDates(fields, zone)
    cancelled.apply(to: &sessions, &repetition)
    if fields.has(.start) {
      time = own?.time
      if let own { joinSessions(to: own.time, hasEnd: own.hasEnd, fields) }
    } else if let first = sessions.first {
      time = sessions.dropFirst().reduce(first.time) { SessionSpan.joined($0, $1.time) }
    } else if !sessionsFailed {
      fields.reportMissing(.start)
    }
    if let entry = fields.entry(.repetition), let time {
      if time.isUndated { fields.report(ContentMessages.repetitionWithoutDay(entry.key), at: entry.keyRange) }
      let rule = rule(from: time, entry.node.range, fields)
      repetition?.rule = rule
    }
  }

  /// The rule, which the start completes; nil where the text says none.
  private func rule(
    from time: EventTime, _ range: Range<Int>, _ fields: EntryReader<EventField>
  ) -> RecurrenceRule? {
    guard let text = repetition?.text.value, let start = time.localStart else { return nil }
    do throws(RepetitionMistake) {
      let rule = try RepetitionReader.rule(text, start: start, isTimed: time.isTimed)
      if time.isTimed, case .date(let day)? = rule.until {
        fields.report(ContentMessages.untilWithoutTime(TimeText.text(day)), at: range)
      }
      return rule
    } catch {
      fields.report(ContentMessages.repetition(error, in: text), at: range)
      return nil
    }
  }

  /// Sessions lie within the event; where it has no end of its own, they give it one.
  private mutating func joinSessions(to own: EventTime, hasEnd: Bool, _ fields: EntryReader<EventField>) {
    // Beside a rule, sessions change dates of the rule.
    guard repetition == nil, !sessions.isEmpty, let first = own.firstDay, let last = own.lastDay else {
      return
    }
    for session in sessions {
      guard let start = session.time.firstDay, let end = session.time.lastDay else { continue }
      let isBefore = start < first || SessionSpan.starts(session.time, before: own)
      guard isBefore || hasEnd && end > last else { continue }
      let range = fields.source.rangeOfLine(session.position)
      let text = fields.source.string(range)
      fields.report(ContentMessages.sessionOutside(text, first: first, last: last), at: range)
    }
    if !hasEnd { time = sessions.reduce(own) { SessionSpan.joined($0, $1.time) } }
  }

  private static func repetition(_ fields: EntryReader<EventField>, _ zone: Zone) -> EventRepetition? {
    let except = dates(fields, .except, zone)
    let also = dates(fields, .also, zone)
    guard let text = fields.located(.repetition) else {
      for field in [EventField.except, .also] {
        guard let entry = fields.entry(field) else { continue }
        fields.report(ContentMessages.withoutRepetition(entry.key), at: entry.keyRange)
      }
      return nil
    }
    return EventRepetition(text: text, except: except, also: also)
  }

  private static func dates(
    _ fields: EntryReader<EventField>, _ field: EventField, _ zone: Zone
  ) -> [Located<PublicationDate>] {
    fields.dateWords(field).flatMap { dates(in: $0, of: field, fields, zone) }
  }

  /// The dates that a word names: one, or the days of a range or of a list in words.
  static func dates(
    in word: Word, of field: EventField, _ fields: EntryReader<EventField>, _ zone: Zone
  ) -> [Located<PublicationDate>] {
    let position = fields.position(of: word.range.lowerBound)
    if let days = days(word.text) { return days.map { Located(.day($0), at: position) } }
    return fields.findings.publicationDate(word, name: fields.name(field), takesMonth: false, zone: zone)
      .map { [Located($0, at: position)] } ?? []
  }

  /// Whole days of a range or of a list in words: `24.12.2031–6.1.2032`, `3. und 10. Oktober 2031`.
  private static func days(_ text: String) -> [Day]? {
    let reader = DateReader()
    let spans = (try? reader.parts(text)).map { [$0] } ?? reader.several(text) ?? []
    guard let first = spans.first, spans.count > 1 || first.last != nil else { return nil }
    var days: [Day] = []
    for parts in spans {
      guard let span = try? WrittenSpan(parts), case .day(let start) = span.start else { return nil }
      guard let written = span.end else {
        days.append(start)
        continue
      }
      guard case .day(let end) = written, start <= end, end.number - start.number <= 366 else { return nil }
      days += (start.number...end.number).map(Day.init(number:))
    }
    return days
  }
}
