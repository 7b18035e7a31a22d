import AlmanacModel
import AlmanacSite

/// What kind of page a page is, for search engines (schema.org/WebPage and the kinds below it). Posts and events
/// have data of their own, and the front page that of the site.
struct StructuredPage {
  private let type: String
  private let date: String?
  private let about: JSONValue
  private let entity: JSONValue

  /// - Parameters:
  ///   - type: of schema.org.
  ///   - date: of publication, for machines.
  ///   - about: the region or area that the page is about.
  ///   - entity: what it shows.
  init(_ type: String, date: String? = nil, about: String? = nil, entity: JSONValue = .null) {
    self.type = type
    self.date = date
    self.about =
      about.map { .members(["@type": "AdministrativeArea", "name": .text($0)]) } ?? .null
    self.entity = entity
  }

  func object(_ frame: PageFrame, of site: Site) -> JSONValue {
    .members([
      "@type": .text(type), "name": .text(frame.title),
      "url": JSONValue(site.absolute(site.linkPath(frame.path))),
      "description": JSONValue(frame.description),
      "inLanguage": .text(frame.language ?? site.configuration.language), "datePublished": JSONValue(date),
      "isPartOf": .members([
        "@type": "WebSite", "name": .text(site.configuration.title),
        "url": JSONValue(site.absolute(site.routes.front)),
      ]),
      "about": about, "mainEntity": entity,
    ])
  }
}

extension StructuredData {
  /// Lists name so many of their entries.
  private static let namedEntries = 20

  /// A list, with the first of its posts or events; events by invitation are named to no program.
  func collection(
    posts: some Sequence<Int> = [], events: some Sequence<Int> = [], about: String? = nil
  ) -> StructuredPage {
    let posts = posts.prefix(Self.namedEntries).map { index in
      entry(site.title(of: site.posts[index].post.matter), site.posts[index].path)
    }
    let shown = events.filter { site.events[$0].isInCalendars }.prefix(Self.namedEntries - posts.count)
    let events = shown.map { index in
      entry(
        site.typographic(site.events[index].event.title.value, .title, of: site.events[index].event),
        site.events[index].path)
    }
    let items = posts + events
    return StructuredPage("CollectionPage", about: about, entity: items.isEmpty ? .null : itemList(items))
  }

  func collection(of organisations: [SiteOrganisation]) -> StructuredPage {
    let items = organisations.map(\.organisation).map { organisation in
      JSONValue.members([
        "@type": "Organization", "name": .text(organisation.name), "url": JSONValue(organisation.url),
      ])
    }
    return StructuredPage("CollectionPage", entity: itemList(items))
  }

  func person(_ entry: SitePerson) -> JSONValue {
    let person = entry.person
    return .members([
      "@type": "Person", "name": .text(person.name), "jobTitle": JSONValue(person.role),
      "affiliation": person.organisation.map {
        .members(["@type": "Organization", "name": .text($0)])
      } ?? .null,
      "url": JSONValue(entry.path.flatMap { site.absolute(site.linkPath($0)) }),
      "sameAs": person.url.map { .array([.text($0)]) } ?? .null,
      "image": JSONValue(entry.image.flatMap { site.absolute($0.file.standard.path) }),
    ])
  }

  func project(_ entry: SiteProject) -> JSONValue {
    let matter = entry.project.matter
    return .members([
      "@type": "Project", "name": .text(site.title(of: matter)),
      "description": JSONValue(site.summary(of: matter)),
      "url": JSONValue(entry.project.url ?? site.absolute(site.linkPath(entry.path))),
      "parentOrganization": publisher(isWhole: false),
    ])
  }

  private func entry(_ title: String, _ path: String) -> JSONValue {
    .members([
      "@type": "WebPage", "name": .text(title), "url": JSONValue(site.absolute(site.linkPath(path))),
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
