import MarkdownWriting

/// Texts of calendar entries, which some programs write as HTML or with bits of it.
enum CalendarText {
  /// A title in one line.
  static func line(_ text: String) -> String {
    CellText.line(
      MarkdownFromHTML.isHTML(text) ? MarkdownFromHTML.plain(HTMLDescription.unbracketed(text)) : text)
  }

  /// The title of a cancelled event without the word that its program put in front, as the site does.
  static func withoutCancellation(_ title: String) -> String {
    guard let colon = title.prefix(12).firstIndex(of: ":"),
      ["abgesagt", "canceled", "cancelled"].contains(CellText.line(String(title[..<colon])).lowercased())
    else { return title }
    let rest = CellText.line(String(title[title.index(after: colon)...]))
    return rest.isEmpty ? title : rest
  }

  /// A place of several lines, joined by commas.
  static func place(_ text: String) -> String {
    let lines =
      MarkdownFromHTML.isHTML(text)
      ? MarkdownFromHTML.lines(HTMLDescription.unbracketed(text))
      : text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.map { line in
      String(CellText.line(line).reversed().drop { $0 == "," || $0 == ";" || $0 == " " }.reversed())
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A description as Markdown that shows what the text says: HTML as what it means, plain text line by line.
  static func description(_ text: String) -> String {
    guard MarkdownFromHTML.isHTML(text) else {
      return CellText.paragraphs(linked(MarkdownEscaping.text(text)))
    }
    return CellText.paragraphs(HTMLDescription.markdown(text))
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
