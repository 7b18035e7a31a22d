import AlmanacModel

/// Finds what is disputed, missing or not counted, so that nothing of it is passed over in silence.
struct ReportNotes: Sendable {
  let words: ReportWords
  let request: ReportRequest
  let counting: TargetCounting

  /// - Parameter all: every event, also those of other periods.
  func notes(all: [ReportEvent], targets: [ReportTarget]) -> [ReportNote] {
    let listed = all.filter { isListed($0) }
    let own = listed.filter { $0.isCountable && relation($0) == .inside }
    var notes = dates(listed)
    add(words.undated, all.filter { relation($0) == .undated }, to: &notes)
    add(words.partlyOutside, listed.filter { relation($0) == .touching }, to: &notes)
    add(words.unconfirmed, listed.filter { $0.state == .unconfirmed }, to: &notes)
    add(words.noFigure, own.filter { $0.attendance == nil }, to: &notes)
    add(words.noSize, own.filter(needsSize), to: &notes)
    add(words.scopeUnsaid, own.filter { $0.attendance != nil && $0.scope == nil }, to: &notes)
    add(words.wholeFigure, listed.filter { $0.attendance != nil && $0.scope == .whole }, to: &notes)
    add(
      words.otherFigure, listed.filter { $0.attendance != nil && $0.scope != .whole && !$0.isOwn }, to: &notes
    )
    add(words.noRole, listed.filter { $0.role == nil }, to: &notes)
    add(
      words.heldAndCancelled, listed.filter { $0.heldAsWritten == true && $0.state == .cancelled }, to: &notes
    )
    add(words.heldAhead, listed.filter(isHeldAhead), to: &notes)
    add(words.countedOnce, listed.filter { $0.sessions > 1 || $0.repeats }, to: &notes)
    if !counting.site.sources.isEmpty {
      add(words.noSource, listed.filter { $0.sources.isEmpty }, to: &notes)
    }
    return notes + about(targets)
  }

  private func relation(_ event: ReportEvent) -> PeriodRelation {
    PeriodRelation(event.time, from: request.from, to: request.to)
  }

  private func isListed(_ event: ReportEvent) -> Bool {
    let relation = relation(event)
    return relation == .inside || relation == .touching
  }

  private func isHeldAhead(_ event: ReportEvent) -> Bool {
    guard event.state == .held, let first = event.time.firstDay else { return false }
    return first > counting.site.buildDay
  }

  /// An own event whose format no target asks for by name can only count by its size.
  private func needsSize(_ event: ReportEvent) -> Bool {
    guard event.size == nil else { return false }
    let names = counting.site.configuration.targets.flatMap { $0.counts.keys }
    return !names.contains {
      EventSize(rawValue: $0) == nil && event.format != nil && counting.format($0) == event.format
    }
  }

  private func dates(_ listed: [ReportEvent]) -> [ReportNote] {
    listed.compactMap { event in
      if let note = event.dateNote { return ReportNote(ids: [event.id], text: words.dateNote(note)) }
      return event.time.isUndated ? ReportNote(ids: [event.id], text: words.dayUnknown) : nil
    }
  }

  private func about(_ targets: [ReportTarget]) -> [ReportNote] {
    var notes: [ReportNote] = []
    for target in targets where target.reached == nil {
      let note = ReportNote(ids: [], text: words.unknownCount(target.name))
      if !notes.contains(note) { notes.append(note) }
    }
    for first in Set(targets.map(\.first)).sorted() where first < request.from {
      notes.append(ReportNote(ids: [], text: words.earlierTarget(first)))
    }
    return notes
  }

  private func add(_ text: String, _ events: [ReportEvent], to notes: inout [ReportNote]) {
    guard !events.isEmpty else { return }
    notes.append(ReportNote(ids: events.map(\.id), text: text))
  }
}
