import CivilTime

extension RecurrenceRule {
  /// The rule with its UNTIL in the form that RFC 5545, section 3.3.10 demands beside such a DTSTART: a
  /// day for whole days, else UTC. A day beside times means its first moment, as for ``Occurrences``.
  func limited(for span: EventSpan, zones: ZoneCatalog) -> RecurrenceRule {
    guard let until else { return self }
    var rule = self
    switch span {
    case .days: rule.until = .date(until.date)
    case .utc: rule.until = .utc(Instant(utc: until.moment))
    case .zoned(_, _, let zone):
      if case .utc = until { return self }
      guard let rules = zones[zone]?.zone else { return self }
      rule.until = .utc(rules.resolve(until.moment).instant)
    }
    return rule
  }
}

extension TimeText.Value {
  /// The day, as written.
  var date: Day {
    switch self {
    case .date(let date): date
    case .local(let time): time.day
    case .utc(let time): time.utc.day
    }
  }

  /// The time as written; the first moment of a day.
  var moment: LocalDateTime {
    switch self {
    case .date(let date): LocalDateTime(day: date)
    case .local(let time): time
    case .utc(let time): time.utc
    }
  }
}
