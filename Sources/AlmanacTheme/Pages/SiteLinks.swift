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
      title: shortName(of: region), url: url(region.path), className: HueStyles.className(region: region),
      id: region.id)
  }

  /// The short name of a region, marked where it is the original's.
  func shortName(of region: SiteRegion) -> String {
    OriginalMark.text(region.short, isOriginal: region.isShortOriginal)
  }

  /// The name of a region, marked where it is the original's.
  func name(of region: SiteRegion) -> String {
    OriginalMark.text(region.name, isOriginal: region.region.matter.isOriginal("title"))
  }

  /// The name of a topic, format, area or series, marked where it is the original's.
  func name(of term: SiteTerm) -> String {
    OriginalMark.text(term.name, isOriginal: term.originals.contains("name"))
  }

  /// A text of an entry with its typography, marked where it is the original's.
  func text(_ text: String, isOriginal: Bool) -> String {
    OriginalMark.text(site.typographic(text, isOriginal: isOriginal), isOriginal: isOriginal)
  }

  /// Words of an event, marked where they are the original's.
  func text(_ text: String, _ words: OriginalWords, of event: Event) -> String {
    self.text(text, isOriginal: event.originals.contains(words))
  }

  /// What an event is called on a date, each part marked where it is the original's.
  func title(of event: SiteEvent, at occurrence: EventOccurrence?) -> String {
    let isOriginal = event.event.originals.contains(.title)
    guard let occurrence else { return text(event.event.title.value, isOriginal: isOriginal) }
    guard let session = event.session(of: occurrence), let title = session.title,
      session.originals.contains("title") != isOriginal
    else { return text(event.title(at: occurrence), isOriginal: isOriginal) }
    let name = text(event.event.title.value, isOriginal: isOriginal)
    return "\(name): \(text(title, isOriginal: !isOriginal))"
  }

  func term(_ term: SiteTerm) -> LinkView {
    LinkView(title: name(of: term), url: url(term.path), id: term.id)
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
    return LinkView(
      title: OriginalMark.text(page.title ?? reference.value, isOriginal: true), url: url(page.path),
      language: page.language)
  }

  func event(_ event: SiteEvent, summary: String) -> LinkView {
    LinkView(
      title: text(event.event.title.value, .title, of: event.event), url: url(event.path), summary: summary)
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
    let matter = project.project.matter
    return LinkView(
      title: OriginalMark.text(site.title(of: matter), isOriginal: matter.isForeign), url: url(project.path),
      summary: site.summary(of: matter).map { OriginalMark.text($0, isOriginal: matter.isForeign) },
      id: project.project.id)
  }

  func menu(_ link: SiteLink, on path: String) -> LinkView {
    let title = OriginalMark.text(link.title, isOriginal: link.isOriginal)
    return switch link.target {
    case .site(let target, _):
      LinkView(
        title: title, url: self.target(link.target),
        isCurrent: target == site.routes.front ? path == target : path.hasPrefix(target),
        language: link.language)
    case .external(let address): LinkView(title: title, url: address, isExternal: true)
    }
  }

  func contributor(_ contributor: Contributor) -> ContributorView {
    switch contributor {
    case .named(let name): return ContributorView(name: name)
    case .person(let index):
      let person = site.people[index]
      return ContributorView(
        name: person.person.name, url: person.path.map { url($0) }, role: role(of: person.person),
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
      name: organisation.name, url: organisation.url,
      kind: organisation.kind.map {
        OriginalMark.text($0, isOriginal: organisation.originals.contains("kind"))
      },
      since: organisation.since.map(dates.text), until: organisation.until.map(dates.text),
      note: organisation.note.map { text($0, isOriginal: organisation.originals.contains("note")) },
      regions: entry.regions.map(region), sources: citations(entry.sources), id: Slug.make(organisation.id))
  }

  func personCard(_ entry: SitePerson) -> PersonCardView {
    PersonCardView(
      name: entry.person.name, url: entry.path.map { url($0) }, id: Slug.make(entry.person.id),
      role: role(of: entry.person), organisation: entry.person.organisation,
      regions: entry.regions.map(region), picture: picture(entry.image, at: .person))
  }

  /// What a person does, marked where it is in the words of the original.
  func role(of person: Person) -> String? {
    person.role.map { OriginalMark.text($0, isOriginal: person.originals.contains("role")) }
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
        title: text(source.document.title, isOriginal: source.document.originals.contains("title")),
        url: url(site.routes.sources, fragment: source.fragment),
        place: place.isEmpty ? nil : site.typographic(place))
    }
  }

  /// The names of regions in a sentence.
  func regionNames(_ regions: [Int]) -> String {
    isEverywhere(regions)
      ? words.allRegions : regions.map { shortName(of: site.regions[$0]) }.joined(separator: ", ")
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

  /// Whether regions are all that there are.
  func isEverywhere(_ regions: [Int]) -> Bool {
    regions.count > 2 && regions.count == site.regions.count
  }
}
