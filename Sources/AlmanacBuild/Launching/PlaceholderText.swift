import AlmanacModel

/// Words that only hold a place: „Lorem ipsum“, `[zu ergänzen]`, reminders, sentences of the starter, and, where
/// names and numbers stand, „Max Mustermann“ and 0123 456789.
enum PlaceholderText {
  /// The first placeholder in a line, with its column.
  /// - Parameter isFormal: fields and the pages that the law asks for, where sample names and numbers count.
  static func first(in line: String, isFormal: Bool) -> (text: String, column: Int)? {
    let lower = line.lowercased()
    // Where small letters have other lengths the place would be wrong: the line's beginning is as good.
    let isAligned = lower.unicodeScalars.count == line.unicodeScalars.count
    func found(_ words: String) -> (text: String, column: Int)? {
      guard let range = lower.firstRange(of: words) else { return nil }
      let start = lower[..<range.lowerBound].unicodeScalars.count
      guard isAligned else { return (line.trimmed, 1) }
      let scalars = line.unicodeScalars.dropFirst(start).prefix(words.unicodeScalars.count)
      return (String(String.UnicodeScalarView(scalars)), start + 1)
    }
    for sentence in PlaceholderWords.sentences { if let place = found(sentence) { return place } }
    if let place = gap(in: line) ?? reminder(in: line) { return place }
    if PlaceholderWords.wholeLines.contains(value(of: lower)) { return (line.trimmed, 1) }
    guard isFormal else { return nil }
    for name in PlaceholderWords.names { if let place = found(name) { return place } }
    return number(in: line)
  }

  /// `[Anschrift: zu ergänzen]`; what has an address behind it is a link, whatever it says.
  private static func gap(in line: String) -> (text: String, column: Int)? {
    var rest = line[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let inner = line[line.index(after: open)..<close]
      let next = line.index(after: close)
      // The name of a link's address stands behind its words.
      let isLink =
        next < line.endIndex && "([:".contains(line[next]) || line[..<open].last == "]"
      let lower = inner.lowercased()
      if !isLink, inner.count < 160, PlaceholderWords.gaps.contains(where: { stands($0, in: lower) }) {
        return ("[\(inner)]", line[..<open].unicodeScalars.count + 1)
      }
      rest = line[next...]
    }
    return nil
  }

  /// Whether words stand in a text and are no part of others: `todo` is none of “mastodon”.
  private static func stands(_ words: String, in text: String) -> Bool {
    text.ranges(of: words).contains { range in
      let (before, after) = (text[..<range.lowerBound].last, text[range.upperBound...].first)
      return !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
    }
  }

  /// A reminder in front of what is to be done: at the beginning of a text, or with a colon behind it.
  private static func reminder(in line: String) -> (text: String, column: Int)? {
    for word in PlaceholderWords.reminders.map({ $0.uppercased() }) {
      guard let range = line.firstRange(of: word) else { continue }
      let before = line[..<range.lowerBound].last
      let after = line[range.upperBound...].first
      let isWord = !(before?.isLetter ?? false) && !(after.map { $0.isLetter || $0 == "-" } ?? false)
      let begins = value(of: line).hasPrefix(word)
      if isWord, begins || after == ":" {
        return (word, line[..<range.lowerBound].unicodeScalars.count + 1)
      }
    }
    return nil
  }

  /// A telephone number or a postcode that nobody has.
  private static func number(in line: String) -> (text: String, column: Int)? {
    let lower = line.lowercased()
    guard PlaceholderWords.numberHints.contains(where: lower.contains) else { return nil }
    var digits = ""
    var start: Int?
    for (index, scalar) in (Array(line.unicodeScalars) + [";"]).enumerated() {
      if ("0"..."9").contains(scalar) {
        start = start ?? index
        digits.unicodeScalars.append(scalar)
      } else if start != nil, !" /-()\u{A0}\u{202F}".unicodeScalars.contains(scalar) {
        if isSample(digits) { return (digits, (start ?? 0) + 1) }
        (digits, start) = ("", nil)
      }
    }
    return nil
  }

  private static func isSample(_ digits: String) -> Bool {
    digits == "00000" || PlaceholderWords.digits.contains { digits.contains($0) }
  }

  /// The text of a line without the marks of a list, a heading or a field.
  private static func value(of line: String) -> String {
    var text = line.trimmed.trimmingPrefix { "-#>*+ \"'".contains($0) }
    if let colon = text.firstIndex(of: ":"), !text[..<colon].contains(" "), !text[colon...].hasPrefix("://") {
      let rest = text[text.index(after: colon)...]
      if rest.hasPrefix(" ") { text = rest.trimmingPrefix { $0 == " " || $0 == "\"" } }
    }
    while let last = text.last, ".…!\"' *".contains(last) { text = text.dropLast() }
    return String(text)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(trimmingPrefix { $0.isWhitespace }.reversed().trimmingPrefix { $0.isWhitespace }.reversed())
  }
}
