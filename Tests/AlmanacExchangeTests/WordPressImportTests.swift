import AlmanacContent
import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacExchange

/// Exports of WordPress.
struct WordPressImportTests {
  private static let head = """
    <?xml version="1.0" encoding="UTF-8" ?>
    <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>Alt</title><link>https://alt.example.org</link><wp:base_blog_url>https://alt.example.org</wp:base_blog_url>
    <wp:author><wp:author_login><![CDATA[lb]]></wp:author_login><wp:author_email>lb@example.org</wp:author_email><wp:author_display_name><![CDATA[Lena Brandt]]></wp:author_display_name></wp:author>

    """

  private func item(
    _ id: Int, type: String = "post", status: String = "publish", title: String, name: String, link: String,
    content: String, more: String = ""
  ) -> String {
    """
    <item><title>\(title)</title><link>\(link)</link><dc:creator>lb</dc:creator><content:encoded><![CDATA[\(content)]]></content:encoded>
    <wp:post_id>\(id)</wp:post_id><wp:post_date>2019-03-04 10:30:00</wp:post_date><wp:post_name>\(name)</wp:post_name>
    <wp:status>\(status)</wp:status><wp:post_type>\(type)</wp:post_type>\(more)</item>

    """
  }

  private func run(
    _ items: String, media: [String]? = [], refused: [String: FileRefusal] = [:],
    site: ImportSite = ImportSite(), today: Day = ImportSite.today
  )
    -> (plan: MovePlan, files: [String: String], copies: [String], events: ImportPlan, refused: [String])
  {
    let bytes = Array((items.hasPrefix("<?xml") ? items : Self.head + items + "</channel></rss>\n").utf8)
    var reader = WordPressImport(
      tree: site.tree, today: today, path: "alt.xml", media: media,
      refused: refused)
    let pieces = stride(from: 0, to: bytes.count, by: 100).map {
      Array(bytes[$0..<min($0 + 100, bytes.count)])
    }
    let isTaken = pieces.allSatisfy { reader.learn($0) } && reader.learned()
    guard isTaken else { return (MovePlan(), [:], [], ImportPlan(), reader.refusal.diagnostics.map(\.code)) }
    let written = pieces.flatMap { reader.move($0, jobs: 2) }
    let files = Dictionary(written.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in
      first
    }
    let events = reader.eventPlan(ImportMapping())
    return (reader.plan, files, written.flatMap { $0.copies.map(\.to) }, events, [])
  }

  @Test(
    "Posts come along with authors, categories, old addresses, captions and galleries; comments of blocks go")
  func posts() {
    let content =
      "<!-- wp:paragraph -->\n<p>Hallo <strong>Welt</strong>, <a href=\"https://alt.example.org/?p=7\">dort</a>.</p>\n<!-- /wp:paragraph -->\n<!--more-->\n[caption id=\"x\" width=\"300\"]<img src=\"https://alt.example.org/wp-content/uploads/2019/03/a-300x200.jpg\" alt=\"A\"> Am Abend[/caption]\n\n[gallery ids=\"8\"]\n\n[contact-form-7 id=\"1\"]"
    let result = run(
      item(
        5, title: "Erster &amp; bester", name: "erster", link: "https://alt.example.org/2019/03/erster/",
        content: content,
        more:
          "<category domain=\"category\" nicename=\"r\"><![CDATA[Recht]]></category><category domain=\"post_tag\" nicename=\"x\">Neu</category><wp:comment><wp:comment_content>x</wp:comment_content></wp:comment>"
      )
        + item(
          7, title: "Zweiter", name: "zweiter", link: "https://alt.example.org/?p=7",
          content: "Zeile eins\nZeile zwei\n\nAbsatz")
        + item(
          8, type: "attachment", status: "inherit", title: "b", name: "b", link: "", content: "",
          more:
            "<wp:attachment_url>https://alt.example.org/wp-content/uploads/2019/03/b.jpg</wp:attachment_url>"),
      media: ["2019/03/a.jpg", "2019/03/b.jpg"])
    let first = result.files["magazine/2019-03-04-erster.md"] ?? ""
    #expect(
      first.hasPrefix(
        "---\ntitle: Erster & bester\ndate: 2019-03-04T10:30:00\nauthors: Lena Brandt\ntopics: recht\n"))
    #expect(first.contains("\naliases: /2019/03/erster/\n"))
    #expect(
      first.contains(
        "\n\nHallo **Welt**, [dort](2019-03-04-zweiter.md).\n\n<!-- more -->\n\n```figure\nsrc: ../media/2019/03/a.jpg\nalt: A\ncaption: Am Abend\n```"
      ))
    #expect(first.contains("```gallery\n![](../media/2019/03/b.jpg)\n```"))
    for lost in ["wp:", "lb@example.org"] { #expect(!first.contains(lost)) }
    #expect(
      result.files["magazine/2019-03-04-zweiter.md"]?.hasSuffix("\n\nZeile eins\\\nZeile zwei\n\nAbsatz\n")
        ?? false)
    #expect(result.copies == ["media/2019/03/a.jpg", "media/2019/03/b.jpg"])
    #expect(result.plan.queries.map(\.path) == ["magazine/2019-03-04-zweiter.md"])
    #expect(
      result.plan.losses.entries.map { "\($0.kind) \($0.name)" } == [
        "shortcode contact-form-7", "topic Neu", "comments ",
      ])
    #expect(
      result.plan.findings(path: "alt.xml").diagnostics.map(\.code) == ["W816", "W816", "W816", "W817"])
  }

  @Test("Pictures on the host of the export's attachments come along, and links to it otherwise stay")
  func fileHost() {
    let host = "https://alt.files.example.com"
    let content =
      "<p><img src=\"\(host)/2019/03/b-150x150.jpg?w=150\" alt=\"B\"> <a href=\"\(host)/hilfe/\">Hilfe</a></p>"
    let result = run(
      item(5, title: "Eins", name: "eins", link: "https://alt.example.org/eins/", content: content)
        + item(
          8, type: "attachment", status: "inherit", title: "b", name: "b", link: "", content: "",
          more: "<wp:attachment_url>\(host)/2019/03/b.jpg</wp:attachment_url>"),
      media: ["wp-content/uploads/2019/03/b.jpg"])
    let text = result.files.values.joined()
    #expect(text.contains("![B](../media/wp-content/uploads/2019/03/b.jpg)"))
    #expect(text.contains("[Hilfe](\(host)/hilfe/)"))
    #expect(result.copies.count == 1)
  }

  @Test(
    "Drafts, private and protected texts stay hidden",
    arguments: [
      ("draft", "", "draft"), ("pending", "", "draft"), ("private", "", "visibility: internal"),
      ("publish", "<wp:post_password>geheim</wp:post_password>", "visibility: internal"),
      ("neu", "", "draft"),
    ])
  func hidden(status: String, more: String, expected: String) {
    let result = run(item(5, status: status, title: "A", name: "a", link: "", content: "x", more: more))
    #expect(result.files.values.first?.contains("\n\(expected)") ?? false)
    #expect(!(result.files.values.first?.contains("geheim") ?? true))
  }

  @Test("Events of The Events Calendar come into the event list with place and organizer")
  func events() {
    func meta(_ pairs: [(String, String)]) -> String {
      pairs.map {
        "<wp:postmeta><wp:meta_key>\($0)</wp:meta_key><wp:meta_value><![CDATA[\($1)]]></wp:meta_value></wp:postmeta>"
      }.joined()
    }
    let result = run(
      item(
        20, type: "tribe_events", title: "Fest", name: "fest", link: "", content: "<p>Musik</p>",
        more: meta([
          ("_EventStartDate", "2031-07-05 18:00:00"), ("_EventEndDate", "2031-07-05 22:00:00"),
          ("_EventVenueID", "21"), ("_EventOrganizerID", "22"),
        ]))
        + item(
          21, type: "tribe_venue", title: "Ziegelei", name: "z", link: "", content: "",
          more: meta([("_VenueCity", "Musterstadt")]))
        + item(22, type: "tribe_organizer", title: "Verein", name: "v", link: "", content: ""))
    let list = String(decoding: result.events.files["events.yaml"] ?? [], as: UTF8.self)
    for kept in ["Fest", "2031-07-05 18:00", "Ziegelei", "Musterstadt", "Verein"] {
      #expect(list.contains(kept))
    }
    #expect(result.events.items.map(\.action) == [.new])
    var site = ImportSite()
    for (path, bytes) in result.events.files { site.files[path] = String(decoding: bytes, as: UTF8.self) }
    let again = run(
      item(
        20, type: "tribe_events", title: "Fest", name: "fest", link: "", content: "<p>Musik</p>",
        more: meta([("_EventStartDate", "2031-07-05 18:00:00"), ("_EventEndDate", "2031-07-05 22:00:00")])),
      site: site)
    #expect(again.events.files.isEmpty)
  }

  @Test("Files that are there but cannot be published are told by cause, under the new names of the texts")
  func refusedFiles() {
    let uploads = "https://alt.example.org/wp-content/uploads/2019/03"
    let items =
      item(
        5, title: "A", name: "a", link: "https://alt.example.org/a/",
        content:
          "<img src=\"\(uploads)/a.php-300x200.png\" alt=\"Der Saal\">\n\n[gallery ids=\"8,9\"]\n\n<a href=\"\(uploads)/plan.html\">Plan</a>"
      )
      + item(
        8, type: "attachment", status: "inherit", title: "b", name: "b", link: "", content: "",
        more: "<wp:attachment_url>\(uploads)/b.svg</wp:attachment_url>")
      + item(
        9, type: "attachment", status: "inherit", title: "c", name: "c", link: "", content: "",
        more: "<wp:attachment_url>\(uploads)/c.jpg</wp:attachment_url>")
    let result = run(
      items, media: ["uploads/2019/03/c.jpg"],
      refused: [
        "uploads/2019/03/a.php.png": .active("php"), "uploads/2019/03/b.svg": .outsideReference,
        "uploads/2019/03/plan.html": .active("html"), "uploads/2019/03/unused.heic": .ofTelephones,
      ])
    #expect(
      result.plan.findings(path: "alt.xml", byNewPath: true).diagnostics.map(\.message.text.german) == [
        "Eine Datei kommt nicht mit, weil Browser oder Server Dateien mit „.html“ im Namen ausführen, 1-mal: uploads/2019/03/plan.html (magazine/2019-03-04-a.md).",
        "Eine Datei kommt nicht mit, weil Browser oder Server Dateien mit „.php“ im Namen ausführen, 1-mal: uploads/2019/03/a.php.png (magazine/2019-03-04-a.md).",
        "Eine Zeichnung kommt nicht mit, weil sie nach außen verweist oder von dort etwas lädt, 1-mal: uploads/2019/03/b.svg (magazine/2019-03-04-a.md).",
      ])
    #expect(
      result.files["magazine/2019-03-04-a.md"]?.hasSuffix(
        "\n\n[Der Saal](\(uploads)/a.php-300x200.png)\n\n```gallery\n![](../media/uploads/2019/03/c.jpg)\n```\n\nPlan\n"
      ) ?? false)
  }

  @Test("Without the folder of the pictures it is said once that it is not named")
  func withoutFolder() {
    let pictures = (1...7).map { "<img src=\"https://alt.example.org/wp-content/uploads/\($0).jpg\">" }
    let result = run(
      item(
        5, title: "A", name: "a", link: "",
        content: pictures.joined(separator: "\n\n") + "<a href=\"/wp-content/uploads/p.pdf\">P</a>"),
      media: nil)
    #expect(
      result.plan.losses.entries.map { "\($0.kind) \($0.count) \($0.places.count)" }
        == ["fileWithoutFolder 8 8"])
  }

  @Test("A draft without a day keeps its name on other days, and is not called changed")
  func undated() {
    let draft = item(5, status: "draft", title: "A", name: "", link: "", content: "x").replacing(
      "2019-03-04 10:30:00", with: "0000-00-00 00:00:00")
    let first = run(draft)
    #expect(first.files.keys.sorted() == ["magazine/a.md"])
    let later = run(draft, site: ImportSite(first.files), today: ImportSite.today.adding(days: 40))
    #expect(later.files.isEmpty)
    #expect(later.plan.items.map(\.isEdited) == [false])
  }

  @Test("A second run changes nothing")
  func repeated() {
    let items =
      item(5, title: "A", name: "a", link: "https://alt.example.org/a/", content: "x")
      + item(
        6, type: "page", title: "Über uns", name: "ueber", link: "https://alt.example.org/ueber/",
        content: "y")
    let first = run(items)
    #expect(first.files.keys.sorted() == ["magazine/2019-03-04-a.md", "pages/ueber.md"])
    let second = run(items, site: ImportSite(first.files))
    #expect(second.files.isEmpty)
    #expect(second.plan.items.count == 2)
  }

  @Test("Files that are no export, torn or bring definitions are refused as a whole")
  func refused() {
    #expect(run("<?xml version=\"1.0\"?><html/>").refused == ["E819"])
    #expect(run(Self.head + item(5, title: "A", name: "a", link: "", content: "x")).refused == ["E818"])
    #expect(run("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><rss/>").refused == ["E818"])
  }

  @Test("A text that is longer than any post is refused, not kept")
  func longText() {
    var reader = WordPressImport(tree: ImportSite().tree, today: ImportSite.today, path: "alt.xml", media: [])
    var isTaken = reader.learn(Array((Self.head + "<item><content:encoded><![CDATA[").utf8))
    #expect(isTaken)
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<20 where isTaken { isTaken = reader.learn(piece) }
    #expect(!isTaken)
    #expect(reader.refusal.diagnostics.map(\.code) == ["E818"])
  }
}
