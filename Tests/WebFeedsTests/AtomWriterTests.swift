import CivilTime
import Testing
import WebFeeds

@Suite struct AtomWriterTests {
  @Test("An Atom file holds everything that a feed can hold")
  func wholeFile() {
    #expect(
      String(decoding: AtomWriter.bytes(of: FeedSamples.full), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="de">
        <id>tag:example.org,2025:feed</id>
        <title>Magazin &amp; mehr</title>
        <subtitle>Neues aus den Regionen</subtitle>
        <updated>2026-03-04T09:00:00+01:00</updated>
        <author>
        <name>Allianz</name>
        <uri>https://example.org/</uri>
        </author>
        <link rel="self" type="application/atom+xml" href="https://example.org/feed"/>
        <link rel="alternate" type="text/html" href="https://example.org/"/>
        <icon>https://example.org/icon.png</icon>
        <entry xml:lang="de-AT">
        <id>tag:example.org,2026:b</id>
        <title>Käse &lt; Wein &amp; "Brot"</title>
        <updated>2026-03-04T09:00:00+01:00</updated>
        <published>2026-03-03T09:00:00+01:00</published>
        <author>
        <name>Erika Muster</name>
        </author>
        <author>
        <name>Ali Öz</name>
        <uri>https://example.org/%C3%B6</uri>
        </author>
        <link rel="alternate" type="text/html" href="https://example.org/b/"/>
        <link rel="enclosure" type="image/jpeg" length="3" href="https://example.org/i/1.jpg"/>
        <category term="Küche"/>
        <summary>AT&amp;T &amp; Co: &lt;b&gt;kein&lt;/b&gt; Markup</summary>
        <content type="html"><![CDATA[<p>Text &amp; <a href="https://example.org/c/">mehr</a> ]]&gt;</p>]]></content>
        <media:content url="https://example.org/i/%C3%A4%201.jpg" medium="image"/>
        </entry>
        <entry>
        <id>tag:example.org,2026:a</id>
        <title>Älter</title>
        <updated>2026-03-02T08:00:00Z</updated>
        <published>2026-03-02T08:00:00Z</published>
        <link rel="alternate" type="text/html" href="https://example.org/a/"/>
        <content type="html"><![CDATA[<p>Auch Text</p>]]></content>
        </entry>
        </feed>

        """)
  }

  @Test("A feed without anything has the id, title, date and author that Atom requires")
  func emptyFeed() throws {
    let feed = try #require(XMLReading.root(of: AtomWriter.bytes(of: FeedSamples.empty)))
    #expect(feed["updated"]?.text == "1970-01-01T00:00:00Z")
    #expect(feed["author"]?["name"]?.text == "https://example.org/")
  }

  @Test("An update before the publication counts for nothing")
  func updatedBefore() throws {
    var feed = FeedSamples.full
    feed.items[0].updated = FeedTime(Instant(seconds: 5), offsetMinutes: 0)
    let entry = try #require(XMLReading.root(of: AtomWriter.bytes(of: feed))?["entry"])
    #expect(entry["updated"]?.text == "2026-03-03T09:00:00+01:00")
  }
}
