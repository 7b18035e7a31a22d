import MarkdownWriting

/// Descriptions that programs write as HTML, or as plain lines with bits of it.
enum HTMLDescription {
  /// Markdown that shows what the text says, with the line breaks of the text where no tags part its paragraphs.
  static func markdown(_ text: String) -> String {
    let html = unbracketed(text)
    return MarkdownFromHTML.text(hasBlocks(html) ? html : broken(html))
  }

  /// Whether HTML parts its paragraphs by tags; else the line breaks of the text do.
  private static func hasBlocks(_ html: String) -> Bool {
    let blocks: Set<String> = [
      "p", "div", "html", "body", "ul", "ol", "table", "pre", "h1", "h2", "h3", "h4",
    ]
    return HTMLTags.all(in: html).contains { blocks.contains($0.name) }
  }

  /// With a tag for each line break that has none.
  private static func broken(_ html: String) -> String {
    let lines = html.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var result = ""
    for (index, line) in lines.enumerated() {
      result += line
      guard index + 1 < lines.count else { break }
      let end = line.suffix(12).lowercased().filter { !$0.isWhitespace }
      let hasTag = ["<br>", "<br/>"].contains { end.hasSuffix($0) }
      result += hasTag ? "\n" : "<br>"
    }
    return result
  }

  /// Addresses in pointed brackets, which would pass for tags, without them; before words that name no element the
  /// bracket is a sign.
  static func unbracketed(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let inner = rest[rest.index(after: open)...].prefix { $0 != ">" && $0 != "<" && !$0.isWhitespace }
      let isAddress = ["http://", "https://", "mailto:"].contains { inner.hasPrefix($0) }
      guard isAddress, inner.endIndex < rest.endIndex, rest[inner.endIndex] == ">" else {
        result += rest[..<open]
        let name = inner.drop { $0 == "/" }.prefix { $0 != "/" }
        let isSign = inner.first.map { $0.isLetter || $0 == "/" } ?? false && !HTMLNames.isTag(name)
        result += isSign ? "&lt;" : "<"
        rest = rest[rest.index(after: open)...]
        continue
      }
      let before = rest[..<open]
      result += before
      if let last = before.last, !last.isWhitespace { result += " " }
      result += inner.hasPrefix("mailto:") ? inner.dropFirst(7) : inner
      rest = rest[rest.index(after: inner.endIndex)...]
    }
    return result + rest
  }
}
