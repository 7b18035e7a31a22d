import AlmanacModel

/// A place that still waits for the editor's words: `«Bitte ersetzen: …»`, as `new` writes it.
///
/// Guillemets are quotation marks too. A mark is therefore what begins as ours do, or what nobody would quote:
/// dots alone, or, alone in its line, a word such as „Text“ or a sentence such as „Hier steht der Text“.
enum FillInMark {
  /// The first mark in a line, with its column.
  static func first(in line: String) -> (text: String, column: Int)? {
    var rest = line[...]
    while let open = rest.firstIndex(of: "«") {
      let inner = rest[rest.index(after: open)...].prefix { $0 != "»" && $0 != "«" }
      if !isEndOfQuotation(open, in: line), isMark(inner, aloneIn: line) {
        let closing = inner.endIndex < line.endIndex && line[inner.endIndex] == "»" ? "»" : ""
        return ("«\(inner)\(closing)", line[..<open].unicodeScalars.count + 1)
      }
      rest = rest[inner.endIndex...]
    }
    return nil
  }

  /// Whether a quotation ends here: `»So war es.«`
  private static func isEndOfQuotation(_ sign: String.Index, in line: String) -> Bool {
    let before = line[..<sign]
    return before.count { $0 == "»" } > before.count { $0 == "«" }
  }

  private static func isMark(_ inner: Substring, aloneIn line: String) -> Bool {
    let text = inner.split { $0.isWhitespace }.joined(separator: " ").lowercased()
    if PlaceholderWords.openings.contains(where: text.hasPrefix) { return true }
    if text.allSatisfy({ ".… ".contains($0) }) || PlaceholderWords.empty.contains(text) { return true }
    guard isAlone(inner, in: line) else { return false }
    return PlaceholderWords.nouns.contains(text)
      || PlaceholderWords.beginnings.contains { text == $0 || text.hasPrefix($0 + " ") }
  }

  /// Whether the line holds nothing else but signs of Markdown or a field's key.
  private static func isAlone(_ inner: Substring, in line: String) -> Bool {
    guard inner.endIndex < line.endIndex, line[inner.endIndex] == "»",
      line[line.index(after: inner.endIndex)...].allSatisfy({ $0.isWhitespace || "\"'*_.".contains($0) })
    else { return false }
    let before = line[..<inner.startIndex].dropLast()
    if let colon = before.firstIndex(of: ":") {
      return !before[..<colon].trimmingPrefix { $0.isWhitespace || $0 == "-" }.contains(" ")
        && before[before.index(after: colon)...].allSatisfy { $0.isWhitespace || "\"'".contains($0) }
    }
    return before.allSatisfy { $0.isWhitespace || "\"'#>*_-+".contains($0) }
  }
}
