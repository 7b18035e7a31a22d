import AlmanacModel

extension Assembly {
  /// Links the event list. Internal entries stay apart.
  mutating func addEvents() {
    site.internalEvents = content.events.filter { $0.visibility == .internal }
    internalIDs = Set(site.internalEvents.map(\.id.value))
    let shown = content.events.filter { $0.visibility != .internal }.sorted(by: Event.precedes)
    for event in shown { eventTable.add(id: event.id.value, names: []) }
    site.events = shown.map { linked($0) }
    var months = Set<Month>()
    var years = Set<Int>()
    for event in site.events {
      if let first = event.event.time.firstDay, let last = event.event.time.lastDay {
        var month = first.yearMonth
        while month <= last.yearMonth && months.count < 12_000 {
          months.insert(month)
          month = month.next
        }
      }
      if event.phase == .past, let last = event.event.latestDay { years.insert(last.year) }
    }
    site.months = months.sorted()
    site.archiveYears = years.sorted()
  }

  private mutating func linked(_ event: Event) -> SiteEvent {
    let isEverywhere = event.regions == .all
    let own: [Int] =
      if case .listed(let references) = event.regions {
        regions.resolve(references, in: event.path, log: &log).sorted()
      } else {
        Array(site.regions.indices)
      }
    reportMissingPlace(event)
    if let repetition = event.repetition {
      log.report(
        SiteMessages.repetitionUnread(repetition.rule.value),
        at: SourceLocation(path: event.path, position: repetition.rule.position),
        markerLength: repetition.rule.value.unicodeScalars.count)
    }
    return SiteEvent(
      event: event, path: site.routes.event(Slug.make(event.id.value)), phase: event.phase(on: site.buildDay),
      regions: own, isInAllRegions: isEverywhere,
      area: event.area.flatMap { areas.resolve($0, in: event.path, log: &log) },
      format: event.format.flatMap { formats.resolve($0, in: event.path, log: &log) },
      topics: topics.resolve(event.topics, in: event.path, log: &log),
      projects: projects.resolve(event.projects, in: event.path, log: &log),
      series: event.series.flatMap { series.resolve($0, in: event.path, log: &log) },
      speakers: contributors(event.speakers), partners: partners(event.partners),
      sources: citations(event.sources, in: event.path), image: image(event.image, in: event.path),
      report: nil)
  }

  private mutating func reportMissingPlace(_ event: Event) {
    guard case .listed(let references) = event.regions, references.isEmpty, event.area == nil else { return }
    log.report(
      SiteMessages.regionWithoutPlace(event.id.value),
      at: SourceLocation(path: event.path, position: event.position))
  }
}
