import MarkdownWriting

/// Text of cells as other programs write it.
enum CellText {
  /// The text without blanks around it, with LF for every kind of line break. The no-break blanks that Notion writes
  /// before AM and PM are blanks; control characters and marks without width are nothing.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0xA0, 0x202F, 0x2009: scalars.append(" ")
      case 0xFEFF, 0x200B: break
      case 0..<0x20 where scalar != "\t", 0x7F: break
      default: scalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text in one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The lines of a longer text, without blanks at their ends.
  static func paragraphs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let end = line.lastIndex { $0 != " " && $0 != "\t" }
      return end.map { line[...$0] } ?? ""
    }
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    return start <= end && start < lines.count ? lines[start...end].joined(separator: "\n") : ""
  }

  /// A longer text as Markdown that shows it as it is: HTML as what it says, any other text line by line.
  static func markdown(_ text: String) -> String {
    let plain = paragraphs(text)
    return MarkdownFromHTML.isHTML(plain) ? HTMLDescription.markdown(plain) : MarkdownEscaping.text(plain)
  }

  /// The values of a cell that holds several, such as a multi-select or people.
  static func items(_ text: String) -> [String] {
    var items: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if (character == "," || character == ";" || character.isNewline) && depth == 0 {
        items.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    items.append(current)
    return items.map { line(withoutReference($0)) }.filter { !$0.isEmpty }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Without the address that Notion puts in brackets behind people and related pages: it is nobody's business here.
  static func withoutReference(_ text: String) -> String {
    var result = text
    while let open = result.lastIndex(of: "("), let close = result[open...].firstIndex(of: ")") {
      let inner = result[open...close].lowercased()
      guard inner.contains("://") || inner.contains("@") || inner.contains(".md") || inner.contains("%20")
      else { break }
      result.removeSubrange(open...close)
    }
    return result
  }
}
