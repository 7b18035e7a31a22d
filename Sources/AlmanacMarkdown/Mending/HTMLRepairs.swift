import AlmanacModel
import MarkdownWriting

/// HTML for which Markdown has a form of its own.
enum HTMLRepairs {
  /// Elements that become Markdown; whatever holds another one stays as it is.
  private static let elements: Set<String> = [
    "b", "strong", "i", "em", "a", "p", "br", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote",
    "img", "hr",
    "sub", "sup", "kbd", "mark",
  ]

  /// A block of HTML as Markdown; nil where it holds more than Markdown can say, or is not closed.
  static func markdown(of html: String) -> String? {
    if let video = video(html) { return video }
    var open: [String] = []
    for tag in HTMLTags.all(in: html) {
      guard elements.contains(tag.name) || tag.name == "div" && tag.attributes.isEmpty, isPlain(tag) else {
        return nil
      }
      if ["br", "img", "hr"].contains(tag.name) { continue }
      if !tag.isEnd {
        open.append(tag.name)
      } else if let index = open.lastIndex(of: tag.name) {
        open.removeSubrange(index...)
      } else {
        return nil
      }
    }
    guard open.allSatisfy({ ["p", "li"].contains($0) }) else { return nil }
    let text = MarkdownFromHTML.text(html)
    return text.isEmpty ? nil : text
  }

  /// Attributes that say something would get lost.
  private static func isPlain(_ tag: HTMLTags.Tag) -> Bool {
    let known: Set<String> =
      switch tag.name {
      case "a": ["href", "target", "rel", "title"]
      case "img": ["src", "alt", "width", "height", "loading", "title"]
      case "ol": ["start"]
      default: []
      }
    return tag.attributes.keys.allSatisfy {
      known.contains($0) || ["class", "style", "id", "align", "dir"].contains($0)
    }
  }

  /// `<iframe src="https://www.youtube.com/…">` as the block for videos.
  private static func video(_ html: String) -> String? {
    let tags = HTMLTags.all(in: html)
    guard let frame = tags.first, frame.name == "iframe", tags.allSatisfy({ $0.name == "iframe" }),
      MarkdownFromHTML.plain(html).isEmpty, let address = frame.attributes["src"].flatMap(watchAddress)
    else { return nil }
    let title = frame.attributes["title"].flatMap { $0.isEmpty ? nil : "\ntitle: \($0)" } ?? ""
    return "```video\nurl: \(address)\(title)\n```"
  }

  /// The page of a video whose player a frame shows.
  private static func watchAddress(_ frame: String) -> String? {
    let address = frame.hasPrefix("//") ? "https:" + frame : frame
    let players = [
      ("https://www.youtube.com/embed/", "https://www.youtube.com/watch?v="),
      ("https://www.youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
      ("https://player.vimeo.com/video/", "https://vimeo.com/"),
    ]
    for (player, page) in players where address.hasPrefix(player) {
      let id = address.dropFirst(player.count).prefix { $0 != "?" && $0 != "&" && $0 != "/" }
      return id.isEmpty ? nil : page + id
    }
    return nil
  }

  /// What stands in place of the tags of a paragraph that belong together.
  static func pairs(in parent: MarkdownNode) -> [MarkdownNode.Identity: String] {
    var result: [MarkdownNode.Identity: String] = [:]
    var open: [(name: String, end: String, start: String, node: MarkdownNode)] = []
    for node in parent.children where node.kind == .htmlInline {
      let html = String(decoding: node.literal, as: UTF8.self)
      guard let tag = HTMLTags.all(in: html).first, isPlain(tag) else { continue }
      if tag.name == "img", !tag.isEnd {
        result[node.identity] = MarkdownFromHTML.text(html)
      } else if !tag.isEnd, let (start, end) = marks(of: tag) {
        open.append((tag.name, end, start, node))
      } else if tag.isEnd, let last = open.last, last.name == tag.name {
        open.removeLast()
        let takes = tag.name == "a" || !isGlued(last.node, node)
        result[last.node.identity] = takes ? last.start : ""
        result[node.identity] = takes ? last.end : ""
      }
    }
    return result
  }

  /// Whether stars in place of two tags would stay on the page: within a word, or beside other stars.
  private static func isGlued(_ start: MarkdownNode, _ end: MarkdownNode) -> Bool {
    var (before, after) = (start.previous, end.next)
    while let tag = before, tag.kind == .htmlInline, !isEnd(tag) { before = tag.previous }
    while let tag = after, tag.kind == .htmlInline, isEnd(tag) { after = tag.next }
    return takesNoStars(before, atEnd: true) || takesNoStars(after, atEnd: false)
  }

  private static func isEnd(_ tag: MarkdownNode) -> Bool { tag.literal.starts(with: "</".utf8) }

  /// Whether the side of a neighbour that is next to a tag lets no stars begin or end there.
  private static func takesNoStars(_ neighbour: MarkdownNode?, atEnd: Bool) -> Bool {
    guard let neighbour else { return false }
    switch neighbour.kind {
    case .emphasis, .strong: return true
    case .htmlInline: return InlineMarkup.Tag(neighbour.literal) == nil
    case .text:
      let text = Array(atEnd ? neighbour.literal.suffix(4)[...] : neighbour.literal.prefix(4))
      guard let byte = atEnd ? text.last : text.first else { return false }
      let side = atEnd ? CharacterClass.before(text.count, in: text) : CharacterClass.at(0, in: text)
      return side == .word || byte == Ascii.asterisk || byte == UInt8(ascii: "_")
    default: return false
    }
  }

  private static func marks(of tag: HTMLTags.Tag) -> (String, String)? {
    switch tag.name {
    case "b", "strong": return ("**", "**")
    case "i", "em": return ("*", "*")
    case "a":
      guard let address = tag.attributes["href"], address.hasPrefix("http") || address.hasPrefix("mailto:"),
        !address.contains(where: { " <>()".contains($0) })
      else { return nil }
      return ("[", "](\(address))")
    default: return nil
    }
  }
}
