import AlmanacModel

/// Which pages a site has, where each lies, what it is called and who claims the address: the one place that
/// knows it.
struct PagePlanner {
  /// What is known of a page before it is rendered.
  struct Facts {
    /// Site path.
    let path: String
    /// As editors wrote it; pages set it with typography.
    let title: String
    let claimant: AddressClaimant
  }

  private let site: Site
  private let words: SiteWords
  private let dates: DateWording

  init(_ site: Site) {
    self.site = site
    words = SiteWords(site.language)
    dates = DateWording(site.language)
  }

  /// A page with what is known of it.
  func output(_ page: PlannedPage) -> PlannedOutput { PlannedOutput(page, facts(of: page)) }

  private func facts(of page: PlannedPage) -> Facts {
    let routes = site.routes
    switch page {
    case .front: return own(routes.front, site.configuration.title)
    case .magazine(let number): return own(routes.page(number, of: routes.magazine), words.magazine)
    case .kind(let kind, let number):
      return own(
        routes.page(number, of: routes.kind(kind)), kind == .press ? words.press : words.plural(of: kind))
    case .post(let index):
      let post = site.posts[index]
      return written(post.path, post.post.matter, at: post.post.slug.position)
    case .regions: return own(routes.regions, words.regions)
    case .region(let index, let number):
      let region = site.regions[index]
      return Facts(
        path: routes.page(number, of: region.path), title: region.name,
        claimant: AddressClaimant(file: region.region.matter.path))
    case .calendar: return own(routes.calendar, words.calendar)
    case .area(let index): return term(site.areas[index])
    case .month(let month): return own(routes.month(month), dates.text(month))
    case .year(let year): return own(routes.archive(year), "\(words.archive) \(year)")
    case .event(let index):
      let event = site.events[index]
      return Facts(
        path: event.path, title: event.event.title.value, claimant: AddressClaimant(event: event.event))
    case .topics: return own(routes.topics, words.topics)
    case .formats: return own(routes.formats, words.formats)
    case .projects: return own(routes.projects, words.projects)
    case .seriesList: return own(routes.seriesList, words.series)
    case .topic(let index, let number): return term(site.topics[index], number)
    case .format(let index): return term(site.formats[index])
    case .series(let index, let number): return term(site.series[index], number)
    case .project(let index):
      return written(site.projects[index].path, site.projects[index].project.matter)
    case .people: return own(routes.people, words.people)
    case .person(let index):
      let person = site.people[index]
      return Facts(
        path: person.path ?? routes.people, title: person.person.name,
        claimant: AddressClaimant(
          name: person.person.name,
          location: SourceLocation(path: "people.yaml", position: person.person.position)))
    case .members: return own(routes.members, words.members)
    case .partners: return own(routes.partners, words.partners)
    case .sources: return own(routes.sources, words.sources)
    case .free(let index): return written(site.pages[index].path, site.pages[index].page.matter)
    case .newsletters: return own(routes.newsletters, words.newsletter)
    case .newsletter(let index):
      return written(site.newsletters[index].path, site.newsletters[index].issue.matter)
    case .search: return own(routes.search, words.search)
    case .subscribe: return own(routes.subscribe, words.subscribe)
    case .notFound: return own(routes.notFound, words.notFound)
    }
  }

  /// A page that the program makes of itself.
  private func own(_ path: String, _ title: String) -> Facts {
    Facts(path: path, title: title, claimant: AddressClaimant(own: path))
  }

  private func written(_ path: String, _ matter: PageMatter, at position: SourcePosition = .start) -> Facts {
    Facts(
      path: path, title: matter.title.value, claimant: AddressClaimant(file: matter.path, at: position))
  }

  private func term(_ term: SiteTerm, _ number: Int = 1) -> Facts {
    Facts(
      path: site.routes.page(number, of: term.path), title: term.name,
      claimant: AddressClaimant(name: term.name, location: nil))
  }

  // MARK: - Which pages there are

  /// Pages whose addresses are the program's also where it makes none of them yet: they would be taken later.
  func reserved() -> [PlannedPage] {
    [
      .regions, .topics, .formats, .projects, .seriesList, .people, .members, .partners, .sources,
      .newsletters,
    ] + PostKind.allCases.map { .kind($0, number: 1) }
  }

  /// All pages, in no order.
  func all() -> [PlannedPage] {
    var pages: [PlannedPage] = [.front, .calendar, .search, .subscribe, .notFound]
    pages += numbers(site.posts.count).map { .magazine(number: $0) }
    pages += lists()
    pages += directories()
    pages += site.posts.indices.map { .post($0) }
    pages += site.events.indices.map { .event($0) }
    pages += site.months.map { .month($0) }
    pages += site.archiveYears.map { .year($0) }
    pages += site.pages.indices.map { .free($0) }
    return pages
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
    for index in site.shownTopics {
      pages += numbers(site.topics[index].posts.count).map { .topic(index, number: $0) }
    }
    pages += site.shownFormats.map { .format($0) }
    for (index, area) in site.areas.enumerated() where !area.events.isEmpty { pages.append(.area(index)) }
    for (index, series) in site.series.enumerated() where !(series.posts.isEmpty && series.events.isEmpty) {
      pages += numbers(series.posts.count).map { .series(index, number: $0) }
    }
    return pages
  }

  private func directories() -> [PlannedPage] {
    var pages: [PlannedPage] = []
    if !site.regions.isEmpty { pages.append(.regions) }
    if !site.shownTopics.isEmpty { pages.append(.topics) }
    if !site.shownFormats.isEmpty { pages.append(.formats) }
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
}
