import AlmanacModel
import CivilTime
import ICalendar

/// Writes the times of a calendar entry as the event list has them.
struct CalendarSpan {
  let siteZone: Zone
  /// The zones of the calendar.
  let zones: CalendarZones

  /// Start and end, and the zone where it is not the site's.
  struct Texts: Equatable {
    var start: String
    var end: String?
    var timezone: String?
  }

  // MARK: - Times

  /// The zone on whose clocks a time is given.
  func clock(of time: CalendarTime) -> Zone {
    switch time {
    case .zoned(_, let name): zones.zone(name) ?? siteZone
    case .utc: .utc
    case .floating, .date: siteZone
    }
  }

  /// The zone in which a single time of a zone is written: the zone itself where it is a place's, else the site's.
  func writingZone(_ clock: Zone) -> Zone { isPlace(clock) ? clock : siteZone }

  /// Whether the clocks of a zone are those of a place that the event list can name; else they only are so far from UTC.
  func isPlace(_ zone: Zone) -> Bool {
    zone != .utc && !zones.isOwn(zone) && !zone.identifier.hasPrefix("Etc/")
  }

  /// The instant that is meant; of a day its midnight. In the hour that daylight saving skips it is the one that the
  /// clocks show instead (RFC 5545, section 3.3.5).
  func instant(_ time: CalendarTime) -> Instant {
    if case .utc(let instant) = time { return instant }
    return clock(of: time).resolve(time.local).instant
  }

  // MARK: - Texts

  /// The texts of a time on its own; nil where it lies beyond all years.
  func texts(start: CalendarTime, end: CalendarTime?) -> Texts? {
    if case .date(let first) = start {
      let last = end.map { $0.local.day.adding(days: $0.local.time == .midnight ? -1 : 0) }
      return texts(first: first, last: last ?? first)
    }
    let zone = writingZone(clock(of: start))
    let last = end.map { end -> Instant in
      // A day as the end of a time ends with its midnight.
      if case .date(let day) = end { return zone.start(of: day) }
      return instant(end)
    }
    return texts(from: instant(start), to: last, in: zone)
  }

  /// Whole days, the last included.
  func texts(first: Day, last: Day) -> Texts? {
    guard (1...9999).contains(first.year) else { return nil }
    return Texts(start: "\(first)", end: last > first ? "\(last.nameable)" : nil)
  }

  func texts(from start: Instant, to end: Instant?, in zone: Zone) -> Texts? {
    let first = zone.local(at: start)
    guard (1...9999).contains(first.day.year) else { return nil }
    var texts = Texts(
      start: text(start, in: zone), end: nil, timezone: zone == siteZone ? nil : zone.identifier)
    if let end, end > start {
      let last = zone.local(at: end)
      let isPlain = last.day == first.day && !isLaterOfTwo(end, last, zone)
      texts.end = isPlain ? Self.clock(last.time) : text(end, in: zone)
    }
    return texts
  }

  /// A time as a text on its own. Of an hour that the clocks show twice, the second is told by its offset.
  func text(_ instant: Instant, in zone: Zone) -> String {
    let local = zone.local(at: instant)
    let text = "\(local.day) \(Self.clock(local.time))"
    guard isLaterOfTwo(instant, local, zone) else { return text }
    let offset = TimeText.offsetText(zone.offset(at: instant))
    return "\(text)\(offset.prefix(3)):\(offset.dropFirst(3).prefix(2))"
  }

  private func isLaterOfTwo(_ instant: Instant, _ local: LocalDateTime, _ zone: Zone) -> Bool {
    if case .twice(_, let later) = zone.resolve(local) { return later == instant }
    return false
  }

  private static func clock(_ time: TimeOfDay) -> String {
    let clock = "\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2))"
    return time.second == 0 ? clock : "\(clock):\(padded(time.second, to: 2))"
  }
}
