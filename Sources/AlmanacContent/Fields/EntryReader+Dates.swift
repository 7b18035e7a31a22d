import AlmanacModel
import CivilTime
import WrittenDates

extension EntryReader {
  /// A date in any of its forms.
  func date(_ field: Field) -> (date: WrittenDate, word: Word)? {
    guard let word = word(field) else { return nil }
    return findings.date(word, name: name(field)).map { ($0, word) }
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

  private func reportDateForm(_ field: Field, _ word: Word) {
    report(
      ContentMessages.dateForm(word.text, name(field), expected: ContentMessages.dayOnly), at: word.range)
  }

  /// A day or a point in time, and, where the field takes one, a month.
  func publicationDate(_ field: Field, takesMonth: Bool = false) -> PublicationDate? {
    guard let word = word(field) else { return nil }
    return findings.publicationDate(
      word, name: name(field), takesMonth: takesMonth, zone: findings.clock.zone)
  }

  /// A time zone by its name.
  func zone(_ field: Field) -> Zone? {
    guard let word = word(field) else { return nil }
    let zones = findings.clock.zones
    if let zone = zones.zone(word.text) { return zone }
    let nearest = NearestName.of(word.text, in: zones.names.sorted())
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

extension FileFindings {
  /// Reads a date and checks what can be checked of it alone.
  func date(_ word: Word, name: String) -> WrittenDate? {
    do throws(DateMistake) {
      let reading = try DateReader().read(word.text)
      if let given = reading.wrongWeekday, let day = reading.date.day {
        report(ContentMessages.wrongWeekday(word.text, given, day.weekday), at: word.range)
      }
      if let year = reading.date.year, abs(year - clock.today.year) > 50 {
        report(ContentMessages.farAway(word.text, year, today: clock.today), at: word.range)
      }
      return reading.date
    } catch {
      report(ContentMessages.date(error, word.text, name), at: word.range)
      return nil
    }
  }

  func publicationDate(_ word: Word, name: String, takesMonth: Bool, zone: Zone) -> PublicationDate? {
    guard let date = date(word, name: name) else { return nil }
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
