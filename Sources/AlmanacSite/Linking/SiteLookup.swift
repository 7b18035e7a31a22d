import AlmanacModel

/// Finds the site's entries by id.
public struct SiteLookup: Sendable {
  public let regions, topics, formats, areas, series, projects, people, events, posts: [String: Int]
  public let sources: [String: Int]
  let hidden: HiddenNames
  /// Source files and addresses of what must not be named.
  let secretPaths: Set<String>

  public init(_ site: Site) {
    func table(_ ids: some Sequence<String>) -> [String: Int] {
      var table: [String: Int] = [:]
      for (index, id) in ids.enumerated() where table[id] == nil { table[id] = index }
      return table
    }
    regions = table(site.regions.map(\.id))
    topics = table(site.topics.map(\.id))
    formats = table(site.formats.map(\.id))
    areas = table(site.areas.map(\.id))
    series = table(site.series.map(\.id))
    projects = table(site.projects.map(\.project.id))
    people = table(site.people.map(\.person.id))
    events = table(site.events.map(\.event.id.value))
    posts = table(site.posts.map(\.post.id))
    sources = table(site.sources.map(\.document.id))
    hidden = HiddenNames(site)
    secretPaths = SecretPaths(site).paths
  }
}
