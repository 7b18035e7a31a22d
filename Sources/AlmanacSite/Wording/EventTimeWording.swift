import AlmanacModel
import CivilTime

/// When an event takes place, in words.
public struct EventTimeWording: Sendable {
  private let dates: DateWording
  private let words: SiteWords
  private let siteZone: Zone
  private let language: UILanguage

  public init(_ language: UILanguage, siteZone: Zone) {
    dates = DateWording(language)
    words = SiteWords(language)
    self.siteZone = siteZone
    self.language = language
  }

  /// The whole time: "Do., 14. November 2030, 18–21 Uhr", "6.–7. Mai 2031", "September 2024, genauer Tag
  /// nicht bekannt". A zone other than the site's is named.
  public func text(_ time: EventTime, phase: EventPhase) -> String {
    switch time {
    case .days(let first, let last):
      return first == last ? dates.textWithWeekday(first) : dates.range(first, last)
    case .timed(let start, let end): return timed(start, end)
    case .month(let month): return "\(dates.text(month)), \(openness(phase))"
    case .years(let first, let last):
      return "\(first == last ? "\(first)" : "\(first)–\(last)"), \(openness(phase))"
    case .open: return phase == .past ? sentence(words.dayUnknown) : words.dateFollows
    }
  }

  /// Only the days: "14. November 2030", "6.–7. Mai 2031".
  public func dayText(_ time: EventTime, phase: EventPhase) -> String {
    if let first = time.firstDay, let last = time.lastDay { return dates.range(first, last) }
    return text(time, phase: phase)
  }

  /// Only the time of day: "18–21 Uhr"; nil for whole days.
  public func clockText(_ time: EventTime) -> String? {
    guard case .timed(let start, let end) = time else { return nil }
    guard let end, end.local.day == start.local.day || time.lastDay == start.local.day else {
      return dates.text(start.local.time) + zoneNote(start, end)
    }
    return dates.range(start.local.time, end.local.time) + zoneNote(start, end)
  }

  private func timed(_ start: Moment, _ end: Moment?) -> String {
    let day = dates.textWithWeekday(start.local.day)
    let single = EventTime.timed(start: start, end: end)
    if single.lastDay == start.local.day, let clock = clockText(single) { return "\(day), \(clock)" }
    guard let end else { return "\(day), \(dates.text(start.local.time))\(zoneNote(start, nil))" }
    return "\(day), \(dates.text(start.local.time)) – \(dates.textWithWeekday(end.local.day)), "
      + "\(dates.text(end.local.time))\(zoneNote(start, end))"
  }

  /// The zone, where its clocks show another time than the site's.
  private func zoneNote(_ start: Moment, _ end: Moment?) -> String {
    let instants = [start.instant, end?.instant].compactMap { $0 }
    guard instants.contains(where: { start.zone.offset(at: $0) != siteZone.offset(at: $0) }) else {
      return ""
    }
    return " (\(ZoneName.city(of: start.zone.identifier, german: language == .german)))"
  }

  private func openness(_ phase: EventPhase) -> String {
    phase == .past ? words.dayUnknown : words.dateFollows
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
