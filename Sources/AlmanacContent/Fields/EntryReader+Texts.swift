import AlmanacModel

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
  func required(_ field: Field) -> Located<String>? {
    if let text = located(field) { return text }
    let isWrong = entry(field).map { source.wholeText($0.node) == nil } ?? false
    if !isWrong { reportMissing(field) }
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
    if word.text.isEmpty { reportComment(entry.node, name: entry.key) }
    return word.text.isEmpty ? nil : word
  }

  /// Reports a value that begins with `#`: all of it is a comment, and nobody sees that.
  private func reportComment(_ node: YAMLNode, name: String) {
    guard case .scalar(let scalar) = node.content, scalar.style == .line,
      source.byte(at: scalar.start) == .hash
    else { return }
    report(ContentMessages.commentInsteadOfValue(scalar.text, name), at: node.range)
  }

  /// One value or many; a plain line is split at its commas.
  func words(_ field: Field, splitsCommas: Bool = true) -> [Word] {
    let entries = all(field)
    let words = entries.flatMap {
      self.words(of: $0.node, name: $0.key, at: $0.keyRange, splitsCommas: splitsCommas)
    }
    guard entries.count > 1 else { return words }
    var seen: Set<String> = []
    return words.filter { seen.insert($0.text.lowercased()).inserted }
  }

  private func words(of node: YAMLNode, name: String, at range: Range<Int>, splitsCommas: Bool) -> [Word] {
    switch node.content {
    case .empty: return []
    case .scalar(let scalar):
      guard let word = source.word(node), !word.text.isEmpty else {
        reportComment(node, name: name)
        return []
      }
      guard splitsCommas, scalar.style == .line || scalar.style == .folded else { return [word] }
      return source.split(word)
    case .list(let items):
      return items.compactMap { item -> Word? in
        if item.isNothing { return nil }
        if let word = source.word(item) {
          if word.text.isEmpty { reportComment(item, name: name) }
          return word.text.isEmpty ? nil : word
        }
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

  /// As references, but that `Ada, Ben und Cem` are three.
  func people(_ field: Field) -> [Reference] {
    references(field).flatMap { written in
      var column = written.position.column
      return Self.joints.reduce([written.value]) { names, joint in
        names.flatMap { $0.components(joinedBy: joint) }
      }.map { name in
        defer { column += name.unicodeScalars.count + 5 }
        return Located(name, at: SourcePosition(line: written.position.line, column: column))
      }
    }
  }

  private static var joints: [String] { [" und ", " and ", " & "] }
}

extension String {
  /// The pieces between a word, if none of them is empty.
  fileprivate func components(joinedBy joint: String) -> [String] {
    let parts = split(separator: joint, omittingEmptySubsequences: false).map(String.init)
    return parts.contains(where: \.isEmpty) ? [self] : parts
  }
}
