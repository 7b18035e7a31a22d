import CivilTime
import Testing
import WebFeeds

// What the library's page shows, word for word.

func firstFeed() -> [UInt8] {
  let item = FeedItem(
    id: "tag:example.org,2026:spring", url: "https://example.org/spring/", title: "Spring & summer",
    contentHTML: "<p>What comes next.</p>",
    published: FeedTime(Instant(seconds: 1_772_524_800), offsetMinutes: 60))
  let feed = Feed(
    title: "News", homeURL: "https://example.org/", selfURL: "https://example.org/feed.xml", language: "en",
    id: "tag:example.org,2026:news", items: [item])
  return AtomWriter.bytes(of: feed)
}

@Suite("The first example of the library's page")
struct FirstExampleTests {
  @Test("The first example of the library's page gives the bytes that the page shows")
  func bytes() {
    let shown = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
      <id>tag:example.org,2026:news</id>
      <title>News</title>
      <updated>2026-03-03T09:00:00+01:00</updated>
      <author>
      <name>News</name>
      </author>
      <link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>
      <link rel="alternate" type="text/html" href="https://example.org/"/>
      <entry>
      <id>tag:example.org,2026:spring</id>
      <title>Spring &amp; summer</title>
      <updated>2026-03-03T09:00:00+01:00</updated>
      <published>2026-03-03T09:00:00+01:00</published>
      <link rel="alternate" type="text/html" href="https://example.org/spring/"/>
      <content type="html"><![CDATA[<p>What comes next.</p>]]></content>
      </entry>
      </feed>
      """
    #expect(String(decoding: firstFeed(), as: UTF8.self) == shown + "\n")
  }
}
