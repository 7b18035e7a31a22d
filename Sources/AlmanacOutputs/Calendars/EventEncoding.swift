import AlmanacModel
import AlmanacSite
import ICalendar

/// Turns calendar entries into iCalendar events.
struct EventEncoding {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  /// The event of iCalendar for an entry; nil where its day is not known.
  /// - Parameter shared: what all entries of the event say.
  func event(_ entry: PublishedEntry, shared: CalendarEntry, html: String?) -> VEvent? {
    guard let span = span(entry.time) else { return nil }
    let identity = entry.identity
    var event = VEvent(
      uid: entry.uid, stamp: identity.lastModified,
      lastModified: identity.lastModified, sequence: identity.sequence, span: span,
      summary: entry.title, status: status(entry.status))
    event.created = identity.created
    event.description = shared.description
    event.htmlDescription = html
    event.location = CalendarEntry.location(entry.place, online: shared.online)
    event.url = shared.url
    event.categories = shared.categories
    event.transparency = transparency(entry.time, entry.status)
    event.siblings = [entry.sibling].compactMap { $0 }
    if let online = shared.online { event.conferences = [Conference(url: online)] }
    if let organizer = shared.organizer, let email = organizer.email {
      event.organizer = Organizer(name: organizer.name ?? site.configuration.title, email: email)
    }
    if let image = shared.image, let type = Self.mediaType(image) {
      event.image = EventImage(url: image, mediaType: type)
    }
    addPlace(entry.place, to: &event)
    addRecurrence(entry.kind, to: &event)
    return event
  }

  private func addPlace(_ place: Place?, to event: inout VEvent) {
    guard let place, let latitude = place.latitude, let longitude = place.longitude else { return }
    event.geo = GeoPosition(latitude: latitude, longitude: longitude)
    event.structuredLocation = StructuredLocation(title: place.line, address: place.address)
  }

  private func addRecurrence(_ kind: PublishedEntry.Kind, to event: inout VEvent) {
    switch kind {
    case .single: break
    case .series(let recurrence):
      event.recurrence = recurrence.rule
      event.exceptions = recurrence.exceptions
    case .change(let original):
      if let span = span(original) { event.recurrenceID = span.localStart }
    }
  }

  private static func mediaType(_ address: String) -> String? {
    let types = [
      "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "gif": "image/gif",
    ]
    return address.split(separator: ".").last.flatMap { types[$0.lowercased()] }
  }

  private func status(_ status: EventStatus) -> VEvent.Status {
    switch status {
    case .confirmed: .confirmed
    case .tentative, .postponed: .tentative
    case .cancelled: site.configuration.cancelled == .notice ? .confirmed : .cancelled
    }
  }

  /// Whole days and what is off or later block nobody's time.
  private func transparency(_ time: EventTime, _ status: EventStatus) -> VEvent.Transparency {
    time.blocksTime && status != .cancelled && status != .postponed ? .opaque : .transparent
  }

  private func span(_ time: EventTime) -> EventSpan? {
    switch time {
    case .days(let first, let last):
      return .days(first: first, last: last)
    case .timed(let start, let end):
      let last =
        end.map(\.instant)
        ?? start.instant.adding(seconds: site.configuration.defaultDuration * 60)
      // A time that comes twice can only be told apart in UTC, and no VTIMEZONE reaches the ends of the calendar.
      guard start.zone != .utc, isPlain(start), end.map(isPlain) ?? true,
        Self.yearsOfZones.contains(start.local.day.year)
      else {
        return .utc(start: start.instant, end: last)
      }
      return .zoned(
        start: start.local,
        end: start.zone.local(at: last), zone: start.zone.identifier)
    default: return nil
    }
  }

  /// The years for which the rules of a zone can be written down: from the first that programs count in to
  /// two before the last, because both changes of the clocks after an event belong to its rules.
  private static let yearsOfZones = 1601...9997

  private func isPlain(_ moment: Moment) -> Bool { moment.zone.instant(of: moment.local) == moment.instant }
}
