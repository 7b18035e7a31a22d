import AlmanacModel

/// Where each page lies, what it is called and who claims the address: the one place that knows it.
struct PageAddresses {
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

  func facts(of page: PlannedPage) -> Facts {
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
}

/// Who claims an address.
public struct AddressClaimant: Sendable, Hashable {
  /// A file's path, or what the page is, for use in a sentence.
  public let name: String
  /// Where it is written; nil for what the program makes of itself.
  public let location: SourceLocation?

  init(name: String, location: SourceLocation?) {
    self.name = name
    self.location = location
  }

  init(own path: String) { self.init(name: "/\(path)", location: nil) }

  init(file: String, at position: SourcePosition = .start) {
    self.init(name: file, location: SourceLocation(path: file, position: position))
  }

  init(event: Event) {
    self.init(
      name: "\(event.path):\(event.position.line)",
      location: SourceLocation(path: event.path, position: event.id.position))
  }
}
