import AlmanacModel
import CivilTime
import ICalendar

/// A time zone that a calendar file brings along under a name of its own (RFC 5545, section 3.6.5).
struct EmbeddedZone {
  private struct Observance {
    let start: LocalDateTime
    let before: Int
    let after: Int
    let rule: RecurrenceRule?
    let additions: [LocalDateTime]
  }

  private let observances: [Observance]
  /// So many changes of one rule are looked at; a zone needs two a year.
  private static let bound = 1000
  /// A zone of a real calendar has a few dozen parts.
  private static let largest = 200

  /// Nil where the component says nothing that can be used.
  init?(_ component: Component) {
    guard component.components.count <= Self.largest else { return nil }
    observances = component.components.compactMap { part -> Observance? in
      guard part.name == "STANDARD" || part.name == "DAYLIGHT",
        let start = part.first("DTSTART").flatMap({ Self.local($0.value) }),
        let after = part.first("TZOFFSETTO").flatMap({ TimeText.offset($0.value) })
      else { return nil }
      let before = part.first("TZOFFSETFROM").flatMap { TimeText.offset($0.value) } ?? after
      let rule = part.first("RRULE").flatMap { try? RecurrenceRule($0.value) }
      let additions = part.all("RDATE").flatMap { $0.value.split(separator: ",") }.compactMap {
        Self.local(String($0))
      }
      return Observance(start: start, before: before, after: after, rule: rule, additions: additions)
    }
    if observances.isEmpty { return nil }
  }

  private static func local(_ text: String) -> LocalDateTime? {
    switch TimeText.parse(text) {
    case .local(let time)?: time
    case .date(let date)?: LocalDateTime(day: date)
    case .utc(let time)?: time.utc
    case nil: nil
    }
  }

  /// Seconds to add to UTC when the zone's clocks show a time.
  func offset(at time: LocalDateTime) -> Int {
    var latest: (onset: LocalDateTime, offset: Int)?
    for observance in observances {
      guard let onset = Self.lastOnset(observance, upTo: time) else { continue }
      if latest.map({ onset >= $0.onset }) ?? true { latest = (onset, observance.after) }
    }
    return latest?.offset ?? observances.min { $0.start < $1.start }?.before ?? 0
  }

  private static func lastOnset(_ observance: Observance, upTo time: LocalDateTime) -> LocalDateTime? {
    var last = observance.start <= time ? observance.start : nil
    for onset in observance.additions where onset <= time { last = max(last ?? onset, onset) }
    guard let rule = observance.rule else { return last }
    for (count, onset) in Occurrences(rule, from: observance.start).enumerated() {
      guard onset <= time, count < bound else { break }
      last = max(last ?? onset, onset)
    }
    return last
  }
}
