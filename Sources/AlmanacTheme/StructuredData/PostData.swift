import AlmanacModel
import AlmanacSite

/// A post for search engines (schema.org/Article).
struct PostData {
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
        : .array(post.authors.map { author(links.contributor($0)) }),
      "publisher": StructuredData(site).publisher(isWhole: false),
      "mainEntityOfPage": JSONValue(site.absolute(site.linkPath(post.path))),
    ])
  }

  private func author(_ author: ContributorView) -> JSONValue {
    let url = author.url.flatMap { site.absolute(String($0.dropFirst(RootMark.text.count))) }
    return .members(["@type": "Person", "name": .text(author.name), "url": JSONValue(url ?? site.url)])
  }
}
