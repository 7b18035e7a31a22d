import AlmanacModel

extension Assembly {
  /// Free pages and newsletter issues, and where every content file comes out.
  mutating func addPages() {
    site.pages = (content.pages + imprint()).sorted {
      ($0.order ?? Int.max, $0.address) < ($1.order ?? Int.max, $1.address)
    }.map { page in
      SitePage(
        page: page, path: pagePath(page), sources: citations(page.matter.sources, in: page.matter.path),
        image: image(page.matter.image, in: page.matter.path, of: page.matter))
    }
    site.newsletters = content.newsletters.map {
      SiteNewsletter(issue: $0, path: site.routes.newsletter(Slug.make($0.id)))
    }
    for post in site.posts { note(post.post.matter, post.path) }
    for region in site.regions { note(region.region.matter, region.path) }
    for project in site.projects { note(project.project.matter, project.path) }
    for page in site.pages where page.page.matter.path != ImprintPage.source {
      note(page.page.matter, page.path)
    }
    for issue in site.newsletters { note(issue.issue.matter, issue.path) }
  }

  /// Links may lead to a translation by its own name, and by that of the original.
  private mutating func note(_ matter: PageMatter, _ path: String) {
    site.pathsBySource[matter.path] = path
    if let original = matter.original { site.pathsBySource[original] = path }
  }

  /// The imprint made of what site.yaml says of the publisher, where nobody wrote one.
  private func imprint() -> [FreePage] {
    guard !content.pages.contains(where: { LegalPage.imprint.matches($0.address) }) else { return [] }
    // An edition has one only where the main one has: else the original is the imprint.
    let isWritten = tree.texts.keys.contains { $0.hasPrefix("pages/") && LegalPage.imprint.matches($0) }
    guard site.isMainEdition || !isWritten else { return [] }
    let made = ImprintPage(site.configuration.publisher, words: SiteWords(site.language))
    return made.map { [$0.page] } ?? []
  }

  private func pagePath(_ page: FreePage) -> String {
    site.routes.front
      + page.address.split(separator: "/").map { Slug.make(String($0)) }.joined(separator: "/")
      + "/"
  }
}
