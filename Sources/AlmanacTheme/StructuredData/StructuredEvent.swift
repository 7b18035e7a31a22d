import AlmanacModel
import AlmanacSite

/// An event for search engines (schema.org/Event). Events by invitation and those without a known day have none.
struct StructuredEvent {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  /// - Parameter previousStart: for machines, where subscribers know the event under another start.
  func object(
    _ event: SiteEvent, description: String?, image: String?, previousStart: String? = nil
  ) -> JSONValue? {
    let entry = event.event
    let shown = shown(event)
    guard event.isInCalendars, let start = shown.time.machineStart else { return nil }
    let state = event.status(at: shown)
    let page = site.absolute(site.linkPath(event.path))
    let takesPlace = state == .confirmed || state == .tentative
    let former = takesPlace && previousStart != start ? previousStart : nil
    return .members([
      "@type": "Event", "name": .text(site.typographic(entry.title.value, .title, of: entry)),
      "startDate": .text(start),
      "endDate": JSONValue(shown.time.machineEnd ?? (shown.time.isTimed ? nil : start)),
      "previousStartDate": JSONValue(former),
      "eventStatus": .text("https://schema.org/\(former == nil ? status(state) : "EventRescheduled")"),
      "eventAttendanceMode": .text("https://schema.org/\(mode(entry))"),
      "location": location(event, at: shown), "description": JSONValue(description),
      "image": image.map { .array([.text($0)]) } ?? .null, "organizer": organizer(entry),
      "performer": performers(event), "offers": StructuredOffer(entry, page: page)?.object ?? .null,
      "url": JSONValue(page),
      "subEvent": sessions(event),
    ])
  }

  /// The date that stands for a series: the next one that takes place, unless all of it is off.
  private func shown(_ event: SiteEvent) -> EventOccurrence {
    let next = event.occurrences.dropFirst(event.current).first { event.status(at: $0) != .cancelled }
    return next ?? event.shown
  }

  /// The sessions of an event, each with its own time and place.
  private func sessions(_ event: SiteEvent) -> JSONValue {
    guard event.recurrence == nil, event.occurrences.count > 1 else { return .null }
    return .array(
      event.occurrences.prefix(50).compactMap { occurrence in
        occurrence.time.machineStart.map { start in
          .members([
            "@type": "Event", "name": .text(site.typographic(event.title(at: occurrence))),
            "startDate": .text(start), "endDate": JSONValue(occurrence.time.machineEnd),
            "eventStatus": .text("https://schema.org/\(status(event.status(at: occurrence)))"),
            "location": location(event, at: occurrence),
          ])
        }
      })
  }

  private func status(_ status: EventStatus) -> String {
    switch status {
    case .confirmed, .tentative: "EventScheduled"
    case .cancelled: "EventCancelled"
    case .postponed: "EventPostponed"
    }
  }

  private func mode(_ event: Event) -> String {
    guard event.isOnline else { return "OfflineEventAttendanceMode" }
    return event.place?.isVirtual ?? true ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode"
  }

  private func location(_ event: SiteEvent, at occurrence: EventOccurrence? = nil) -> JSONValue {
    let virtual = event.event.online.map {
      JSONValue.members(["@type": "VirtualLocation", "url": .text($0)])
    }
    guard let place = event.place(at: occurrence ?? event.shown) else { return virtual ?? region(event) }
    // Without an address to join, the event's own page is where one learns how.
    if place.isVirtual {
      let page = JSONValue(site.absolute(site.linkPath(event.path)))
      return virtual ?? .members(["@type": "VirtualLocation", "url": page])
    }
    let region = event.regions.count == 1 ? event.regions.first.map { site.regions[$0].name } : nil
    let physical = StructuredPlace(place, region: region, site: site).object(
      isInSiteZone: isInSiteZone(event.time))
    return virtual.map { .array([physical, $0]) } ?? physical
  }

  private func isInSiteZone(_ time: EventTime) -> Bool {
    if case .timed(let start, _) = time { start.zone == site.configuration.zone } else { true }
  }

  /// Without a place the region is all that is known.
  private func region(_ event: SiteEvent) -> JSONValue {
    let name =
      event.regions.first.map { site.regions[$0].name } ?? event.area.map { site.areas[$0].name }
      ?? site.configuration.title
    return .members([
      "@type": "Place", "name": .text(name),
      "address": .members(["@type": "PostalAddress", "addressRegion": .text(name)]),
    ])
  }

  private func organizer(_ event: Event) -> JSONValue {
    if let organizer = event.organizer {
      return .members(["@type": "Organization", "name": .text(organizer)])
    }
    return event.role == .guest ? .null : StructuredData(site).publisher(isWhole: false)
  }

  private func performers(_ event: SiteEvent) -> JSONValue {
    guard !event.speakers.isEmpty else { return .null }
    let links = SiteLinks(site)
    return .array(
      event.speakers.map { .members(["@type": "Person", "name": .text(links.contributor($0).name)]) })
  }
}
