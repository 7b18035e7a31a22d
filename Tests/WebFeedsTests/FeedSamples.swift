import CivilTime
import WebFeeds

/// A feed with one of everything, and one with nothing.
enum FeedSamples {
  static let full = Feed(
    title: "Magazin & mehr", subtitle: "Neues aus den Regionen", homeURL: "https://example.org/",
    selfURL: "https://example.org/feed", language: "de", id: "tag:example.org,2025:feed",
    authors: [FeedAuthor(name: "Allianz", url: "https://example.org/")], icon: "https://example.org/icon.png",
    minutesToLive: 360,
    items: [
      FeedItem(
        id: "tag:example.org,2026:b", url: "https://example.org/b/", title: "Käse < Wein & \"Brot\"",
        language: "de-AT",
        summary: "AT&T & Co: <b>kein</b> Markup",
        contentHTML: "<p>Text &amp; <a href=\"https://example.org/c/\">mehr</a> ]]&gt;</p>",
        published: FeedTime(Instant(seconds: 1_772_524_800), offsetMinutes: 60),
        updated: FeedTime(Instant(seconds: 1_772_611_200), offsetMinutes: 60),
        authors: [
          FeedAuthor(name: "Erika Muster"), FeedAuthor(name: "Ali Öz", url: "https://example.org/ö"),
        ],
        categories: ["Küche", " "], image: "https://example.org/i/ä 1.jpg",
        enclosure: FeedEnclosure(url: "https://example.org/i/1.jpg", bytes: 3, type: "image/jpeg")),
      FeedItem(
        id: "tag:example.org,2026:a", url: "https://example.org/a/", title: "Älter",
        contentHTML: "<p>Auch Text</p>",
        published: FeedTime(Instant(seconds: 1_772_438_400), offsetMinutes: 0)),
    ])

  static let empty = Feed(
    title: "", homeURL: "https://example.org/", selfURL: "https://example.org/feed", language: "en",
    id: "tag:example.org,2025:empty", items: [])

  /// The full sample with `text` in every field.
  static func hostile(_ text: String) -> Feed {
    let author = FeedAuthor(name: text, url: text)
    let time = FeedTime(Instant(seconds: .max), offsetMinutes: .min)
    return Feed(
      title: text, subtitle: text, homeURL: text, selfURL: text, language: text, id: text, authors: [author],
      icon: text, minutesToLive: .max,
      items: [
        FeedItem(
          id: text, url: text, title: text, summary: text, contentHTML: text, published: time, updated: time,
          authors: [author], categories: [text], image: text,
          enclosure: FeedEnclosure(url: text, bytes: .min, type: text))
      ])
  }
}
