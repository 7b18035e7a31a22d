import AlmanacModel

/// Parts the content that the site shows from what it hides. Posts stay: their days decide as well.
struct ShownContent {
  private(set) var content: ParsedContent
  private(set) var hidden: [HiddenEntry] = []
  private(set) var draftEvents: [Event] = []
  private let includesDrafts: Bool

  init(_ content: ParsedContent, includesDrafts: Bool) {
    self.content = content
    self.includesDrafts = includesDrafts
    partMarkdown()
    partLists()
    let events = content.events
    self.content.events = events.filter { event in
      !event.isHidingUnclear && (event.visibility == .internal || !event.isDraft || includesDrafts)
    }
    draftEvents = events.filter { $0.isDraft && $0.visibility != .internal && !includesDrafts }
  }

  private mutating func partMarkdown() {
    let given = content
    content.regions = given.regions.filter { region in
      let names = [region.id, region.matter.title.value] + [region.short].compactMap { $0 }
      return shows(region.matter, .region, region.id, names)
    }
    content.projects = given.projects.filter {
      shows($0.matter, .project, $0.id, [$0.id, $0.matter.title.value])
    }
    content.pages = given.pages.filter { shows($0.matter, nil, $0.address, []) }
    content.newsletters = given.newsletters.filter { shows($0.matter, nil, $0.id, []) }
  }

  private mutating func partLists() {
    let given = content
    content.people = given.people.filter {
      shows($0.hiding, .person, $0.id, $0.name, "people.yaml", $0.position)
    }
    content.members = given.members.filter {
      shows($0.hiding, .organisation, $0.id, $0.name, "members.yaml", $0.position)
    }
    content.partners = given.partners.filter {
      shows($0.hiding, .organisation, $0.id, $0.name, "partners.yaml", $0.position)
    }
    content.topics = given.topics?.filter {
      shows($0.hiding, .topic, $0.id, $0.name, "topics.yaml", $0.position)
    }
    content.sources = given.sources.filter {
      shows($0.hiding, .source, $0.id, $0.title, "sources.yaml", $0.position)
    }
  }

  private mutating func shows(
    _ matter: PageMatter, _ kind: ReferenceKind?, _ id: String, _ names: [String]
  ) -> Bool {
    let place = SourceLocation(path: matter.path, position: matter.title.position)
    return shows(
      matter.hiding, HiddenEntry(kind: kind, id: id, names: names, title: matter.title.value, place: place))
  }

  private mutating func shows(
    _ hiding: Hiding, _ kind: ReferenceKind, _ id: String, _ name: String, _ path: String,
    _ position: SourcePosition
  ) -> Bool {
    let place = SourceLocation(path: path, position: position)
    return shows(hiding, HiddenEntry(kind: kind, id: id, names: [id, name], title: name, place: place))
  }

  private mutating func shows(_ hiding: Hiding, _ entry: HiddenEntry) -> Bool {
    guard hiding != .shown, hiding != .draft || !includesDrafts else { return true }
    var entry = entry
    entry.hiding = hiding
    hidden.append(entry)
    return false
  }
}
