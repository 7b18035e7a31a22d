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
    for post in site.posts { site.pathsBySource[post.post.matter.path] = post.path }
    for region in site.regions { site.pathsBySource[region.region.matter.path] = region.path }
    for project in site.projects { site.pathsBySource[project.project.matter.path] = project.path }
    for page in site.pages where page.page.matter.path != ImprintPage.source {
      site.pathsBySource[page.page.matter.path] = page.path
    }
    for issue in site.newsletters { site.pathsBySource[issue.issue.matter.path] = issue.path }
  }

  /// The imprint made of what site.yaml says of the publisher, where nobody wrote one.
  private func imprint() -> [FreePage] {
    guard !content.pages.contains(where: { LegalPage.imprint.matches($0.address) }) else { return [] }
    let made = ImprintPage(site.configuration.publisher, words: SiteWords(site.language))
    return made.map { [$0.page] } ?? []
  }

  private func pagePath(_ page: FreePage) -> String {
    page.address.split(separator: "/").map { Slug.make(String($0)) }.joined(separator: "/") + "/"
  }
}
