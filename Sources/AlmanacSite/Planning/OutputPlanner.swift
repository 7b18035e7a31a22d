import AlmanacModel

/// Lists everything that a site consists of, each with what it needs. `build` renders all of it, the
/// preview just what is asked for.
public struct OutputPlanner: Sendable {
  private let site: Site

  public init(_ site: Site) {
    self.site = site
  }

  /// All files but the theme's, in the order of their paths.
  public func plan() -> [PlannedOutput] {
    let pages = self.pages()
    return (pages + feeds() + calendars() + extras() + sitemaps(pages.count)).sorted { $0.path < $1.path }
  }

  /// The most addresses in one sitemap; the standard allows 50,000.
  public static let sitemapSize = 45_000

  public static func sitemapPath(part: Int) -> String { "sitemap-\(part).xml" }

  private func sitemaps(_ pages: Int) -> [PlannedOutput] {
    guard site.url != nil else { return [] }
    let parts = (pages + Self.sitemapSize - 1) / Self.sitemapSize
    let whole = PlannedOutput(path: "sitemap.xml", content: .sitemap(part: nil))
    guard parts > 1 else { return [whole] }
    return [whole]
      + (1...parts).map { PlannedOutput(path: Self.sitemapPath(part: $0), content: .sitemap(part: $0)) }
  }

  /// The site path of a page.
  public func path(of page: PlannedPage) -> String {
    let routes = site.routes
    switch page {
    case .front: return routes.front
    case .magazine(let number): return routes.page(number, of: routes.magazine)
    case .kind(let kind, let number): return routes.page(number, of: routes.kind(kind))
    case .post(let index): return site.posts[index].path
    case .regions: return routes.regions
    case .region(let index, let number): return routes.page(number, of: site.regions[index].path)
    case .calendar: return routes.calendar
    case .area(let index): return site.areas[index].path
    case .month(let month): return routes.month(month)
    case .year(let year): return routes.archive(year)
    case .event(let index): return site.events[index].path
    case .topics: return routes.topics
    case .formats: return routes.formats
    case .projects: return routes.projects
    case .seriesList: return routes.seriesList
    case .topic(let index, let number): return routes.page(number, of: site.topics[index].path)
    case .format(let index): return site.formats[index].path
    case .series(let index, let number): return routes.page(number, of: site.series[index].path)
    case .project(let index): return site.projects[index].path
    case .people: return routes.people
    case .person(let index): return site.people[index].path ?? routes.people
    case .members: return routes.members
    case .partners: return routes.partners
    case .sources: return routes.sources
    case .free(let index): return site.pages[index].path
    case .newsletters: return routes.newsletters
    case .newsletter(let index): return site.newsletters[index].path
    case .search: return routes.search
    case .subscribe: return routes.subscribe
    case .notFound: return routes.notFound
    }
  }

  // MARK: - Pages

  private func pages() -> [PlannedOutput] {
    var pages: [PlannedPage] = [.front, .calendar, .search, .subscribe, .notFound]
    pages += numbers(site.posts.count).map { .magazine(number: $0) }
    pages += lists()
    pages += directories()
    pages += site.posts.indices.map { .post($0) }
    pages += site.events.indices.map { .event($0) }
    pages += site.months.map { .month($0) }
    pages += site.archiveYears.map { .year($0) }
    pages += site.pages.indices.map { .free($0) }
    return pages.map { PlannedOutput(path: Routes.file(for: path(of: $0)), content: .page($0)) }
  }

  private func lists() -> [PlannedPage] {
    var pages: [PlannedPage] = []
    for kind in PostKind.allCases {
      let count = site.postsByKind[kind]?.count ?? 0
      if count > 0 || kind == .press { pages += numbers(count).map { .kind(kind, number: $0) } }
    }
    for (index, region) in site.regions.enumerated() {
      pages += numbers(region.posts.count).map { .region(index, number: $0) }
    }
    for index in shownTopics {
      pages += numbers(site.topics[index].posts.count).map { .topic(index, number: $0) }
    }
    pages += shownFormats.map { .format($0) }
    for (index, area) in site.areas.enumerated() where !area.events.isEmpty { pages.append(.area(index)) }
    for (index, series) in site.series.enumerated() where !(series.posts.isEmpty && series.events.isEmpty) {
      pages += numbers(series.posts.count).map { .series(index, number: $0) }
    }
    return pages
  }

  private func directories() -> [PlannedPage] {
    var pages: [PlannedPage] = []
    if !site.regions.isEmpty { pages.append(.regions) }
    if !shownTopics.isEmpty { pages.append(.topics) }
    if !shownFormats.isEmpty { pages.append(.formats) }
    if site.series.contains(where: { !($0.posts.isEmpty && $0.events.isEmpty) }) { pages.append(.seriesList) }
    if !site.projects.isEmpty { pages.append(.projects) }
    pages += site.projects.indices.map { .project($0) }
    if !site.people.isEmpty { pages.append(.people) }
    pages += site.people.indices.filter { site.people[$0].path != nil }.map { .person($0) }
    if !site.members.isEmpty { pages.append(.members) }
    if !site.partners.isEmpty { pages.append(.partners) }
    if !site.sources.isEmpty { pages.append(.sources) }
    if !site.newsletters.isEmpty { pages.append(.newsletters) }
    pages += site.newsletters.indices.map { .newsletter($0) }
    return pages
  }

  private func numbers(_ posts: Int) -> ClosedRange<Int> {
    1...max(1, (posts + site.configuration.postsPerPage - 1) / max(1, site.configuration.postsPerPage))
  }

  /// Topics that are declared or used.
  public var shownTopics: [Int] { site.topics.indices.filter { site.shows(site.topics[$0]) } }

  /// Formats of events that are shown; one that only internal entries use stays unknown.
  public var shownFormats: [Int] { site.formats.indices.filter { !site.formats[$0].events.isEmpty } }

  // MARK: - Feeds and calendars

  private func feeds() -> [PlannedOutput] {
    guard site.url != nil else { return [] }
    let routes = site.routes
    var feeds: [PlannedOutput] = []
    for format in FeedFormat.allCases {
      feeds.append(PlannedOutput(path: routes.feed(format, in: ""), content: .feed(.all, format)))
      for (index, region) in site.regions.enumerated() {
        feeds.append(
          PlannedOutput(path: routes.feed(format, in: region.path), content: .feed(.region(index), format)))
      }
    }
    for (index, topic) in site.topics.enumerated() where topic.isDeclared {
      feeds.append(
        PlannedOutput(path: routes.feed(.rss, in: topic.path), content: .feed(.topic(index), .rss)))
    }
    feeds.append(PlannedOutput(path: routes.feed(.rss, in: routes.press), content: .feed(.press, .rss)))
    feeds.append(PlannedOutput(path: routes.eventFeed, content: .eventFeed))
    return feeds
  }

  private func calendars() -> [PlannedOutput] {
    guard site.url != nil else { return [] }
    let routes = site.routes
    var files: [(String, CalendarSubject)] = [
      (routes.calendarFile(in: ""), .all), (routes.onlineCalendar, .online),
    ]
    for (index, region) in site.regions.enumerated() {
      files.append((routes.calendarFile(in: region.path), .region(index)))
    }
    for (index, topic) in site.topics.enumerated() where topic.isDeclared {
      files.append((routes.calendarFile(in: topic.path), .topic(index)))
    }
    for index in shownFormats
    where site.formats[index].events.contains(where: { site.events[$0].isInCalendars }) {
      files.append((routes.calendarFile(in: site.formats[index].path), .format(index)))
    }
    for year in site.calendarYears { files.append((routes.archiveCalendar(year), .year(year))) }
    for (index, event) in site.events.enumerated() where event.isInCalendars {
      files.append((site.calendarPath(of: event), .event(index)))
    }
    return files.map { PlannedOutput(path: $0.0, content: .calendar($0.1)) }
  }

  private func extras() -> [PlannedOutput] {
    var outputs = [
      PlannedOutput(path: "robots.txt", content: .robots),
      PlannedOutput(path: ".htaccess", content: .accessRules),
      PlannedOutput(path: "_headers", content: .headerRules),
      PlannedOutput(path: site.routes.eventJSON, content: .eventJSON),
      PlannedOutput(path: site.routes.eventCSV, content: .eventCSV),
      PlannedOutput(path: site.routes.dataSchema, content: .dataSchema),
    ]
    for (index, post) in site.posts.enumerated() {
      if post.post.kind == .press {
        outputs.append(PlannedOutput(path: site.pressTextPath(of: post), content: .pressText(index)))
      }
      for alias in post.post.aliases {
        let path = AliasPath.sitePath(alias.value)
        outputs.append(PlannedOutput(path: Routes.file(for: path), content: .redirect(to: post.path)))
      }
    }
    return outputs
  }
}

extension Site {
  /// Whether a topic has a page: it is declared, or something of it is shown.
  public func shows(_ term: SiteTerm) -> Bool {
    term.isDeclared || !term.posts.isEmpty || !term.events.isEmpty
  }

  /// Where the calendar file of one event lies.
  public func calendarPath(of event: SiteEvent) -> String {
    routes.eventCalendar(event.path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// Where the plain text of a press release lies.
  public func pressTextPath(of post: SitePost) -> String {
    "\(post.path)\(post.path.split(separator: "/").last.map(String.init) ?? "text").txt"
  }

  /// The years whose archive calendar has entries.
  public var calendarYears: [Int] {
    Set(
      events.lazy.filter { $0.isInCalendars }.flatMap {
        $0.endedYears(before: buildDay, in: configuration.zone)
      }
    )
    .sorted()
  }
}

extension SiteEvent {
  /// Whether subscribers get the event: it is public and its day is known.
  public var isInCalendars: Bool { event.visibility == .public && !event.time.isUndated }
}
