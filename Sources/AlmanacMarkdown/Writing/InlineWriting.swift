extension BodyWriter {
  /// Writes the inlines of a paragraph, heading or cell, with typography, but for the first few.
  mutating func writeInlines(of block: MarkdownNode, skipping count: Int = 0) {
    if let language = options.typography {
      stream.reset()
      gather(block, skipping: count, depth: 0)
      Typesetter(stream.bytes, boundaries: stream.boundaries, language: language).run(into: &typeset)
      piece = 0
    }
    pairTags(in: block)
    noteLines(of: block)
    startsLine = true
    var line: MarkdownNode?
    for node in block.children.dropFirst(count) {
      let isBreak = node.kind == .softBreak || node.kind == .lineBreak
      if node.kind == .softBreak,
        options.keepsLines
          || beginsWithDate(node.next) && (beginsWithDate(line) || beginsWithDate(lineBehind(node)))
      {
        writeBreak(isHard: true)
      } else {
        writeInline(node, in: block, depth: 0)
      }
      line = isBreak ? nil : line ?? node
      startsLine = isBreak
    }
  }

  /// Whether the first text of a line, perhaps set off, begins with a date or a time: such lines stand for themselves.
  private func beginsWithDate(_ start: MarkdownNode?) -> Bool {
    var node = start
    for _ in 0..<ParserBounds.depth {
      guard let current = node else { return false }
      if current.kind == .text { return DateLine.begins(Array(current.literal.prefix(60))[...]) }
      node = current.firstChild
    }
    return false
  }

  /// The beginning of the line behind the one that a break begins.
  private func lineBehind(_ lineBreak: MarkdownNode) -> MarkdownNode? {
    var node = lineBreak.next
    while let current = node, current.kind != .softBreak, current.kind != .lineBreak { node = current.next }
    return node?.next
  }

  /// Collects what is to be set, in the order in which it is written.
  private mutating func gather(_ parent: MarkdownNode, skipping count: Int = 0, depth: Int) {
    guard depth < ParserBounds.depth else { return }
    for node in parent.children.dropFirst(count) {
      switch node.kind {
      case .text: stream.append(node.literal)
      case .softBreak, .lineBreak: stream.append(Ascii.newline)
      case .code, .htmlInline, .image: stream.append(TextStream.object)
      case .footnoteReference: break
      case .link where isBareAddress(node): stream.append(TextStream.object)
      default: gather(node, depth: depth + 1)
      }
    }
  }

  /// Leaves a link out with its text, which was set with the rest of the block.
  mutating func passOver(_ link: MarkdownNode) {
    if !isBareAddress(link) { piece += pieceCount(link, depth: 0) }
  }

  /// How many pieces of text `gather` collects.
  private func pieceCount(_ parent: MarkdownNode, depth: Int) -> Int {
    guard depth < ParserBounds.depth else { return 0 }
    return parent.children.reduce(0) { count, node in
      switch node.kind {
      case .text: count + 1
      case .softBreak, .lineBreak, .code, .htmlInline, .image, .footnoteReference: count
      case .link where isBareAddress(node): count
      default: count + pieceCount(node, depth: depth + 1)
      }
    }
  }

  mutating func writeInlines(of parent: MarkdownNode, in block: MarkdownNode, depth: Int) {
    guard depth < ParserBounds.depth else {
      report(MarkdownMessages.tooDeep, at: source.position(of: block))
      return
    }
    pairTags(in: parent)
    for node in parent.children { writeInline(node, in: block, depth: depth) }
  }

  private mutating func pairTags(in parent: MarkdownNode) {
    guard source.hasTags else { return }
    tags.merge(InlineMarkup.pairs(in: parent)) { first, _ in first }
  }

  private mutating func writeInline(_ node: MarkdownNode, in block: MarkdownNode, depth: Int) {
    switch node.kind {
    case .text: writeTextNode(node, in: block)
    case .softBreak: writeBreak(isHard: false)
    case .lineBreak: writeBreak(isHard: true)
    case .code: writeInlineCode(node)
    case .emphasis: writeElement("<em>", "</em>", node, block, depth)
    case .strong: writeElement("<strong>", "</strong>", node, block, depth)
    case .strikethrough: writeElement("<del>", "</del>", node, block, depth)
    case .link: writeLink(node, in: block, depth: depth)
    case .image: writeInlinePicture(node, in: block)
    case .htmlInline:
      if let tag = tags.removeValue(forKey: node.identity) {
        write(tag)
      } else {
        writeInlineHTML(node, in: block)
      }
    case .footnoteReference: writeFootnoteReference(node)
    default: writeInlines(of: node, in: block, depth: depth + 1)
    }
  }

  private mutating func writeElement(
    _ start: StaticString, _ end: StaticString, _ node: MarkdownNode, _ block: MarkdownNode, _ depth: Int
  ) {
    html.markup(start)
    writeInlines(of: node, in: block, depth: depth + 1)
    html.markup(end)
  }

  private mutating func writeTextNode(_ node: MarkdownNode, in block: MarkdownNode) {
    noteDeadReferences(node, in: block)
    noteLeftovers(node, in: block)
    guard options.typography != nil else { return writeText(node.literal) }
    writeText(typeset.piece(piece))
    piece += 1
  }

  /// Writes text to HTML, plain text and summary alike.
  mutating func writeText(_ text: some Collection<UInt8>) {
    html.text(text)
    guard let script else {
      plain.append(text)
      summary.append(text)
      return
    }
    let shown = script.plain(text)
    plain.append(shown)
    summary.append(shown)
  }

  mutating func writeBreak(isHard: Bool) {
    html.markup(isHard ? "<br>\n" : "\n")
    if isHard { plain.lineBreak() } else { plain.append(Ascii.space) }
    summary.append(CollectionOfOne(Ascii.space))
  }

  private mutating func writeInlineCode(_ node: MarkdownNode) {
    html.markup("<code>")
    writeText(node.literal)
    html.markup("</code>")
  }
}
