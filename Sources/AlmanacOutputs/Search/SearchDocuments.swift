import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// Lists what the search finds: posts, events, and the pages of regions, projects, topics, people and
/// organisations. Internal events and hidden posts are not in a `Site`, so they cannot be found.
///
/// What has a date comes last and in its order, so that a new post renumbers none of the old.
struct SearchDocuments {
  /// Refers to one thing without making its words yet.
  enum Reference {
    case post(Int), event(Int), region(Int), project(Int), topic(Int), person(Int), member(Int), partner(Int)
    case page(Int), newsletter(Int)
  }

  let references: [Reference]
  private let site: Site
  private let bodies: Bodies
  private let words: SiteWords
  private let dates: DateWording
  private let times: EventTimeWording

  init(site: Site, bodies: Bodies) {
    self.site = site
    self.bodies = bodies
    words = SiteWords(site.language)
    dates = DateWording(site.language)
    times = EventTimeWording(site.language, siteZone: site.configuration.zone)
    references = Self.lasting(site) + Self.dated(site)
  }

  private static func lasting(_ site: Site) -> [Reference] {
    let pages = site.pages.indices.filter { !site.pages[$0].page.isHiddenFromSearch }.map(Reference.page)
    let people = site.people.indices.map(Reference.person)
    let organisations =
      site.members.indices.map(Reference.member) + site.partners.indices.map(Reference.partner)
    let topics = site.topics.indices.filter { site.shows(site.topics[$0]) }.map(Reference.topic)
    let regions = site.regions.indices.map(Reference.region)
    return pages + organisations + people + topics + site.projects.indices.map(Reference.project) + regions
  }

  private static func dated(_ site: Site) -> [Reference] {
    var dated: [(day: Int, path: String, reference: Reference)] = []
    for (index, post) in site.posts.enumerated() {
      dated.append((post.post.date.day.number, post.path, .post(index)))
    }
    for (index, event) in site.events.enumerated() {
      let day = event.event.time.firstDay ?? event.event.latestDay
      dated.append((day?.number ?? 0, event.path, .event(index)))
    }
    for (index, issue) in site.newsletters.enumerated() {
      dated.append((issue.issue.date.day.number, issue.path, .newsletter(index)))
    }
    return dated.sorted { ($0.day, $0.path) < ($1.day, $1.path) }.map(\.reference)
  }

  /// The words of one thing.
  func document(_ reference: Reference) -> SearchDocument {
    switch reference {
    case .post(let index): post(site.posts[index], bodies.posts[index])
    case .event(let index): event(site.events[index], bodies.events[index])
    case .region(let index): region(site.regions[index], index, bodies.regions[index])
    case .project(let index): project(site.projects[index], bodies.projects[index])
    case .topic(let index): topic(site.topics[index])
    case .person(let index): person(site.people[index], bodies.people[index])
    case .member(let index): organisation(site.members[index], words.members, on: site.routes.members)
    case .partner(let index): organisation(site.partners[index], words.partners, on: site.routes.partners)
    case .page(let index): page(site.pages[index], bodies.pages[index])
    case .newsletter(let index): newsletter(site.newsletters[index], bodies.newsletters[index])
    }
  }

  // MARK: - Kinds

  private func post(_ post: SitePost, _ body: MarkdownDocument) -> SearchDocument {
    let matter = post.post.matter
    let kind = words.name(of: post.post.kind)
    var found = SearchDocument(
      title: site.title(of: matter), path: site.linkPath(post.path), kind: SearchKind(post.post.kind),
      meta: line([kind, dates.text(post.post.date), regionNames(post.regions)]))
    found.regions = post.regions
    found.names = [kind] + names(regions: post.regions, topics: post.topics, projects: post.projects)
    found.names += post.authors.map(site.name)
    if let series = post.series { found.names.append(site.series[series].name) }
    fill(&found, matter, body)
    return found
  }

  private func event(_ entry: SiteEvent, _ body: MarkdownDocument?) -> SearchDocument {
    let event = entry.event
    let whereabouts = entry.isInAllRegions ? words.allRegions : regionNames(entry.regions)
    let note = entry.isInvited ? words.invited : site.statusText(entry) ?? site.soldOutText(entry)
    var found = SearchDocument(
      title: site.typographic(event.title.value, .title, of: event), path: site.linkPath(entry.path),
      kind: .event,
      meta: line([words.event, times.text(event.time, phase: entry.phase), whereabouts, note]))
    found.regions = entry.regions
    let own = entry.isInAllRegions ? [] : entry.regions
    found.names =
      names(regions: own, topics: entry.topics, projects: entry.projects) + entry.speakers.map(site.name)
    found.names += entry.partners.map(site.name)
    found.names += [event.place?.line, event.organizer, event.subtitle].compactMap { $0 }
    if let format = entry.format { found.names.append(site.formats[format].name) }
    if let area = entry.area { found.names.append(site.areas[area].name) }
    found.summary = event.summary.map { site.typographic($0, .summary, of: event) }
    found.titleLanguage = site.language(ofOriginal: event.originals.contains(.title))
    let texts = [(event.summary, OriginalWords.summary), (event.description, .description)]
    found.textLanguage = site.language(
      ofOriginal: texts.allSatisfy { $0.0 == nil || event.originals.contains($0.1) })
    found.isPast = entry.phase == .past
    if let body { found.body = body.text.bytes }
    return found
  }

  private func region(_ region: SiteRegion, _ index: Int, _ body: MarkdownDocument) -> SearchDocument {
    var found = SearchDocument(
      title: site.typographic(region.name), path: site.linkPath(region.path), kind: .region,
      meta: words.region)
    found.regions = [index]
    found.names = [region.short]
    fill(&found, region.region.matter, body)
    return found
  }

  private func project(_ project: SiteProject, _ body: MarkdownDocument) -> SearchDocument {
    let matter = project.project.matter
    var found = SearchDocument(
      title: site.title(of: matter), path: site.linkPath(project.path), kind: .project,
      meta: line([words.project, regionNames(project.regions)]))
    found.regions = project.regions
    found.names =
      names(regions: project.regions, topics: project.topics, projects: []) + project.partners.map(site.name)
    fill(&found, matter, body)
    return found
  }

  private func topic(_ topic: SiteTerm) -> SearchDocument {
    var found = SearchDocument(
      title: site.typographic(topic.name, isOriginal: topic.originals.contains("name")),
      path: site.linkPath(topic.path), kind: .topic, meta: words.topic)
    found.titleLanguage = site.language(ofOriginal: topic.originals.contains("name"))
    found.textLanguage = site.language(ofOriginal: topic.originals.contains("summary"))
    found.summary = topic.summary.map {
      site.typographic($0, isOriginal: topic.originals.contains("summary"))
    }
    return found
  }

  private func person(_ entry: SitePerson, _ body: MarkdownDocument?) -> SearchDocument {
    let person = entry.person
    let place = "\(site.linkPath(site.routes.people))#\(Slug.make(person.id))"
    var found = SearchDocument(
      title: person.name, path: entry.path.map(site.linkPath) ?? place, kind: .person,
      meta: line([words.person, person.role, person.organisation]))
    found.regions = entry.regions
    found.names =
      [person.role, person.organisation].compactMap { $0 } + person.roles.compactMap(\.organisation)
    found.names += names(regions: entry.regions, topics: [], projects: [])
    found.textLanguage = site.language(ofOriginal: person.originals.contains("bio"))
    if let body { found.body = body.text.bytes }
    return found
  }

  private func organisation(_ entry: SiteOrganisation, _ list: String, on path: String) -> SearchDocument {
    let organisation = entry.organisation
    var found = SearchDocument(
      title: organisation.name, path: "\(site.linkPath(path))#\(Slug.make(organisation.id))",
      kind: .organisation,
      meta: line([list, organisation.kind, regionNames(entry.regions)]))
    found.regions = entry.regions
    found.names = names(regions: entry.regions, topics: [], projects: [])
    return found
  }

  private func page(_ page: SitePage, _ body: MarkdownDocument) -> SearchDocument {
    let matter = page.page.matter
    var found = SearchDocument(
      title: site.title(of: matter), path: site.linkPath(page.path), kind: .page, meta: words.freePage)
    fill(&found, matter, body)
    return found
  }

  private func newsletter(_ entry: SiteNewsletter, _ body: MarkdownDocument) -> SearchDocument {
    var found = SearchDocument(
      title: site.title(of: entry.issue.matter), path: site.linkPath(entry.path), kind: .newsletter,
      meta: line([words.newsletter, dates.text(entry.issue.date)]))
    fill(&found, entry.issue.matter, body)
    return found
  }

  // MARK: - What kinds share

  private func fill(_ found: inout SearchDocument, _ matter: PageMatter, _ body: MarkdownDocument) {
    found.summary = site.summary(of: matter) ?? (body.hasMore ? body.summary : nil)
    found.titleLanguage = site.language(ofOriginal: matter.isForeign)
    found.textLanguage = found.titleLanguage
    found.headings = body.headings.map(\.text)
    found.body = body.text.bytes
    // An address often says in plain words what a playful title leaves open.
    found.names += found.path.split(separator: "/").last { $0 != "index.html" }.map { [String($0)] } ?? []
  }

  private func names(regions: [Int], topics: [Int], projects: [Int]) -> [String] {
    regions.map { site.regions[$0].name } + topics.map { site.topics[$0].name }
      + projects.map { site.projects[$0].project.matter.title.value }
  }

  private func regionNames(_ regions: [Int]) -> String? {
    regions.isEmpty ? nil : regions.map { site.regions[$0].short }.joined(separator: ", ")
  }

  private func line(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " · ") }
}

extension SearchKind {
  init(_ kind: PostKind) {
    self =
      switch kind {
      case .article: .article
      case .interview: .interview
      case .report: .report
      case .portrait: .portrait
      case .press: .press
      case .news: .news
      }
  }
}
