import Foundation
import Testing
import WebFeeds

@Suite struct JSONFeedWriterTests {
  @Test("A JSON Feed file holds everything that a feed can hold")
  func wholeFile() {
    #expect(
      String(decoding: JSONFeedWriter.bytes(of: FeedSamples.full), as: UTF8.self) == #"""
        {"version":"https://jsonfeed.org/version/1.1","title":"Magazin & mehr",\#
        "home_page_url":"https://example.org/","feed_url":"https://example.org/feed",\#
        "description":"Neues aus den Regionen","icon":"https://example.org/icon.png","authors":[
        {"name":"Allianz","url":"https://example.org/"}],"language":"de","items":[
        {"id":"tag:example.org,2026:b","url":"https://example.org/b/","title":"Käse < Wein & \"Brot\"",\#
        "summary":"AT&T & Co: <b>kein</b> Markup",\#
        "content_html":"<p>Text &amp; <a href=\"https://example.org/c/\">mehr</a> ]]&gt;</p>",\#
        "language":"de-AT","image":"https://example.org/i/%C3%A4%201.jpg","date_published":"2026-03-03T09:00:00+01:00",\#
        "date_modified":"2026-03-04T09:00:00+01:00","authors":[
        {"name":"Erika Muster"},
        {"name":"Ali Öz","url":"https://example.org/%C3%B6"}],"tags":[
        "Küche"],"attachments":[
        {"url":"https://example.org/i/1.jpg","mime_type":"image/jpeg","size_in_bytes":3}]},
        {"id":"tag:example.org,2026:a","url":"https://example.org/a/","title":"Älter",\#
        "content_html":"<p>Auch Text</p>","date_published":"2026-03-02T08:00:00Z"}]}

        """#)
  }

  @Test("An item without content says its summary or title as text")
  func withoutContent() throws {
    var feed = FeedSamples.full
    feed.items[0].contentHTML = " "
    feed.items[1].contentHTML = ""
    let items = try Self.items(of: feed)
    #expect(items[0]["content_text"] as? String == "AT&T & Co: <b>kein</b> Markup")
    #expect(items[1]["content_text"] as? String == "Älter")
    #expect(items[0]["content_html"] == nil)
  }

  static func items(of feed: Feed) throws -> [[String: Any]] {
    let read = try JSONSerialization.jsonObject(with: Data(JSONFeedWriter.bytes(of: feed)))
    let object = try #require(read as? [String: Any])
    return try #require(object["items"] as? [[String: Any]])
  }
}
