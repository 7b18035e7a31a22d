import AlmanacModel
import CivilTime
import WrittenDates

extension EntryReader {
  /// A date in any of its forms.
  func date(_ field: Field) -> (date: WrittenDate, word: Word)? {
    guard let word = word(field) else { return nil }
    return findings.date(word, name: name(field), isPast: field.looksBack).map { ($0, word) }
  }

  /// A day; of a point in time its day.
  func day(_ field: Field) -> Day? {
    guard let (date, word) = date(field) else { return nil }
    if let day = date.day { return day }
    reportDateForm(field, word)
    return nil
  }

  /// The first or last day that a day, month or year means.
  func boundary(_ field: Field, isEnd: Bool) -> Day? {
    guard let (date, word) = date(field) else { return nil }
    if let days = date.days { return isEnd ? days.upperBound : days.lowerBound }
    reportDateForm(field, word)
    return nil
  }

  /// A date as people know it; words that are none stay words.
  func roughDate(_ field: Field) -> RoughDate? {
    word(field).map { RoughDate($0.text, days: DateReader().days($0.text)) }
  }

  /// Reports a period that ends before it begins.
  func checkPeriod(_ from: RoughDate?, _ to: RoughDate?, _ first: Field, _ last: Field) {
    guard let begin = from?.days?.lowerBound, let end = to?.days?.upperBound, end < begin,
      let entry = entry(last)
    else { return }
    report(ContentMessages.endBeforeStart(entry.key, name(first)), at: entry.node.range)
  }

  private func reportDateForm(_ field: Field, _ word: Word) {
    report(
      ContentMessages.dateForm(word.text, name(field), expected: ContentMessages.dayOnly), at: word.range)
  }

  /// A day or a point in time, and, where the field takes one, a month.
  func publicationDate(_ field: Field, takesMonth: Bool = false) -> PublicationDate? {
    guard let word = word(field) else { return nil }
    return findings.publicationDate(
      word, name: name(field), takesMonth: takesMonth, zone: findings.clock.zone, isPast: field.looksBack)
  }

  /// A time zone by its name.
  func zone(_ field: Field) -> Zone? {
    guard let word = word(field) else { return nil }
    let zones = findings.clock.zones
    if let zone = zones.zone(word.text) { return zone }
    let names = zones.names.sorted()
    let nearest = ZoneName.zone(named: word.text, among: names) ?? NearestName.of(word.text, in: names)
    report(ContentMessages.unknownZone(word.text, nearest: nearest), at: word.range)
    return nil
  }

  /// A length of time.
  func duration(_ field: Field) -> WrittenDuration? {
    guard let word = word(field) else { return nil }
    if let duration = WrittenDuration(word.text) { return duration }
    report(ContentMessages.unreadableDuration(word.text, name(field)), at: word.range)
    return nil
  }
}

extension FieldName {
  /// Whether a date is likelier to lie behind than ahead: that of a text or of a change to it.
  var looksBack: Bool { key == "date" || key == "updated" }
}

extension FileFindings {
  /// Reads a date and checks what can be checked of it alone.
  /// - Parameter isPast: whether it is likelier to lie behind than ahead, where its year is missing.
  func date(_ word: Word, name: String, isPast: Bool = false) -> WrittenDate? {
    do throws(DateMistake) {
      let reading = try DateReader().read(word.text)
      if let given = reading.wrongWeekday, let day = reading.date.day {
        report(ContentMessages.wrongWeekday(word.text, given, day.weekday), at: word.range)
      }
      reportFarAway(reading.date, word)
      return reading.date
    } catch {
      report(
        ContentMessages.date(
          error, word.text, name, today: clock.today, isPast: isPast, lead: lead(of: word, name: name)),
        at: word.range)
      return nil
    }
  }

  /// Reads a date, or the first and the last in one.
  ///
  /// - Parameters:
  ///   - time: a time of day that stands elsewhere.
  ///   - advice: what to say of single dates; nil for what is always said.
  func span(
    _ word: Word, time: String? = nil, name: String,
    advice: (DateMistake) -> DiagnosticMessage? = { _ in nil }
  ) -> WrittenSpan? {
    do throws(DateMistake) {
      let reader = DateReader()
      let span: WrittenSpan
      if let time { span = try reader.span(word.text, time: time) } else { span = try reader.span(word.text) }
      if let wrong = span.wrongWeekday {
        report(ContentMessages.wrongWeekday(word.text, wrong.written, wrong.day.weekday), at: word.range)
      }
      reportFarAway(span.start, word)
      return span
    } catch {
      report(
        advice(error)
          ?? ContentMessages.date(
            error, word.text, name, today: clock.today, isPast: false, lead: lead(of: word, name: name)),
        at: word.range)
      return nil
    }
  }

  /// What stands in front of a value where it is written: its key, the dash of an item, or nothing between others of
  /// the line.
  func lead(of word: Word, name: String) -> String {
    let start = source.lineStarts[source.lineIndex(of: word.range.lowerBound)]
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let before = source.bytes[start..<max(start, word.range.lowerBound)].reversed().drop {
      isBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    switch before.first {
    case nil, .colon?: return "\(name): "
    case UInt8(ascii: "-")?: return "- "
    default: return ""
    }
  }

  private func reportFarAway(_ date: WrittenDate, _ word: Word) {
    guard let year = date.year, abs(year - clock.today.year) > 50 else { return }
    report(ContentMessages.farAway(word.text, year, today: clock.today), at: word.range)
  }

  func publicationDate(
    _ word: Word, name: String, takesMonth: Bool, zone: Zone, isPast: Bool = false
  ) -> PublicationDate? {
    guard let date = date(word, name: name, isPast: isPast) else { return nil }
    switch date {
    case .day(let day): return .day(day)
    case .month(let month) where takesMonth: return .month(month)
    case .dayAndTime(let day, let time):
      do throws(EventTimeReader.Mistake) {
        return .moment(try EventTimeReader(zone: zone).moment(day, time))
      } catch {
        if case .skippedHour(let local) = error {
          report(ContentMessages.skippedHour(local, zone.identifier), at: word.range)
        }
        return nil
      }
    default:
      let expected = takesMonth ? ContentMessages.dayTimeOrMonth : ContentMessages.dayOrTime
      report(ContentMessages.dateForm(word.text, name, expected: expected), at: word.range)
      return nil
    }
  }
}
