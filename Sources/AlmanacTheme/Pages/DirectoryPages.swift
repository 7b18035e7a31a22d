import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func people() -> (PageFrame, Layout, Record) {
    var frame = frame(.people)
    frame.description = words.peopleDescription(of: site.configuration.title)
    let sorted = site.people.sorted { sortKey($0.person) < sortKey($1.person) }
    return (frame, .people, PeopleContent(people: sorted.map(personCard)).record)
  }

  private func sortKey(_ person: Person) -> String {
    Slug.make(person.sort ?? person.name.split(separator: " ").reversed().joined(separator: " "))
  }

  func person(_ index: Int) -> (PageFrame, Layout, Record) {
    let person = site.people[index]
    var frame = frame(.person(index))
    frame.trail = [link(words.people, site.routes.people)]
    frame.image = person.image
    let roles = person.person.roles
    let role = person.person.role ?? roles.first?.role
    let organisation = person.person.organisation ?? roles.first?.organisation
    frame.description = [role, organisation].compactMap { $0 }.joined(separator: ", ")
    if frame.description?.isEmpty ?? true { frame.description = person.person.name }
    let content = PersonContent(
      role: role, organisation: organisation,
      roles: roles.map {
        RoleView(role: $0.role, organisation: $0.organisation, period: words.period($0.from, $0.to))
      },
      bodyHTML: html(bodies.people[index]), picture: links.picture(person.image), url: person.person.url,
      email: person.person.email, regions: person.regions.map(links.region), posts: posts(person.posts),
      events: events(person.events.reversed()), sources: links.citations(person.sources))
    return (frame, .person, content.record)
  }

  func project(_ index: Int) -> (PageFrame, Layout, Record) {
    let entry = site.projects[index]
    let matter = entry.project.matter
    var frame = frame(.project(index), title: site.title(of: matter))
    frame.trail = [link(words.projects, site.routes.projects)]
    frame.language = matter.language
    frame.image = entry.image
    frame.className = entry.regions.first.map { HueStyles.className(region: site.regions[$0]) }
    frame.description = site.summary(of: matter) ?? bodies.projects[index].summary
    let facts: [(String, String?)] = [
      (words.statusLabel, entry.project.status), (words.periodLabel, entry.project.period),
      (words.fundingLabel, entry.project.funding),
    ]
    let content = ProjectContent(
      bodyHTML: html(bodies.projects[index]), summary: site.summary(of: matter),
      facts: facts.compactMap { label, text in text.map { FactView(label: label, text: site.typographic($0)) }
      },
      regions: entry.regions.map(links.region), topics: entry.topics.map(links.topic),
      partners: entry.partners.map(links.partner), url: entry.project.url,
      picture: links.picture(entry.image), posts: posts(entry.posts), events: events(entry.events.reversed()),
      sources: links.citations(entry.sources), headings: headings(bodies.projects[index]))
    return (frame, .project, content.record)
  }

  func directory(_ page: PlannedPage) -> (PageFrame, Layout, Record) {
    var frame = frame(page)
    frame.description = "\(frame.title): \(site.configuration.title)"
    var content = DirectoryContent()
    switch page {
    case .topics: content.links = site.shownTopics.map { termEntry(site.topics[$0]) }
    case .formats: content.links = site.shownFormats.map { termEntry(site.formats[$0]) }
    case .seriesList:
      content.links = site.series.filter { !$0.posts.isEmpty || !$0.events.isEmpty }.map(termEntry)
    case .projects: content.links = site.projects.indices.map(projectEntry)
    case .members: content.organisationGroups = organisationGroups(site.members)
    case .partners: content.organisationGroups = organisationGroups(site.partners)
    default: content.documents = site.sources.map(sourceEntry)
    }
    content.isEmpty = content.links.isEmpty && content.organisationGroups.isEmpty && content.documents.isEmpty
    return (frame, .directory, content.record)
  }

  private func termEntry(_ term: SiteTerm) -> LinkView {
    var entry = links.term(term)
    entry.summary = term.summary.map(site.typographic)
    let counts = [
      term.posts.isEmpty ? nil : words.count(posts: term.posts.count),
      term.events.isEmpty ? nil : words.count(events: term.events.count),
    ].compactMap { $0 }
    entry.count = counts.isEmpty ? nil : counts.joined(separator: ", ")
    return entry
  }

  private func projectEntry(_ index: Int) -> LinkView {
    var entry = links.project(index)
    entry.summary = entry.summary ?? bodies.projects[index].summary
    entry.count = site.projects[index].project.status.map(site.typographic)
    entry.className = site.projects[index].regions.first.map { HueStyles.className(region: site.regions[$0]) }
    return entry
  }

  /// Organisations under their first region, in the order of regions; those of none come last.
  private func organisationGroups(_ organisations: [SiteOrganisation]) -> [OrganisationGroupView] {
    var groups: [OrganisationGroupView] = site.regions.enumerated().compactMap { index, region in
      let own = organisations.filter { $0.regions.first == index }
      guard !own.isEmpty else { return nil }
      return OrganisationGroupView(
        title: region.name, url: links.url(region.path), className: HueStyles.className(region: region),
        entries: own.map(organisation))
    }
    let rest = organisations.filter(\.regions.isEmpty)
    if !rest.isEmpty {
      groups.append(OrganisationGroupView(title: words.withoutRegion, entries: rest.map(organisation)))
    }
    return groups
  }

  /// A day in ISO form in words; anything else as it is written.
  private func dateInWords(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 3, text.utf8.count == 10,
      let day = Day(year: parts[0], month: parts[1], day: parts[2])
    else { return text }
    return dates.text(day)
  }

  private func sourceEntry(_ source: SiteSource) -> SourceView {
    let document = source.document
    return SourceView(
      id: source.fragment, title: site.typographic(document.title), publisher: document.publisher,
      date: document.date.map(dateInWords), url: document.url, note: document.note.map(site.typographic),
      posts: source.posts.map(postLink),
      events: source.events.map { index in
        let event = site.events[index]
        return LinkView(
          title: site.typographic(event.event.title.value), url: links.url(event.path),
          summary: times.dayText(event.time, phase: event.phase))
      })
  }
}
