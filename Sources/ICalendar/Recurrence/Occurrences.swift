import CivilTime

/// The occurrences of one rule from a start on, in order, worked out one at a time.
///
/// The results are those of python-dateutil's `rrule`: the start itself is among them only if the rule
/// gives it. Rules without end go on to the year 9999; rules that never hit, such as those for a
/// 30 February, end after a bounded search. In a rule that mixes weekdays with and without ordinal, a
/// day must be both.
public struct Occurrences: Sequence, IteratorProtocol, Sendable {
  private var start: LocalDateTime
  private let positions: [Int]
  private let limit: Limit
  private var periods: RecurrencePeriods
  private var remaining: Int
  private let patience: Int
  private var current = RecurrencePeriods.Candidates(start: 0)
  private var base = 0
  private var offset = 0
  private var isFinished: Bool

  /// The last moment of the rule, as a local time or as an instant on clocks of a zone.
  private enum Limit: Sendable {
    case none
    case local(LocalDateTime)
    case instant(Instant, Zone)
  }

  /// The occurrences of a rule.
  /// - Parameters:
  ///   - rule: the rule. An UNTIL that is a day means its first moment: give a time for all of the day.
  ///   - start: DTSTART on the clocks of its zone; midnight for whole days.
  ///   - zone: the zone, for an UNTIL in UTC. Without it, UTC and local times are taken as the same.
  ///   - patience: after so many periods in a row without an occurrence there is taken to be no further one, even
  ///     where more would have to be looked at to be sure.
  public init(
    _ rule: RecurrenceRule, from start: LocalDateTime, in zone: Zone? = nil, patience: Int = .max
  ) {
    self.start = start
    let periods = RecurrencePeriods(rule, start: start)
    self.periods = periods
    self.patience = Swift.max(0, Swift.min(periods.barrenLimit, patience))
    positions = rule.positions.filter { $0.magnitude <= periods.largestPeriod }
    isFinished = positions.isEmpty && !rule.positions.isEmpty
    remaining = rule.count ?? .max
    switch (rule.until, zone) {
    case (nil, _): limit = .none
    // A day stands for its first moment, as in python-dateutil.
    case (.date(let date), _): limit = .local(LocalDateTime(day: date))
    case (.utc(let time), let zone?): limit = .instant(time, zone)
    case (.utc(let time), nil): limit = .local(time.utc)
    case (.local(let time), _): limit = .local(time)
    }
  }

  /// The same occurrences without those before a moment, which are not worked out one by one; nil for a rule with a
  /// COUNT, whose end depends on all of them. To be asked before the first occurrence is taken.
  public func dropping(before moment: LocalDateTime) -> Occurrences? {
    guard remaining == .max else { return nil }
    guard moment > start else { return self }
    var later = self
    later.start = moment
    later.periods.jump(before: moment)
    return later
  }

  /// The next occurrence on the clocks of the zone, or nil after the last.
  public mutating func next() -> LocalDateTime? {
    while !isFinished {
      while let candidate = nextCandidate() {
        if candidate < start { continue }
        guard remaining > 0, isWithinLimit(candidate) else {
          isFinished = true
          return nil
        }
        remaining -= 1
        return candidate
      }
      if !loadPeriod() { isFinished = true }
    }
    return nil
  }

  private mutating func nextCandidate() -> LocalDateTime? {
    guard base < current.bases.count, offset < current.offsets.count else { return nil }
    let seconds = current.bases[base] + current.offsets[offset]
    offset += 1
    if offset == current.offsets.count {
      offset = 0
      base += 1
    }
    return LocalDateTime(seconds: seconds)
  }

  /// Goes on to the next period with candidates; false if there is none.
  private mutating func loadPeriod() -> Bool {
    for _ in 0...patience {
      guard var period = periods.advance(), isWithinLimit(LocalDateTime(seconds: period.start)) else {
        return false
      }
      guard !period.bases.isEmpty, !period.offsets.isEmpty else { continue }
      if !positions.isEmpty { period = picked(from: period) }
      let lastOffset = period.offsets.last ?? 0
      period.bases.removeAll { $0 + lastOffset < start.seconds }
      guard !period.bases.isEmpty else { continue }
      current = period
      base = 0
      offset = 0
      return true
    }
    return false
  }

  /// The candidates at the positions of BYSETPOS.
  private func picked(from period: RecurrencePeriods.Candidates) -> RecurrencePeriods.Candidates {
    let count = period.bases.count * period.offsets.count
    var seconds: Set<Int> = []
    for position in positions {
      let index = position < 0 ? count + position : position - 1
      guard (0..<count).contains(index) else { continue }
      let (base, offset) = index.quotientAndRemainder(dividingBy: period.offsets.count)
      seconds.insert(period.bases[base] + period.offsets[offset])
    }
    return RecurrencePeriods.Candidates(bases: seconds.sorted(), offsets: [0], start: period.start)
  }

  private func isWithinLimit(_ time: LocalDateTime) -> Bool {
    switch limit {
    case .none: true
    case .local(let last): time <= last
    case .instant(let last, let zone): zone.resolve(time).instant <= last
    }
  }
}
