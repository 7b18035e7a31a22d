import AlmanacModel
import AlmanacSite

/// The addresses under which calendars and feeds are subscribed to.
struct Subscriptions: Sendable {
  private let site: Site
  private let links: SiteLinks

  init(_ site: Site, links: SiteLinks) {
    self.site = site
    self.links = links
  }

  /// A calendar with the ways into the programs; nil where the site's address is not known.
  /// Pages may show another title than the one in addresses.
  func calendar(
    _ path: String, title: String, shown: String? = nil, className: String? = nil, inPhrase: String? = nil,
    feeds: [FeedView] = []
  ) -> SubscriptionView? {
    guard let address = site.absolute(path) else { return nil }
    // Host and path, as they stand behind "https://".
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let webcal = "webcal://\(parts.last ?? Substring(address))"
    let query = "url=\(PercentCoding.encoded(part: address))&name=\(PercentCoding.encoded(part: title))"
    return SubscriptionView(
      title: shown ?? title, webcalURL: webcal,
      googleURL: "https://calendar.google.com/calendar/r?cid=\(PercentCoding.encoded(part: webcal))",
      outlookURL: "https://outlook.live.com/calendar/0/addfromweb?\(query)",
      officeURL: "https://outlook.office.com/calendar/0/addfromweb?\(query)", httpsURL: address,
      addressHTML: AddressParts.html(of: address), fileURL: RootMark.text + path, className: className,
      actionText: links.words.subscribeToEvents(inPhrase: inPhrase), feeds: feeds)
  }

  func feed(_ path: String, title: String, type: String, typeName: String) -> FeedView? {
    site.absolute(path).map { FeedView(title: title, url: $0, type: type, typeName: typeName) }
  }

  /// The magazine feeds below a site path in all formats, or only as RSS.
  func feeds(in base: String, title: String, formats: [FeedFormat] = FeedFormat.allCases) -> [FeedView] {
    formats.compactMap { format in
      feed(
        site.routes.feed(format, in: base), title: title, type: format.mediaType, typeName: format.displayName
      )
    }
  }

  /// The calendar of a list as a feed, or that of the whole site; empty where the site's address is not known.
  func calendarFeed(in base: String = "", of name: String? = nil) -> [FeedView] {
    let title = "\(name ?? site.configuration.title): \(links.words.calendar)"
    return [calendarFile(site.routes.calendarFile(in: base), title: title)].compactMap { $0 }
  }

  func calendarFile(_ path: String, title: String) -> FeedView? {
    feed(path, title: title, type: "text/calendar", typeName: "iCal")
  }

  /// The feeds of the whole magazine and the whole calendar.
  func feedsOfAll() -> [FeedView] { feeds(in: "", title: site.configuration.title) + calendarFeed() }

  func region(_ index: Int) -> SubscriptionView? {
    let region = site.regions[index]
    return calendar(
      site.routes.calendarFile(in: region.path), title: "\(site.configuration.title): \(region.name)",
      shown: "\(site.configuration.title): \(links.name(of: region))",
      className: HueStyles.className(region: region),
      inPhrase: region.region.matter.isOriginal("in") ? nil : region.region.inPhrase,
      feeds: feeds(in: region.path, title: links.name(of: region))
    )
  }

  /// The calendar for readers of something in some regions: that of the only one, else the whole.
  func nearest(_ regions: [Int]) -> SubscriptionView? {
    guard regions.count == 1, let region = regions.first else { return whole() }
    return self.region(region)
  }

  func whole() -> SubscriptionView? {
    calendar(
      site.routes.calendarFile(in: ""), title: site.configuration.title,
      feeds: feeds(in: "", title: site.configuration.title))
  }

  func online() -> SubscriptionView? {
    calendar(site.routes.onlineCalendar, title: "\(site.configuration.title): \(links.words.online)")
  }

  func topic(_ term: SiteTerm) -> SubscriptionView? {
    guard term.isDeclared else { return nil }
    return calendar(
      site.routes.calendarFile(in: term.path), title: "\(site.configuration.title): \(term.name)",
      shown: "\(site.configuration.title): \(links.name(of: term))",
      feeds: feeds(in: term.path, title: links.name(of: term), formats: [.rss]))
  }

  func format(_ term: SiteTerm) -> SubscriptionView? {
    guard term.events.contains(where: { site.events[$0].isInCalendars }) else { return nil }
    return calendar(
      site.routes.calendarFile(in: term.path), title: "\(site.configuration.title): \(term.plural)",
      shown: "\(site.configuration.title): "
        + OriginalMark.text(term.plural, isOriginal: term.originals.contains("plural")))
  }
}

extension FeedFormat {
  /// The name that readers know.
  var displayName: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}
