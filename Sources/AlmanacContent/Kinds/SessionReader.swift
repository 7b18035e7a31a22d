import AlmanacModel

/// Reads the sessions of an event.
struct SessionReader {
  private let fields: EntryReader<EventField>
  private let reader: EventTimeReader
  /// Every day of a quarter of a century.
  private static let limit = 10_000

  init(_ fields: EntryReader<EventField>, _ reader: EventTimeReader) {
    self.fields = fields
    self.reader = reader
  }

  /// The sessions that could be read, in the order of the list; what could not is reported.
  func read() -> [EventSession] {
    guard let entry = fields.entry(.dates) else { return [] }
    guard case .list(let items) = entry.node.content else {
      if case .map(let pairs) = entry.node.content {
        return [session(pairs, entry.node.range)].compactMap { $0 }
      }
      return fields.dateWords(.dates).compactMap(session)
    }
    guard items.count <= Self.limit else {
      fields.report(ContentMessages.tooManySessions(Self.limit), at: entry.keyRange)
      return []
    }
    let sessions = items.compactMap { item -> EventSession? in
      if item.isEmpty { return nil }
      if case .map(let pairs) = item.content { return session(pairs, item.range) }
      if let word = fields.source.word(item) { return session(word) }
      fields.report(ContentMessages.listOfTextsExpected(entry.key), at: item.range)
      return nil
    }
    reportDuplicates(sessions)
    return sessions
  }

  private func session(_ word: Word) -> EventSession? {
    let position = fields.position(of: word.range.lowerBound)
    guard let date = fields.findings.date(word, name: fields.name(.dates)) else { return nil }
    do throws(EventTimeReader.Mistake) {
      let time = try reader.time(start: date, end: nil)
      guard !time.isUndated else {
        fields.report(ContentMessages.undatedSession(word.text), at: word.range)
        return nil
      }
      return EventSession(id: nil, time: time, title: nil, place: nil, position: position)
    } catch {
      let zone = reader.zone.identifier
      if case .skippedHour(let local) = error {
        fields.report(ContentMessages.skippedHour(local, zone), at: word.range)
      } else {
        fields.report(ContentMessages.undatedSession(word.text), at: word.range)
      }
      return nil
    }
  }

  private func session(_ pairs: [YAMLPair], _ range: Range<Int>) -> EventSession? {
    let before = fields.findings.errorCount
    let parts = EntryReader<SessionPart>(pairs, range, fields.findings)
    if !parts.has(.start) { parts.reportMissing(.start) }
    let span = SpanReader(parts, reader, start: .start, end: .end, duration: .duration)
    let time = span.read()
    let id = parts.slug(.id)
    let title = parts.text(.title)
    let place = parts.place(.place)
    guard let time, fields.findings.errorCount == before else { return nil }
    guard !time.isUndated else {
      let word = parts.word(.start) ?? Word(text: "", range: range)
      fields.report(ContentMessages.undatedSession(word.text), at: word.range)
      return nil
    }
    return EventSession(
      id: id?.value, time: time, title: title, place: place,
      position: span.position ?? fields.position(of: range.lowerBound),
      hasGivenEnd: parts.has(.end) || parts.has(.duration))
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
