import AlmanacModel
import AlmanacOutputs
import AlmanacSite

/// Looks, before anything is exchanged, at what is published in the output folder and in the target, so that nothing that
/// somebody else published since is overwritten by an older folder.
struct PublicationGuard {
  private let options: BuildOptions
  private let note: PublicationNote
  /// More losses than these nobody reads.
  private static let mostLosses = 50

  init(_ options: BuildOptions) {
    self.options = options
    note = PublicationNote(output: options.output)
  }

  /// The site as it may be published: with numbers that are no lower than the published ones where it takes their place
  /// on purpose, or goes on where a publication was interrupted. What would be lost is in its log, as errors.
  /// - Throws: `BuildFailure` where a published file cannot be read.
  func checked(_ linked: LinkedSite) throws -> LinkedSite {
    guard linked.site.url != nil else { return linked }
    var sites: [(published: PublishedSite, isUnfinished: Bool, isOwn: Bool)] = []
    let state = note.state
    if state != .built, let site = try PublishedSite(options.output) {
      sites.append((site, state == .publishing, state == .published))
    }
    if let target = options.targetMirror ?? options.target,
      let site = try PublishedSite(target, named: options.target)
    {
      sites.append((site, false, note.holdsOwnCopy(target) || !note.knowsPublications))
    }
    var result = linked
    var log = DiagnosticLog()
    for (published, isUnfinished, isOwn) in sites {
      let replaces = options.replaces || isUnfinished
      if replaces { result = raised(result, by: published, &log) }
      for loss in losses(published, result, replaces: replaces, isOwn: isOwn).prefix(Self.mostLosses) {
        log.report(
          GuardMessages.loss(loss, in: published.folder), at: SourceLocation(path: Ledger.path), excerpt: "")
      }
    }
    result.log.merge(log)
    return result
  }

  private func losses(
    _ published: PublishedSite, _ linked: LinkedSite, replaces: Bool, isOwn: Bool
  ) -> [PublicationComparison.Loss] {
    let publication = linked.publication
    let comparison = PublicationComparison(before: linked.ledger, after: publication.ledger)
    let events = published.events.filter { $0.sequence <= PublishedCalendarEntry.largestSequence }
    var losses = comparison.losses(events: events.map { ($0.uid, $0.sequence, $0.title) })
    if let record = published.record {
      let known = Set(losses.compactMap(Self.subject))
      losses += comparison.losses(record: record, isOwn: isOwn).filter { loss in
        Self.subject(loss).map { !known.contains($0) } ?? true
      }
    }
    if replaces {
      losses = losses.filter { if case .unknownEvent = $0 { true } else { false } }
    }
    let planned = Set(linked.plannedPaths).union(
      publication.redirects.lazy.map { Routes.file(for: $0.from) })
    let unknown = Set(losses.compactMap(Self.eventPage))
    let addresses = comparison.losses(
      paths: published.paths, planned: planned, routes: linked.site.routes)
    return losses + addresses.filter { Self.eventAddress($0).map { !unknown.contains($0) } ?? true }
  }

  /// What a loss is about, so that it is told once.
  private static func subject(_ loss: PublicationComparison.Loss) -> String? {
    switch loss {
    case .newer(let kind, let id, _, _), .edited(let kind, let id): "\(kind.rawValue) \(id)"
    default: nil
    }
  }

  private static func eventPage(_ loss: PublicationComparison.Loss) -> String? {
    guard case .unknownEvent(let uid, _) = loss else { return nil }
    return String(uid.prefix { $0 != "@" })
  }

  private static func eventAddress(_ loss: PublicationComparison.Loss) -> String? {
    guard case .unknownAddress(let path) = loss else { return nil }
    let steps = path.split(separator: "/")
    return steps.count == 2 ? String(steps[1]) : nil
  }

  // MARK: - Numbers

  /// The site compared with a ledger whose numbers are raised to what is published.
  private func raised(
    _ linked: LinkedSite, by published: PublishedSite, _ log: inout DiagnosticLog
  ) -> LinkedSite {
    let tooLarge = published.events.filter { $0.sequence > PublishedCalendarEntry.largestSequence }
    for event in tooLarge.prefix(Self.mostLosses) {
      log.report(
        GuardMessages.ignoredNumber(event.uid, event.sequence), at: SourceLocation(path: Ledger.path))
    }
    // What is published in no language yet is compared with nothing.
    let own = ([linked] + linked.editions).filter { edition in
      let site = edition.site
      return site.isMainEdition || published.paths.contains(site.calendarFile(of: .all))
    }.flatMap(entries)
    let raised = RaisedLedger(
      linked.ledger, linked.publication.ledger, own: own,
      published: published.events.filter { $0.sequence <= PublishedCalendarEntry.largestSequence },
      buildDay: linked.site.buildDay
    ).ledger
    return raised == linked.ledger ? linked : linked.compared(with: raised, jobs: options.jobs)
  }

  /// The entries of the calendars of an edition.
  private func entries(_ edition: LinkedSite) -> [PublishedCalendarEntry] {
    let calendars = CalendarRenderer(
      site: edition.site, bodies: edition.bodies, publication: edition.publication,
      version: BuildFacts.version, jobs: options.jobs)
    return edition.site.events.indices.filter { edition.site.events[$0].isInCalendars }.flatMap {
      PublishedCalendar.entries(calendars.render(.event($0)))
    }
  }
}
