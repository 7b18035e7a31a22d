import AlmanacModel
import WrittenDates

/// Reads the sessions of an event.
struct SessionReader {
  private let fields: EntryReader<EventField>
  private let reader: EventTimeReader
  /// The time of day of all sessions that have none of their own.
  private let times: SpanParts?
  /// Every day of a quarter of a century.
  private static let limit = 10_000

  init(_ fields: EntryReader<EventField>, _ reader: EventTimeReader) {
    self.fields = fields
    self.reader = reader
    guard !fields.has(.start), case .between(let times)? = fields.time(.time)?.times else {
      times = nil
      return
    }
    self.times = times
  }

  /// The sessions that could be read, in the order of the list; what could not is reported.
  func read() -> [EventSession] {
    guard let entry = fields.entry(.dates) else { return [] }
    guard case .list(let items) = entry.node.content else {
      if case .map(let pairs) = entry.node.content {
        return [session(pairs, entry.node.range)].compactMap { $0 }
      }
      return fields.dateWords(.dates).flatMap(sessions)
    }
    guard items.count <= Self.limit else {
      fields.report(ContentMessages.tooManySessions(Self.limit), at: entry.keyRange)
      return []
    }
    let read = items.flatMap { item -> [EventSession] in
      if item.isEmpty { return [] }
      if case .map(let pairs) = item.content { return [session(pairs, item.range)].compactMap { $0 } }
      if let word = fields.source.word(item) { return sessions(word) }
      fields.report(ContentMessages.listOfTextsExpected(entry.key), at: item.range)
      return []
    }
    reportDuplicates(read)
    return read
  }

  /// One date or range, or several: `6., 13. und 20. Mai 2031, 18 Uhr`.
  private func sessions(_ word: Word) -> [EventSession] {
    guard (try? DateReader().span(word.text)) == nil, let spans = DateReader().several(word.text) else {
      return [session(word)].compactMap { $0 }
    }
    do throws(DateMistake) {
      return try spans.map { parts throws(DateMistake) in try WrittenSpan(parts) }
        .compactMap { session($0, word) }
    } catch {
      fields.report(
        ContentMessages.date(
          error, ofSeveral: spans, word.text, fields.name(.dates), today: fields.findings.clock.today,
          lead: fields.findings.lead(of: word, name: fields.name(.dates))),
        at: word.range)
      return []
    }
  }

  private func session(_ word: Word) -> EventSession? {
    fields.findings.span(word, name: fields.name(.dates)).flatMap { session($0, word) }
  }

  private func session(_ span: WrittenSpan, _ word: Word) -> EventSession? {
    do throws(EventTimeReader.Mistake) {
      let (start, end) = timed(span)
      let time = try reader.time(start: start, end: end)
      guard !time.isUndated else {
        fields.report(ContentMessages.undatedSession(word.text), at: word.range)
        return nil
      }
      return EventSession(
        id: nil, time: time, title: nil, place: nil, position: fields.position(of: word.range.lowerBound),
        hasGivenEnd: end != nil)
    } catch {
      switch error {
      case .skippedHour(let local):
        fields.report(ContentMessages.skippedHour(local, reader.zone.identifier), at: word.range)
      case .timeForWholeDay:
        let lead = fields.findings.lead(of: word, name: fields.name(.dates))
        fields.report(ContentMessages.endAlone(span, word.text, lead: lead), at: word.range)
      case .endBeforeStart: fields.report(ContentMessages.rangeBackwards(word.text), at: word.range)
      default: fields.report(ContentMessages.undatedSession(word.text), at: word.range)
      }
      return nil
    }
  }

  /// A day at the time of all sessions, where it has none of its own.
  private func timed(_ span: WrittenSpan) -> (WrittenDate, WrittenDate?) {
    guard case .day(let day) = span.start, span.end == nil, let times,
      let time = times.first.time
    else { return (span.start, span.end) }
    return (.dayAndTime(day, time), times.last?.time.map(WrittenDate.time))
  }

  private func session(_ pairs: [YAMLPair], _ range: Range<Int>) -> EventSession? {
    let before = fields.findings.errorCount
    let parts = EntryReader<SessionPart>(
      CancelledDates.removed(from: pairs, fields.findings), range, fields.findings)
    if !parts.has(.start) { parts.reportMissing(.start) }
    let span = SpanReader(
      parts, reader, .init(start: .start, time: nil, end: .end, duration: .duration, dates: nil))
    let reading = span.read()
    let id = parts.slug(.id)
    let title = parts.text(.title)
    let place = parts.place(.place)
    let status = parts.choice(.status, FixedWords.status)
    guard let reading, fields.findings.errorCount == before else { return nil }
    let time = reading.time
    guard !time.isUndated else {
      let word = parts.word(.start) ?? Word(text: "", range: range)
      fields.report(ContentMessages.undatedSession(word.text), at: word.range)
      return nil
    }
    var session = EventSession(
      id: id?.value, time: time, title: title, place: place,
      position: span.position ?? fields.position(of: range.lowerBound),
      hasGivenEnd: reading.hasEnd, status: status)
    session.originals = parts.originals
    return session
  }

  private func reportDuplicates(_ sessions: [EventSession]) {
    var seen: [String: SourcePosition] = [:]
    for session in sessions {
      guard let id = session.id else { continue }
      if let other = seen[id] {
        let location = SourceLocation(path: fields.source.path, position: other)
        let kind = BilingualText("Termine", "sessions")
        fields.report(
          ContentMessages.duplicateID(id, kind, other: location),
          at: fields.source.rangeOfLine(session.position))
      } else {
        seen[id] = session.position
      }
    }
  }
}
