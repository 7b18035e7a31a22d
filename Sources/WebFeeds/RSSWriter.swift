/// Writes RSS 2.0 with full content, dc:creator and the feed's own address (rssboard.org/rss-specification and
/// the RSS Best Practices Profile).
public enum RSSWriter {
  /// By which hosts and pages know the format.
  public static let mediaType = "application/rss+xml"

  /// The feed as UTF-8; the same feed gives the same bytes.
  public static func bytes(of feed: Feed) -> [UInt8] {
    var out = XMLOutput()
    out.open(
      "rss",
      [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:media": MediaElement.namespace,
      ])
    out.open("channel")
    writeHead(of: feed, to: &out)
    for item in feed.items { write(item, to: &out) }
    out.close("channel")
    out.close("rss")
    return out.bytes
  }

  /// How the id of an item stands in a feed.
  public static func mark(ofItem id: String) -> [UInt8] {
    Array(">".utf8) + XMLOutput.escaped(id) + Array("</guid>".utf8)
  }

  private static func writeHead(of feed: Feed, to out: inout XMLOutput) {
    let title = FeedText.presence(feed.title) ?? feed.homeURL
    let home = FeedText.url(feed.homeURL)
    out.element("title", text: title)
    out.element("link", text: home)
    out.element("description", text: FeedText.presence(feed.subtitle) ?? title)
    out.element("language", text: feed.language)
    if let changed = feed.lastChange { out.element("lastBuildDate", text: changed.rfc822) }
    if let minutes = feed.minutesToLive, minutes > 0 { out.element("ttl", text: String(minutes)) }
    out.empty("atom:link", ["rel": "self", "type": mediaType, "href": FeedText.url(feed.selfURL)])
    if let icon = feed.icon {
      out.open("image")
      out.element("url", text: FeedText.url(icon))
      out.element("title", text: title)
      out.element("link", text: home)
      out.close("image")
    }
  }

  private static func write(_ item: FeedItem, to out: inout XMLOutput) {
    out.open("item")
    out.element("title", text: item.shownTitle)
    out.element("link", text: FeedText.url(item.url))
    out.element("guid", ["isPermaLink": "false"], text: item.id)
    out.element("pubDate", text: item.published.rfc822)
    for author in item.authors where FeedText.presence(author.name) != nil {
      out.element("dc:creator", text: author.name)
    }
    for category in item.categories where FeedText.presence(category) != nil {
      out.element("category", text: category)
    }
    // Before the content: some readers keep the later of the two.
    out.element("description", text: asHTML(FeedText.presence(item.summary) ?? item.shownTitle))
    if FeedText.presence(item.contentHTML) != nil { out.element("content:encoded", html: item.contentHTML) }
    if let enclosure = item.enclosure {
      out.empty(
        "enclosure",
        [
          "url": FeedText.url(enclosure.url), "length": String(max(0, enclosure.bytes)),
          "type": enclosure.type,
        ])
    }
    MediaElement.write(item.image, to: &out)
    out.close("item")
  }

  /// Plain text for `description`, which readers show as HTML. Only what HTML would take for markup is
  /// escaped, so that readers that show plain text rarely meet an entity.
  private static func asHTML(_ text: String) -> String {
    var out: [UInt8] = []
    FeedText.append(text, to: &out) { bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "<"): (1, "&lt;")
      case UInt8(ascii: ">"): (1, "&gt;")
      case UInt8(ascii: "&"): index + 1 < bytes.count && opensReference(bytes[index + 1]) ? (1, "&amp;") : nil
      default: nil
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func opensReference(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}
