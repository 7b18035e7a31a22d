import AlmanacModel
import CivilTime
import ICalendar

/// Works out when an event takes place: its only time, its sessions, or what its rule gives.
///
/// Rules without end are followed to the end of the month twelve months after the build day, and to the next
/// date where that is later. Of more dates than the limit those that are over go first, then the farthest.
struct OccurrenceExpander {
  /// The most dates of an event with a rule, and of all such events together. A date takes some kilobytes on the
  /// pages that show it.
  private static let limits = (event: 5_000, site: 10_000, least: 4)
  /// The most dates that a rule is followed for, shown or not: of one event, and of all together.
  private static let patience = (event: 100_000, site: 500_000, least: 500)
  /// The most periods in a row that are searched for a date, for an event and for all together: enough of them for a
  /// rule that goes day by day from one 29 February to the next.
  private static let search = (event: 200_000, site: 2_000_000, least: 3_000)

  /// How many dates of an endless rule are passed over on the way to one of which something was said.
  private static let farthest = 4_000

  private let buildDay: Day
  private let siteZone: Zone
  private let limit: Int
  private let patience: Int
  private let search: Int
  private let horizon: Day

  /// - Parameter repeated: how many events of the site repeat; together they share a bound.
  init(buildDay: Day, siteZone: Zone, repeated: Int) {
    self.buildDay = buildDay
    self.siteZone = siteZone
    func share(_ bound: (event: Int, site: Int, least: Int)) -> Int {
      max(bound.least, min(bound.event, bound.site / max(1, repeated)))
    }
    limit = share(Self.limits)
    patience = share(Self.patience)
    search = share(Self.search)
    horizon = (0..<12).reduce(buildDay.yearMonth) { month, _ in month.next }.lastDay
  }

  /// The dates of an event in order, at least one, and its rule.
  func expand(
    _ event: Event, log: inout DiagnosticLog
  ) -> (occurrences: [EventOccurrence], recurrence: EventRecurrence?) {
    let only = [EventOccurrence(time: event.time, origin: .own)]
    if let repetition = event.repetition {
      guard let clock = EventClock(event.time), let rule = repetition.rule else { return (only, nil) }
      return repeated(event, repetition, rule, clock, log: &log) ?? (only, nil)
    }
    guard !event.sessions.isEmpty else { return (only, nil) }
    let sessions = event.sessions.enumerated().map { index, session in
      EventOccurrence(time: session.time, origin: .session(index))
    }
    return (sessions.sorted(by: EventOccurrence.precedes), nil)
  }

  // MARK: - Rules

  private func repeated(
    _ event: Event, _ repetition: EventRepetition, _ rule: RecurrenceRule, _ clock: EventClock,
    log: inout DiagnosticLog
  ) -> (occurrences: [EventOccurrence], recurrence: EventRecurrence?)? {
    let location = SourceLocation(path: event.path, position: repetition.text.position)
    let length = repetition.text.value.unicodeScalars.count
    var changes = RepetitionChanges(event, repetition, clock)
    var followed = follow(rule, clock, &changes)
    guard let first = followed.first else {
      log.report(RepetitionMessages.noDates(repetition.text.value), at: location, markerLength: length)
      return nil
    }
    let added = changes.added()
    changes.report(in: event.path, until: followed.lastSeen, isEndless: followed.isEndless, log: &log)
    if followed.isCut {
      log.report(RepetitionMessages.tooManyDates(limit), at: location, markerLength: length)
    }
    if first != clock.start {
      log.report(
        RepetitionMessages.startOutsideRule(first: first.day), at: location,
        markerLength: length)
    }
    followed.occurrences += added
    guard !followed.occurrences.isEmpty else {
      log.report(RepetitionMessages.noDates(repetition.text.value), at: location, markerLength: length)
      return nil
    }
    let recurrence = EventRecurrence(
      rule: rule, exceptions: changes.excepted, isEndless: followed.isEndless, first: clock.time(at: first),
      // Starts in UTC recur by the clocks of the calendar's own zone (X-WR-TIMEZONE) in some programs.
      isWidelyUnderstood: rule.isWidelyUnderstood(from: first.day) && followed.isPlain
        && (followed.seen > 1 || followed.goesOn) && clock.zone != .utc)
    return (followed.occurrences.sorted(by: EventOccurrence.precedes), recurrence)
  }

  private struct Followed {
    var occurrences: [EventOccurrence] = []
    /// The first start that the rule gives.
    var first: LocalDateTime?
    /// How many were looked at, or at least so many, and the last of them.
    var seen = 0
    var lastSeen: LocalDateTime?
    var isPlain = true
    var isEndless: Bool
    /// Whether there are dates beyond those that were looked at.
    var goesOn = false
    var isCut = false

    mutating func note(_ start: LocalDateTime) {
      seen += 1
      lastSeen = start
    }
  }

  private func follow(_ rule: RecurrenceRule, _ clock: EventClock, _ changes: inout RepetitionChanges)
    -> Followed
  {
    var result = Followed(isEndless: rule.count == nil && rule.until == nil)
    let all = Occurrences(rule, from: clock.start, in: clock.zone, patience: search)
    var dates = all
    guard let first = dates.next() else { return result }
    result.first = first

    let longOver = LocalDateTime(day: buildDay.adding(days: -clock.span - 2))
    let begin = beginning(of: rule, from: clock.start, longOver: longOver, changes)
    dates = begin.flatMap { all.dropping(before: $0) } ?? all
    var early = EarlyDates(limit: limit)
    var shown = ShownDates(limit: limit)
    let lastTouched = changes.lastDay ?? horizon
    var passed = 0
    while let start = dates.next() {
      if start < longOver, changes.leave(start) {
        early.append(start)
        result.note(start)
      } else {
        let time = clock.time(at: start)
        let isOver = (time.latestDay(in: siteZone) ?? buildDay) < buildDay
        if result.isEndless, !isOver, start.day > horizon, shown.hasUpcoming {
          result.goesOn = true
          // What was said of later dates stands in calendars from the first.
          guard start.day <= lastTouched, passed < Self.farthest else { break }
          passed += 1
          guard !changes.leave(start) else { continue }
        }
        result.note(start)
        result.isPlain = result.isPlain && clock.isPlain(time, at: start)
        if let occurrence = changes.occurrence(at: start, time), !shown.append(occurrence, isOver: isOver) {
          break
        }
      }
      if result.seen >= patience {
        result.isCut = true
        break
      }
    }

    early.keep(last: limit - shown.count)
    if let begin, begin > first {
      early.fill(
        all, first: first, before: begin, step: rule.longestStep, room: limit - shown.count,
        patience: patience)
      result.seen = max(result.seen + 1, early.starts.count)
    }
    let times = early.starts.map { clock.time(at: $0) }
    result.isPlain = result.isPlain && zip(times, early.starts).allSatisfy { clock.isPlain($0, at: $1) }
    result.occurrences = times.map { EventOccurrence(time: $0, origin: .own) } + shown.occurrences
    result.isCut = result.isCut || early.isCut || shown.isCut
    return result
  }

  /// The moment to which a rule may be taken at once, where it has more dates before it than are shown: whatever lies
  /// before is long over, and nothing was said about it. Nil where all dates are to be looked at.
  private func beginning(
    of rule: RecurrenceRule, from start: LocalDateTime, longOver: LocalDateTime, _ changes: RepetitionChanges
  ) -> LocalDateTime? {
    guard rule.count == nil else { return nil }
    let lastDay =
      switch rule.until {
      case .date(let date): date
      case .local(let time): time.day
      // On the clocks of a zone it may still be the day before.
      case .utc(let time): time.utc.day.adding(days: -1)
      case nil: Day.last
      }
    let day = min(longOver.day, lastDay, changes.firstDay ?? .last)
    let begin = LocalDateTime(day: day)
    let steps = (begin.seconds - start.seconds) / rule.longestStep
    return steps > limit ? begin : nil
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
