import CivilTime
import ICalendar

/// The dates of an event on the clock on which it recurs.
struct CalendarSeries {
  /// Nil for whole days.
  let zone: Zone?
  let start: LocalDateTime
  /// What is between start and end, as the clock shows it and as it passes; nil without an end.
  let length: (shown: Int, passed: Int)?
  var rules: [RecurrenceRule]
  var exceptionRules: [RecurrenceRule]
  /// Dates beyond those of the rules, with the lengths in seconds that they have of their own.
  var additions: [LocalDateTime: Int?]
  /// The dates of rules that count them, as far as they were followed.
  private var counted: Set<LocalDateTime> = []
  /// The first date of each day, of those that are listed or counted.
  private var days: [Day: LocalDateTime] = [:]

  /// A rule of more parts than any series has is not followed.
  private static let mostRules = 20
  /// So many periods without a date are looked at.
  static let patience = 4_000

  init(
    zone: Zone?, start: LocalDateTime, length: (shown: Int, passed: Int)?, rules: [RecurrenceRule] = [],
    exceptionRules: [RecurrenceRule] = [], additions: [LocalDateTime: Int?] = [:]
  ) {
    self.zone = zone
    self.start = start
    self.length = length
    self.rules = rules
    self.exceptionRules = exceptionRules
    self.additions = additions
  }

  /// The series of an event.
  init(_ event: CalendarEvent, start: CalendarTime, _ span: CalendarSpan) {
    let zone: Zone? = if case .date = start { nil } else { span.clock(of: start) }
    let first = zone.map { SeriesClock.local(start, in: $0, span) } ?? start.local
    let clock = SeriesClock(zone: zone, start: first, span: span)
    let length = event.end.map { end -> (Int, Int) in
      let shown = clock.local(end).seconds - first.seconds
      return (shown, zone == nil ? shown : span.instant(end).seconds - span.instant(start).seconds)
    }
    var additions: [LocalDateTime: Int?] = [:]
    for period in event.periods {
      let own = period.end.map { clock.local($0).seconds - clock.local(period.start).seconds }
      additions[clock.local(period.start)] = .some(own.flatMap { $0 > 0 && $0 != length?.0 ? $0 : nil })
    }
    self.init(
      zone: zone, start: first, length: length.map { (shown: $0.0, passed: $0.1) },
      rules: event.read.rules.prefix(Self.mostRules).map {
        Self.plain($0, isTimed: zone != nil, event.dayZone)
      },
      exceptionRules: event.read.exceptionRules.prefix(Self.mostRules).map {
        Self.plain($0, isTimed: zone != nil, event.dayZone)
      },
      additions: additions)
  }

  /// A rule whose last moment is of the kind of its dates.
  private static func plain(_ rule: RecurrenceRule, isTimed: Bool, _ dayZone: Zone?) -> RecurrenceRule {
    var rule = rule
    switch rule.until {
    case .date(let day)? where isTimed: rule.until = .local(LocalDateTime(day: day))
    case .local(let time)? where !isTimed: rule.until = .date(time.day)
    case .utc(let instant)? where !isTimed: rule.until = .date((dayZone ?? .utc).local(at: instant).day)
    default: break
    }
    return rule
  }

  var isRecurring: Bool { !rules.isEmpty || !additions.isEmpty }

  /// Whether it goes on for ever.
  var isEndless: Bool { rules.contains { $0.count == nil && $0.until == nil } }

  // MARK: - Dates

  /// Follows the rules that count their dates, for questions about single dates.
  mutating func follow(_ budget: inout Int) {
    for rule in rules where rule.count != nil {
      let dates = Array(occurrences(rule).prefix(Self.share(of: budget)))
      budget -= dates.count
      counted.formUnion(dates)
    }
    for date in counted.union(additions.keys).union([start]) {
      days[date.day] = min(days[date.day] ?? date, date)
    }
  }

  private static func share(of budget: Int) -> Int { max(500, min(20_000, budget)) }

  private func occurrences(_ rule: RecurrenceRule) -> Occurrences {
    Occurrences(rule, from: start, in: zone, patience: Self.patience)
  }

  /// Whether a time is one of the dates of the rules.
  func isInRules(_ time: LocalDateTime) -> Bool {
    guard time >= start else { return false }
    return counted.contains(time) || rules.contains { next($0, from: time) == time }
  }

  /// The first date of a rule that does not count at a time or after it.
  private func next(_ rule: RecurrenceRule, from time: LocalDateTime) -> LocalDateTime? {
    guard rule.count == nil, var later = occurrences(rule).dropping(before: time) else { return nil }
    return later.next()
  }

  /// Whether a time is a date of the series, before exceptions.
  func contains(_ time: LocalDateTime) -> Bool {
    time == start && isStartHeld || additions[time] != nil || isInRules(time)
  }

  /// The first date on a day, before exceptions.
  func date(on day: Day) -> LocalDateTime? {
    let given = rules.compactMap { next($0, from: LocalDateTime(day: day)) }.filter { $0.day == day }
    return (given + [days[day]].compactMap { $0 }).min()
  }

  /// The start is a date whatever the rules say (RFC 5545, section 3.8.5.3), unless they end before it.
  var isStartHeld: Bool {
    let ends = rules.map { rule -> Bool in
      switch rule.until {
      case .date(let day)?: LocalDateTime(day: day) < start
      case .local(let time)?: time < start
      case .utc(let instant)?: zone.map { $0.resolve(start).instant > instant } ?? (instant.utc < start)
      case nil: false
      }
    }
    let isOver = !ends.isEmpty && ends.allSatisfy { $0 }
    return !isOver && !exceptionRules.contains { occurrences($0).lazy.prefix(1).contains(start) }
  }

  /// All dates in order up to a moment, before exceptions; of too many the last.
  func dates(through horizon: LocalDateTime, today: Day, _ budget: inout Int) -> (
    dates: [LocalDateTime], isCut: Bool
  ) {
    let limit = Self.share(of: budget)
    var isCut = false
    var found: Set<LocalDateTime> = Set(additions.keys)
    if isStartHeld { found.insert(start) }
    for rule in rules {
      let dates = Array(occurrences(rule).lazy.prefix { $0 <= horizon }.prefix(limit + 1))
      budget -= dates.count
      found.formUnion(dates)
      guard dates.count > limit else { continue }
      isCut = true
      // Of a rule with so many dates only those that are not long over are wanted.
      let begin = LocalDateTime(day: today.adding(days: -400))
      if let later = occurrences(rule).dropping(before: begin) {
        found.formUnion(later.lazy.prefix { $0 <= horizon }.prefix(limit))
      }
    }
    for rule in exceptionRules {
      let gone = Array(occurrences(rule).lazy.prefix { $0 <= horizon }.prefix(limit))
      budget -= gone.count
      found.subtract(gone)
    }
    return (found.sorted(), isCut)
  }
}

/// Puts times of any kind on the clock of a series.
struct SeriesClock {
  /// Nil for whole days.
  let zone: Zone?
  let start: LocalDateTime
  let span: CalendarSpan

  func local(_ time: CalendarTime) -> LocalDateTime {
    guard let zone else { return LocalDateTime(day: time.local.day) }
    switch time {
    case .date(let day): return LocalDateTime(day: day, time: start.time)
    // Without a zone it is meant on the clock of the series.
    case .floating(let local): return local
    case .zoned, .utc: return Self.local(time, in: zone, span)
    }
  }

  /// The time on the clocks of a zone. One that they skip stays as it was written: only on that day do the clocks show
  /// another, and the series goes on at the time that was meant.
  static func local(_ time: CalendarTime, in zone: Zone, _ span: CalendarSpan) -> LocalDateTime {
    let instant = span.instant(time)
    if case .skipped(instant) = zone.resolve(time.local) { return time.local }
    return zone.local(at: instant)
  }
}
