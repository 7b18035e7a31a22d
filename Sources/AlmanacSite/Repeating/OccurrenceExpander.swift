import AlmanacModel
import ICalendar

/// Works out when an event takes place: its only time, its sessions, or what its rule gives.
///
/// Rules without end are followed to the end of the month twelve months after the build day, and to the next
/// date where that is later. Of more dates than the limit those that are over go first, then the farthest.
struct OccurrenceExpander {
  /// The most dates of an event with a rule, and of all such events together. A date takes some kilobytes on the
  /// pages that show it.
  private static let limits = (event: 5_000, site: 15_000, least: 4)
  /// The most dates that a rule is followed for, shown or not: of one event, and of all together.
  private static let patience = (event: 100_000, site: 1_000_000, least: 1_000)

  private let buildDay: Day
  private let siteZone: Zone
  private let limit: Int
  private let patience: Int
  private let horizon: Day

  /// - Parameter repeated: how many events of the site repeat; together they share a bound.
  init(buildDay: Day, siteZone: Zone, repeated: Int) {
    self.buildDay = buildDay
    self.siteZone = siteZone
    let repeated = max(1, repeated)
    limit = max(Self.limits.least, min(Self.limits.event, Self.limits.site / repeated))
    patience = max(Self.patience.least, min(Self.patience.event, Self.patience.site / repeated))
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

    mutating func note(_ start: CivilDateTime) {
      seen += 1
      if first == nil { first = start }
      lastSeen = start
    }
  }

  private func follow(_ rule: RecurrenceRule, _ clock: EventClock, _ changes: inout RepetitionChanges)
    -> Followed
  {
    var result = Followed(isEndless: rule.count == nil && rule.until == nil)
    var over = 0
    /// How many of the dates that are over had to go; they leave the list together.
    var dropped = 0
    /// Dates long over that nothing was said about: most of them are never shown, and get no time.
    var early: [CivilDateTime] = []
    let longOver = changes.isNone ? buildDay.number - clock.span - 2 : .min
    for start in Occurrences(rule, from: clock.start, in: zoneRules(rule, clock)) {
      if start.date.dayNumber < longOver {
        result.note(start)
        early.append(start)
        if early.count >= 2 * limit {
          early.removeFirst(limit)
          result.isCut = true
        }
        if result.seen >= patience {
          result.isCut = true
          break
        }
        continue
      }
      let time = clock.time(at: start)
      let isOver = (time.latestDay(in: siteZone) ?? buildDay) < buildDay
      if result.isEndless, !isOver, Day(number: start.date.dayNumber) > horizon,
        result.occurrences.count - dropped > over
      {
        break
      }
      result.note(start)
      result.isPlain = result.isPlain && clock.isPlain(time, at: start)
      if let occurrence = changes.occurrence(at: start, time) {
        if isOver { over += 1 }
        result.occurrences.append(occurrence)
        if result.occurrences.count - dropped > limit {
          result.isCut = true
          guard over > 0 else {
            result.occurrences.removeLast()
            break
          }
          dropped += 1
          over -= 1
          if dropped >= limit {
            result.occurrences.removeFirst(dropped)
            dropped = 0
          }
        }
      }
      if result.seen >= patience {
        result.isCut = true
        break
      }
    }
    result.occurrences.removeFirst(dropped)
    let kept = early.suffix(limit - result.occurrences.count)
    if kept.count < early.count { result.isCut = true }
    result.occurrences.insert(
      contentsOf: kept.map { EventOccurrence(time: clock.time(at: $0), origin: .own) }, at: 0)
    result.isPlain =
      result.isPlain && zip(result.occurrences, kept).allSatisfy { clock.isPlain($0.time, at: $1) }
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
