import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import ICalendar

/// Renders the calendars of a site. Every event is encoded once and shared by all calendars that hold it.
public struct CalendarRenderer: Sendable {
  private let site: Site
  private let events: [EncodedEvent?]
  private let modified: [Instant?]
  private let zones: ZoneCatalog
  private let productID: String
  /// Google drops feeds beyond this number of entries.
  private static let limit = 1_000
  /// Google drops feeds beyond 1 MB; the frame around the events is small.
  private static let byteLimit = 1_000_000

  /// - Parameter version: of Almanac, for PRODID.
  public init(site: Site, bodies: Bodies, publication: Publication, version: String) {
    self.site = site
    productID = "-//Almanac//Almanac \(version)//\(site.language.rawValue.uppercased())"
    var names: Set<String> = [site.configuration.zone.identifier]
    for event in site.events {
      if case .timed(let start, _) = event.event.time { names.insert(start.zone.identifier) }
    }
    let zones = ZoneCatalog(names.sorted())
    self.zones = zones
    let encoding = EventEncoding(site)
    var modified: [Instant?] = []
    var encoded: [EncodedEvent?] = []
    for (index, entry) in publication.entries.enumerated() {
      guard let entry, let identity = publication.eventIdentities[entry.id],
        let event = encoding.event(entry, identity: identity, html: CalendarRenderer.html(bodies.events[index], entry, site))
      else {
        encoded.append(nil)
        modified.append(nil)
        continue
      }
      encoded.append(EncodedEvent(event, zones: zones))
      modified.append(identity.lastModified)
    }
    events = encoded
    self.modified = modified
  }

  private static func html(_ body: MarkdownDocument?, _ entry: CalendarEntry, _ site: Site) -> String? {
    guard let body, let root = site.url, !body.html.isEmpty else { return nil }
    return body.html.string(siteRoot: root, ownPage: entry.url, medium: .feed)
  }

  /// The bytes of a calendar.
  public func render(_ subject: CalendarSubject) -> [UInt8] {
    var calendar = VCalendar(productID: productID, name: name(of: subject))
    let members = self.members(of: subject)
    calendar.zone = site.configuration.zone.identifier
    calendar.source = site.absolute(path(of: subject))
    calendar.url = site.absolute(page(of: subject))
    let newest = members.compactMap { modified[$0] }.max()
    calendar.lastModified = newest.map { UTCTime(seconds: $0.seconds) }
    if case .event = subject {
      calendar.name = nil
    } else {
      calendar.description = description(of: subject)
      calendar.refreshInterval = CalendarDuration(days: 0, seconds: 6 * 3600)
      if case .region(let index) = subject {
        let color = HueColor(hue: site.regions[index].hue)
        calendar.colorName = color.cssName
        calendar.colorHex = color.hex
      }
    }
    return calendar.octets(members.compactMap { events[$0] }, zones: zones)
  }

  /// How many events a calendar holds.
  public func count(of subject: CalendarSubject) -> Int { members(of: subject).count }

  // MARK: - What a calendar holds

  private func members(of subject: CalendarSubject) -> [Int] {
    switch subject {
    case .event(let index): return [index]
    case .year(let year):
      return Array(
        listed(site.events.indices).filter {
          site.events[$0].phase == .past && site.events[$0].event.latestDay?.year == year
        }.prefix(Self.limit))
    case .all: return current(site.events.indices)
    case .online: return current(site.events.indices.filter { site.events[$0].event.online != nil })
    case .region(let index): return current(site.regions[index].events)
    case .topic(let index): return current(site.topics[index].events)
    case .format(let index): return current(site.formats[index].events)
    }
  }

  private func listed(_ indexes: some Sequence<Int>) -> [Int] { indexes.filter { events[$0] != nil } }

  /// What is ahead and what was in the last months; of too many the farthest in the past go first.
  private func current(_ indexes: some Sequence<Int>) -> [Int] {
    let oldest = monthsBack()
    let recent = listed(indexes).filter { (site.events[$0].event.latestDay ?? oldest) >= oldest }
    var kept: [Int] = []
    var bytes = 4_096
    for index in recent.reversed() {
      let size = events[index]?.byteCount ?? 0
      guard kept.count < Self.limit, bytes + size < Self.byteLimit else { break }
      bytes += size
      kept.append(index)
    }
    return kept.reversed()
  }

  private func monthsBack() -> Day {
    var month = site.buildDay.yearMonth
    for _ in 0..<max(0, min(site.configuration.monthsBack, 1_200)) { month = month.previous }
    return month.firstDay.adding(days: min(site.buildDay.day, month.length) - 1)
  }

  // MARK: - What a calendar is called

  /// The name that calendar programs show.
  public func name(of subject: CalendarSubject) -> String {
    let title = site.configuration.title
    let words = SiteWords(site.language)
    switch subject {
    case .all: return title
    case .online: return "\(title): \(words.online)"
    case .region(let index): return "\(title): \(site.regions[index].name)"
    case .topic(let index): return "\(title): \(site.topics[index].name)"
    case .format(let index): return "\(title): \(site.formats[index].plural)"
    case .year(let year): return "\(title): \(words.archive) \(year)"
    case .event(let index): return site.events[index].event.title.value
    }
  }

  private func description(of subject: CalendarSubject) -> String? {
    let parts = [site.configuration.tagline, site.configuration.notice].compactMap { $0 }.map(site.typographic)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  private func path(of subject: CalendarSubject) -> String {
    switch subject {
    case .all: site.routes.calendarFile(in: "")
    case .online: site.routes.onlineCalendar
    case .region(let index): site.routes.calendarFile(in: site.regions[index].path)
    case .topic(let index): site.routes.calendarFile(in: site.topics[index].path)
    case .format(let index): site.routes.calendarFile(in: site.formats[index].path)
    case .year(let year): site.routes.archiveCalendar(year)
    case .event(let index): site.calendarPath(of: site.events[index])
    }
  }

  private func page(of subject: CalendarSubject) -> String {
    switch subject {
    case .all, .online: site.routes.calendar
    case .region(let index): site.regions[index].path
    case .topic(let index): site.topics[index].path
    case .format(let index): site.formats[index].path
    case .year(let year): site.routes.archive(year)
    case .event(let index): site.events[index].path
    }
  }
}
