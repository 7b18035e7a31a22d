/// Raw HTML is shown as text; comments are for editors and are left out.
extension BodyWriter {
  mutating func writeHTMLBlock(_ block: MarkdownNode) {
    let text = withoutComments(block.literal, isTopLevel: isTopLevel)
    let shown = text.trimmingWhitespace
    guard !shown.isEmpty else { return }
    if InlineMarkup.Tag(shown) == .lineBreak { return html.markup("<p><br></p>\n") }
    report(MarkdownMessages.rawHTML, at: source.position(of: block))
    html.markup("<p>")
    html.text(shown)
    html.markup("</p>\n")
    plain.beginBlock()
    plain.append(shown)
  }

  mutating func writeInlineHTML(_ node: MarkdownNode, in block: MarkdownNode) {
    let text = withoutComments(node.literal, isTopLevel: isTopLevel)
    guard !text.isEmpty else { return }
    if text.count < 2 || text[1] != Ascii.slash {
      report(MarkdownMessages.rawHTML, at: source.position(of: node.literal, in: node, block: block))
    }
    writeText(text)
  }

  /// The bytes without `<!-- … -->`; `<!-- more -->` ends the summary.
  private mutating func withoutComments(_ text: NodeBytes, isTopLevel: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "<!--".utf8) {
      result.append(contentsOf: rest[..<start.lowerBound])
      let inside = rest[start.upperBound...]
      guard let end = inside.firstRange(of: "-->".utf8) else { return result }
      if isTopLevel, MoreMark.isMark(inside[..<end.lowerBound]) { summary.close() }
      rest = inside[end.upperBound...]
    }
    result.append(contentsOf: rest)
    return result
  }
}

extension Collection where Element == UInt8, SubSequence: BidirectionalCollection {
  /// The bytes without white space at the ends.
  var trimmingWhitespace: SubSequence {
    var rest = self[...]
    while let first = rest.first, Ascii.isWhitespace(first) { rest.removeFirst() }
    while let last = rest.last, Ascii.isWhitespace(last) { rest.removeLast() }
    return rest
  }

  /// Where some bytes stand first.
  func firstRange(of wanted: some Collection<UInt8>) -> Range<Index>? {
    guard let first = wanted.first else { return nil }
    var start = startIndex
    while let candidate = self[start...].firstIndex(of: first) {
      let rest = self[candidate...]
      if rest.starts(with: wanted) { return candidate..<index(candidate, offsetBy: wanted.count) }
      start = index(after: candidate)
    }
    return nil
  }
}
