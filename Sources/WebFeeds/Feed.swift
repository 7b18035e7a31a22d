/// One feed, whatever its format. All addresses are absolute; all texts but `FeedItem.contentHTML` are plain
/// text and are escaped by the writers.
public struct Feed: Hashable, Sendable {
  /// Plain text; where it is empty, the address of the page stands in.
  public var title: String
  /// One line about the feed; the title stands in where a format needs one.
  public var subtitle: String?
  /// The page that the feed belongs to.
  public var homeURL: String
  /// The feed's own address, which differs from format to format.
  public var selfURL: String
  /// A language tag such as `de` (BCP 47).
  public var language: String
  /// A permanent IRI that never changes, other than the id of any item (RFC 4287 section 4.2.6).
  public var id: String
  /// When the feed last changed; without it, the newest of its items.
  public var updated: FeedTime?
  /// Of all items without authors of their own; those without a name are left out.
  public var authors: [FeedAuthor]
  /// The absolute address of a square picture.
  public var icon: String?
  /// How many minutes a reader may keep the feed, from 1; RSS only.
  public var minutesToLive: Int?
  /// Newest first: they are written in this order.
  public var items: [FeedItem]

  public init(
    title: String, subtitle: String? = nil, homeURL: String, selfURL: String, language: String, id: String,
    updated: FeedTime? = nil, authors: [FeedAuthor] = [], icon: String? = nil, minutesToLive: Int? = nil,
    items: [FeedItem]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.homeURL = homeURL
    self.selfURL = selfURL
    self.language = language
    self.id = id
    self.updated = updated
    self.authors = authors
    self.icon = icon
    self.minutesToLive = minutesToLive
    self.items = items
  }

  /// `updated`, or the newest change of an item; never the time of writing, so the same items give the same
  /// bytes. Nil for a feed without either.
  var lastChange: FeedTime? {
    updated ?? items.map(\.lastChange).max { $0.instant < $1.instant }
  }
}

/// A person or an organisation.
public struct FeedAuthor: Hashable, Sendable {
  /// As it is to be shown.
  public let name: String
  /// The absolute address of a page about them, or nil.
  public let url: String?

  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}
