import AlmanacModel
import CivilTime
import WrittenDates

/// Puts start, end and duration of an event together. Ends beyond the year 9999 are at its last second: later
/// years have no spelling that programs read.
struct EventTimeReader: Sendable {
  /// Why start and end do not go together.
  enum Mistake: Error, Sendable, Equatable {
    case endBeforeStart
    case skippedHour(LocalDateTime)
    /// An end with a time for a start without.
    case timeForWholeDay
    /// A bare time where a day is needed.
    case dayMissing
    /// An end for a day that is not known.
    case endOfPeriod
    /// Hours for a start without a time.
    case durationForWholeDay
  }

  let zone: Zone

  /// The point in time of a day and a time on the zone's clocks, or by the offset that was written.
  func moment(_ day: Day, _ time: WrittenTime) throws(Mistake) -> Moment {
    let seconds = day.number * 86_400 + time.seconds
    if let offset = time.offset { return Moment(instant: Instant(seconds: seconds - offset), zone: zone) }
    let local = LocalDateTime(seconds: seconds)
    guard let instant = zone.instant(of: local) else { throw .skippedHour(local) }
    return Moment(local: local, zone: zone, instant: instant)
  }

  /// The last day of the year 9999.
  private static let lastDay = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)

  /// The time of an event that begins at `start` and ends at `end`.
  func time(start: WrittenDate, end: WrittenDate?) throws(Mistake) -> EventTime {
    bounded(try unbounded(start: start, end: end))
  }

  private func bounded(_ time: EventTime) -> EventTime {
    switch time {
    case .days(let first, let last) where last > Self.lastDay: .days(first: first, last: Self.lastDay)
    case .timed(let start, let end?) where end.local.day > Self.lastDay: .timed(start: start, end: lastSecond)
    default: time
    }
  }

  private var lastSecond: Moment {
    let local = LocalDateTime(seconds: Self.lastDay.number * 86_400 + 86_399)
    return Moment(
      instant: zone.instant(of: local)
        ?? Instant(seconds: local.seconds - zone.offset(at: .init(seconds: local.seconds))),
      zone: zone)
  }

  private func unbounded(start: WrittenDate, end: WrittenDate?) throws(Mistake) -> EventTime {
    switch start {
    case .time: throw .dayMissing
    case .open:
      if end != nil { throw .endOfPeriod }
      return .open
    case .month(let month):
      guard end == nil || end == .month(month) else { throw .endOfPeriod }
      return .month(month)
    case .years(let first, let last):
      guard let end else { return .years(first: first, last: last) }
      guard case .years(_, let last) = end else { throw .endOfPeriod }
      guard last >= first else { throw .endBeforeStart }
      return .years(first: first, last: last)
    case .day(let day): return try days(from: day, end: end)
    case .dayAndTime(let day, let time): return try timed(from: try moment(day, time), end: end)
    }
  }

  private func days(from first: Day, end: WrittenDate?) throws(Mistake) -> EventTime {
    switch end {
    case nil: return .days(first: first, last: first)
    case .day(let last):
      guard last >= first else { throw .endBeforeStart }
      return .days(first: first, last: last)
    case .time, .dayAndTime: throw .timeForWholeDay
    default: throw .endOfPeriod
    }
  }

  private func timed(from start: Moment, end: WrittenDate?) throws(Mistake) -> EventTime {
    switch end {
    case nil: return .timed(start: start, end: nil)
    case .time(let time): return .timed(start: start, end: try bareEnd(time, start))
    case .dayAndTime(let day, let time):
      let end = try moment(day, time)
      guard end.instant >= start.instant else { throw .endBeforeStart }
      return .timed(start: start, end: end)
    case .day(let day):
      guard day >= start.local.day else { throw .endBeforeStart }
      // A day alone says nothing of the hour; only a later day says that the event runs through it.
      guard day > start.local.day else { return .timed(start: start, end: nil) }
      let midnight = zone.start(of: day.adding(days: 1))
      return .timed(start: start, end: Moment(instant: midnight, zone: zone))
    default: throw .endOfPeriod
    }
  }

  /// A bare time is on the same day, or on the next if it is earlier and within 12 hours.
  private func bareEnd(_ time: WrittenTime, _ start: Moment) throws(Mistake) -> Moment {
    let end = try moment(start.local.day, time)
    if end.instant >= start.instant { return end }
    let next = try moment(start.local.day.adding(days: 1), time)
    guard next.instant.seconds - start.instant.seconds <= 12 * 3600 else { throw .endBeforeStart }
    return next
  }

  /// The time of an event of a given length.
  func time(start: WrittenDate, duration: WrittenDuration) throws(Mistake) -> EventTime {
    bounded(try unbounded(start: start, duration: duration))
  }

  private func unbounded(start: WrittenDate, duration: WrittenDuration) throws(Mistake) -> EventTime {
    switch (try time(start: start, end: nil), duration) {
    case (.days(let first, _), .days(let count)):
      return .days(first: first, last: first.adding(days: max(1, count) - 1))
    case (.days, .minutes): throw .durationForWholeDay
    case (.timed(let start, _), .minutes(let minutes)):
      let end = Instant(seconds: start.instant.seconds + minutes * 60)
      return .timed(start: start, end: Moment(instant: end, zone: zone))
    case (.timed(let start, _), .days(let count)):
      let local = LocalDateTime(day: start.local.day.adding(days: count), time: start.local.time)
      guard let instant = zone.instant(of: local) else { throw .skippedHour(local) }
      return .timed(start: start, end: Moment(local: local, zone: zone, instant: instant))
    default: throw .endOfPeriod
    }
  }
}
