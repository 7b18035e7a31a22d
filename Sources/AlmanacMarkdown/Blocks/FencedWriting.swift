import AlmanacModel

extension BodyWriter {
  /// A code block, or one of our blocks.
  mutating func writeFenced(_ block: MarkdownNode) {
    let info = block.fenceInfo.trimmingWhitespace
    guard let first = info.first, Ascii.isLetter(first) || first >= 0x80 else {
      return writeCode(block, language: CodeLanguage.name(info))
    }
    let word = String(decoding: info.prefix { !CodeLanguage.isEnd($0) }, as: UTF8.self)
    let position = source.position(of: block)
    if let message = unknownBlocks[word] {
      report(message, at: position)
    } else if let kind = BlockKind(name: word) {
      if word.utf8.count != info.count { report(BlockMessages.textAfterBlockName(word), at: position) }
      write(BlockSource(kind, block.literal, position: position))
    } else if CodeLanguage.isKnown(word) {
      writeCode(block, language: CodeLanguage.name(info))
    } else {
      let message = BlockMessages.unknownBlock(word, nearest: BlockKind.nearest(to: word))
      unknownBlocks[word] = message
      report(message, at: position)
    }
  }

  private mutating func write(_ block: BlockSource) {
    for (message, position, length) in block.log { report(message, at: position, length: length) }
    if block.hasText, !block.kind.takesText {
      report(
        BlockMessages.unexpectedText(in: block.kind), at: SourcePosition(line: block.textLine + 1, column: 1))
    }
    switch block.kind {
    case .figure: writeFigure(block)
    case .gallery: writeGallery(block)
    case .quote: writeQuote(block)
    case .callout: writeCallout(block)
    case .video: writeVideo(block)
    case .events, .posts, .people: writeList(block)
    case .publisher: writePublisher(block)
    }
  }

  /// What the site says of its publisher, as on the imprint that the program makes.
  private mutating func writePublisher(_ block: BlockSource) {
    let text = surroundings.publisher
    guard !text.isEmpty else { return report(BlockMessages.noPublisher, at: block.position) }
    guard depth < ParserBounds.depth else { return report(MarkdownMessages.tooDeep, at: block.position) }
    depth += 1
    writeInner(text, firstLine: block.position.line) { $0.writeSource(footnotes: false) }
    depth -= 1
  }

  /// Reports a required key that is missing.
  mutating func required(_ key: BlockKey, of block: BlockSource) -> BlockSource.Parameter? {
    if let parameter = block.parameter(key), !parameter.value.isEmpty { return parameter }
    report(BlockMessages.missingKey(key, of: block.kind), at: block.position)
    return nil
  }

  /// The text of a block as Markdown.
  mutating func writeText(of block: BlockSource) {
    guard block.hasText else {
      report(BlockMessages.missingText(of: block.kind), at: block.position)
      return
    }
    guard depth < ParserBounds.depth else {
      report(MarkdownMessages.tooDeep, at: block.position)
      return
    }
    depth += 1
    writeInner(block.text, firstLine: block.textLine) { $0.writeSource(footnotes: false) }
    depth -= 1
  }

  /// A one-line value with its emphasis and links.
  mutating func writeValue(_ parameter: BlockSource.Parameter) {
    writeInner(parameter.value, firstLine: parameter.valuePosition.line) { writer in
      let tree = MarkdownTree(writer.source.bytes, footnotes: false)
      guard let first = tree.root?.firstChild, first.kind == .paragraph, first.next == nil else {
        return writer.writeText(writer.set(parameter.value).utf8)
      }
      writer.writeInlines(of: first)
    }
  }

  /// A class with a name of ours as its value.
  mutating func markup(_ start: StaticString, _ name: String, _ end: StaticString) {
    html.markup(start)
    html.text(name)
    html.markup(end)
  }
}
