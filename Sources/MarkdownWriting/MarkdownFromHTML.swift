/// Turns HTML into Markdown: what Markdown can say stays, everything else keeps its text.
public struct MarkdownFromHTML {
  private var writer = MarkdownWriter()
  /// Open elements that matter, the innermost last.
  private var open: [Element] = []
  private var depth = 0

  private struct Element {
    let name: String
    let address: String
  }

  private init() {}

  /// The Markdown of some HTML; empty where it holds no text. Lines end in LF, blocks are apart by blank lines.
  public static func text(_ html: String) -> String {
    var reader = MarkdownFromHTML()
    for token in HTMLTokenizer.tokens(of: html) { reader.read(token) }
    return reader.writer.finish()
  }

  /// The text of some HTML in one line, without any markup.
  public static func plain(_ html: String) -> String {
    let words = HTMLTokenizer.tokens(of: html).reduce(into: "") { text, token in
      switch token {
      case .text(let part): text += part
      case .start(let name, _): if name == "br" || Self.blocks.contains(name) { text += " " }
      case .end(let name): if Self.blocks.contains(name) { text += " " }
      }
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text of some HTML line by line, without any markup and without empty lines.
  public static func lines(_ html: String) -> [String] {
    let text = HTMLTokenizer.tokens(of: html).reduce(into: "") { text, token in
      switch token {
      case .text(let part): text += part
      case .start(let name, _), .end(let name): if name == "br" || Self.blocks.contains(name) { text += "\n" }
      }
    }
    return text.split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// Whether a text holds HTML: a tag or a reference that HTML knows. `a < b` and `AT&T` hold none.
  public static func isHTML(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return false
    }
    for token in HTMLTokenizer.tokens(of: text) {
      switch token {
      case .start(let name, _), .end(let name): if known.contains(name) { return true }
      case .text: break
      }
    }
    let bytes = Array(text.utf8)
    return HTMLReferences.resolved(bytes[...]) != text
  }

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "address",
    "ul", "ol",
    "li", "dl", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr",
    "td", "th",
    "caption", "center", "form", "fieldset",
  ]
  private static let inlines: Set<String> = [
    "a", "b", "strong", "i", "em", "u", "s", "del", "strike", "sub", "sup", "kbd", "mark", "code", "br",
    "img", "span",
    "font", "small", "big", "html", "body", "head", "meta", "style", "script", "title", "iframe", "wbr", "tt",
    "ins",
    "cite", "q", "abbr", "time", "thead", "tbody", "tfoot", "colgroup", "col", "nobr", "o:p", "link", "base",
    "label",
  ]
  private static let known = blocks.union(inlines)

  /// Levels of lists and quotes; what lies deeper keeps its text.
  private static let deepest = 20

  private mutating func read(_ token: HTMLToken) {
    switch token {
    case .text(let text): writer.text(text)
    case .start(let name, let attributes): begin(name, attributes)
    case .end(let name): end(name)
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": writer.lineBreak()
    case "hr": writer.rule()
    case "img": writer.picture(attributes["src"] ?? "", description: attributes["alt"] ?? "")
    case "b", "strong": writer.open(.strong)
    case "i", "em", "cite": writer.open(.emphasis)
    case "s", "del", "strike": writer.open(.struck)
    case "code", "tt": writer.open(.code)
    case "sub", "sup", "kbd", "mark": writer.open(.tag(name))
    case "a":
      end("a")
      open.append(Element(name: "a", address: attributes["href"] ?? ""))
      writer.open(.link)
    case "h1", "h2", "h3", "h4", "h5", "h6": writer.heading(Int(name.dropFirst()) ?? 2)
    case "ul", "ol":
      if nest(name) { writer.beginList(ordered: name == "ol", start: Int(attributes["start"] ?? "")) }
    case "li": writer.item()
    case "blockquote": if nest(name) { writer.beginQuote() }
    case "pre": writer.beginPreformatted()
    case "td", "th": writer.cell()
    case "tr": writer.row()
    case "dd": writer.lineBreak()
    default: if Self.blocks.contains(name) { writer.block() }
    }
  }

  private mutating func nest(_ name: String) -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    open.append(Element(name: name, address: ""))
    return true
  }

  private mutating func end(_ name: String) {
    switch name {
    case "b", "strong": writer.close(.strong)
    case "i", "em", "cite": writer.close(.emphasis)
    case "s", "del", "strike": writer.close(.struck)
    case "code", "tt": writer.close(.code)
    case "sub", "sup", "kbd", "mark": writer.close(.tag(name))
    case "a":
      guard let index = open.lastIndex(where: { $0.name == "a" }) else { return }
      writer.closeLink(open.remove(at: index).address)
    case "ul", "ol", "blockquote":
      guard let index = open.lastIndex(where: { $0.name == name }) else { return }
      open.remove(at: index)
      depth -= 1
      if name == "blockquote" { writer.endQuote() } else { writer.endList() }
    case "pre": writer.endPreformatted()
    case "td", "th": break
    case "tr": writer.endRow()
    default: if Self.blocks.contains(name) { writer.block() }
    }
  }
}
