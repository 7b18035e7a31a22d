/// How often each footnote was referred to.
struct FootnoteList {
  private var references: [Int: Int] = [:]

  /// Whether an id is kept for footnotes.
  static func isReserved(_ id: String) -> Bool {
    id.hasPrefix("fn-") || id.hasPrefix("fnref-")
  }

  /// Notes a reference; gives which one to this footnote it is, from 1.
  mutating func refer(to number: Int) -> Int {
    references[number, default: 0] += 1
    return references[number, default: 0]
  }

  func referenceCount(of number: Int) -> Int { references[number, default: 0] }

  func has(id: String) -> Bool {
    guard let dash = id.lastIndex(of: "-"), id[..<dash].hasSuffix("fn") else { return false }
    return Int(id[id.index(after: dash)...]).map { references[$0] != nil } ?? false
  }
}

extension BodyWriter {
  mutating func writeFootnoteReference(_ node: MarkdownNode) {
    guard let number = Int(String(decoding: node.literal, as: UTF8.self)) else { return }
    let time = footnotes.refer(to: number)
    html.markup("<sup class=\"footnote-ref\"><a href=\"")
    write(.fragment("\(options.idPrefix)fn-\(number)"))
    html.markup("\" id=\"")
    html.text(referenceID(number, time))
    html.markup("\" role=\"doc-noteref\" aria-label=\"")
    html.text(words.footnote(number))
    html.markup("\">")
    html.number(number)
    html.markup("</a></sup>")
    plain.append("[\(number)]".utf8)
  }

  private func referenceID(_ number: Int, _ time: Int) -> String {
    options.idPrefix + (time == 1 ? "fnref-\(number)" : "fnref-\(number)-\(time)")
  }

  /// The notes at the end, in the order of their first references.
  mutating func writeFootnoteSection(of root: MarkdownNode) {
    var number = 0
    for note in root.children where note.kind == .footnoteDefinition {
      number += 1
      if number == 1 {
        html.markup("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        html.text(words.footnotes)
        html.markup("\"><ol>\n")
      }
      writeFootnote(note, number)
    }
    if number > 0 { html.markup("</ol></section>\n") }
  }

  private mutating func writeFootnote(_ note: MarkdownNode, _ number: Int) {
    html.markup("<li id=\"")
    html.text("\(options.idPrefix)fn-\(number)")
    html.markup("\">\n")
    let outer = plain.item("[\(number)] ", isFirst: number == 1, isTight: false)
    depth += 2
    var hasBackLinks = false
    for block in note.children {
      guard block.kind == .paragraph, block.next == nil, !isPictures(block) else {
        writeBlock(block)
        continue
      }
      html.markup("<p>")
      plain.beginBlock()
      writeInlines(of: block)
      html.markup(" ")
      writeBackLinks(number)
      html.markup("</p>\n")
      hasBackLinks = true
    }
    depth -= 2
    if !hasBackLinks {
      html.markup("<p>")
      writeBackLinks(number)
      html.markup("</p>\n")
    }
    plain.endItem(outer)
    html.markup("</li>\n")
  }

  private mutating func writeBackLinks(_ number: Int) {
    let count = max(1, footnotes.referenceCount(of: number))
    for time in 1...count {
      if time > 1 { html.markup(" ") }
      html.markup("<a class=\"footnote-back\" href=\"")
      write(.fragment(referenceID(number, time)))
      html.markup("\" role=\"doc-backlink\" aria-label=\"")
      html.text(words.backToText(number, time))
      html.markup("\">\u{21A9}")
      // Feed readers would show a picture of an arrow without it; on pages the style sheet says so, because text
      // browsers show rubbish for it.
      html.only(.feed) { $0.markup("\u{FE0E}") }
      html.markup("</a>")
    }
  }
}
