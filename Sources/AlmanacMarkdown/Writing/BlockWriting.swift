extension BodyWriter {
  /// Writes the blocks inside a block.
  mutating func writeBlocks(of parent: MarkdownNode) {
    guard depth < ParserBounds.depth else {
      report(MarkdownMessages.tooDeep, at: source.position(of: parent))
      return
    }
    depth += 1
    for block in parent.children { writeBlock(block) }
    depth -= 1
  }

  mutating func writeBlock(_ block: MarkdownNode) {
    switch block.kind {
    case .paragraph: writeParagraph(block)
    case .heading: writeHeading(block)
    case .list: writeList(block)
    case .blockQuote: writeBlockQuote(block)
    case .codeBlock: writeFenced(block)
    case .table: writeTable(block)
    case .htmlBlock: writeHTMLBlock(block)
    case .thematicBreak: html.markup("<hr>\n")
    default: break
    }
  }

  /// Whether a paragraph here is one of the document itself.
  var isTopLevel: Bool { depth == 1 && isOuterText }

  private mutating func writeParagraph(_ paragraph: MarkdownNode) {
    if isPictures(paragraph) { return writeFigures(paragraph) }
    html.markup("<p>")
    plain.beginBlock()
    if isTopLevel { summary.beginParagraph() }
    writeInlines(of: paragraph)
    summary.endParagraph()
    html.markup("</p>\n")
  }

  private mutating func writeHeading(_ heading: MarkdownNode) {
    guard heading.firstChild != nil else { return }
    let text = InlineText.of(heading)
    if heading.headingLevel == 1, isTitle(text) { return }
    let level = headings.level(written: heading.headingLevel)
    let id = headings.id(for: text, words: words)
    html.markup("<h")
    html.number(level)
    html.markup(" id=\"")
    html.text(id)
    html.markup("\">")
    plain.beginBlock()
    writeInlines(of: heading)
    html.markup("</h")
    html.number(level)
    html.markup(">\n")
    headings.append(MarkdownHeading(level: level, id: id, text: set(text)))
  }

  private func isTitle(_ text: String) -> Bool {
    guard let title = options.title else { return false }
    return set(text) == set(InlineText.collapsed(title.utf8))
  }

  /// A plain text with the typography of the document.
  func set(_ text: String) -> String {
    options.typography.map { Typography.apply(to: text, language: $0) } ?? text
  }

  private mutating func writeBlockQuote(_ quote: MarkdownNode) {
    if let kind = alertKind(of: quote) { return writeAlert(quote, kind) }
    html.markup("<blockquote>\n")
    writeBlocks(of: quote)
    html.markup("</blockquote>\n")
  }

  /// A code block that is no block of ours.
  mutating func writeCode(_ block: MarkdownNode, language: String) {
    html.markup("<pre tabindex=\"0\"><code")
    if !language.isEmpty {
      html.markup(" class=\"language-")
      html.text(language)
      html.markup("\"")
    }
    html.markup(">")
    html.text(block.literal)
    html.markup("</code></pre>\n")
    plain.beginBlock()
    var code = block.literal[...]
    while code.last == Ascii.newline { code.removeLast() }
    plain.append(code)
  }
}
