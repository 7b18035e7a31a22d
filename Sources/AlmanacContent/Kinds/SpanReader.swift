import AlmanacModel
import WrittenDates

/// Reads start, end and duration of an event or of a session.
struct SpanReader<Field: FieldName> {
  private let fields: EntryReader<Field>
  private let reader: EventTimeReader
  private let start: Field
  private let end: Field
  private let duration: Field

  init(_ fields: EntryReader<Field>, _ reader: EventTimeReader, start: Field, end: Field, duration: Field) {
    self.fields = fields
    self.reader = reader
    self.start = start
    self.end = end
    self.duration = duration
  }

  /// Where the start stands.
  var position: SourcePosition? {
    fields.entry(start).map { fields.position(of: $0.node.range.lowerBound) }
  }

  /// The time from start to end; nil where there is none or it is wrong, which is reported.
  func read() -> EventTime? {
    let begins = fields.date(start)
    let ends = fields.date(end)
    let length = fields.duration(duration)
    if fields.has(end), let entry = fields.entry(duration) {
      fields.report(ContentMessages.endAndDuration(fields.name(end), entry.key), at: entry.keyRange)
      return nil
    }
    guard let begins, fields.has(end) == (ends != nil), fields.has(duration) == (length != nil) else {
      return nil
    }
    do throws(EventTimeReader.Mistake) {
      if let length { return try reader.time(start: begins.date, duration: length) }
      return try reader.time(start: begins.date, end: ends?.date)
    } catch {
      report(error, begins.word, ends?.word ?? fields.word(duration))
      return nil
    }
  }

  private func report(_ mistake: EventTimeReader.Mistake, _ begins: Word, _ ends: Word?) {
    let (startName, endName) = (
      fields.name(start), fields.name(ends == nil ? start : fields.has(end) ? end : duration)
    )
    let place = ends?.range ?? begins.range
    switch mistake {
    case .endBeforeStart: fields.report(ContentMessages.endBeforeStart(endName, startName), at: place)
    case .timeForWholeDay, .durationForWholeDay:
      fields.report(ContentMessages.timeForWholeDay(endName, startName), at: place)
    case .endOfPeriod: fields.report(ContentMessages.endOfPeriod(endName, startName), at: place)
    case .dayMissing:
      let message = ContentMessages.dateForm(begins.text, startName, expected: ContentMessages.startForms)
      fields.report(message, at: begins.range)
    case .skippedHour(let local):
      let isStart = (try? DateReader().read(begins.text))?.date.day == local.day && isSkippedAlone(begins)
      fields.report(
        ContentMessages.skippedHour(local, reader.zone.identifier), at: isStart ? begins.range : place)
    }
  }

  /// Whether the start itself lies in a skipped hour.
  private func isSkippedAlone(_ word: Word) -> Bool {
    guard let reading = try? DateReader().read(word.text), case .dayAndTime(let day, let time) = reading.date
    else { return false }
    return (try? reader.moment(day, time)) == nil
  }
}

extension EntryReader {
  /// The dates of a list. Several on one line are split at commas, but not behind a weekday.
  func dateWords(_ field: Field) -> [Word] {
    words(field, splitsCommas: false).flatMap { word -> [Word] in
      guard word.text.contains(","), (try? DateReader().read(word.text)) == nil else { return [word] }
      return source.split(word)
    }
  }
}
