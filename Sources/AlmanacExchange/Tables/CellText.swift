/// Text of cells as other programs write it.
enum CellText {
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
