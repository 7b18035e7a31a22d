import AlmanacModel
import ICalendar

/// Works out when an event takes place: its only time, its sessions, or what its rule gives.
///
/// Rules without end are followed to the end of the month twelve months after the build day, and to the next
/// date where that is later. Of more dates than the limit those that are over go first, then the farthest.
struct OccurrenceExpander {
  /// The most dates of an event with a rule.
  static let largestLimit = 5_000
  /// The most dates that a rule is followed for, shown or not.
  private static let patience = 100_000

  private let buildDay: Day
  private let siteZone: Zone
  private let limit: Int
  private let horizon: Day

  /// - Parameter repeated: how many events of the site repeat; together they share a bound.
  init(buildDay: Day, siteZone: Zone, repeated: Int) {
    self.buildDay = buildDay
    self.siteZone = siteZone
    limit = max(50, min(Self.largestLimit, 1_000_000 / max(1, repeated)))
    horizon = (0..<12).reduce(buildDay.yearMonth) { month, _ in month.next }.lastDay
  }

  /// The dates of an event in order, at least one, and its rule.
  func expand(
    _ event: Event, log: inout DiagnosticLog
  ) -> (occurrences: [EventOccurrence], recurrence: EventRecurrence?) {
    let only = [EventOccurrence(time: event.time, origin: .own)]
    if let repetition = event.repetition {
      guard let clock = EventClock(event.time),
        let rule = rule(repetition, clock, in: event.path, log: &log)
      else { return (only, nil) }
      return repeated(event, repetition, rule, clock, log: &log) ?? (only, nil)
    }
    guard !event.sessions.isEmpty else { return (only, nil) }
    let sessions = event.sessions.enumerated().map { index, session in
      EventOccurrence(time: session.time, origin: .session(index))
    }
    return (sessions.sorted(by: EventOccurrence.precedes), nil)
  }

  private func rule(
    _ repetition: EventRepetition, _ clock: EventClock, in path: String, log: inout DiagnosticLog
  ) -> RecurrenceRule? {
    let location = SourceLocation(path: path, position: repetition.rule.position)
    let length = repetition.rule.value.unicodeScalars.count
    do throws(RepetitionReader.Mistake) {
      let rule = try RepetitionReader.rule(
        repetition.rule.value, start: clock.start, isTimed: clock.zone != nil)
      if clock.zone != nil, case .date(let day)? = rule.until {
        log.report(
          RepetitionMessages.untilWithoutTime(TimeText.text(day)), at: location, markerLength: length)
      }
      return rule
    } catch {
      log.report(
        RepetitionMessages.message(for: error, in: repetition.rule.value), at: location, markerLength: length)
      return nil
    }
  }

  // MARK: - Rules

  private func repeated(
    _ event: Event, _ repetition: EventRepetition, _ rule: RecurrenceRule, _ clock: EventClock,
    log: inout DiagnosticLog
  ) -> (occurrences: [EventOccurrence], recurrence: EventRecurrence?)? {
    let location = SourceLocation(path: event.path, position: repetition.rule.position)
    let length = repetition.rule.value.unicodeScalars.count
    var changes = RepetitionChanges(event, repetition, clock)
    var followed = follow(rule, clock, &changes)
    guard let first = followed.first else {
      log.report(RepetitionMessages.noDates(repetition.rule.value), at: location, markerLength: length)
      return nil
    }
    changes.report(in: event.path, until: followed.lastSeen, isEndless: followed.isEndless, log: &log)
    if followed.isCut {
      log.report(RepetitionMessages.tooManyDates(limit), at: location, markerLength: length)
    }
    if first != clock.start {
      log.report(
        RepetitionMessages.startOutsideRule(first: Day(number: first.date.dayNumber)), at: location,
        markerLength: length)
    }
    followed.occurrences += changes.added.map { EventOccurrence(time: $0, origin: .added) }
    guard !followed.occurrences.isEmpty else {
      log.report(RepetitionMessages.noDates(repetition.rule.value), at: location, markerLength: length)
      return nil
    }
    let recurrence = EventRecurrence(
      rule: rule, exceptions: changes.excepted, isEndless: followed.isEndless, first: clock.time(at: first),
      // Starts in UTC recur by the clocks of the calendar's own zone (X-WR-TIMEZONE) in some programs.
      isWidelyUnderstood: rule.isWidelyUnderstood && followed.isPlain && followed.seen > 1
        && clock.zone != .utc)
    return (followed.occurrences.sorted(by: EventOccurrence.precedes), recurrence)
  }

  private struct Followed {
    var occurrences: [EventOccurrence] = []
    /// The first start that the rule gives.
    var first: CivilDateTime?
    var lastSeen: CivilDateTime?
    var seen = 0
    var isPlain = true
    var isEndless: Bool
    var isCut = false
  }

  private func follow(_ rule: RecurrenceRule, _ clock: EventClock, _ changes: inout RepetitionChanges)
    -> Followed
  {
    var result = Followed(isEndless: rule.count == nil && rule.until == nil)
    var over = 0
    for start in Occurrences(rule, from: clock.start, in: zoneRules(rule, clock)) {
      let time = clock.time(at: start)
      let isOver = (time.latestDay(in: siteZone) ?? buildDay) < buildDay
      if result.isEndless, !isOver, Day(number: start.date.dayNumber) > horizon,
        result.occurrences.count > over
      {
        break
      }
      result.seen += 1
      if result.first == nil { result.first = start }
      result.lastSeen = start
      result.isPlain = result.isPlain && clock.isPlain(time, at: start)
      if let occurrence = changes.occurrence(at: start, time) {
        if isOver { over += 1 }
        result.occurrences.append(occurrence)
        if result.occurrences.count > limit {
          result.isCut = true
          guard over > 0 else {
            result.occurrences.removeLast()
            break
          }
          result.occurrences.removeFirst()
          over -= 1
        }
      }
      if result.seen >= Self.patience {
        result.isCut = true
        break
      }
    }
    return result
  }

  /// Only an end in UTC needs the rules of the zone, which take a millisecond.
  private func zoneRules(_ rule: RecurrenceRule, _ clock: EventClock) -> ZoneRules? {
    guard case .utc? = rule.until, let zone = clock.zone else { return nil }
    return ZoneRules(identifier: zone.identifier)
  }
}

extension EventOccurrence {
  /// Order: start, whole days first.
  static func precedes(_ left: EventOccurrence, _ right: EventOccurrence) -> Bool {
    if left.time.orderSeconds != right.time.orderSeconds {
      return left.time.orderSeconds < right.time.orderSeconds
    }
    return !left.time.isTimed && right.time.isTimed
  }
}
