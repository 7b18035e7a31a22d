import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import WebFeeds

/// Renders the feeds of the magazine and of the events.
public struct FeedRenderer: Sendable {
  private let site: Site
  private let bodies: Bodies
  private let publication: Publication
  private let dates: FeedDates
  private let words: SiteWords

  public init(site: Site, bodies: Bodies, publication: Publication) {
    self.site = site
    self.bodies = bodies
    self.publication = publication
    dates = FeedDates(zone: site.configuration.zone)
    words = SiteWords(site.language)
  }

  /// The bytes of a feed of posts.
  public func render(_ subject: FeedSubject, as format: FeedFormat) -> [UInt8] {
    let (_, base, posts) = contents(of: subject)
    let path = site.routes.feed(format, in: base)
    return bytes(feed(title: title(of: subject), home: base, path: path, items: items(posts)), as: format)
  }

  /// The bytes of the feed of new and changed events.
  public func renderEvents() -> [UInt8] {
    let items = eventItems()
    return bytes(
      feed(title: eventTitle, home: site.routes.calendar, path: site.routes.eventFeed, items: items), as: .rss
    )
  }

  /// The title of a feed of posts.
  public func title(of subject: FeedSubject) -> String {
    contents(of: subject).name.map { "\(site.configuration.title): \($0)" } ?? site.configuration.title
  }

  /// How many posts a feed holds.
  public func count(of subject: FeedSubject) -> Int {
    min(contents(of: subject).posts.count, max(1, site.configuration.feedItems))
  }

  /// The title of the feed of events.
  public var eventTitle: String { "\(site.configuration.title): \(words.events)" }

  /// How many events that feed holds.
  public var eventCount: Int { eventItems().count }

  private func bytes(_ feed: Feed, as format: FeedFormat) -> [UInt8] {
    switch format {
    case .rss: RSSWriter.bytes(of: feed)
    case .atom: AtomWriter.bytes(of: feed)
    case .json: JSONFeedWriter.bytes(of: feed)
    }
  }

  private func contents(of subject: FeedSubject) -> (name: String?, base: String, posts: [Int]) {
    switch subject {
    case .all: (nil, "", Array(site.posts.indices))
    case .press: (words.press, site.routes.press, site.postsByKind[.press] ?? [])
    case .region(let index): (site.regions[index].name, site.regions[index].path, site.regions[index].posts)
    case .topic(let index): (site.topics[index].name, site.topics[index].path, site.topics[index].posts)
    }
  }

  private func feed(title: String, home: String, path: String, items: [FeedItem]) -> Feed {
    let subtitle = [site.configuration.tagline, site.configuration.notice].compactMap { $0 }.map(
      site.typographic)
    let homeURL = site.absolute(site.linkPath(home)) ?? home
    let author = site.configuration.publisher.name ?? site.configuration.title
    return Feed(
      title: title, subtitle: subtitle.isEmpty ? nil : subtitle.joined(separator: " · "), homeURL: homeURL,
      selfURL: site.absolute(path) ?? path, language: site.configuration.language,
      id: site.absolute(path) ?? path,
      updated: items.isEmpty ? dates.time(.day(site.buildDay)) : nil,
      authors: [FeedAuthor(name: author, url: site.url)], icon: icon, items: items)
  }

  private func items(_ posts: [Int]) -> [FeedItem] {
    posts.prefix(max(1, site.configuration.feedItems)).compactMap { index in
      let post = site.posts[index]
      guard let url = site.absolute(site.linkPath(post.path)), let root = site.url else { return nil }
      let body = bodies.posts[index]
      let links = post.authors.map(author)
      return FeedItem(
        id: publication.postIdentities[post.post.id]?.uid ?? url, url: url,
        title: site.title(of: post.post.matter), language: language(of: post),
        summary: site.summary(of: post.post.matter)
          ?? (body.summary.isEmpty ? nil : body.summary),
        contentHTML: corrections(post) + picture(post, root)
          + body.html.string(siteRoot: root, ownPage: url, medium: .feed),
        published: dates.time(post.post.date), updated: post.post.lastChange.map(dates.time), authors: links,
        categories: post.regions.map { site.regions[$0].name } + post.topics.map { site.topics[$0].name },
        image: site.sharePicture(of: [.post(index)]).flatMap { site.absolute($0.path) })
    }
  }

  /// The publisher's sign, for the list of feeds in a reader.
  private var icon: String? {
    site.logoPicture.flatMap { site.absolute($0.file.standard.path) }
  }

  private func language(of post: SitePost) -> String? {
    post.post.matter.language.flatMap { $0 == site.configuration.language ? nil : $0 }
  }

  private func author(_ contributor: Contributor) -> FeedAuthor {
    switch contributor {
    case .named(let name): FeedAuthor(name: name)
    case .person(let index):
      FeedAuthor(
        name: site.people[index].person.name,
        url: site.people[index].path.flatMap { site.absolute(site.linkPath($0)) })
    }
  }

  private func corrections(_ post: SitePost) -> String {
    let label = site.language == .german ? "Berichtigung" : "Correction"
    let wording = DateWording(site.language)
    return post.post.corrections.map { correction in
      let date = correction.date.map { " (\(wording.text($0)))" } ?? ""
      return
        "<p><strong>\(label)\(date):</strong> \(HTMLText.escaped(site.typographic(correction.text, on: post.post.matter)))</p>\n"
    }.joined()
  }

  private func picture(_ post: SitePost, _ root: String) -> String {
    guard let image = post.image else { return "" }
    let (path, pixels) = image.file.standard
    let size = pixels.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let credit = [image.caption, image.credit].compactMap { $0 }.map(HTMLText.escaped).joined(separator: " ")
    let caption = credit.isEmpty ? "" : "<figcaption>\(credit)</figcaption>"
    return
      "<figure><img src=\"\(HTMLText.escaped(root + path))\" alt=\"\(HTMLText.escaped(image.alternativeText))\"\(size)>\(caption)</figure>\n"
  }

  private func eventItems() -> [FeedItem] {
    EventFeedItems(site: site, bodies: bodies, publication: publication).newest
  }
}
