import AlmanacModel

/// What calendars write differently since version 1.1. It counts in the hash of the entries whose lines differ, so that
/// SEQUENCE rises with them, and in no other: their hash is the one that 1.0 recorded.
extension CalendarEntry {
  /// Adds what shows in the entries that share the identity of an event; sessions have identities of their own.
  static func addLaterRules(_ event: SiteEvent, _ site: Site, to hash: inout ContentHash) {
    let isRepeated = event.event.repetition != nil
    guard isRepeated || event.event.sessions.isEmpty else { return }
    let changes = event.occurrences.compactMap { occurrence -> (before: EventTime, now: EventTime)? in
      guard case .changed = occurrence.origin, let session = event.session(of: occurrence) else { return nil }
      return (session.time, occurrence.time)
    }
    for change in changes where lastsOtherwise(change.before, change.now, site) {
      hash.add(change.now.machineEnd ?? "-", to: .time)
    }
    addForm(of: event.recurrence, to: &hash)
    addFreedTime([event.event.time] + changes.map(\.before), event.event.status, to: &hash)
  }

  /// Rules that 1.0 wrote as rules and that are single entries now; and those without end, year by year, which it wrote
  /// as single entries for as long as there was but one date within twelve months.
  private static func addForm(of recurrence: EventRecurrence?, to hash: inout ContentHash) {
    guard let recurrence, recurrence.rule.hasKnownShape, let first = recurrence.first.firstDay else { return }
    if !recurrence.rule.isWidelyUnderstood(from: first) {
      hash.add("dates", to: .time)
    } else if recurrence.isEndless && recurrence.rule.frequency == .yearly {
      hash.add("rule", to: .time)
    }
  }

  /// What is postponed blocks nobody's time any more.
  static func addFreedTime(_ times: [EventTime], _ status: EventStatus, to hash: inout ContentHash) {
    guard status == .postponed, times.contains(where: \.blocksTime) else { return }
    hash.add("free", to: .status)
  }

  /// Whether a changed date, which lasts as long as its series now, did not last as long before.
  private static func lastsOtherwise(_ before: EventTime, _ now: EventTime, _ site: Site) -> Bool {
    guard case .timed(let start, nil) = before, case .timed(_, let end?) = now else { return before != now }
    return end.instant.seconds - start.instant.seconds != site.configuration.defaultDuration * 60
  }
}

extension EventTime {
  /// Whether calendar programs show a subscriber as busy then: not for whole days and what goes beyond one.
  public var blocksTime: Bool { isTimed && firstDay == lastDay }
}
