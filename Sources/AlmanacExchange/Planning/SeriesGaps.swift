import AlmanacModel
import CivilTime
import ICalendar

/// The dates that fall out of a series of the event list because a file tells of them apart, without the series itself:
/// an invitation that was changed, or a date that was called off.
struct SeriesGaps {
  /// A date that falls out, as `except` has it, and the event that loses it.
  struct Gap {
    let event: Event
    /// All of its exceptions, the new ones last.
    let except: [String]
  }

  /// So many dates of a rule that counts them are looked at.
  private static let counted = 10_000

  /// The gaps that records make in events of the list.
  static func gaps(_ records: [RecordCheck.Checked], in events: [Event]) -> [Gap] {
    var gone: [String: [SeriesPlace]] = [:]
    for item in records {
      guard let series = item.record.series, let place = item.record.placeInSeries else { continue }
      gone[series, default: []].append(place)
    }
    guard !gone.isEmpty else { return [] }
    return events.compactMap { event in
      guard let id = event.sourceID, let places = gone[id], let repetition = event.repetition,
        let rule = repetition.rule, let start = event.time.localStart
      else { return nil }
      let zone: Zone? = if case .timed(let moment, _) = event.time { moment.zone } else { nil }
      let known = repetition.except.map { text($0.value, zone) }
      let new = places.compactMap { place -> String? in
        guard let date = place.local(on: zone), isGiven(date, by: rule, from: start, in: zone) else {
          return nil
        }
        return text(date, isTimed: zone != nil)
      }.filter { !known.contains($0) && !known.contains(String($0.prefix(10))) }
      return new.isEmpty ? nil : Gap(event: event, except: known + Set(new).sorted())
    }
  }

  static func isGiven(
    _ date: LocalDateTime, by rule: RecurrenceRule, from start: LocalDateTime, in zone: Zone?
  ) -> Bool {
    let dates = Occurrences(rule, from: start, in: zone, patience: CalendarSeries.patience)
    if var later = dates.dropping(before: date) { return later.next() == date }
    return dates.lazy.prefix(counted).prefix { $0 <= date }.contains(date)
  }

  static func text(_ date: PublicationDate, _ zone: Zone?) -> String {
    guard case .moment(let moment) = date, let zone else { return "\(date.day)" }
    return text(zone.local(at: moment.instant), isTimed: true)
  }

  static func text(_ date: LocalDateTime, isTimed: Bool) -> String {
    guard isTimed else { return "\(date.day)" }
    let time = date.time
    let clock = "\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2))"
    return "\(date.day) \(clock)" + (time.second == 0 ? "" : ":\(padded(time.second, to: 2))")
  }
}

/// The date that an entry had in the series from which a file tells it apart.
public enum SeriesPlace: Sendable, Hashable {
  case day(Day)
  case instant(Instant)

  /// On the clock of a series; nil for a time in a series of whole days without one.
  func local(on zone: Zone?) -> LocalDateTime? {
    switch (self, zone) {
    case (.day(let day), nil): LocalDateTime(day: day)
    case (.instant(let instant), let zone?): zone.local(at: instant)
    case (.day, _?), (.instant, nil): nil
    }
  }
}
