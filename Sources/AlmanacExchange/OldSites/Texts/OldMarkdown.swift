import AlmanacModel
import MarkdownWriting

/// Turns the Markdown of other generators into ours: shortcodes and HTML become blocks and Markdown, marks of other
/// Markdowns go, links and pictures find what came along. Code stays as it is.
enum OldMarkdown {
  /// The whole text.
  static func text(_ text: String, move: inout TextMove) -> String {
    let clean = TextMove.withoutMarks(text.replacing("\r\n", with: "\n"))
    move.headings = HeadingAnchors(clean, move.generator)
    let tagged = TemplateTags.replaced(clean, kind: .markdown(move.generator), move: &move)
    move.references = MarkdownReferences(tagged, move)
    let body = body(tagged, move: &move)
    return finished(move.restored(body))
  }

  /// HTML and links of a text whose shortcodes are done.
  static func body(_ text: String, move: inout TextMove) -> String {
    let masked = masked(text, move: &move)
    let first = move.line
    var result: [String] = []
    var html: [Substring] = []
    var paragraph: [Substring] = []
    var block: HTMLBlock?
    var htmlLine = 0
    func flushText(_ move: inout TextMove) {
      guard !paragraph.isEmpty else { return }
      result.append(lines(paragraph.joined(separator: "\n"), move: &move))
      paragraph = []
    }
    func flushHTML(_ move: inout TextMove) {
      guard !html.isEmpty else { return }
      (move.line, htmlLine) = (htmlLine, move.line)
      let written = OldHTML.markdown(html.joined(separator: "\n"), move: &move)
      if !written.isEmpty { result.append("\n" + written + "\n") }
      html = []
      move.line = htmlLine
    }
    for (number, line) in masked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      move.line = first + number
      if html.isEmpty {
        guard let begun = HTMLBlock(line, move.generator) else {
          paragraph.append(line)
          continue
        }
        flushText(&move)
        htmlLine = move.line
        block = begun
      }
      let isFirst = html.isEmpty
      html.append(line)
      if block?.ends(with: line, isFirst: isFirst) ?? true { flushHTML(&move) }
    }
    // The last lines end where the next one would begin.
    move.line += 1
    flushText(&move)
    flushHTML(&move)
    move.line = first
    return result.joined(separator: "\n")
  }

  /// The text with marks in the place of code.
  private static func masked(_ text: String, move: inout TextMove) -> String {
    var result = ""
    var place = text.startIndex
    for range in CodeSpans(text, .markdown(move.generator)).all {
      result += text[place..<range.lowerBound]
      let code = text[range]
      result += move.set(aside: unescapedShortcodes(String(code)), isBlock: false)
      place = range.upperBound
    }
    return result + text[place...]
  }

  private static func unescapedShortcodes(_ code: String) -> String {
    // Zola writes what a listing looks like behind a comma.
    let head = code.prefix { $0 != "\n" }
    let code =
      head.contains(",") && head.count < code.count
      ? head.prefix { $0 != "," } + String(code.dropFirst(head.count)) : code
    guard code.contains("{{") else { return code }
    return code.replacing("{{</*", with: "{{<").replacing("*/>}}", with: ">}}").replacing(
      "{{%/*", with: "{{%"
    )
    .replacing("*/%}}", with: "%}}")
  }

  /// Lines of Markdown: marks of other Markdowns go, tags within lines become Markdown, links are led anew.
  private static func lines(_ text: String, move: inout TextMove) -> String {
    let first = move.line
    let count = text.utf8.count { $0 == 0x0A }
    move.line = max(1, first - count - 1)
    let plain = AttributeLists.removed(text, move: &move)
    let tagless = plain.utf8.contains(UInt8(ascii: "<")) ? InlineTags.markdown(plain, move: &move) : plain
    let result = MarkdownLinks.moved(tagless, move: &move)
    move.line = first
    return result
  }

  /// Without blank lines at the ends and more than one between.
  static func finished(_ text: String) -> String {
    var lines: [Substring] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, !isCode, lines.last.map({ $0.allSatisfy(\.isWhitespace) }) ?? true { continue }
      lines.append(isBlank && !isCode ? "" : line)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
