import AlmanacModel
import AlmanacSite

/// A post for search engines (schema.org/Article).
struct StructuredPost {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  func object(_ post: SitePost, description: String?, image: String?) -> JSONValue {
    let links = SiteLinks(site)
    let isNews = post.post.kind == .news || post.post.kind == .press
    let published = post.post.date.exactMachine
    return .members([
      "@type": .text(isNews ? "NewsArticle" : "Article"),
      "headline": .text(site.title(of: post.post.matter)), "datePublished": .text(published),
      "dateModified": .text(post.post.lastChange?.exactMachine ?? published),
      "description": JSONValue(description),
      "inLanguage": .text(post.post.matter.language ?? site.configuration.language),
      "image": image.map { .array([.text($0)]) } ?? .null,
      "author": post.authors.isEmpty
        ? StructuredData(site).publisher(isWhole: false)
        : .array(post.authors.map { author($0, links.contributor($0)) }),
      "publisher": StructuredData(site).publisher(isWhole: false),
      "mainEntityOfPage": JSONValue(site.absolute(site.linkPath(post.path))),
    ])
  }

  private func author(_ author: Contributor, _ view: ContributorView) -> JSONValue {
    let url = view.url.flatMap { site.absolute(String($0.dropFirst(RootMark.text.count))) }
    return .members([
      "@type": .text(isPerson(author) ? "Person" : "Organization"), "name": .text(view.name),
      "url": JSONValue(url ?? site.url),
    ])
  }

  /// Whoever is in the list of people, and a free name that reads as one.
  private func isPerson(_ author: Contributor) -> Bool {
    guard case .named(let name) = author else { return true }
    let organisations =
      [site.configuration.title, site.configuration.publisher.name].compactMap { $0 }
      + (site.members + site.partners).map(\.organisation.name)
    let isKnown = organisations.contains { SpellingKey.of($0) == SpellingKey.of(name) }
    return !isKnown && PersonName.isOne(name)
  }
}
