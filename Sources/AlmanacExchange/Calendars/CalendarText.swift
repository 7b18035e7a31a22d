import MarkdownWriting

/// Texts of calendar entries, which some programs write as HTML or with bits of it.
enum CalendarText {
  /// A title in one line.
  static func line(_ text: String) -> String {
    CellText.line(MarkdownFromHTML.isHTML(text) ? MarkdownFromHTML.plain(unbracketed(text)) : text)
  }

  /// A place of several lines, joined by commas.
  static func place(_ text: String) -> String {
    let lines =
      MarkdownFromHTML.isHTML(text)
      ? MarkdownFromHTML.lines(unbracketed(text)) : text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.map { line in
      String(CellText.line(line).reversed().drop { $0 == "," || $0 == ";" || $0 == " " }.reversed())
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A description as Markdown that shows what the text says: HTML as what it means, plain text line by line.
  static func description(_ text: String) -> String {
    guard MarkdownFromHTML.isHTML(text) else {
      return CellText.paragraphs(linked(MarkdownEscaping.text(text)))
    }
    let html = unbracketed(text)
    return CellText.paragraphs(MarkdownFromHTML.text(hasBlocks(html) ? html : broken(html)))
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

  /// Addresses in pointed brackets, which would pass for tags, without them.
  private static func unbracketed(_ text: String) -> String {
    guard text.contains("<http") || text.contains("<mailto") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let inner = rest[rest.index(after: open)...].prefix { $0 != ">" && $0 != "<" && !$0.isWhitespace }
      let isAddress = ["http://", "https://", "mailto:"].contains { inner.hasPrefix($0) }
      guard isAddress, inner.endIndex < rest.endIndex, rest[inner.endIndex] == ">" else {
        result += rest[...open]
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

  /// Markdown whose addresses in pointed brackets are links.
  private static func linked(_ markdown: String) -> String {
    guard markdown.contains("\\<http") else { return markdown }
    var result = ""
    var rest = markdown[...]
    while let open = rest.firstRange(of: "\\<http") {
      result += rest[..<open.lowerBound]
      let address = rest[rest.index(after: open.lowerBound)...].prefix { $0 != ">" && !$0.isWhitespace }
      let isWhole = address.endIndex < rest.endIndex && rest[address.endIndex] == ">"
      guard isWhole, address.hasPrefix("<http://") || address.hasPrefix("<https://") else {
        result += rest[open]
        rest = rest[open.upperBound...]
        continue
      }
      result += address.replacing("\\", with: "")
      rest = rest[address.endIndex...]
    }
    return result + rest
  }
}
