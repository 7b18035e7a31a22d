import AlmanacModel
import Foundation

extension Assembly {
  /// Free pages and newsletter issues, and where every content file comes out.
  mutating func addPages() {
    site.pages = content.pages.sorted {
      ($0.order ?? Int.max, $0.address) < ($1.order ?? Int.max, $1.address)
    }.map { page in
      SitePage(
        page: page, path: pagePath(page), sources: citations(page.matter.sources, in: page.matter.path),
        image: image(page.matter.image, in: page.matter.path, of: page.matter))
    }
    site.newsletters = content.newsletters.map {
      SiteNewsletter(issue: $0, path: site.routes.newsletter(Slug.make($0.id)))
    }
    for post in site.posts { site.pathsBySource[post.post.matter.path] = post.path }
    for region in site.regions { site.pathsBySource[region.region.matter.path] = region.path }
    for project in site.projects { site.pathsBySource[project.project.matter.path] = project.path }
    for page in site.pages { site.pathsBySource[page.page.matter.path] = page.path }
    for issue in site.newsletters { site.pathsBySource[issue.issue.matter.path] = issue.path }
  }

  private func pagePath(_ page: FreePage) -> String {
    page.address.split(separator: "/").map { Slug.make(String($0)) }.joined(separator: "/") + "/"
  }

  /// Every page claims its address; what comes second to one is reported.
  mutating func claimAddresses() {
    var book = AddressBook()
    let routes = site.routes
    func claim(_ path: String, _ name: String, _ location: SourceLocation? = nil) {
      book.claim(path, for: name, at: location, log: &log)
    }
    let fixed = [
      routes.front, routes.magazine, routes.press, routes.regions, routes.calendar, routes.topics,
      routes.formats, routes.projects, routes.seriesList, routes.people, routes.members, routes.partners,
      routes.sources, routes.search, routes.subscribe, routes.newsletters, "assets/", "media/",
      "\(routes.words.data)/",
    ]
    for path in fixed { claim(path, "/\(path)") }
    for kind in PostKind.allCases where kind != .press { claim(routes.kind(kind), "/\(routes.kind(kind))") }
    for month in site.months { claim(routes.month(month), "\(month)") }
    for year in site.archiveYears { claim(routes.archive(year), "\(year)") }
    for region in site.regions {
      claim(region.path, region.region.matter.path, SourceLocation(path: region.region.matter.path))
    }
    for project in site.projects {
      claim(project.path, project.project.matter.path, SourceLocation(path: project.project.matter.path))
    }
    for term in site.topics + site.formats + site.areas + site.series { claim(term.path, term.name) }
    for person in site.people {
      if let path = person.path {
        claim(path, person.person.name, SourceLocation(path: "people.yaml", position: person.person.position))
      }
    }
    // That two events have one id was reported already.
    var eventIDs: Set<String> = []
    for event in site.events where eventIDs.insert(event.event.id.value).inserted {
      claim(
        event.path, "\(event.event.path):\(event.event.position.line)",
        SourceLocation(path: event.event.path, position: event.event.id.position))
    }
    let sources = site.posts.map(\.post.matter.path)
    for index in sources.indices.sorted(by: { sources[$0] < sources[$1] }) {
      let post = site.posts[index]
      claim(
        post.path, sources[index], SourceLocation(path: sources[index], position: post.post.slug.position))
    }
    for page in site.pages {
      claim(page.path, page.page.matter.path, SourceLocation(path: page.page.matter.path))
    }
    for issue in site.newsletters {
      claim(issue.path, issue.issue.matter.path, SourceLocation(path: issue.issue.matter.path))
    }
    for post in site.posts {
      for alias in post.post.aliases {
        claim(
          AliasPath.sitePath(alias.value), post.post.matter.path,
          SourceLocation(path: post.post.matter.path, position: alias.position))
      }
    }
  }
}

/// Former addresses of posts.
public enum AliasPath {
  /// The site path of a former address, however it was written.
  public static func sitePath(_ text: String) -> String {
    var path = text
    if let scheme = path.range(of: "://") {
      let rest = path[scheme.upperBound...]
      path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let joined = parts.joined(separator: "/")
    return joined.isEmpty || (parts.last?.contains(".") ?? false) ? joined : joined + "/"
  }
}
