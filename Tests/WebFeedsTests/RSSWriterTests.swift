import CivilTime
import Testing
import WebFeeds

@Suite struct RSSWriterTests {
  @Test("An RSS file holds everything that a feed can hold")
  func wholeFile() {
    #expect(
      String(decoding: RSSWriter.bytes(of: FeedSamples.full), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
        <title>Magazin &amp; mehr</title>
        <link>https://example.org/</link>
        <description>Neues aus den Regionen</description>
        <language>de</language>
        <lastBuildDate>Wed, 04 Mar 2026 09:00:00 +0100</lastBuildDate>
        <ttl>360</ttl>
        <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed"/>
        <image>
        <url>https://example.org/icon.png</url>
        <title>Magazin &amp; mehr</title>
        <link>https://example.org/</link>
        </image>
        <item>
        <title>Käse &lt; Wein &amp; "Brot"</title>
        <link>https://example.org/b/</link>
        <guid isPermaLink="false">tag:example.org,2026:b</guid>
        <pubDate>Tue, 03 Mar 2026 09:00:00 +0100</pubDate>
        <dc:creator>Erika Muster</dc:creator>
        <dc:creator>Ali Öz</dc:creator>
        <category>Küche</category>
        <description>AT&amp;amp;T &amp; Co: &amp;lt;b&amp;gt;kein&amp;lt;/b&amp;gt; Markup</description>
        <content:encoded><![CDATA[<p>Text &amp; <a href="https://example.org/c/">mehr</a> ]]&gt;</p>]]></content:encoded>
        <enclosure url="https://example.org/i/1.jpg" length="3" type="image/jpeg"/>
        <media:content url="https://example.org/i/%C3%A4%201.jpg" medium="image"/>
        </item>
        <item>
        <title>Älter</title>
        <link>https://example.org/a/</link>
        <guid isPermaLink="false">tag:example.org,2026:a</guid>
        <pubDate>Mon, 02 Mar 2026 08:00:00 +0000</pubDate>
        <description>Älter</description>
        <content:encoded><![CDATA[<p>Auch Text</p>]]></content:encoded>
        </item>
        </channel>
        </rss>

        """)
  }

  @Test("A feed without anything has what RSS requires and no date")
  func emptyFeed() throws {
    let channel = try #require(XMLReading.root(of: RSSWriter.bytes(of: FeedSamples.empty))?["channel"])
    #expect(channel["title"]?.text == "https://example.org/")
    #expect(channel["description"]?.text == "https://example.org/")
    #expect(channel["lastBuildDate"] == nil)
    #expect(channel["image"] == nil)
    #expect(channel["ttl"] == nil)
  }

  @Test("A date of the feed's own stands before the newest item's")
  func ownDate() throws {
    var feed = FeedSamples.full
    feed.updated = FeedTime(Instant(seconds: 0), offsetMinutes: 0)
    let channel = try #require(XMLReading.root(of: RSSWriter.bytes(of: feed))?["channel"])
    #expect(channel["lastBuildDate"]?.text == "Thu, 01 Jan 1970 00:00:00 +0000")
  }
}
