/// Writes JSON Feed 1.1 (jsonfeed.org/version/1.1).
public enum JSONFeedWriter {
  /// By which hosts and pages know the format.
  public static let mediaType = "application/feed+json"

  /// The feed as UTF-8; the same feed gives the same bytes.
  public static func bytes(of feed: Feed) -> [UInt8] {
    JSONOutput.object([
      "version": .string("https://jsonfeed.org/version/1.1"),
      "title": .string(FeedText.presence(feed.title) ?? feed.homeURL),
      "home_page_url": .string(FeedText.url(feed.homeURL)),
      "feed_url": .string(FeedText.url(feed.selfURL)),
      "description": FeedText.presence(feed.subtitle).map { .string($0) },
      "icon": feed.icon.map { .string(FeedText.url($0)) },
      "authors": authors(feed.authors),
      "language": .string(feed.language),
      "items": .array(feed.items.map(item)),
    ]).bytes
  }

  /// How the id of an item stands in a feed.
  public static func mark(ofItem id: String) -> [UInt8] {
    Array("{\"id\":".utf8) + JSONOutput.quoted(id) + Array(",".utf8)
  }

  private static func item(_ item: FeedItem) -> JSONOutput {
    let summary = FeedText.presence(item.summary)
    let html = FeedText.presence(item.contentHTML)
    let changed = item.lastChange
    return .object([
      "id": .string(item.id),
      "url": .string(FeedText.url(item.url)),
      "title": .string(item.shownTitle),
      "summary": summary.map { .string($0) },
      "content_html": html.map { .string($0) },
      // One of the two contents is required.
      "content_text": html == nil ? .string(summary ?? item.shownTitle) : nil,
      "language": item.language.map { .string($0) },
      "image": item.image.map { .string(FeedText.url($0)) },
      "date_published": .string(item.published.rfc3339),
      "date_modified": changed == item.published ? nil : .string(changed.rfc3339),
      "authors": authors(item.authors),
      "tags": list(item.categories.filter { FeedText.presence($0) != nil }.map { .string($0) }),
      "attachments": item.enclosure.map { enclosure in
        .array([
          .object([
            "url": .string(FeedText.url(enclosure.url)), "mime_type": .string(enclosure.type),
            "size_in_bytes": .number(max(0, enclosure.bytes)),
          ])
        ])
      },
    ])
  }

  private static func authors(_ authors: [FeedAuthor]) -> JSONOutput? {
    list(
      authors.filter { FeedText.presence($0.name) != nil }.map { author in
        .object(["name": .string(author.name), "url": author.url.map { .string(FeedText.url($0)) }])
      })
  }

  private static func list(_ elements: [JSONOutput]) -> JSONOutput? {
    elements.isEmpty ? nil : .array(elements)
  }
}
