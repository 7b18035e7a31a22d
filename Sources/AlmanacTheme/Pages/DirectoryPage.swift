import AlmanacModel
import AlmanacSite
import CivilTime

/// A list of pages, of organisations or of documents.
struct DirectoryPage: PageKind {
  enum Subject {
    case topics, formats, series, projects, members, partners, sources
  }

  let parts: PageParts
  let subject: Subject
  let layout = Layout.directory

  func content(_ frame: inout PageFrame) -> DirectoryContent {
    frame.description = "\(frame.title): \(siteTitle)"
    frame.data = data.collection()
    var content = DirectoryContent()
    switch subject {
    case .topics: content.links = site.shownTopics.map { termEntry(site.topics[$0]) }
    case .formats: content.links = site.shownFormats.map { termEntry(site.formats[$0]) }
    case .series:
      content.links = site.series.filter { !$0.posts.isEmpty || !$0.events.isEmpty }.map(termEntry)
    case .projects: content.links = site.projects.indices.map(projectEntry)
    case .members: list(site.members, &content, &frame)
    case .partners: list(site.partners, &content, &frame)
    case .sources: content.documents = site.sources.map(sourceEntry)
    }
    content.isEmpty = content.links.isEmpty && content.organisationGroups.isEmpty && content.documents.isEmpty
    return content
  }

  private func termEntry(_ term: SiteTerm) -> LinkView {
    var entry = links.term(term)
    entry.summary = term.summary.map { links.text($0, isOriginal: term.originals.contains("summary")) }
    let counts = [
      term.posts.isEmpty ? nil : words.count(posts: term.posts.count),
      term.events.isEmpty ? nil : words.count(events: term.events.count),
    ].compactMap { $0 }
    entry.count = counts.isEmpty ? nil : counts.joined(separator: ", ")
    return entry
  }

  private func projectEntry(_ index: Int) -> LinkView {
    var entry = links.project(index)
    let matter = site.projects[index].project.matter
    entry.summary =
      entry.summary ?? OriginalMark.text(bodies.projects[index].summary, isOriginal: matter.isForeign)
    entry.count = site.projects[index].project.status.map {
      links.text($0, isOriginal: matter.isOriginal("status"))
    }
    entry.className = site.projects[index].regions.first.map { HueStyles.className(region: site.regions[$0]) }
    return entry
  }

  private func list(
    _ organisations: [SiteOrganisation], _ content: inout DirectoryContent, _ frame: inout PageFrame
  ) {
    frame.data = data.collection(of: organisations)
    content.organisationGroups = groups(organisations)
  }

  /// Organisations under their first region, in the order of regions; those of none come last.
  private func groups(_ organisations: [SiteOrganisation]) -> [OrganisationGroupView] {
    var groups: [OrganisationGroupView] = site.regions.enumerated().compactMap { index, region in
      let own = organisations.filter { $0.regions.first == index }
      guard !own.isEmpty else { return nil }
      return OrganisationGroupView(
        title: links.name(of: region), url: links.url(region.path),
        className: HueStyles.className(region: region),
        entries: own.map(links.organisation))
    }
    let rest = organisations.filter(\.regions.isEmpty)
    if !rest.isEmpty {
      groups.append(OrganisationGroupView(title: words.withoutRegion, entries: rest.map(links.organisation)))
    }
    return groups
  }

  /// A day in ISO form in words; anything else as it is written.
  private func sourceEntry(_ source: SiteSource) -> SourceView {
    let document = source.document
    return SourceView(
      id: source.fragment,
      title: links.text(document.title, isOriginal: document.originals.contains("title")),
      publisher: document.publisher,
      date: document.date.map(dates.text), url: document.url,
      note: document.note.map { links.text($0, isOriginal: document.originals.contains("note")) },
      posts: source.posts.map(links.post),
      events: source.events.map { site.events[$0] }.map { event in
        links.event(event, summary: times.dayText(event.time, phase: event.phase))
      })
  }
}
