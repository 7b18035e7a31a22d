/// A block of HTML in Markdown, line by line: where one begins and ends (CommonMark 0.31, 4.6; kramdown's own rule for
/// elements that hold others).
struct HTMLBlock {
  private let name: String
  /// What ends it; nil where an empty line does.
  private let mark: String?
  /// How many elements of its name are open, where it ends with the last of them.
  private var depth: Int?

  /// - Parameters:
  ///   - line: the line with which it may begin; nil where it begins none.
  ///   - generator: what made the site.
  init?(_ line: Substring, _ generator: OldSettings.Generator) {
    guard let name = Self.name(line) else { return nil }
    self.name = name
    if name == "!--" {
      mark = "-->"
    } else if Self.ended.contains(name) {
      mark = "</\(name)>"
    } else {
      mark = nil
      // Others end such a block at an empty line.
      if generator == .jekyll, Self.containers.contains(name), !line.contains("markdown=") { depth = 0 }
    }
  }

  /// Takes the next line, the first one too.
  /// - Returns: whether the block ends with it.
  mutating func ends(with line: Substring, isFirst: Bool) -> Bool {
    if let mark { return line.lowercased().contains(mark) }
    guard let open = depth else { return !isFirst && line.allSatisfy(\.isWhitespace) }
    let lower = line.lowercased()
    let now = open + Self.count("<\(name)", in: lower) - Self.count("</\(name)", in: lower)
    depth = now
    return now <= 0
  }

  private static func count(_ tag: String, in line: String) -> Int {
    var count = 0
    var rest = line[...]
    while let found = rest.firstRange(of: tag) {
      rest = rest[found.upperBound...]
      if rest.first.map({ !$0.isLetter && !$0.isNumber && $0 != "-" }) ?? true { count += 1 }
    }
    return count
  }

  private static let ended: Set<String> = ["script", "style", "pre", "table", "figure", "iframe", "svg"]
  private static let containers: Set<String> = [
    "div", "section", "article", "header", "footer", "main", "aside", "ul", "ol", "dl", "blockquote",
    "center", "form", "fieldset", "details", "nav",
  ]
  private static let others: Set<String> = [
    "p", "address", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "summary", "video", "audio", "object",
    "noscript", "figcaption", "li",
  ]

  /// The element with which a line begins a block; nil where it begins none.
  private static func name(_ line: Substring) -> String? {
    let trimmed = line.drop { $0 == " " }
    guard line.count - trimmed.count < 4, trimmed.first == "<" else { return nil }
    if trimmed.hasPrefix("<!--") { return isMore(trimmed) ? nil : "!--" }
    let name = trimmed.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return ended.contains(name) || containers.contains(name) || others.contains(name) ? name : nil
  }

  private static func isMore(_ line: Substring) -> Bool {
    let inner = line.dropFirst(4).prefix { $0 != "-" }
    return inner.filter { !$0.isWhitespace }.lowercased() == "more"
  }
}
