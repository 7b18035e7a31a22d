import AlmanacModel
import WrittenDates

/// Reads start, end and duration of an event or of a session. The start may have the end in it.
struct SpanReader<Field: FieldName> {
  /// The fields that say when something is.
  struct Fields {
    let start: Field
    let time: Field?
    let end: Field
    let duration: Field
    /// Where single dates can be written.
    let dates: Field?
  }

  private let fields: EntryReader<Field>
  private let reader: EventTimeReader
  private let names: Fields

  init(_ fields: EntryReader<Field>, _ reader: EventTimeReader, _ names: Fields) {
    self.fields = fields
    self.reader = reader
    self.names = names
  }

  /// A time, and whether its end was written.
  struct Reading {
    let time: EventTime
    let hasEnd: Bool
  }

  private typealias Start = (span: WrittenSpan, word: Word)

  /// Where the start stands.
  var position: SourcePosition? {
    fields.entry(names.start).map { fields.position(of: $0.node.range.lowerBound) }
  }

  /// The time from start to end; nil where there is none or it is wrong, which is reported.
  func read() -> Reading? {
    let begins = start()
    let ends = fields.date(names.end)
    let length = fields.duration(names.duration)
    guard isOneEnd(begins), let begins, fields.has(names.end) == (ends != nil),
      fields.has(names.duration) == (length != nil)
    else { return nil }
    let end = begins.span.end ?? ends?.date
    do throws(EventTimeReader.Mistake) {
      if let length {
        return Reading(time: try reader.time(start: begins.span.start, duration: length), hasEnd: true)
      }
      return Reading(time: try reader.time(start: begins.span.start, end: end), hasEnd: end != nil)
    } catch {
      report(error, begins, ends?.word ?? fields.word(names.duration))
      return nil
    }
  }

  /// What the start says, with the time of day from its own field.
  private func start() -> Start? {
    guard let word = fields.word(names.start) else { return nil }
    let time = names.time.flatMap { fields.time($0) }
    if let time, time.times == nil { return nil }
    return fields.findings.span(word, time: time?.word.text, name: fields.name(names.start)) { mistake in
      guard let dates = names.dates else { return nil }
      let elsewhere = time.flatMap { time in
        names.time.map { (text: time.word.text, name: fields.entry($0)?.key ?? fields.name($0)) }
      }
      return ContentMessages.severalDates(
        mistake, word.text, fields.name(names.start), dates: fields.name(dates), time: elsewhere,
        today: fields.findings.clock.today)
    }.map { ($0, word) }
  }

  /// Whether no more than one field says when it ends; others are reported.
  private func isOneEnd(_ begins: Start?) -> Bool {
    let written = [names.end, names.duration].compactMap { fields.entry($0) }
    if written.count > 1, let last = written.last {
      fields.report(ContentMessages.endAndDuration(fields.name(names.end), last.key), at: last.keyRange)
      return false
    }
    guard begins?.span.end != nil, let entry = written.first else { return true }
    let place = names.time.flatMap { fields.entry($0)?.key } ?? fields.name(names.start)
    fields.report(ContentMessages.secondEnd(entry.key, place), at: entry.keyRange)
    return false
  }

  private func report(_ mistake: EventTimeReader.Mistake, _ begins: Start, _ ends: Word?) {
    let (startName, endName) = (
      fields.name(names.start),
      fields.name(ends == nil ? names.start : fields.has(names.end) ? names.end : names.duration)
    )
    let place = ends?.range ?? begins.word.range
    switch mistake {
    case .endBeforeStart:
      fields.report(
        ends == nil
          ? ContentMessages.rangeBackwards(begins.word.text)
          : ContentMessages.endBeforeStart(endName, startName),
        at: place)
    case .timeForWholeDay where ends == nil:
      let lead = fields.findings.lead(of: begins.word, name: startName)
      fields.report(ContentMessages.endAlone(begins.span, begins.word.text, lead: lead), at: place)
    case .timeForWholeDay, .durationForWholeDay:
      fields.report(ContentMessages.timeForWholeDay(endName, startName), at: place)
    case .endOfPeriod where ends == nil:
      let expected = ContentMessages.oneMonth(startName)
      fields.report(ContentMessages.dateForm(begins.word.text, startName, expected: expected), at: place)
    case .endOfPeriod: fields.report(ContentMessages.endOfPeriod(endName, startName), at: place)
    case .dayMissing:
      let message = ContentMessages.dateForm(
        begins.word.text, startName, expected: ContentMessages.startForms)
      fields.report(message, at: begins.word.range)
    case .skippedHour(let local):
      let isStart = begins.span.start.day == local.day && isSkippedAlone(begins.span.start)
      fields.report(
        ContentMessages.skippedHour(local, reader.zone.identifier), at: isStart ? begins.word.range : place)
    }
  }

  /// Whether the start itself lies in a skipped hour.
  private func isSkippedAlone(_ start: WrittenDate) -> Bool {
    guard case .dayAndTime(let day, let time) = start else { return false }
    return (try? reader.moment(day, time)) == nil
  }
}

extension EntryReader {
  /// A time of day, or the first and the last; `times` is nil where it cannot be read, which is reported, and of what
  /// is all day it says nothing.
  func time(_ field: Field) -> (times: DayTimes?, word: Word)? {
    guard let word = word(field) else { return nil }
    do throws(DateMistake) {
      return (try DateReader().times(word.text).map(DayTimes.between) ?? .wholeDay, word)
    } catch {
      report(ContentMessages.time(error, word.text, name(field)), at: word.range)
      return (nil, word)
    }
  }

  /// The dates of a list. Several on one line are split at commas, but not behind a weekday.
  func dateWords(_ field: Field) -> [Word] {
    words(field, splitsCommas: false).flatMap { word -> [Word] in
      guard word.text.contains(","), (try? DateReader().span(word.text)) == nil else { return [word] }
      let parts = source.split(word)
      return parts.allSatisfy { (try? DateReader().span($0.text)) != nil }
        || DateReader().several(word.text) == nil
        ? parts : [word]
    }
  }
}

/// A time of day from a field of its own.
enum DayTimes: Sendable {
  case between(SpanParts)
  case wholeDay
}
