/// The picture of an item as Media RSS names it (rssboard.org/media-rss), which RSS and Atom share: unlike an
/// enclosure it is the item's picture, not a file to be downloaded.
enum MediaElement {
  static let namespace = "http://search.yahoo.com/mrss/"

  static func write(_ image: String?, to out: inout XMLOutput) {
    guard let image = FeedText.presence(image) else { return }
    out.empty("media:content", ["url": FeedText.url(image), "medium": "image"])
  }
}
