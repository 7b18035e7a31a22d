import AlmanacModel
import CivilTime

/// The dates of a series that do not take place: `cancelled` of an event.
struct CancelledDates {
  private let fields: EntryReader<EventField>
  private let words: [Word]
  private let zone: Zone

  init(_ fields: EntryReader<EventField>, _ zone: Zone) {
    self.fields = fields
    self.zone = zone
    words = fields.dateWords(.cancelled)
  }

  /// Marks what does not take place; what is no date of the event, or says that all of it is off, is reported.
  func apply(to sessions: inout [EventSession], _ repetition: inout EventRepetition?) {
    guard let entry = fields.entry(.cancelled) else { return }
    let answers = words.compactMap { FixedWords.flag.value($0.text) }
    guard answers.isEmpty else {
      // That nothing is off means what it says.
      if answers.contains(true) {
        fields.report(ContentMessages.cancelledAsAWhole(entry.key), at: entry.keyRange)
      }
      return
    }
    guard repetition != nil || !sessions.isEmpty else {
      fields.report(ContentMessages.cancelledWithoutSeries(entry.key), at: entry.keyRange)
      return
    }
    for word in words {
      for date in EventTimes.dates(in: word, of: .cancelled, fields, zone) {
        if repetition != nil {
          repetition?.cancelled.append(date)
        } else if !cancel(date.value, &sessions) {
          fields.report(ContentMessages.cancelledMisses(word.text, entry.key), at: word.range)
        }
      }
    }
  }

  /// Whether a session is on that day, or begins then.
  private func cancel(_ date: PublicationDate, _ sessions: inout [EventSession]) -> Bool {
    var isMet = false
    for index in sessions.indices where Self.begins(sessions[index].time, on: date) {
      sessions[index].status = .cancelled
      isMet = true
    }
    return isMet
  }

  private static func begins(_ time: EventTime, on date: PublicationDate) -> Bool {
    if case .moment(let moment) = date, case .timed(let start, _) = time {
      return start.instant == moment.instant
    }
    return time.firstDay == date.day
  }

  /// The pairs of a session without one that says of a single date what belongs to `status`; that is reported.
  static func removed(from pairs: [YAMLPair], _ findings: FileFindings) -> [YAMLPair] {
    pairs.filter { pair in
      guard EventField.table.field(pair.key) == .cancelled else { return true }
      let answer = findings.source.word(pair.value).flatMap { FixedWords.flag.value($0.text) }
      if answer != false { findings.report(ContentMessages.cancelledAsAWhole(pair.key), at: pair.keyRange) }
      return false
    }
  }
}
