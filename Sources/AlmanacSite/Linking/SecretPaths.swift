import AlmanacModel

/// The source files of what is internal, and the addresses that it would have.
struct SecretPaths {
  private(set) var paths: Set<String> = []

  init(_ site: Site) {
    let routes = site.routes
    for hidden in site.hiddenPosts where hidden.reason == .internal {
      let post = hidden.post
      add(post.matter.path, routes.post(slug: post.slug.value, kind: post.kind, year: post.date.day.year))
    }
    for event in site.internalEvents { paths.insert(routes.event(Slug.make(event.id.value))) }
    for entry in site.hiddenEntries where entry.hiding != .draft { add(entry, routes) }
  }

  private mutating func add(_ entry: HiddenEntry, _ routes: Routes) {
    let (path, slug) = (entry.place.path, Slug.make(entry.id))
    switch entry.kind {
    case .region: add(path, routes.region(slug))
    case .project: add(path, routes.project(slug))
    case .person: paths.insert(routes.person(slug))
    case .topic: paths.insert(routes.topic(slug))
    case nil where path.hasPrefix("newsletter/"): add(path, routes.newsletter(slug))
    case nil:
      add(path, entry.id.split(separator: "/").map { Slug.make(String($0)) }.joined(separator: "/") + "/")
    default: break
    }
  }

  private mutating func add(_ source: String, _ address: String) {
    paths.formUnion([source, address])
  }
}
