/// Breaks plain text into lines that every mail program shows whole.
struct PlainTextFlow {
  /// Columns of a line; an address may be longer, because a broken one leads nowhere.
  static let width = 76

  /// The text with lines of at most 76 columns. What is indented stays so; the rest of a list item stands below
  /// its text.
  static func wrap(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { wrapLine(String($0)) }.joined(
      separator: "\n")
  }

  private static func wrapLine(_ line: String) -> String {
    let indent = line.prefix { $0 == " " }.count
    let body = line.dropFirst(indent)
    guard line.unicodeScalars.count > width else { return line }
    let margin = min(indent + hanging(body), width / 2)
    var lines: [String] = []
    var current = String(repeating: " ", count: min(indent, width / 2))
    var isEmpty = true
    for word in body.split(separator: " ") {
      for piece in pieces(String(word), width: width - margin) {
        if !isEmpty, current.unicodeScalars.count + 1 + piece.unicodeScalars.count > width {
          lines.append(current)
          current = String(repeating: " ", count: margin)
          isEmpty = true
        }
        current += isEmpty ? piece : " \(piece)"
        isEmpty = false
      }
    }
    lines.append(current)
    return lines.joined(separator: "\n")
  }

  /// How far the text of a list item stands behind its mark.
  private static func hanging(_ body: Substring) -> Int {
    if body.hasPrefix("– ") || body.hasPrefix("- ") || body.hasPrefix("> ") { return 2 }
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 3, body.dropFirst(digits.count).hasPrefix(". ") else { return 0 }
    return digits.count + 2
  }

  /// A word that fits, an address whole, anything longer in pieces.
  private static func pieces(_ word: String, width: Int) -> [String] {
    guard word.unicodeScalars.count > width, !word.contains("://"), !word.contains("mailto:") else {
      return [word]
    }
    var pieces: [String] = []
    var rest = word.unicodeScalars[...]
    while !rest.isEmpty {
      pieces.append(String(String.UnicodeScalarView(rest.prefix(width))))
      rest = rest.dropFirst(width)
    }
    return pieces
  }
}
