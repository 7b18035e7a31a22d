import AlmanacMarkdown
import AlmanacModel
import AlmanacSite

/// Makes the view of a post in lists.
struct CardBuilder: Sendable {
  private let site: Site
  private let links: SiteLinks
  private let dates: DateWording
  private let words: SiteWords
  /// The drawings of posts without a picture, which stand on the post's page and on its card.
  private let covers: LazyList<[UInt8]>

  init(_ site: Site, links: SiteLinks) {
    self.site = site
    self.links = links
    let patterns = CoverPatterns(site)
    covers = LazyList(count: site.posts.count) { Self.cover(site.posts[$0], patterns[$0], links) }
    dates = DateWording(site.language)
    words = SiteWords(site.language)
  }

  /// Draws all covers at once.
  func drawCovers(jobs: Int) {
    covers.makeAll(jobs: jobs)
  }

  func card(_ index: Int, body: MarkdownDocument, isLead: Bool = false) -> CardView {
    let post = site.posts[index]
    let authors = post.authors.map { links.contributor($0).name }
    return CardView(
      title: site.title(of: post.post.matter), url: links.url(post.path),
      summary: summary(post, body), date: dates.text(post.post.date), dateISO: post.post.date.machine,
      kindName: words.name(of: post.post.kind), kindID: post.post.kind.rawValue,
      isFeatured: post.post.isFeatured, readingTime: words.readingTime(words: body.wordCount),
      authors: authors.isEmpty ? nil : authors.joined(separator: ", "),
      regions: links.isEverywhere(post.regions) ? [] : post.regions.map(links.region),
      topics: post.topics.map(links.topic),
      regionText: post.regions.isEmpty ? nil : links.regionNames(post.regions),
      picture: links.picture(post.image, at: isLead ? .lead : .card), coverHTML: cover(index),
      className: className(post))
  }

  /// How long a teaser may be: a first paragraph may go on for a page, a list of posts must not.
  private static let teaserLength = 320

  /// The teaser: the post's own, else the beginning of its text.
  func summary(_ post: SitePost, _ body: MarkdownDocument) -> String? {
    let text = site.summary(of: post.post.matter) ?? body.summary
    return text.isEmpty ? nil : Teaser.cut(text, at: Self.teaserLength)
  }

  /// The drawing of a post without a picture; nothing where there is one.
  func cover(_ index: Int) -> [UInt8] { covers[index] }

  private static func cover(_ post: SitePost, _ pattern: CoverPattern, _ links: SiteLinks) -> [UInt8] {
    guard post.image == nil else { return [] }
    let second = links.isEverywhere(post.regions) ? nil : post.regions.dropFirst().first
    return CoverDrawing.svg(
      seed: post.post.id, hue: links.hue(post.regions), pattern: pattern,
      second: second.map { HueStyles.className(region: links.site.regions[$0]) })
  }

  func className(_ post: SitePost) -> String? { links.className(post.regions) }
}
