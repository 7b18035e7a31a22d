/// One entry of a feed.
public struct FeedItem: Hashable, Sendable {
  /// A permanent IRI: readers show an item anew when it changes.
  public var id: String
  /// The absolute address of the item's page.
  public var url: String
  /// Plain text; where it is empty, the address stands in.
  public var title: String
  /// A language tag where it differs from that of the feed.
  public var language: String?
  /// The teaser, plain text.
  public var summary: String?
  /// The whole text as HTML, with absolute addresses and nothing active in it. It is passed on as it is.
  public var contentHTML: String
  /// When it first came out.
  public var published: FeedTime
  /// The last change, where there was one after `published`.
  public var updated: FeedTime?
  /// Empty where those of the feed are meant.
  public var authors: [FeedAuthor]
  /// Plain words; empty ones are left out.
  public var categories: [String]
  /// The absolute address of the item's picture, or nil.
  public var image: String?
  /// A file to be downloaded with it, such as a recording; one is all that RSS has room for.
  public var enclosure: FeedEnclosure?

  public init(
    id: String, url: String, title: String, language: String? = nil, summary: String? = nil,
    contentHTML: String, published: FeedTime,
    updated: FeedTime? = nil, authors: [FeedAuthor] = [], categories: [String] = [], image: String? = nil,
    enclosure: FeedEnclosure? = nil
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.language = language
    self.summary = summary
    self.contentHTML = contentHTML
    self.published = published
    self.updated = updated
    self.authors = authors
    self.categories = categories
    self.image = image
    self.enclosure = enclosure
  }

  /// The later of `published` and `updated`.
  var lastChange: FeedTime {
    guard let updated, updated.instant > published.instant else { return published }
    return updated
  }

  /// The title, or what stands for it where there is none: formats and readers need one.
  var shownTitle: String { FeedText.presence(title) ?? url }
}

/// A file that goes with an item.
public struct FeedEnclosure: Hashable, Sendable {
  /// Its absolute address.
  public let url: String
  /// Its length in octets.
  public let bytes: Int
  /// Its media type, such as `image/jpeg`.
  public let type: String

  public init(url: String, bytes: Int, type: String) {
    self.url = url
    self.bytes = bytes
    self.type = type
  }
}
