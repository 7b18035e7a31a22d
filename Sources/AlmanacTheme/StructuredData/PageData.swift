import AlmanacModel
import AlmanacSite

/// What kind of page a page is, for search engines (schema.org/WebPage and the kinds below it). Posts and
/// events have data of their own, and the front page that of the site.
extension PageRenderer {
  /// Lists name so many of their entries.
  private static let namedEntries = 20

  func pageData(of page: PlannedPage, _ frame: PageFrame) -> JSONValue? {
    switch page {
    case .front, .post, .event, .notFound: nil
    case .search: webPage(frame, type: "SearchResultsPage")
    case .subscribe, .free: webPage(frame, type: "WebPage")
    case .newsletter(let index):
      webPage(frame, type: "WebPage", date: site.newsletters[index].issue.date.exactMachine)
    case .person(let index): webPage(frame, type: "ProfilePage", entity: person(site.people[index]))
    case .project(let index): webPage(frame, type: "WebPage", entity: project(site.projects[index]))
    case .region(let index, _):
      webPage(frame, type: "CollectionPage", about: area(site.regions[index].name), entity: list(page))
    case .area(let index):
      webPage(frame, type: "CollectionPage", about: area(site.areas[index].name), entity: list(page))
    case .members: webPage(frame, type: "CollectionPage", entity: organisations(site.members))
    case .partners: webPage(frame, type: "CollectionPage", entity: organisations(site.partners))
    default: webPage(frame, type: "CollectionPage", entity: list(page))
    }
  }

  private func webPage(
    _ frame: PageFrame, type: String, date: String? = nil, about: JSONValue = .null, entity: JSONValue = .null
  ) -> JSONValue {
    .members([
      "@type": .text(type), "name": .text(frame.title),
      "url": JSONValue(site.absolute(site.linkPath(frame.path))),
      "description": JSONValue(frame.description),
      "inLanguage": .text(frame.language ?? site.configuration.language), "datePublished": JSONValue(date),
      "isPartOf": .members([
        "@type": "WebSite", "name": .text(site.configuration.title), "url": JSONValue(site.url),
      ]),
      "about": about, "mainEntity": entity,
    ])
  }

  private func area(_ name: String) -> JSONValue {
    .members(["@type": "AdministrativeArea", "name": .text(name)])
  }

  private func person(_ entry: SitePerson) -> JSONValue {
    let person = entry.person
    let organisation = person.organisation ?? person.roles.first?.organisation
    return .members([
      "@type": "Person", "name": .text(person.name),
      "jobTitle": JSONValue(person.role ?? person.roles.first?.role),
      "affiliation": organisation.map { .members(["@type": "Organization", "name": .text($0)]) } ?? .null,
      "url": JSONValue(entry.path.flatMap { site.absolute(site.linkPath($0)) }),
      "sameAs": person.url.map { .array([.text($0)]) } ?? .null,
      "image": JSONValue(entry.image.flatMap { site.absolute($0.file.path) }),
    ])
  }

  private func project(_ entry: SiteProject) -> JSONValue {
    let matter = entry.project.matter
    return .members([
      "@type": "Project", "name": .text(site.title(of: matter)),
      "description": JSONValue(site.summary(of: matter)),
      "url": JSONValue(entry.project.url ?? site.absolute(site.linkPath(entry.path))),
      "parentOrganization": StructuredData(site).publisher(isWhole: false),
    ])
  }

  private func organisations(_ entries: [SiteOrganisation]) -> JSONValue {
    itemList(
      entries.map { entry in
        .members([
          "@type": "Organization", "name": .text(entry.organisation.name),
          "url": JSONValue(entry.organisation.url),
        ])
      })
  }

  /// The first entries of a list of posts or events.
  private func list(_ page: PlannedPage) -> JSONValue {
    let posts = listedPosts(page).prefix(Self.namedEntries).map { index in
      entry(site.title(of: site.posts[index].post.matter), site.posts[index].path)
    }
    let events = listedEvents(page).filter { site.events[$0].isInCalendars }.prefix(
      Self.namedEntries - posts.count
    ).map { index in
      entry(site.typographic(site.events[index].event.title.value), site.events[index].path)
    }
    return posts.isEmpty && events.isEmpty ? .null : itemList(posts + events)
  }

  private func listedPosts(_ page: PlannedPage) -> [Int] {
    switch page {
    case .magazine(let number): Array(paged(site.posts.indices, number: number, base: "").posts)
    case .kind(let kind, let number): listed(site.postsByKind[kind] ?? [], number)
    case .topic(let index, let number): listed(site.topics[index].posts, number)
    case .series(let index, let number): listed(site.series[index].posts, number)
    case .region(let index, let number): listed(site.regions[index].posts, number)
    default: []
    }
  }

  private func listed(_ posts: [Int], _ number: Int) -> [Int] {
    Array(paged(posts, number: number, base: "").posts)
  }

  /// Those by invitation are named to no program.
  private func listedEvents(_ page: PlannedPage) -> [Int] {
    switch page {
    case .calendar: upcoming(site.events.indices)
    case .month(let month):
      site.events.indices.filter { site.events[$0].event.time.firstDay?.yearMonth == month }
    case .area(let index): upcoming(site.areas[index].events)
    case .format(let index): upcoming(site.formats[index].events)
    default: []
    }
  }

  private func entry(_ title: String, _ path: String) -> JSONValue {
    .members([
      "@type": "WebPage", "name": .text(title),
      "url": JSONValue(site.absolute(site.linkPath(path))),
    ])
  }

  private func itemList(_ items: [JSONValue]) -> JSONValue {
    .members([
      "@type": "ItemList", "numberOfItems": .number(items.count),
      "itemListElement": .array(
        items.enumerated().map { index, item in
          .members(["@type": "ListItem", "position": .number(index + 1), "item": item])
        }),
    ])
  }
}
