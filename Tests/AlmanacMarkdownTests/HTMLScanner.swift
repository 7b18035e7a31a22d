/// Reads HTML as strictly as it may be written: every tag and attribute must be one that rendering makes,
/// every element closed in order. Knows nothing of the code under test.
struct HTMLScanner {
  private static let void: Set<String> = ["img", "br", "hr", "input"]
  private static let elements: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del",
    "a", "img", "br",
    "hr", "input", "div", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "small",
    "cite", "aside",
    "section", "sup", "sub", "kbd", "mark", "time", "span",
  ]
  private static let attributes: Set<String> = [
    "id", "class", "href", "title", "src", "alt", "width", "height", "loading", "decoding", "role",
    "tabindex", "scope", "start", "value",
    "aria-label", "type", "disabled", "checked", "datetime",
  ]

  private let text: [UInt8]
  private var position = 0
  private var open: [String] = []
  private(set) var problems: [String] = []

  /// What is wrong with some HTML.
  static func problems(in html: String) -> [String] {
    var scanner = HTMLScanner(text: Array(html.utf8))
    scanner.scan()
    return scanner.problems
  }

  /// What a reader sees of some HTML: without tags, references resolved.
  static func text(of html: String) -> String {
    var result = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { result.append(character) }
      if character == ">" { isTag = false }
    }
    return ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"].sorted { $0.key > $1.key }.reduce(result)
    {
      $0.replacing($1.key, with: $1.value)
    }
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  private mutating func scan() {
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "<"): scanTag()
      case UInt8(ascii: ">"):
        problems.append("bare > at \(position)")
        position += 1
      case UInt8(ascii: "&"): scanReference()
      default: position += 1
      }
    }
    if !open.isEmpty { problems.append("open at the end: \(open)") }
  }

  private mutating func scanReference() {
    let rest = text[position...].prefix(7)
    if !["&amp;", "&lt;", "&gt;", "&quot;"].contains(where: { rest.starts(with: $0.utf8) }) {
      problems.append("bare & at \(position)")
    }
    position += 1
  }

  private mutating func word() -> String {
    let start = position
    while position < text.count, !" >=\n\"</".utf8.contains(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func scanTag() {
    position += 1
    let isEnd = position < text.count && text[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = word()
    if !Self.elements.contains(name) { problems.append("element \(name)") }
    while position < text.count, text[position] == UInt8(ascii: " ") {
      position += 1
      scanAttribute()
    }
    guard position < text.count, text[position] == UInt8(ascii: ">") else {
      problems.append("unclosed tag \(name) at \(position)")
      return
    }
    position += 1
    if isEnd {
      if open.popLast() != name { problems.append("</\(name)> closes nothing at \(position)") }
    } else if !Self.void.contains(name) {
      open.append(name)
    }
  }

  private mutating func scanAttribute() {
    let name = word()
    if !Self.attributes.contains(name) { problems.append("attribute \(name)") }
    guard position < text.count, text[position] == UInt8(ascii: "=") else { return }
    position += 1
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      problems.append("unquoted value of \(name)")
      return
    }
    position += 1
    let start = position
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      if text[position] == UInt8(ascii: "<") || text[position] == UInt8(ascii: ">") {
        problems.append("< or > in \(name)")
      }
      position += 1
    }
    check(name, String(decoding: text[start..<position], as: UTF8.self))
    position += 1
  }

  private mutating func check(_ name: String, _ value: String) {
    guard name == "href" || name == "src" else { return }
    let isKnown = ["#", "../../", "http:", "https:", "mailto:", "tel:", "sms:", "webcal:", "geo:"]
      .contains {
        value.lowercased().hasPrefix($0)
      }
    if !isKnown { problems.append("\(name)=\(value)") }
  }
}
