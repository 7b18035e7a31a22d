/// Cuts what is said of a page to the length that its place has.
enum Teaser {
  /// The text, or its beginning up to the end of a word and `…`; never longer than so many characters.
  static func cut(_ text: String, at limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let head = text.prefix(limit - 1)
    let word = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    let marks: Set<Character> = [",", ";", ":", "–", "—", "-", ".", " ", "(", "„", "“"]
    return String(word[..<(word.lastIndex { !marks.contains($0) }.map(word.index(after:)) ?? word.endIndex)])
      + "…"
  }
}
