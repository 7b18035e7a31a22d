import AlmanacModel

extension Assembly {
  /// Links the event list. Internal entries stay apart.
  mutating func addEvents() {
    let shown = content.events.filter { $0.visibility != .internal }
    let expander = OccurrenceExpander(
      buildDay: site.buildDay, siteZone: site.configuration.zone,
      repeated: shown.count { $0.repetition != nil })
    site.events = SiteEvent.inOrder(shown.map { linked($0, expander) })
    for event in site.events { eventTable.add(id: event.event.id.value, names: []) }
    addCalendar()
  }

  private mutating func linked(_ event: Event, _ expander: OccurrenceExpander) -> SiteEvent {
    // Of a site with one region all of them are that one.
    let isEverywhere = event.regions == .all && site.regions.count > 1
    let own: [Int] =
      if case .listed(let references) = event.regions {
        regions.resolve(open(references, .region, in: event.path), in: event.path, log: &log).sorted()
      } else {
        Array(site.regions.indices)
      }
    reportMissingPlace(event)
    let (occurrences, recurrence) = expander.expand(event, log: &log)
    let (day, zone) = (site.buildDay, site.configuration.zone)
    let phases = occurrences.map { $0.time.phase(on: day, in: zone, held: event.held) }
    let current = phases.firstIndex { $0 != .past } ?? occurrences.count - 1
    return SiteEvent(
      event: event, path: site.routes.event(Slug.make(event.id.value)), phase: phases[current],
      occurrences: occurrences, current: current, recurrence: recurrence, regions: own,
      isInAllRegions: isEverywhere,
      area: event.area.flatMap { area($0, in: event.path) },
      format: event.format.flatMap { formats.resolve($0, in: event.path, log: &log) },
      topics: topics.resolve(open(event.topics, .topic, in: event.path), in: event.path, log: &log),
      projects: projects.resolve(open(event.projects, .project, in: event.path), in: event.path, log: &log),
      series: event.series.flatMap { series.resolve($0, in: event.path, log: &log) },
      speakers: contributors(event.speakers, in: event.path),
      partners: partners(event.partners, in: event.path),
      sources: citations(event.sources, in: event.path),
      image: image(
        event.image, in: event.path, isOriginal: event.originals.contains(.image)),
      report: nil)
  }

  private mutating func reportMissingPlace(_ event: Event) {
    guard case .listed(let references) = event.regions, references.isEmpty, event.area == nil else { return }
    log.report(
      SiteMessages.regionWithoutPlace(event.id.value),
      at: SourceLocation(path: event.path, position: event.position))
  }
}
