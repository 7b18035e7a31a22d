import AlmanacModel
import AlmanacSite

/// An edit of one list of events that changes only what events say about themselves: addresses, dates, order and
/// all that pages list them by stay as they are. The site need not be linked anew.
struct EventEdit {
  /// The site with what the file says now.
  let site: Site

  /// Nil where more has changed, or may have.
  ///
  /// - Parameters:
  ///   - hasFindings: something is wrong in the file; its place may have moved.
  ///   - today: the day for the reading of dates.
  init?(path: String, to new: [UInt8], hasFindings: Bool, site: Site, today: Day) {
    guard path == "events.yaml" || path.hasPrefix("events/"), !hasFindings else { return nil }
    let content = TextEdit.read(path, new, site: site, today: today)
    guard content.log.diagnostics.allSatisfy({ $0.location?.path != path }) else { return nil }
    var written = Dictionary(content.events.map { ($0.id.value, $0) }) { first, _ in first }
    guard written.count == content.events.count else { return nil }
    var edited = site
    for index in site.events.indices where site.events[index].event.path == path {
      guard let event = Self.take(site.events[index].event, from: &written) else { return nil }
      edited.events[index].event = event
      edited.plan.rename(site.events[index].path, to: event.title.value)
    }
    for index in site.internalEvents.indices where site.internalEvents[index].path == path {
      guard let event = Self.take(site.internalEvents[index], from: &written) else { return nil }
      edited.internalEvents[index] = event
    }
    guard written.isEmpty, SiteEvent.areInOrder(edited.events) else { return nil }
    self.site = edited
  }

  /// What the file says now of an event; nil where it is gone, or linked to something else.
  private static func take(_ former: Event, from written: inout [String: Event]) -> Event? {
    guard let event = written.removeValue(forKey: former.id.value), EventLinks(event) == EventLinks(former)
    else { return nil }
    return event
  }
}

/// What lists, links, dates and addresses take from an event.
private struct EventLinks: Equatable {
  private struct Session: Equatable {
    let id: String?
    let time: EventTime
    let title: String?
    let place: Place?

    init(_ session: EventSession) {
      id = session.id
      time = session.time
      title = session.title
      place = session.place
    }
  }

  private let names: [String?]
  private let flags: [Bool?]
  private let time: EventTime
  private let sessions: [Session]
  private let except, also: [PublicationDate]
  private let dates: [PublicationDate?]
  private let place: Place?
  private let attendees: Attendance?
  private let references: [[String]]

  init(_ event: Event) {
    let image = event.image
    names = [
      event.status.rawValue, event.visibility.rawValue, event.hiding.rawValue, event.area?.value,
      event.online, event.url,
      event.register, event.language, event.format?.value, event.size?.rawValue, event.attendeesOf?.rawValue,
      event.role?.rawValue, event.series?.value, event.report?.value, event.sourceID,
      event.repetition?.rule.value, image?.path.value,
      image?.alternativeText, image?.caption, image?.credit,
    ]
    flags = [event.hasGivenID, event.held, event.regions == .all]
    time = event.time
    sessions = event.sessions.map(Session.init)
    except = event.repetition?.except.map(\.value) ?? []
    also = event.repetition?.also.map(\.value) ?? []
    dates = [event.registerUntil, event.updated]
    place = event.place
    attendees = event.attendees
    var regions: [Reference] = []
    if case .listed(let listed) = event.regions { regions = listed }
    references =
      [regions, event.partners, event.speakers, event.topics, event.projects].map { $0.map(\.value) }
      + [event.sources.flatMap { [$0.source.value, $0.place ?? ""] }]
  }
}
