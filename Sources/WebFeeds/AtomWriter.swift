import CivilTime

/// Writes Atom 1.0 (RFC 4287).
public enum AtomWriter {
  /// By which hosts and pages know the format.
  public static let mediaType = "application/atom+xml"

  /// The feed as UTF-8; the same feed gives the same bytes. Without any date in it the feed says 1970, because
  /// RFC 4287 section 4.1.1 wants one.
  public static func bytes(of feed: Feed) -> [UInt8] {
    var out = XMLOutput()
    out.open(
      "feed",
      [
        "xmlns": "http://www.w3.org/2005/Atom", "xmlns:media": MediaElement.namespace,
        "xml:lang": feed.language,
      ])
    let title = FeedText.presence(feed.title) ?? feed.homeURL
    out.element("id", text: feed.id)
    out.element("title", text: title)
    if let subtitle = FeedText.presence(feed.subtitle) { out.element("subtitle", text: subtitle) }
    let changed = feed.lastChange ?? FeedTime(Instant(seconds: 0), offsetMinutes: 0)
    out.element("updated", text: changed.rfc3339)
    // RFC 4287 section 4.1.1: an author for every entry that has none of its own.
    let authors = feed.authors.filter { FeedText.presence($0.name) != nil }
    write(authors.isEmpty ? [FeedAuthor(name: title)] : authors, to: &out)
    out.empty("link", ["rel": "self", "type": mediaType, "href": FeedText.url(feed.selfURL)])
    out.empty("link", ["rel": "alternate", "type": "text/html", "href": FeedText.url(feed.homeURL)])
    if let icon = feed.icon { out.element("icon", text: FeedText.url(icon)) }
    for item in feed.items { write(item, to: &out) }
    out.close("feed")
    return out.bytes
  }

  /// How the id of an item stands in a feed.
  public static func mark(ofItem id: String) -> [UInt8] {
    Array("<id>".utf8) + XMLOutput.escaped(id) + Array("</id>".utf8)
  }

  private static func write(_ item: FeedItem, to out: inout XMLOutput) {
    if let language = item.language { out.open("entry", ["xml:lang": language]) } else { out.open("entry") }
    out.element("id", text: item.id)
    out.element("title", text: item.shownTitle)
    out.element("updated", text: item.lastChange.rfc3339)
    out.element("published", text: item.published.rfc3339)
    write(item.authors, to: &out)
    out.empty("link", ["rel": "alternate", "type": "text/html", "href": FeedText.url(item.url)])
    if let enclosure = item.enclosure {
      out.empty(
        "link",
        [
          "rel": "enclosure", "type": enclosure.type, "length": String(max(0, enclosure.bytes)),
          "href": FeedText.url(enclosure.url),
        ])
    }
    for category in item.categories where FeedText.presence(category) != nil {
      out.empty("category", ["term": category])
    }
    if let summary = FeedText.presence(item.summary) { out.element("summary", text: summary) }
    if FeedText.presence(item.contentHTML) != nil {
      out.element("content", ["type": "html"], html: item.contentHTML)
    }
    MediaElement.write(item.image, to: &out)
    out.close("entry")
  }

  private static func write(_ authors: [FeedAuthor], to out: inout XMLOutput) {
    for author in authors where FeedText.presence(author.name) != nil {
      out.open("author")
      out.element("name", text: author.name)
      if let url = author.url { out.element("uri", text: FeedText.url(url)) }
      out.close("author")
    }
  }
}
