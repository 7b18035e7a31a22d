import AlmanacModel

/// A short value with its place.
struct Word: Sendable {
  let text: String
  let range: Range<Int>
}

extension EntryReader {
  /// A text as it stands: of a one-line value the whole rest of the line.
  func text(_ field: Field) -> String? {
    located(field)?.value
  }

  /// A text with its place.
  func located(_ field: Field) -> Located<String>? {
    guard let entry = entry(field) else { return nil }
    guard let text = source.wholeText(entry.node) else {
      report(ContentMessages.textExpected(entry.key), at: entry.keyRange)
      return nil
    }
    return text.isEmpty ? nil : Located(text, at: position(of: entry.node.range.lowerBound))
  }

  /// A text that has to be there.
  func required(_ field: Field, example: BilingualText) -> Located<String>? {
    if let text = located(field) { return text }
    let isWrong = entry(field).map { source.wholeText($0.node) == nil } ?? false
    if !isWrong { reportMissing(field, example: example) }
    return nil
  }

  /// A Markdown text with the line on which it begins.
  func markdown(_ field: Field) -> (text: String, line: Int)? {
    guard let entry = entry(field), let text = text(field) else { return nil }
    guard case .scalar(let scalar) = entry.node.content else { return nil }
    return (text, source.lineIndex(of: scalar.start) + 1)
  }

  /// A short value: without a comment behind it.
  func word(_ field: Field) -> Word? {
    guard let entry = entry(field) else { return nil }
    guard let word = source.word(entry.node) else {
      report(ContentMessages.textExpected(entry.key), at: entry.keyRange)
      return nil
    }
    return word.text.isEmpty ? nil : word
  }

  /// One value or many; a plain line is split at its commas.
  func words(_ field: Field, splitsCommas: Bool = true) -> [Word] {
    guard let entry = entry(field) else { return [] }
    return words(of: entry.node, name: entry.key, at: entry.keyRange, splitsCommas: splitsCommas)
  }

  private func words(of node: YAMLNode, name: String, at range: Range<Int>, splitsCommas: Bool) -> [Word] {
    switch node.content {
    case .empty: return []
    case .scalar(let scalar):
      guard let word = source.word(node), !word.text.isEmpty else { return [] }
      guard splitsCommas, scalar.style == .line || scalar.style == .folded else { return [word] }
      return source.split(word)
    case .list(let items):
      return items.compactMap { item -> Word? in
        if item.isEmpty { return nil }
        if let word = source.word(item) { return word.text.isEmpty ? nil : word }
        report(ContentMessages.listOfTextsExpected(name), at: item.range)
        return nil
      }
    case .map:
      report(ContentMessages.listOfTextsExpected(name), at: range)
      return []
    }
  }

  /// An id of something else.
  func reference(_ field: Field) -> Reference? {
    word(field).map { Located($0.text, at: position(of: $0.range.lowerBound)) }
  }

  /// Ids of something else, one or many.
  func references(_ field: Field) -> [Reference] {
    words(field).map { Located($0.text, at: position(of: $0.range.lowerBound)) }
  }
}

extension SourceText {
  /// The text of a single value as it stands; nil for lists and maps. A list item that only looks like a map,
  /// because there is a colon in it, is a text.
  func wholeText(_ node: YAMLNode) -> String? {
    switch node.content {
    case .empty: return ""
    case .scalar(let scalar):
      return scalar.style == .block ? scalar.text.withoutTrailingBreaks : scalar.text
    case .map(let pairs): return pairs.count == 1 ? lineText(node, pairs).map(string) : nil
    case .list: return nil
    }
  }

  /// A short value: a plain line counts up to ` #`.
  func word(_ node: YAMLNode) -> Word? {
    switch node.content {
    case .empty: return Word(text: "", range: node.range)
    case .scalar(let scalar):
      guard scalar.style == .line else {
        let inner = scalar.style == .quoted && scalar.start > node.range.lowerBound
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
