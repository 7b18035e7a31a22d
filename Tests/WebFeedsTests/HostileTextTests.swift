import Testing
import WebFeeds

/// Text that tries to break out of its field, in every field at once, read back by parsers of others.
@Suite struct HostileTextTests {
  static let attacks = [
    "</title><script>alert(1)</script>", "]]>", "]]]]>>", "<![CDATA[x", "&amp; &#0; &unknown; &",
    "\" onload='x'>",
    "-->", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", "\\\"},{\"id\":\"x", "ends in \\",
    "two\nlines\tand a tab", "ü 𝕏 \u{2028} \u{FFFD} \u{85}", "javascript:alert(1)", "]]", "]", "e\u{301}",
  ]

  @Test("RSS keeps its structure and says the text as it is", arguments: attacks)
  func rss(text: String) throws {
    let root = try #require(XMLReading.root(of: RSSWriter.bytes(of: FeedSamples.hostile(text))))
    #expect(
      root.outline == [
        "rss", "channel", "title", "link", "description", "language", "lastBuildDate", "ttl", "atom:link",
        "image", "url", "title", "link", "item", "title", "link", "guid", "pubDate", "dc:creator", "category",
        "description", "content:encoded", "enclosure", "media:content",
      ])
    let item = try #require(root["channel"]?["item"])
    for name in ["title", "guid", "dc:creator", "category", "content:encoded"] {
      #expect(item[name]?.text == text)
    }
    #expect(item["enclosure"]?.attributes["type"] == text)
    #expect(item["description"]?.text.contains("<") == false)
    #expect(root["channel"]?["atom:link"]?.attributes.count == 3)
  }

  @Test("Atom keeps its structure and says the text as it is", arguments: attacks)
  func atom(text: String) throws {
    let root = try #require(XMLReading.root(of: AtomWriter.bytes(of: FeedSamples.hostile(text))))
    #expect(
      root.outline == [
        "feed", "id", "title", "subtitle", "updated", "author", "name", "uri", "link", "link", "icon",
        "entry",
        "id", "title", "updated", "published", "author", "name", "uri", "link", "link", "category", "summary",
        "content", "media:content",
      ])
    let entry = try #require(root["entry"])
    for name in ["id", "title", "summary", "content"] { #expect(entry[name]?.text == text) }
    #expect(entry["category"]?.attributes["term"] == text)
    #expect(root.attributes["xml:lang"] == text)
  }

  @Test("JSON Feed keeps its structure and says the text as it is", arguments: attacks)
  func json(text: String) throws {
    let items = try JSONFeedWriterTests.items(of: FeedSamples.hostile(text))
    #expect(items.count == 1)
    #expect(
      items[0].keys.sorted() == [
        "attachments", "authors", "content_html", "date_published", "id", "image", "summary", "tags", "title",
        "url",
      ])
    for key in ["id", "title", "summary", "content_html"] { #expect(items[0][key] as? String == text) }
    #expect(items[0]["tags"] as? [String] == [text])
  }

  @Test("An item is found by the mark of its id", arguments: attacks)
  func marks(text: String) {
    let feed = FeedSamples.hostile(text)
    #expect(RSSWriter.bytes(of: feed).firstRange(of: RSSWriter.mark(ofItem: text)) != nil)
    #expect(AtomWriter.bytes(of: feed).firstRange(of: AtomWriter.mark(ofItem: text)) != nil)
    #expect(JSONFeedWriter.bytes(of: feed).firstRange(of: JSONFeedWriter.mark(ofItem: text)) != nil)
  }

  @Test("Characters that XML forbids are left out of all three formats, line ends become LF")
  func forbiddenCharacters() throws {
    let text = "a\u{0}b\u{8}\u{B}\u{1F}c\u{FFFE}\u{FFFF}d\r\ne\rf\u{FEFF}g"
    let clean = "abcd\ne\nf\u{FEFF}g"
    let feed = FeedSamples.hostile(text)
    let item = XMLReading.root(of: RSSWriter.bytes(of: feed))?["channel"]?["item"]
    #expect(item?["title"]?.text == clean)
    #expect(item?["content:encoded"]?.text == clean)
    let entry = XMLReading.root(of: AtomWriter.bytes(of: feed))?["entry"]
    #expect(entry?["title"]?.text == clean)
    #expect(entry?["content"]?.text == clean)
    let read = try JSONFeedWriterTests.items(of: feed)
    #expect(read[0]["title"] as? String == clean)
    #expect(read[0]["content_html"] as? String == clean)
  }

  @Test("An address cannot leave its attribute and is plain ASCII")
  func addresses() throws {
    let feed = FeedSamples.hostile("https://example.org/ü?a=1&b=\"<x> y\n%20")
    let expected = "https://example.org/%C3%BC?a=1&b=%22%3Cx%3E%20y%0A%20"
    let channel = try #require(XMLReading.root(of: RSSWriter.bytes(of: feed))?["channel"])
    #expect(channel["link"]?.text == expected)
    #expect(channel["atom:link"]?.attributes["href"] == expected)
  }
}
