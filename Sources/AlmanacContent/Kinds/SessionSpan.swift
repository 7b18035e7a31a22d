import AlmanacModel

/// The time from the first to the last of several sessions.
enum SessionSpan {
  /// The time that covers both.
  static func joined(_ one: EventTime, _ other: EventTime) -> EventTime {
    if case .timed(let start, let end) = one, case .timed(let otherStart, let otherEnd) = other {
      let first = otherStart.instant < start.instant ? otherStart : start
      let ends = [end ?? start, otherEnd ?? otherStart]
      let last = ends.max { $0.instant < $1.instant } ?? start
      return .timed(start: first, end: last.instant > first.instant ? last : nil)
    }
    guard let first = one.firstDay, let last = one.lastDay, let otherFirst = other.firstDay,
      let otherLast = other.lastDay
    else { return one }
    return .days(first: min(first, otherFirst), last: max(last, otherLast))
  }

  /// Whether one begins before the other, where both have a time.
  static func starts(_ one: EventTime, before other: EventTime) -> Bool {
    guard case .timed(let start, _) = one, case .timed(let otherStart, _) = other else { return false }
    return start.instant < otherStart.instant
  }
}
