import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import CivilTime
import ICalendar

/// Renders the calendars of a site. Every entry is encoded once and shared by all calendars that hold it.
public struct CalendarRenderer: Sendable {
  private let site: Site
  private let events: [[CalendarMember]]
  private let zones: ZoneCatalog
  private let productID: String
  private let oldest: Day
  private let kept: KeptCalendars

  /// - Parameters:
  ///   - site: the linked site.
  ///   - bodies: its texts as HTML.
  ///   - publication: what is about to be published.
  ///   - version: of Almanac, for PRODID.
  ///   - kept: what calendars hold besides.
  ///   - jobs: how many threads may encode entries.
  public init(
    site: Site, bodies: Bodies, publication: Publication, version: String,
    kept: KeptCalendars = KeptCalendars(), jobs: Int = 1
  ) {
    self.site = site
    self.kept = kept
    productID = "-//Almanac//Almanac \(version)//\(site.language.rawValue.uppercased())"
    oldest = CalendarRenderer.oldest(site)
    var used = kept.zones.union([site.configuration.zone])
    for entry in publication.published.joined() {
      if case .timed(let start, _) = entry.time { used.insert(start.zone) }
    }
    let zones = ZoneCatalog(used)
    self.zones = zones
    let encoding = EventEncoding(site)
    events = ParallelMap.map(count: site.events.count, jobs: jobs) { index in
      guard let shared = publication.entries[index] else { return [] }
      let html = CalendarRenderer.html(bodies.events[index], shared, site)
      return CalendarRenderer.members(publication.published[index]) { entry in
        encoding.event(entry, shared: shared, html: html).map { EncodedEvent($0, zones: zones) }
      }
    }
  }

  private static func members(
    _ entries: [PublishedEntry], _ encode: (PublishedEntry) -> EncodedEvent?
  ) -> [CalendarMember] {
    var members: [CalendarMember] = []
    for entry in entries {
      guard let event = encode(entry) else { continue }
      if case .change = entry.kind, !members.isEmpty {
        members[0].add(change: event)
      } else {
        members.append(CalendarMember(event, entry))
      }
    }
    return members
  }

  private static func html(_ body: MarkdownDocument?, _ entry: CalendarEntry, _ site: Site) -> String? {
    guard let body, let root = site.url, !body.html.isEmpty else { return nil }
    return body.html.string(siteRoot: root, ownPage: entry.url, medium: .feed)
  }

  /// The bytes of a calendar.
  public func render(_ subject: CalendarSubject) -> [UInt8] {
    var calendar = VCalendar(productID: productID, name: name(of: subject))
    let members = self.members(of: subject).kept
    let kept = self.kept.entries[site.calendarFile(of: subject)] ?? []
    calendar.zone = site.configuration.zone.identifier
    calendar.source = site.absolute(site.calendarFile(of: subject))
    calendar.url = site.absolute(site.linkPath(site.plan.path(of: site.page(of: subject))))
    calendar.lastModified = (members.map(\.modified) + kept.compactMap(\.modified)).max()
    if case .event = subject {
      calendar.name = nil
    } else {
      calendar.description = description(of: subject)
      calendar.refreshInterval = CalendarDuration(days: 0, seconds: 6 * 3600)
      if let index = region(of: subject) {
        let color = HueColor(hue: site.regions[index].hue)
        calendar.colorName = color.cssName
        calendar.colorHex = color.hex
      }
    }
    return calendar.octets(members.flatMap(\.events) + kept.map(\.event.encoded), zones: zones)
  }

  /// How many entries a calendar holds.
  public func count(of subject: CalendarSubject) -> Int {
    members(of: subject).kept.reduce(0) { $0 + $1.events.count }
  }

  /// How many entries a calendar leaves out because programs drop larger ones.
  public func leftOut(of subject: CalendarSubject) -> Int { members(of: subject).leftOut }

  // MARK: - What a calendar holds

  private func members(of subject: CalendarSubject) -> CalendarSelection {
    switch subject {
    case .event(let index): return select([index]) { _ in true }
    case .year(let year):
      return select(site.events.indices) { member in
        member.lastDay.map { $0.year == year && $0 < site.buildDay } ?? false
      }
    case .all: return current(site.events.indices)
    case .online: return current(staying(site.events(of: .online), in: subject))
    case .region(let index): return current(staying(site.events(of: .region(index)), in: subject))
    case .topic(let index): return current(staying(site.events(of: .topic(index)), in: subject))
    case .format(let index): return current(staying(site.events(of: .format(index)), in: subject))
    case .combination(let first, let second):
      let others = Set(site.events(of: second))
      return current(staying(site.events(of: first).filter(others.contains), in: subject))
    }
  }

  /// The events of a calendar with those that only a mistake would take out of it.
  private func staying(_ indexes: [Int], in subject: CalendarSubject) -> [Int] {
    guard let ids = kept.members[site.calendarFile(of: subject)] else { return indexes }
    let own = Set(indexes)
    return indexes
      + site.events.indices.filter { ids.contains(site.events[$0].event.id.value) && !own.contains($0) }
  }

  /// What is ahead and what was in the last months.
  private func current(_ indexes: some Sequence<Int>) -> CalendarSelection {
    select(indexes) { member in member.lastDay.map { $0 >= oldest } ?? true }
  }

  private func select(
    _ indexes: some Sequence<Int>, _ isWanted: (CalendarMember) -> Bool
  ) -> CalendarSelection {
    var members: [CalendarMember] = []
    for index in indexes { members += events[index].lazy.filter(isWanted) }
    return CalendarSelection(members, on: site.buildDay)
  }

  private static func oldest(_ site: Site) -> Day {
    var month = site.buildDay.yearMonth
    for _ in 0..<max(0, min(site.configuration.monthsBack, 1_200)) where month.year > 1 {
      month = month.previous
    }
    return month.firstDay.adding(days: min(site.buildDay.day, month.length) - 1)
  }

  // MARK: - What a calendar is called

  /// The name that calendar programs show.
  public func name(of subject: CalendarSubject) -> String {
    let title = site.configuration.title
    switch subject {
    case .all: return title
    case .online: return "\(title): \(word(for: .online))"
    case .region(let index): return "\(title): \(word(for: .region(index)))"
    case .topic(let index): return "\(title): \(word(for: .topic(index)))"
    case .format(let index): return "\(title): \(word(for: .format(index)))"
    case .combination(let first, let second): return "\(title): \(word(for: first)), \(word(for: second))"
    case .year(let year): return "\(title): \(SiteWords(site.language).archive) \(year)"
    case .event(let index): return site.events[index].event.title.value
    }
  }

  private func word(for choice: CalendarChoice) -> String {
    switch choice {
    case .region(let index): site.regions[index].name
    case .topic(let index): site.topics[index].name
    case .format(let index): site.formats[index].plural
    case .online: SiteWords(site.language).online
    }
  }

  /// The region whose colour a calendar has.
  private func region(of subject: CalendarSubject) -> Int? {
    switch subject {
    case .region(let index), .combination(.region(let index), _): index
    default: nil
    }
  }

  private func description(of subject: CalendarSubject) -> String? {
    let parts = [site.configuration.tagline, site.configuration.notice].compactMap { $0 }.map(
      site.typographic)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
