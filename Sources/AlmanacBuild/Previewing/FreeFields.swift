import AlmanacModel

/// An entry of which an edit may leave the links of the site as they are.
protocol FreelyEdited: Equatable {
  /// Takes what stands on the entry's own page only, and the places of all that is written, from a former version. All that
  /// is not taken here costs the site new links.
  mutating func takeFree(from former: Self)
}

extension FreelyEdited {
  /// Whether nothing but what is free has changed.
  func isLinked(like former: Self) -> Bool {
    var other = self
    other.takeFree(from: former)
    return other == former
  }
}

/// What one Markdown file says.
protocol MarkdownEntry: Equatable {
  var matter: PageMatter { get set }
}

extension MarkdownEntry {
  /// Whether nothing but the text has changed.
  func isSameBesidesText(as former: Self) -> Bool {
    var other = self
    other.matter.body = former.matter.body
    return other == former
  }
}

extension Region: MarkdownEntry {}
extension Project: MarkdownEntry {}
extension FreePage: MarkdownEntry {}
extension NewsletterIssue: MarkdownEntry {}

extension Post: MarkdownEntry, FreelyEdited {
  mutating func takeFree(from former: Post) {
    matter.title = former.matter.title
    matter.summary = former.matter.summary
    matter.body = former.matter.body
    matter.bodyLine = former.matter.bodyLine
    updated = former.updated
    contact = former.contact
    canonical = former.canonical
    corrections = former.corrections
    matter.image.takePlace(of: former.matter.image)
    matter.sources.takePlaces(of: former.matter.sources)
    matter.aliases.takePlaces(of: former.matter.aliases)
    slug.takePlace(of: former.slug)
    authors.takePlaces(of: former.authors)
    regions.takePlaces(of: former.regions)
    topics.takePlaces(of: former.topics)
    projects.takePlaces(of: former.projects)
    series.takePlace(of: former.series)
    events.takePlaces(of: former.events)
  }
}

extension Event: FreelyEdited {
  mutating func takeFree(from former: Event) {
    title = former.title
    subtitle = former.subtitle
    dateNote = former.dateNote
    price = former.price
    audience = former.audience
    organizer = former.organizer
    summary = former.summary
    description = former.description
    descriptionLine = former.descriptionLine
    position = former.position
    timePosition = former.timePosition
    id.takePlace(of: former.id)
    sessions.takePlaces(of: former.sessions)
    repetition.takePlace(of: former.repetition)
    if case .listed(var listed) = regions, case .listed(let places) = former.regions {
      listed.takePlaces(of: places)
      regions = .listed(listed)
    }
    area.takePlace(of: former.area)
    format.takePlace(of: former.format)
    partners.takePlaces(of: former.partners)
    speakers.takePlaces(of: former.speakers)
    topics.takePlaces(of: former.topics)
    projects.takePlaces(of: former.projects)
    series.takePlace(of: former.series)
    image.takePlace(of: former.image)
    report.takePlace(of: former.report)
    sources.takePlaces(of: former.sources)
  }
}
