extension YAMLReader {
  /// Reads the list whose first dash is at an offset of the current line.
  mutating func readList(at offset: Int) throws(YAMLMistake) -> YAMLNode {
    guard let first = current else { return YAMLNode(content: .empty, range: offset..<offset) }
    let indent = offset - first.start
    var items: [YAMLNode] = []
    var dash = offset
    while let line = current {
      items.append(try readItem(dash: dash, indent: indent, line: line))
      try skipSilentLines()
      guard let following = current, following.indent >= indent else { break }
      guard following.indent == indent else {
        throw YAMLMistake(.wrongIndent(expected: indent), following.range)
      }
      guard source.startsItem(at: following.first, end: following.end) else { break }
      dash = following.first
    }
    return counted(.list(items), offset..<first.end)
  }

  private mutating func readItem(dash: Int, indent: Int, line: YAMLLine) throws(YAMLMistake) -> YAMLNode {
    var start = dash + 1
    while start < line.end, source.byte(at: start).isBlank { start += 1 }
    if start >= line.end || source.byte(at: start) == .hash && source.byte(at: start + 1).isBlank {
      return try readNested(below: indent, at: start, allowsListAtIndent: false)
    }
    return try readBlock(at: start, parentIndent: indent)
  }

  /// Reads the map whose first key is at an offset of the current line.
  mutating func readMap(at offset: Int) throws(YAMLMistake) -> YAMLNode {
    guard let first = current else { return YAMLNode(content: .empty, range: offset..<offset) }
    let indent = offset - first.start
    var pairs: [YAMLPair] = []
    var start = offset
    while let line = current {
      pairs.append(try readPair(at: start, indent: indent, line: line))
      try skipSilentLines()
      guard let following = current, following.indent >= indent else { break }
      guard following.indent == indent else {
        throw YAMLMistake(.wrongIndent(expected: indent), following.range)
      }
      start = following.first
      if source.startsItem(at: start, end: following.end) { throw YAMLMistake(.itemInMap, following.range) }
      if isDocumentMark(following) { break }
      guard pairs.count < YAMLBounds.keys else { throw YAMLMistake(.tooManyKeys, following.range) }
    }
    let end = pairs.last.map { max($0.value.range.upperBound, $0.keyRange.upperBound) } ?? first.end
    return counted(.map(pairs), offset..<max(offset, end))
  }

  private func isDocumentMark(_ line: YAMLLine) -> Bool {
    line.indent == 0 && line.end - line.first == 3
      && (line.first..<line.end).allSatisfy { source.byte(at: $0) == .dash }
  }

  private mutating func readPair(at offset: Int, indent: Int, line: YAMLLine) throws(YAMLMistake) -> YAMLPair
  {
    guard let colon = keyEnd(at: offset, end: line.end) else { throw missingColon(at: offset, line: line) }
    let (key, range) = keyText(offset..<colon)
    var start = colon + 1
    while start < line.end, source.byte(at: start).isBlank { start += 1 }
    let value: YAMLNode
    if start >= line.end
      || source.byte(at: start) == .hash && (source.byte(at: start + 1).isBlank || isKeyOfMore(indent))
    {
      value = try readNested(below: indent, at: start, allowsListAtIndent: true)
    } else if let rest = anchoredRest(at: start, end: line.end) {
      depth += 1
      defer { depth -= 1 }
      value = try readAnchored(at: start, rest: rest, parentIndent: indent)
    } else {
      value = try readValue(at: start, parentIndent: indent)
    }
    return YAMLPair(key: key, keyRange: range, value: value)
  }

  /// Reads what stands below a key or dash with nothing behind it.
  mutating func readNested(
    below indent: Int, at offset: Int, allowsListAtIndent: Bool
  ) throws(YAMLMistake) -> YAMLNode {
    next += 1
    try skipSilentLines()
    guard let line = current else { return counted(.empty, offset..<offset) }
    if line.indent > indent { return try readBlock(at: line.first, parentIndent: indent) }
    if allowsListAtIndent, line.indent == indent, source.startsItem(at: line.first, end: line.end) {
      depth += 1
      defer { depth -= 1 }
      guard depth <= YAMLBounds.levels else { throw YAMLMistake(.tooDeep, line.range) }
      return try readList(at: line.first)
    }
    return counted(.empty, offset..<offset)
  }

  /// Whether below the current line stands what belongs to its key: then `#Stichworte` behind it is a comment.
  private func isKeyOfMore(_ indent: Int) -> Bool {
    let following = lines.indices.clamped(to: next + 1..<max(next + 1, limit)).first {
      !lines[$0].isBlank && source.byte(at: lines[$0].first) != .hash
    }
    guard let following else { return false }
    let line = lines[following]
    return line.indent > indent
      || line.indent == indent && source.startsItem(at: line.first, end: line.end)
  }

  private func missingColon(at offset: Int, line: YAMLLine) -> YAMLMistake {
    let range = offset..<max(offset, line.end)
    if source.byte(at: offset) == .dash, source.byte(at: offset + 1).isLetter {
      return YAMLMistake(.missingSpaceAfterDash, offset..<offset + 1)
    }
    if let quote = unclosedKeyQuote(at: offset, end: line.end) { return quote }
    return keyWithoutSpace(range) ?? YAMLMistake(.missingColon, range)
  }

  /// The mistake of `key:value`; nil where a text begins in another way.
  func keyWithoutSpace(_ range: Range<Int>) -> YAMLMistake? {
    var end = range.lowerBound
    while end < range.upperBound, source.byte(at: end) != .colon, !source.byte(at: end).isBlank { end += 1 }
    guard end > range.lowerBound, source.byte(at: end) == .colon,
      source.byte(at: end + 1) != UInt8(ascii: "/")
    else { return nil }
    return YAMLMistake(.missingSpaceAfterColon, range.lowerBound..<end + 1)
  }

  private func unclosedKeyQuote(at offset: Int, end: Int) -> YAMLMistake? {
    let quote = source.byte(at: offset)
    guard quote == .quote || quote == .apostrophe, closingQuote(from: offset, end: end) == nil
    else { return nil }
    return YAMLMistake(.unclosedQuote, offset..<end)
  }
}
