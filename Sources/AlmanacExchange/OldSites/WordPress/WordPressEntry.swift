import AlmanacModel
import CivilTime
import Editing
import MarkdownWriting

/// A post or page of WordPress, without its text.
enum WordPressEntry {
  static func head(_ item: WordPressItem, authors: [String: String], today: Day) -> MovedEntry {
    let isPost = item.type == "post"
    let date = OldFields.date(item["wp:post_date"]) ?? OldFields.date(item["wp:post_date_gmt"])
    let written = date.flatMap { $0.hasPrefix("0000") ? nil : $0 } ?? today.description
    let title = MarkdownFromHTML.plain(item["title"])
    let name = PercentCoding.decoded(item["wp:post_name"])
    let derived = Slug.make(name)
    let stem = derived.isEmpty ? Slug.make(title) : derived
    let safe = stem.isEmpty ? "beitrag-\(Slug.make(item.id))" : stem
    var entry = MovedEntry(
      kind: isPost ? .post : .page, source: "\(item.type) \(item.id)",
      stem: isPost ? "\(written.prefix(10))-\(safe)" : safe, title: title.isEmpty ? safe : title,
      date: isPost ? written : nil, address: address(item))
    let author = item["dc:creator"]
    if isPost, !author.isEmpty { entry.set("authors", .list([authors[author] ?? author])) }
    let excerpt = MarkdownFromHTML.plain(item["excerpt:encoded"])
    if !excerpt.isEmpty { entry.set("summary", .text(excerpt)) }
    switch item["wp:status"] {
    case "publish", "": break
    case "private": entry.set("visibility", .text("internal"))
    case "future": break
    default: entry.set("draft", .text("yes"))
    }
    if !item["wp:post_password"].isEmpty { entry.set("visibility", .text("internal")) }
    return entry
  }

  /// The path of the address; empty where it is one with a query.
  private static func address(_ item: WordPressItem) -> String {
    let link = item["link"]
    guard !link.contains("?"), let (_, rest) = OldLinks.split(link), rest.contains(where: { $0 != "/" })
    else { return "" }
    return String(rest.prefix { $0 != "#" })
  }
}

/// The text of a post of WordPress.
enum WordPressText {
  private static let shortcodes: Set<String> = [
    "caption", "wp_caption", "gallery", "embed", "youtube", "vimeo", "video", "audio", "playlist",
    "contact-form-7",
    "contact-form", "code", "sourcecode", "button", "quote", "tribe_events", "tribe_event_inline", "ngg",
    "slideshow",
    "toc", "vc_row", "vc_column", "vc_column_text", "et_pb_section", "et_pb_row", "et_pb_column",
    "et_pb_text",
    "gravityform", "ninja_form", "wpforms", "mailpoet_form", "recent_posts", "wp_rss", "archives",
    "googlemaps",
    "tweet", "soundcloud", "spotify", "tablepress", "table", "dropcap", "highlight", "su_button", "su_quote",
  ]

  static func markdown(_ text: String, move: inout TextMove) -> String {
    let parts = split(text)
    let bodies = parts.map { part in
      OldHTMLText.text(embedded(paragraphs(withoutComments(part)), &move), brackets: shortcodes, move: &move)
    }
    return bodies.filter { !$0.isEmpty || bodies.count > 1 }.joined(separator: "\n\n<!-- more -->\n\n")
      .strippedBlanks
  }

  private static func split(_ text: String) -> [String] {
    guard let more = text.firstRange(of: "<!--more") else { return [text] }
    guard let end = text[more.upperBound...].firstRange(of: "-->") else { return [text] }
    return [String(text[..<more.lowerBound]), String(text[end.upperBound...])]
  }

  /// Comments of blocks, `<!-- wp:… -->`, go.
  private static func withoutComments(_ text: String) -> String {
    guard text.contains("<!--") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "<!--") {
      result += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "-->") else {
        rest = ""
        break
      }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private static let blocks = [
    "<p", "<div", "<ul", "<ol", "<li", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6", "<blockquote", "<figure",
    "<table", "<pre",
    "<hr", "<section", "<iframe", "</", "<dl", "<tr", "<td", "<th", "<tbody", "<thead",
  ]

  /// WordPress shows a blank line as a new paragraph and a line end as a break, as old posts have them.
  private static func paragraphs(_ text: String) -> String {
    var result: [String] = []
    var isCode = false
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let lower = line.lowercased()
      if lower.contains("<pre") { isCode = true }
      let isBlock = blocks.contains { lower.drop(while: \.isWhitespace).hasPrefix($0) }
      if isCode || isBlock {
        result.append(String(line))
      } else if line.allSatisfy(\.isWhitespace) {
        result.append("<p>")
      } else {
        let last = result.last?.lowercased() ?? "<p>"
        let isFresh =
          last.hasPrefix("<p>") && last.count == 3
          || last.hasSuffix(">") && !last.hasSuffix("<br>")
            && blocks.contains { last.drop(while: \.isWhitespace).hasPrefix($0) }
        if !isFresh { result[result.count - 1] += "<br>" }
        result.append(String(line))
      }
      if lower.contains("</pre") { isCode = false }
    }
    return result.joined(separator: "\n")
  }

  /// An address of a video on a line of its own is shown as the video.
  private static func embedded(_ text: String, _ move: inout TextMove) -> String {
    guard text.contains("http") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let bare = String(line).replacing("<br>", with: "").strippedBlanks
      guard bare.hasPrefix("http"), !bare.contains(" "), let page = VideoAddress.page(bare) else {
        return String(line)
      }
      return "<p>[youtube id=x url=\"\(page)\"]</p>"
    }.joined(separator: "\n").replacing("[youtube id=x url=", with: "[video url=")
  }
}
