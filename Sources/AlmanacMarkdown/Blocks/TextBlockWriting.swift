import AlmanacModel

extension BodyWriter {
  mutating func writeQuote(_ block: BlockSource) {
    html.markup("<figure class=\"quote\"><blockquote>\n")
    writeText(of: block)
    html.markup("</blockquote>")
    writeSource(of: block)
    html.markup("</figure>\n")
  }

  /// Who said it, as what, and where.
  private mutating func writeSource(of block: BlockSource) {
    let parts = [BlockKey.by, .role, .source].compactMap { block.parameter($0) }.filter { !$0.value.isEmpty }
    guard !parts.isEmpty else { return }
    html.markup("<figcaption>")
    plain.beginBlock()
    plain.append("— ".utf8)
    for (index, part) in parts.enumerated() {
      if index > 0 { writeText(", ".utf8) }
      if part.key == .source { html.markup("<cite>") }
      writeValue(part)
      if part.key == .source { html.markup("</cite>") }
    }
    html.markup("</figcaption>")
  }

  mutating func writeCallout(_ block: BlockSource) {
    var kind = CalloutKind.note
    if let parameter = block.parameter(.kind), !parameter.value.isEmpty {
      if let known = CalloutKind(name: parameter.value) {
        kind = known
      } else {
        report(
          BlockMessages.unknownCalloutKind(parameter.value), at: parameter.valuePosition,
          length: parameter.value.unicodeScalars.count)
      }
    }
    let title = block.value(.title).map(set) ?? words.callout(kind)
    beginCallout(kind, title: title)
    writeText(of: block)
    html.markup("</aside>\n")
  }

  private mutating func beginCallout(_ kind: CalloutKind, title: String) {
    markup("<aside class=\"callout callout-", kind.rawValue, "\" role=\"note\" aria-label=\"")
    html.text(title)
    markup("\">\n<p class=\"callout-label\">", title, "</p>\n")
    plain.beginBlock()
    plain.append(title.utf8)
    if title.last.map({ $0.isLetter || $0.isNumber }) ?? false { plain.append(Ascii.colon) }
  }

  /// The kind of a quote that begins with `[!NOTE]` on a line of its own; nil for ordinary quotes.
  mutating func alertKind(of quote: MarkdownNode) -> CalloutKind? {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text
    else { return nil }
    let line = text.literal.trimmingWhitespace
    guard line.starts(with: "[!".utf8), let end = line.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = String(decoding: line[..<end].dropFirst(2), as: UTF8.self)
    guard !name.isEmpty, name.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else { return nil }
    guard let kind = CalloutKind(name: name) else {
      report(MarkdownMessages.unknownAlert(name), at: source.position(of: text))
      return nil
    }
    let isWholeLine = text.next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
    guard isWholeLine, line.index(after: end) == line.endIndex else {
      report(MarkdownMessages.textBehindAlert(name), at: source.position(of: text))
      return nil
    }
    return kind
  }

  /// A quote that begins with `[!NOTE]`: the rest of it as a callout.
  mutating func writeAlert(_ quote: MarkdownNode, _ kind: CalloutKind) {
    beginCallout(kind, title: words.callout(kind))
    depth += 1
    for (index, block) in quote.children.enumerated() {
      if index == 0 { writeRest(of: block) } else { writeBlock(block) }
    }
    depth -= 1
    html.markup("</aside>\n")
  }

  /// The first paragraph without its first line.
  private mutating func writeRest(of paragraph: MarkdownNode) {
    guard let text = paragraph.firstChild, text.next?.next != nil else { return }
    html.markup("<p>")
    plain.beginBlock()
    writeInlines(of: paragraph, skipping: 2)
    html.markup("</p>\n")
  }
}

extension CalloutKind {
  private static let aliases: [String: CalloutKind] = [
    "hinweis": .note, "tipp": .tip, "wichtig": .important, "warnung": .warning, "achtung": .warning,
    "vorsicht": .caution,
  ]

  /// The kind of a name in English or German.
  init?(name: String) {
    let key = SpellingKey.of(name)
    guard let kind = CalloutKind(rawValue: key) ?? Self.aliases[key] else { return nil }
    self = kind
  }
}
