/// A rough check that the marks of an XML text are balanced.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<![CDATA[") {
        guard let end = rest.firstRange(of: "]]>") else { return false }
        rest = rest[end.upperBound...]
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { return false }
      let mark = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if mark.hasPrefix("?") || mark.hasSuffix("/") { continue }
      if mark.hasPrefix("/") {
        guard open.popLast() == mark.dropFirst() else { return false }
      } else {
        open.append(mark.prefix { !$0.isWhitespace })
      }
    }
    return open.isEmpty && !text.isEmpty
  }
}
