import AlmanacModel
import AlmanacSite
import ICalendar

/// Turns calendar entries into iCalendar events.
struct EventEncoding {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  /// - Parameters:
  ///   - entry: an entry with a known day.
  ///   - identity: under which it is published.
  func event(_ entry: CalendarEntry, identity: PublishedIdentity, html: String?) -> VEvent? {
    guard let span = span(entry.time) else { return nil }
    var event = VEvent(
      uid: identity.uid, stamp: UTCTime(seconds: identity.lastModified.seconds),
      lastModified: UTCTime(seconds: identity.lastModified.seconds), sequence: identity.sequence, span: span,
      summary: entry.title, status: status(entry.status))
    event.created = UTCTime(seconds: identity.created.seconds)
    event.description = entry.description
    event.htmlDescription = html
    event.location = entry.location
    event.url = entry.url
    event.categories = entry.categories
    event.transparency = transparency(entry)
    if let online = entry.online { event.conferences = [Conference(url: online)] }
    if let place = entry.place, let latitude = place.latitude, let longitude = place.longitude {
      event.geo = GeoPosition(latitude: latitude, longitude: longitude)
      event.structuredLocation = StructuredLocation(title: place.line, address: place.address)
    }
    return event
  }

  private func status(_ status: EventStatus) -> VEvent.Status {
    switch status {
    case .confirmed: .confirmed
    case .tentative, .postponed: .tentative
    case .cancelled: site.configuration.cancelled == .notice ? .confirmed : .cancelled
    }
  }

  /// Whole days and what is off block nobody's time.
  private func transparency(_ entry: CalendarEntry) -> VEvent.Transparency {
    let isFree = !entry.time.isTimed || entry.status == .cancelled || entry.time.firstDay != entry.time.lastDay
    return isFree ? .transparent : .opaque
  }

  private func span(_ time: EventTime) -> EventSpan? {
    switch time {
    case .days(let first, let last):
      return .days(first: CivilDate(dayNumber: first.number), last: CivilDate(dayNumber: last.number))
    case .timed(let start, let end):
      let last = end.map(\.instant) ?? Instant(seconds: start.instant.seconds + site.configuration.defaultDuration * 60)
      // A time that comes twice can only be told apart in UTC.
      guard start.zone != .utc, isPlain(start), end.map(isPlain) ?? true else {
        return .utc(start: UTCTime(seconds: start.instant.seconds), end: UTCTime(seconds: last.seconds))
      }
      return .zoned(
        start: CivilDateTime(localSeconds: start.local.seconds),
        end: CivilDateTime(localSeconds: start.zone.local(at: last).seconds), zone: start.zone.identifier)
    default: return nil
    }
  }

  private func isPlain(_ moment: Moment) -> Bool { moment.zone.instant(of: moment.local) == moment.instant }
}
