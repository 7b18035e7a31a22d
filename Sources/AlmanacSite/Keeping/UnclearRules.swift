import AlmanacModel
import CivilTime

extension ParsedContent {
  /// Sets published events aside whose rule cannot be followed: of a series, one date alone would be left.
  /// - Parameter log: gets what is wrong with the rules.
  mutating func setAsideUnclearRules(known ledger: Ledger, on day: Day, log: inout DiagnosticLog) {
    let shown = events.filter { $0.hiding == .shown && $0.repetition != nil }
    guard !shown.isEmpty else { return }
    let expander = OccurrenceExpander(buildDay: day, siteZone: configuration.zone, repeated: shown.count)
    for event in shown where ledger[.event, event.id.value]?.isLive ?? false {
      var own = DiagnosticLog()
      _ = expander.expand(event, log: &own)
      guard own.hasErrors else { continue }
      log.merge(own)
      var flawed = event
      flawed.doubts.insert(.time)
      unreadable.events.append(flawed)
      events.removeAll { $0.path == event.path && $0.position == event.position }
    }
  }
}
