import AlmanacModel

/// What makes pages of several editions the same page: the file they were written in, the id of what they show, the
/// number of a list's page.
public struct PageIdentity: Sendable, Hashable {
  let kind: String
  let id: String
  let number: Int

  /// What pages of a kind of entry are called; nil for those that have none of their own.
  static func name(of kind: ReferenceKind) -> String? {
    switch kind {
    case .region: "region"
    case .topic: "topic"
    case .format: "format"
    case .area: "area"
    case .series: "series"
    case .project: "project"
    case .event: "event"
    case .person: "person"
    case .post, .source, .organisation: nil
    }
  }

  init(_ kind: String, _ id: String = "", number: Int = 1) {
    self.kind = kind
    self.id = id
    self.number = number
  }
}

extension PageMatter {
  /// The path of the text in the main edition.
  public var source: String { original ?? path }
}

extension Site {
  /// By which a page is found in other editions.
  public func identity(of page: PlannedPage) -> PageIdentity {
    switch page {
    case .magazine(let number): PageIdentity("magazine", number: number)
    case .kind(let kind, let number): PageIdentity("kind", kind.rawValue, number: number)
    case .post(let index): PageIdentity("text", posts[index].post.matter.source)
    case .region(let index, let number): PageIdentity("region", regions[index].id, number: number)
    case .area(let index): PageIdentity("area", areas[index].id)
    case .month(let month): PageIdentity("month", "\(month)")
    case .year(let year): PageIdentity("year", "\(year)")
    case .event(let index): PageIdentity("event", events[index].event.id.value)
    case .topic(let index, let number): PageIdentity("topic", topics[index].id, number: number)
    case .format(let index): PageIdentity("format", formats[index].id)
    case .series(let index, let number): PageIdentity("series", series[index].id, number: number)
    case .project(let index): PageIdentity("project", projects[index].project.id)
    case .person(let index): PageIdentity("person", people[index].person.id)
    case .free(let index): PageIdentity("text", pages[index].page.matter.source)
    case .newsletter(let index): PageIdentity("text", newsletters[index].issue.matter.source)
    case .front: PageIdentity("front")
    case .regions: PageIdentity("regions")
    case .calendar: PageIdentity("calendar")
    case .topics: PageIdentity("topics")
    case .formats: PageIdentity("formats")
    case .projects: PageIdentity("projects")
    case .seriesList: PageIdentity("series-list")
    case .people: PageIdentity("people")
    case .members: PageIdentity("members")
    case .partners: PageIdentity("partners")
    case .sources: PageIdentity("sources")
    case .newsletters: PageIdentity("newsletters")
    case .search: PageIdentity("search")
    case .subscribe: PageIdentity("subscribe")
    case .notFound: PageIdentity("not-found")
    }
  }

  /// The page above one, to which a reader goes who does not find it in another edition; nil for the front page.
  func page(above page: PlannedPage) -> PlannedPage? {
    switch page {
    case .front: nil
    case .magazine(let number): number > 1 ? .magazine(number: 1) : .front
    case .kind(let kind, let number): number > 1 ? .kind(kind, number: 1) : .magazine(number: 1)
    case .post(let index):
      posts[index].post.kind == .press ? .kind(.press, number: 1) : .magazine(number: 1)
    case .region(let index, let number): number > 1 ? .region(index, number: 1) : .regions
    case .area, .month, .year, .event: .calendar
    case .topic(let index, let number): number > 1 ? .topic(index, number: 1) : .topics
    case .format: .formats
    case .series(let index, let number): number > 1 ? .series(index, number: 1) : .seriesList
    case .project: .projects
    case .person: .people
    case .newsletter: .newsletters
    case .free(let index): free(above: pages[index].path)
    case .regions, .calendar, .topics, .formats, .projects, .seriesList, .people, .members, .partners,
      .sources,
      .newsletters, .search, .subscribe, .notFound:
      .front
    }
  }

  /// The free page in whose folder another lies.
  private func free(above path: String) -> PlannedPage {
    let folder = path.dropLast().lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return pages.firstIndex { $0.path == folder }.map { .free($0) } ?? .front
  }
}
