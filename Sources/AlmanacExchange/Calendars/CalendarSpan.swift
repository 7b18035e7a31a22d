import AlmanacModel
import CivilTime
import ICalendar

/// Writes the times of a calendar entry as the event list has them.
struct CalendarSpan {
  let siteZone: Zone
  /// The zones that there are.
  let zones: ZoneDatabase
  /// Zones that the file brings along, by their names.
  let embedded: [String: EmbeddedZone]

  /// Start and end, and the zone where it is not the site's.
  struct Texts {
    var start: String
    var end: String?
    var timezone: String?
  }

  /// - Parameter zoneName: the TZID of the start, where it means no zone that is known by name.
  func texts(start: CalendarTime, end: CalendarTime?, zoneName: String?) -> Texts? {
    if case .date(let first) = start {
      let last = end.map { end -> Day in
        let local = end.local
        let isExclusive = local.time.seconds == 0
        return local.day.adding(days: isExclusive ? -1 : 0)
      }
      return Texts(start: "\(first)", end: last.flatMap { $0 > first ? "\($0)" : nil })
    }
    guard let (first, zone) = moment(start, zoneName), (1...9999).contains(first.day.year) else { return nil }
    var texts = Texts(start: Self.text(first), end: nil, timezone: zone == siteZone ? nil : zone.identifier)
    if let end, let last = self.end(end, in: zone, zoneName), last > first {
      texts.end = last.day == first.day ? Self.clock(last.time) : Self.text(last)
    }
    return texts
  }

  /// The end on the clocks of the start's zone. A day as the end of a time ends with its midnight.
  private func end(_ end: CalendarTime, in zone: Zone, _ zoneName: String?) -> LocalDateTime? {
    if case .date(let date) = end { return LocalDateTime(day: date) }
    guard let (local, own) = moment(end, zoneName) else { return nil }
    guard own != zone, let instant = own.instant(of: local) else { return local }
    return zone.local(at: instant)
  }

  /// A time as a text on its own, for exceptions and additions.
  func text(_ time: CalendarTime, zoneName: String?) -> String? {
    if case .date(let date) = time { return "\(date)" }
    return moment(time, zoneName).map { Self.text($0.local) }
  }

  private func moment(_ time: CalendarTime, _ zoneName: String?) -> (local: LocalDateTime, zone: Zone)? {
    switch time {
    case .date: return nil
    case .zoned(let local, let name):
      let zone = zones.zone(name) ?? siteZone
      return (existing(local, in: zone), zone)
    case .utc(let instant): return (siteZone.local(at: instant), siteZone)
    case .floating(let local):
      if let zoneName, let zone = embedded[zoneName] {
        let seconds = local.seconds - zone.offset(at: local)
        return (siteZone.local(at: Instant(seconds: seconds)), siteZone)
      }
      return (existing(local, in: siteZone), siteZone)
    }
  }

  /// The time, or, in the hour that daylight saving skips, the one that the clocks show instead (RFC 5545, 3.3.5).
  private func existing(_ local: LocalDateTime, in zone: Zone) -> LocalDateTime {
    if zone.instant(of: local) != nil { return local }
    let before = zone.offset(at: Instant(seconds: local.seconds - 86_400))
    return zone.local(at: Instant(seconds: local.seconds - before))
  }

  private static func text(_ local: LocalDateTime) -> String { "\(local.day) \(clock(local.time))" }

  private static func clock(_ time: TimeOfDay) -> String {
    let clock = "\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2))"
    return time.second == 0 ? clock : "\(clock):\(padded(time.second, to: 2))"
  }
}
