import AlmanacModel
import AlmanacSite

/// Reads events of the site as the report lists them, linked ones and internal ones alike.
struct ReportEventReading: Sendable {
  let site: Site

  /// An event that the site shows.
  func event(_ entry: SiteEvent) -> ReportEvent {
    event(
      entry.event, regions: entry.regions.map { site.regions[$0].id },
      area: entry.area.map { site.areas[$0].id } ?? entry.event.area?.value,
      format: entry.format.map { site.formats[$0].id } ?? entry.event.format?.value,
      partners: entry.partners.map(site.name), speakers: entry.speakers.map(site.name))
  }

  /// An internal event, whose references are not linked.
  func event(_ event: Event) -> ReportEvent {
    let regions: [String] =
      if case .listed(let references) = event.regions {
        site.regions.filter { region in references.contains { matches($0.value, region.id, region.name) } }
          .map(\.id)
      } else {
        site.regions.map(\.id)
      }
    return self.event(
      event, regions: regions, area: id(event.area, in: site.areas),
      format: id(event.format, in: site.formats),
      partners: event.partners.map { organisation($0.value) },
      speakers: event.speakers.map { person($0.value) })
  }

  private func event(
    _ event: Event, regions: [String], area: String?, format: String?, partners: [String], speakers: [String]
  ) -> ReportEvent {
    let phase = event.time.phase(on: site.buildDay, in: site.configuration.zone, held: event.held)
    let wording = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let organizer = event.role == .host ? nil : event.organizer
    // Where nobody else is named, the alliance itself invites.
    let role = event.role ?? (event.organizer == nil ? .host : nil)
    return ReportEvent(
      id: event.id.value, title: event.title.value, shownTitle: site.typographic(event.title.value),
      regions: regions, area: area,
      time: event.time, timeText: wording.dayText(event.time, phase: phase),
      state: ReportState(event, phase: phase == .past ? .over : .ahead), visibility: event.visibility,
      format: format, size: event.size, role: role, attendance: event.attendees,
      scope: event.attendeesOf,
      partners: ([organizer].compactMap { $0 } + partners).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }, speakers: speakers,
      summary: event.summary.map(site.typographic), dateNote: event.dateNote.map(site.typographic),
      sources: event.sources.map { [$0.source.value, $0.place].compactMap { $0 }.joined(separator: ", ") },
      sessions: max(1, event.sessions.count { $0.status != .cancelled }), repeats: event.repetition != nil,
      heldAsWritten: event.held)
  }

  // MARK: - Names

  private func organisation(_ written: String) -> String {
    (site.members + site.partners).first { matches(written, $0.organisation.id, $0.organisation.name) }?
      .organisation.name ?? written
  }

  private func person(_ written: String) -> String {
    site.people.first { matches(written, $0.person.id, $0.person.name) }?.person.name ?? written
  }

  private func id(_ reference: Reference?, in terms: [SiteTerm]) -> String? {
    guard let reference else { return nil }
    return terms.first { matches(reference.value, $0.id, $0.name) }?.id ?? reference.value
  }

  private func matches(_ written: String, _ id: String, _ name: String) -> Bool {
    written == id || SpellingKey.of(written) == SpellingKey.of(name)
  }
}
