import AlmanacModel
import AlmanacSite
import CivilTime

/// Links to the site's own pages and terms, as templates show them.
struct SiteLinks: Sendable {
  let site: Site
  let words: SiteWords
  /// How wide pictures stand.
  let sizes: PictureSizes
  private let dates: DateWording

  init(_ site: Site, sizes: PictureSizes = PictureSizes([])) {
    self.site = site
    self.sizes = sizes
    dates = DateWording(site.language)
    words = SiteWords(site.language)
  }

  /// The address of a site path, with the mark for the way to the root.
  func url(_ path: String, fragment: String? = nil) -> String {
    RootMark.text + site.linkPath(path) + (fragment.map { "#\($0)" } ?? "")
  }

  func target(_ target: LinkTarget) -> String {
    switch target {
    case .site(let path, let fragment): url(path, fragment: fragment)
    case .external(let address): address
    }
  }

  func region(_ index: Int) -> LinkView {
    let region = site.regions[index]
    return LinkView(
      title: region.short, url: url(region.path), className: HueStyles.className(region: region),
      id: region.id)
  }

  func term(_ term: SiteTerm) -> LinkView {
    LinkView(title: term.name, url: url(term.path), id: term.id)
  }

  func topic(_ index: Int) -> LinkView { term(site.topics[index]) }

  func post(_ index: Int) -> LinkView {
    let post = site.posts[index]
    return LinkView(
      title: site.title(of: post.post.matter), url: url(post.path), summary: dates.text(post.post.date))
  }

  /// The report on an event that the edition has no translation of.
  func originalReport(of event: SiteEvent) -> LinkView? {
    guard event.report == nil, let reference = event.event.report,
      let page = site.original(ofPost: reference.value)
    else { return nil }
    return LinkView(title: page.title ?? reference.value, url: url(page.path), language: page.language)
  }

  func event(_ event: SiteEvent, summary: String) -> LinkView {
    LinkView(
      title: site.typographic(event.event.title.value, .title, of: event.event), url: url(event.path),
      summary: summary, language: site.language(of: .title, in: event.event))
  }

  /// The address of a month; nil where it has no page.
  func month(_ month: Month) -> String? {
    site.datesByMonth[month] == nil ? nil : url(site.routes.month(month))
  }

  /// The years past, latest first.
  func years(current: Int?) -> [LinkView] {
    site.archiveYears.reversed().map { year in
      LinkView(title: "\(year)", url: url(site.routes.archive(year)), isCurrent: year == current)
    }
  }

  /// The lists from which everything can be found.
  var indexes: [LinkView] {
    var paths = [site.routes.magazine, site.routes.calendar]
    if !site.regions.isEmpty { paths.append(site.routes.regions) }
    if !site.shownTopics.isEmpty { paths.append(site.routes.topics) }
    if !site.projects.isEmpty { paths.append(site.routes.projects) }
    paths.append(site.routes.subscribe)
    return paths.map { LinkView(title: site.plan.title(at: $0) ?? $0, url: url($0)) }
  }

  func project(_ index: Int) -> LinkView {
    let project = site.projects[index]
    return LinkView(
      title: site.title(of: project.project.matter), url: url(project.path),
      summary: site.summary(of: project.project.matter), id: project.project.id,
      language: project.project.matter.foreignLanguage)
  }

  func menu(_ link: SiteLink, on path: String) -> LinkView {
    switch link.target {
    case .site(let target, _):
      LinkView(
        title: link.title, url: self.target(link.target),
        isCurrent: target == site.routes.front ? path == target : path.hasPrefix(target),
        language: link.language)
    case .external(let address): LinkView(title: link.title, url: address, isExternal: true)
    }
  }

  func contributor(_ contributor: Contributor) -> ContributorView {
    switch contributor {
    case .named(let name): return ContributorView(name: name)
    case .person(let index):
      let person = site.people[index]
      return ContributorView(
        name: person.person.name, url: person.path.map { url($0) }, role: person.person.role,
        organisation: person.person.organisation)
    }
  }

  func partner(_ partner: SiteEvent.Partner) -> ContributorView {
    switch partner {
    case .named(let name): return ContributorView(name: name)
    case .member(let index):
      let organisation = site.members[index].organisation
      return ContributorView(
        name: organisation.name, url: url(site.routes.members, fragment: Slug.make(organisation.id)))
    case .partner(let index):
      let organisation = site.partners[index].organisation
      return ContributorView(
        name: organisation.name, url: url(site.routes.partners, fragment: Slug.make(organisation.id)))
    }
  }

  func organisation(_ entry: SiteOrganisation) -> OrganisationView {
    let organisation = entry.organisation
    return OrganisationView(
      name: organisation.name, url: organisation.url, kind: organisation.kind,
      since: organisation.since.map(dates.text), until: organisation.until.map(dates.text),
      note: organisation.note.map(site.typographic),
      regions: entry.regions.map(region), sources: citations(entry.sources), id: Slug.make(organisation.id))
  }

  func personCard(_ entry: SitePerson) -> PersonCardView {
    PersonCardView(
      name: entry.person.name, url: entry.path.map { url($0) }, id: Slug.make(entry.person.id),
      role: entry.person.role, organisation: entry.person.organisation,
      regions: entry.regions.map(region), picture: picture(entry.image, at: .person))
  }

  /// Whom the press may ask; nil where nothing is known.
  var pressContact: String? {
    let publisher = site.configuration.publisher
    let parts = [publisher.name, publisher.phone, publisher.email].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The documents, each once, with all places in it.
  func citations(_ citations: [SiteCitation]) -> [CitationView] {
    var order: [Int] = []
    var places: [Int: [String]] = [:]
    for citation in citations {
      if places[citation.source] == nil { order.append(citation.source) }
      places[citation.source, default: []] += [citation.place].compactMap { $0 }
    }
    return order.map { index in
      let source = site.sources[index]
      let place = places[index, default: []].joined(separator: "; ")
      return CitationView(
        title: site.typographic(source.document.title),
        url: url(site.routes.sources, fragment: source.fragment),
        place: place.isEmpty ? nil : site.typographic(place))
    }
  }

  /// The names of regions in a sentence.
  func regionNames(_ regions: [Int]) -> String {
    isEverywhere(regions)
      ? words.allRegions : regions.map { site.regions[$0].short }.joined(separator: ", ")
  }

  /// The class that colours what belongs to regions: that of the first, and no hue for what belongs to all.
  func className(_ regions: [Int]) -> String? {
    isEverywhere(regions)
      ? HueStyles.everywhere : regions.first.map { HueStyles.className(region: site.regions[$0]) }
  }

  /// The hue that goes with the class.
  func hue(_ regions: [Int]) -> Int? {
    isEverywhere(regions) ? nil : regions.first.map { site.regions[$0].hue }
  }

  private func isEverywhere(_ regions: [Int]) -> Bool {
    regions.count > 2 && regions.count == site.regions.count
  }
}
