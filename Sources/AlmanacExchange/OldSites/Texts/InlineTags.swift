import MarkdownWriting

/// Tags of HTML within lines of Markdown.
enum InlineTags {
  static func markdown(_ text: String, move: inout TextMove) -> String {
    let bytes = Array(text.utf8)
    let first = move.line
    defer { move.line = first }
    var result: [UInt8] = []
    var links: [String?] = []
    var counted = 0
    for piece in HTMLPiece.all(in: bytes) {
      // What is in no piece is a comment or a declaration.
      move.line += bytes[counted..<max(counted, piece.range.lowerBound)].count { $0 == 0x0A }
      counted = max(counted, piece.range.lowerBound)
      switch piece.kind {
      case .text: result += bytes[piece.range]
      case .silent(let name): OldHTML.noteSilent(name, &move)
      case .start(let name, let attributes):
        guard isElement(name, bytes[piece.range]) else {
          result += bytes[piece.range]
          continue
        }
        result += start(name, attributes, &links, &move).utf8
      case .end(let name):
        guard isElement(name, bytes[piece.range]) else {
          result += bytes[piece.range]
          continue
        }
        if name == "a" {
          if let link = links.popLast() ?? nil { result += "](\(MarkdownWords.destination(link)))".utf8 }
        } else {
          result += mark(name, isEnd: true).utf8
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether it is a tag of HTML, and no address or word in pointed brackets.
  private static func isElement(_ name: String, _ tag: ArraySlice<UInt8>) -> Bool {
    !name.contains { ":@.".contains($0) } && HTMLNames.isTag(name[...])
  }

  private static func start(
    _ name: String, _ attributes: [String: String], _ links: inout [String?], _ move: inout TextMove
  ) -> String {
    switch name {
    case "a":
      let link = attributes["href"].flatMap { $0.isEmpty ? nil : $0 }
      links.append(link)
      return link == nil ? "" : "["
    case "img":
      let alt = MarkdownWords.escaped(attributes["alt"] ?? "")
      return "![\(alt)](\(MarkdownWords.destination(attributes["data-src"] ?? attributes["src"] ?? "")))"
    case "iframe":
      let source = attributes["src"] ?? ""
      if let page = VideoAddress.page(source) {
        return move.set(
          aside: TextMove.block("video", [("url", page), ("title", attributes["title"] ?? "")]), isBlock: true
        )
      }
      move.lose(.element, OldLinks.split(source).map { "iframe \($0.host)" } ?? "iframe")
      return OldLinks.split(source) == nil ? "" : "<\(source.hasPrefix("//") ? "https:" + source : source)>"
    case "form", "input", "button", "object", "embed", "canvas", "select":
      move.lose(.element, name)
      return ""
    case "video", "audio", "source":
      guard let source = attributes["src"], !source.isEmpty else { return "" }
      return "[\(source.split(separator: "/").last ?? "")](\(MarkdownWords.destination(source)))"
    default: return mark(name, isEnd: false)
    }
  }

  private static func mark(_ name: String, isEnd: Bool) -> String {
    switch name {
    case "b", "strong": "**"
    case "i", "em", "cite": "*"
    case "s", "del", "strike": "~~"
    case "code", "tt": "`"
    case "br": isEnd ? "" : "<br>"
    case "sub", "sup", "kbd", "mark": isEnd ? "</\(name)>" : "<\(name)>"
    case "p", "div", "section", "center": "\n\n"
    default: ""
    }
  }
}
