import AlmanacModel
import CivilTime
import ICalendar

/// The clock by which an event repeats: it turns starts on that clock into times of the same length.
struct EventClock {
  /// The start on the event's clock; midnight for whole days.
  let start: LocalDateTime
  /// Nil for whole days.
  let zone: Zone?
  /// Days of a whole-day event, at least 1.
  private let days: Int
  /// Seconds from start to end as the clock shows them, and as they pass; nil without an end.
  private let length: (shown: Int, passed: Int)?

  /// No time of the event reaches further than so many days beyond the day on which it begins.
  var span: Int { max(days, (length.map { max($0.shown, $0.passed) } ?? 0) / 86_400 + 1) }

  /// The clock of an event; nil where its day is not known.
  init?(_ time: EventTime) {
    switch time {
    case .days(let first, let last):
      start = LocalDateTime(day: first)
      zone = nil
      days = last.number - first.number + 1
      length = nil
    case .timed(let moment, let end):
      start = moment.local
      zone = moment.zone
      days = 1
      length = end.map {
        ($0.local.seconds - moment.local.seconds, $0.instant.seconds - moment.instant.seconds)
      }
    default: return nil
    }
  }

  /// The time that begins when the clock shows `start`. An end is on the same time of day as the event's own,
  /// whatever daylight saving does in between, unless nothing would be left of it: then as much time passes as
  /// always. A start that is skipped is an hour later; of one that comes twice it is the first (RFC 5545,
  /// section 3.3.5).
  func time(at start: LocalDateTime) -> EventTime {
    let seconds = start.seconds
    guard let zone else {
      let first = start.day
      return .days(first: first, last: first.adding(days: days - 1))
    }
    return lasting(from: moment(seconds, zone), zone)
  }

  /// A time without an end of its own, as long as the others; one of another kind stays as it is.
  func lasting(_ time: EventTime) -> EventTime {
    switch (time, zone) {
    case (.days(let first, _), nil): .days(first: first, last: first.adding(days: days - 1))
    case (.timed(let start, nil), _?): lasting(from: start, start.zone)
    default: time
    }
  }

  private func lasting(from begin: Moment, _ zone: Zone) -> EventTime {
    guard let length else { return .timed(start: begin, end: nil) }
    let end = moment(begin.local.seconds + length.shown, zone)
    let passed = Moment(instant: Instant(seconds: begin.instant.seconds + length.passed), zone: zone)
    return .timed(start: begin, end: end.instant > begin.instant ? end : passed)
  }

  private func moment(_ seconds: Int, _ zone: Zone) -> Moment {
    let local = LocalDateTime(seconds: seconds)
    if let instant = zone.instant(of: local) { return Moment(local: local, zone: zone, instant: instant) }
    let before = zone.offset(at: Instant(seconds: seconds - 86_400))
    return Moment(instant: Instant(seconds: seconds - before), zone: zone)
  }

  /// Whether clocks of every program show the date alike: no start is skipped or comes twice, and as much
  /// time passes as the clock shows.
  func isPlain(_ time: EventTime, at start: LocalDateTime) -> Bool {
    guard case .timed(let begin, let end) = time else { return true }
    guard begin.local.seconds == start.seconds, !isDoubled(begin) else { return false }
    guard let length, let end else { return true }
    return end.instant.seconds - begin.instant.seconds == length.passed
  }

  private func isDoubled(_ moment: Moment) -> Bool {
    let later = Instant(seconds: moment.instant.seconds + 3600)
    return moment.zone.local(at: later).seconds <= moment.local.seconds
  }
}
