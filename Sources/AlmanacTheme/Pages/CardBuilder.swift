import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// Makes the view of a post in lists.
struct CardBuilder: Sendable {
  private let site: Site
  private let links: SiteLinks
  private let dates: DateWording
  private let words: SiteWords

  init(_ site: Site, links: SiteLinks) {
    self.site = site
    self.links = links
    dates = DateWording(site.language)
    words = SiteWords(site.language)
  }

  func card(_ post: SitePost, body: MarkdownDocument) -> CardView {
    let authors = post.authors.map { links.contributor($0).name }
    return CardView(
      title: site.typographic(post.post.matter.title.value), url: links.url(post.path),
      summary: summary(post, body), date: dates.text(post.post.date), dateISO: post.post.date.machine,
      kindName: words.name(of: post.post.kind), kindID: post.post.kind.rawValue,
      isFeatured: post.post.isFeatured, readingTime: words.readingTime(words: body.wordCount),
      authors: authors.isEmpty ? nil : authors.joined(separator: ", "),
      regions: post.regions.map(links.region),
      topics: post.topics.map(links.topic),
      regionText: post.regions.isEmpty ? nil : links.regionNames(post.regions),
      picture: links.picture(post.image), coverHTML: post.image == nil ? cover(post) : [],
      className: className(post))
  }

  /// The teaser: the post's own, else the beginning of its text.
  func summary(_ post: SitePost, _ body: MarkdownDocument) -> String? {
    let text = post.post.matter.summary.map(site.typographic) ?? body.summary
    return text.isEmpty ? nil : text
  }

  func cover(_ post: SitePost) -> [UInt8] {
    CoverDrawing.svg(
      seed: post.post.id, hue: links.hue(post.regions), topicIndex: post.topics.first ?? 0)
  }

  func className(_ post: SitePost) -> String? { links.className(post.regions) }
}
