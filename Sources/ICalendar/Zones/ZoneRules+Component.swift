import CivilTime

extension ZoneRules {
  /// The VTIMEZONE (RFC 5545, section 3.6.5) that gives the right offset at every instant of a span.
  ///
  /// Where the clocks change by one rule throughout the span, that is one DAYLIGHT and one STANDARD with
  /// an RRULE, right for all later dates too; else the changes within the span are listed.
  /// - Parameters:
  ///   - first: the first instant that must be right.
  ///   - last: the last instant that must be right; two years are added, because programs look ahead.
  public func component(from first: Instant, through last: Instant) -> Component {
    let start = first.seconds
    let end = max(last.seconds, start) + 2 * 366 * 86_400
    let rules = yearly.filter { $0.first.instant <= end }
    var listed = transitions[index(after: start)...].filter { transition in
      transition.instant <= end && !rules.contains { $0.covers(transition) }
    }
    var observances: [Observance] = []
    if let current = index(after: start) > 0 ? transitions[index(after: start) - 1] : nil,
      current.instant >= 0 || start < 0
    {
      if !rules.contains(where: { $0.covers(current) }) { listed.insert(current, at: 0) }
    } else {
      observances.append(Observance(offset: zone.offset(at: first), from: start < 0 ? -11_644_473_600 : 0))
    }
    observances += Observance.grouped(listed) + rules.map(Observance.init(rule:))
    if observances.count == 1 { observances = observances.map(\.asStandard) }
    let names = ZoneAbbreviations(identifier: zone.identifier)
    return Component(
      "VTIMEZONE", lines: [ContentLine("TZID", value: zone.identifier)],
      components: observances.map { $0.component(names) })
  }
}

/// A part of a VTIMEZONE: an offset and the local times at which it begins.
private struct Observance {
  var isDaylight: Bool
  let offsetBefore: Int
  let offsetAfter: Int
  /// Local seconds since 1970 by the offset before.
  var onsets: [Int]
  var rule: String?

  /// The offset that holds from a date (in seconds since 1970) on, without a change known.
  init(offset: Int, from seconds: Int) {
    isDaylight = false
    offsetBefore = offset
    offsetAfter = offset
    onsets = [seconds]
  }

  init(_ transition: ZoneTransition) {
    isDaylight = transition.isDaylight
    offsetBefore = transition.offsetBefore
    offsetAfter = transition.offsetAfter
    onsets = [transition.localBefore]
  }

  init(rule: YearlyTransition) {
    isDaylight = rule.isDaylight
    offsetBefore = rule.offsetBefore
    offsetAfter = rule.offsetAfter
    onsets = [rule.first.localBefore]
    self.rule = rule.ruleText
  }

  /// A zone must have a STANDARD: the only observance is one, whatever the database calls it.
  var asStandard: Observance {
    var copy = self
    copy.isDaylight = false
    return copy
  }

  /// Transitions between the same offsets as one observance each, in the order of their first onset.
  static func grouped(_ transitions: [ZoneTransition]) -> [Observance] {
    var result: [Observance] = []
    for transition in transitions {
      let next = Observance(transition)
      let index = result.firstIndex {
        $0.offsetBefore == next.offsetBefore && $0.offsetAfter == next.offsetAfter
          && $0.isDaylight == next.isDaylight
      }
      if let index { result[index].onsets += next.onsets } else { result.append(next) }
    }
    return result
  }

  func component(_ names: ZoneAbbreviations) -> Component {
    let times = onsets.map { TimeText.text(LocalDateTime(seconds: $0)) }
    var lines = [
      ContentLine("TZNAME", value: names.name(isDaylight: isDaylight, offset: offsetAfter)),
      ContentLine("TZOFFSETFROM", value: TimeText.offsetText(offsetBefore)),
      ContentLine("TZOFFSETTO", value: TimeText.offsetText(offsetAfter)),
      ContentLine("DTSTART", value: times.first ?? ""),
    ]
    if let rule { lines.append(ContentLine("RRULE", value: rule)) }
    for time in times.dropFirst() { lines.append(ContentLine("RDATE", value: time)) }
    return Component(isDaylight ? "DAYLIGHT" : "STANDARD", lines: lines)
  }
}
