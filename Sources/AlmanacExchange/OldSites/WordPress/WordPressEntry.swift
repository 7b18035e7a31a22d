import AlmanacModel
import CivilTime
import Editing
import MarkdownWriting

/// A post or page of WordPress, without its text.
enum WordPressEntry {
  static func head(_ item: WordPressItem, authors: [String: String], today: Day) -> MovedEntry {
    let isPost = item.type == "post"
    let dates = [item["wp:post_date"], item["wp:post_date_gmt"]].compactMap(OldFields.date)
    let date = dates.first { !$0.hasPrefix("0000") }
    let written = date ?? today.description
    let title = MarkdownFromHTML.plain(item["title"])
    let name = PercentCoding.decoded(item["wp:post_name"])
    let derived = Slug.make(name)
    let stem = derived.isEmpty ? Slug.make(title) : derived
    let safe = stem.isEmpty ? "beitrag-\(Slug.make(item.id))" : stem
    var entry = MovedEntry(
      kind: isPost ? .post : .page, source: "\(item.type) \(item.id)",
      // A text without a day keeps its name from run to run.
      stem: isPost && date != nil ? "\(written.prefix(10))-\(safe)" : safe,
      title: title.isEmpty ? safe : title,
      date: isPost ? written : nil, address: address(item))
    entry.isUndated = date == nil
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

  /// How lines begin that are paragraphs of their own, without the bracket in front.
  private static let blocks = [
    "p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "table", "pre",
    "hr", "section", "iframe", "/", "dl", "tr", "td", "th", "tbody", "thead",
  ].map { Array($0.utf8) }

  /// WordPress shows a blank line as a new paragraph and a line end as a break, as old posts have them.
  private static func paragraphs(_ text: String) -> String {
    var result: [String] = []
    var isCode = false
    // Whether the last line is a paragraph's beginning, or ends with a tag and begins with a block.
    var isFresh = true
    for line in withoutReturns(text).split(separator: "\n", omittingEmptySubsequences: false) {
      let hasTag = line.utf8.contains(UInt8(ascii: "<"))
      let lower = hasTag ? line.lowercased() : ""
      if hasTag, lower.contains("<pre") { isCode = true }
      let isBlock = hasTag && beginsBlock(line)
      if isCode || isBlock {
        result.append(String(line))
        isFresh = isBlock && line.utf8.last == UInt8(ascii: ">") && !lower.hasSuffix("<br>") || lower == "<p>"
      } else if line.allSatisfy(\.isWhitespace) {
        result.append("<p>")
        isFresh = true
      } else {
        if !isFresh { result[result.count - 1] += "<br>" }
        result.append(String(line))
        isFresh = false
      }
      if hasTag, lower.contains("</pre") { isCode = false }
    }
    return result.joined(separator: "\n")
  }

  /// Whether a line begins with a block.
  private static func beginsBlock(_ line: Substring) -> Bool {
    let start = line.drop(while: \.isWhitespace)
    guard start.utf8.first == UInt8(ascii: "<") else { return false }
    let name = start.utf8.dropFirst().prefix(12).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return blocks.contains { name.starts(with: $0) }
  }

  /// Searching for both signs takes a tenth of the time of a text that has neither.
  private static func withoutReturns(_ text: String) -> String {
    text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
  }

  /// An address of a video on a line of its own is shown as the video.
  private static func embedded(_ text: String, _ move: inout TextMove) -> String {
    guard text.contains("http") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let start = line.drop(while: \.isWhitespace)
      guard start.hasPrefix("http") || start.hasPrefix("<br>") else { return String(line) }
      let bare = String(line).replacing("<br>", with: "").strippedBlanks
      guard bare.hasPrefix("http"), !bare.contains(" "), let page = VideoAddress.page(bare) else {
        return String(line)
      }
      return "<p>[video url=\"\(page)\"]</p>"
    }.joined(separator: "\n")
  }
}
