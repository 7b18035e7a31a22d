/// A short value with its place.
struct Word: Sendable {
  let text: String
  let range: Range<Int>
}

extension SourceText {
  /// The text of a single value as it stands; nil for lists and maps. A list item that only looks like a map,
  /// because there is a colon in it, is a text.
  func wholeText(_ node: YAMLNode) -> String? {
    switch node.content {
    case .empty: return ""
    case .scalar(let scalar):
      switch scalar.style {
      case .block: return scalar.text.withoutTrailingBreaks
      case .line where bytes[node.range.clamped(to: bytes.indices)].contains(.hash):
        return string(withoutRemark(node.range))
      default: return scalar.text
      }
    case .map(let pairs): return lineText(node, pairs).map { string(withoutRemark($0)) }
    case .list: return nil
    }
  }

  /// A text up to a remark that is set apart by two blanks before its `#` and one behind it; `Raum #3` and
  /// `Teil # 3` are texts.
  func withoutRemark(_ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      if byte(at: index).isBlank, byte(at: index + 1).isBlank, byte(at: index + 2) == .hash,
        index + 3 == range.upperBound || byte(at: index + 3).isBlank
      {
        return withoutTrailingBlanks(range.lowerBound..<index)
      }
      index += 1
    }
    return range
  }

  /// A short value: a plain line counts up to ` #`.
  func word(_ node: YAMLNode) -> Word? {
    if node.isNothing { return Word(text: "", range: node.range) }
    switch node.content {
    case .empty: return Word(text: "", range: node.range)
    case .scalar(let scalar):
      guard scalar.style == .line else {
        let inner =
          scalar.style == .quoted && scalar.start > node.range.lowerBound
          ? scalar.start..<max(scalar.start, node.range.upperBound - 1) : node.range
        return Word(text: String(scalar.text.withoutTrailingBreaks.trimmingBlanks), range: inner)
      }
      guard bytes[node.range.clamped(to: bytes.indices)].contains(.hash) else {
        return Word(text: scalar.text, range: node.range)
      }
      let range = withoutComment(node.range)
      return Word(text: string(range), range: range)
    case .map(let pairs):
      return lineText(node, pairs).map { Word(text: string(withoutComment($0)), range: withoutComment($0)) }
    case .list: return nil
    }
  }

  private func lineText(_ node: YAMLNode, _ pairs: [YAMLPair]) -> Range<Int>? {
    guard pairs.count == 1, let pair = pairs.first, case .scalar(let scalar) = pair.value.content,
      scalar.style == .line, !bytes[pair.keyRange.clamped(to: bytes.indices)].starts(with: [.quote])
    else { return nil }
    return pair.keyRange.lowerBound..<max(pair.keyRange.lowerBound, pair.value.range.upperBound)
  }

  /// The parts of a plain value between commas.
  func split(_ word: Word) -> [Word] {
    guard bytes[word.range.clamped(to: bytes.indices)].contains(.comma) else { return [word] }
    var words: [Word] = []
    var start = word.range.lowerBound
    while start < word.range.upperBound {
      var end = start
      while end < word.range.upperBound, byte(at: end) != .comma { end += 1 }
      var (first, last) = (start, end)
      while first < last, byte(at: first).isBlank || byte(at: first) == .lineFeed { first += 1 }
      while last > first, byte(at: last - 1).isBlank || byte(at: last - 1) == .lineFeed { last -= 1 }
      if first < last { words.append(Word(text: string(first..<last), range: first..<last)) }
      start = end + 1
    }
    return words
  }
}

extension String {
  /// Without the line breaks at its end.
  var withoutTrailingBreaks: String {
    guard utf8.last == .lineFeed else { return self }
    var text = self[...]
    while text.utf8.last == .lineFeed { text = text.dropLast() }
    return String(text)
  }
}
