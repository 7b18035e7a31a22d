extension YAMLReader {
  /// Reads the value that begins at an offset of the current line, and leaves the lines it takes.
  mutating func readValue(at offset: Int, parentIndent: Int) throws(YAMLMistake) -> YAMLNode {
    guard let line = current else { return YAMLNode(content: .empty, range: offset..<offset) }
    switch source.byte(at: offset) {
    case .quote, .apostrophe:
      return try readQuoted(at: offset, line: line, parentIndent: parentIndent)
    case .openBracket, .openBrace:
      return try readBrackets(at: offset, line: line, parentIndent: parentIndent)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if let header = BlockScalarHeader(source, offset..<line.end) {
        return readBlockScalar(header, at: offset, parentIndent: parentIndent)
      }
    case UInt8(ascii: "*"):
      if let alias = try alias(at: offset, end: line.end), isRestSilent(from: alias.end, end: line.end) {
        next += 1
        return alias.node
      }
    default: break
    }
    return try readPlain(at: offset, line: line, parentIndent: parentIndent)
  }

  /// Reads a text without quotes: the rest of the line, and of the deeper lines below it.
  mutating func readPlain(
    at offset: Int, line: YAMLLine, parentIndent: Int
  ) throws(YAMLMistake) -> YAMLNode {
    next += 1
    let first = offset..<max(offset, line.end)
    guard let more = nextContinuation(parentIndent: parentIndent) else {
      return counted(.scalar(YAMLScalar(text: source.string(first), style: .line, start: offset)), first)
    }
    var text = source.string(withoutComment(first))
    var end = first.upperBound
    var continuation: (index: Int, blanks: Int)? = more
    while let (index, blanks) = continuation {
      let line = lines[index]
      if looksLikeKey(line) {
        let isWord = source.byte(at: first.lowerBound).isLetter
        throw (isWord ? keyWithoutSpace(first) : nil)
          ?? YAMLMistake(.wrongIndent(expected: max(0, parentIndent)), line.range)
      }
      if source.byte(at: line.first) == .tab { throw YAMLMistake(.tab, line.first..<line.first + 1) }
      text += blanks == 0 ? " " : String(repeating: "\n", count: blanks)
      text += source.string(withoutComment(line.range))
      end = line.end
      next = index + 1
      continuation = nextContinuation(parentIndent: parentIndent)
    }
    return counted(.scalar(YAMLScalar(text: text, style: .folded, start: offset)), offset..<end)
  }

  /// The next line, if it belongs to the text above, with the number of blank lines before it.
  private func nextContinuation(parentIndent: Int) -> (index: Int, blanks: Int)? {
    var index = next
    while index < limit, lines.indices.contains(index) {
      let line = lines[index]
      if !line.isBlank {
        let belongs = line.indent > parentIndent && source.byte(at: line.first) != .hash
        return belongs && parentIndent >= 0 ? (index, index - next) : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a line below a text is a key that stands too far right rather than more of the text.
  private func looksLikeKey(_ line: YAMLLine) -> Bool {
    guard let colon = keyEnd(at: line.first, end: line.end) else { return false }
    return !(line.first..<colon).contains { source.byte(at: $0).isBlank }
  }

  /// A plain range up to ` #`.
  func withoutComment(_ range: Range<Int>) -> Range<Int> { source.withoutComment(range) }

  /// Reads a value in quotes, over several lines if need be.
  private mutating func readQuoted(
    at offset: Int, line: YAMLLine, parentIndent: Int
  ) throws(YAMLMistake) -> YAMLNode {
    if let close = closingQuote(from: offset, end: line.end) {
      guard isRestSilent(from: close + 1, end: line.end) else {
        return try readPlain(at: offset, line: line, parentIndent: parentIndent)
      }
      next += 1
      return try quotedNode(offset, close)
    }
    let last = lastLineOfQuoted(parentIndent: parentIndent)
    let end = lines[last].end
    guard last > next, let close = closingQuote(from: offset, end: end) else {
      throw YAMLMistake(.unclosedQuote, offset..<line.end)
    }
    let closing = source.lineIndex(of: close) - source.lineIndex(of: offset) + next
    guard lines.indices.contains(closing), isRestSilent(from: close + 1, end: lines[closing].end) else {
      throw YAMLMistake(.unclosedQuote, offset..<line.end)
    }
    next = closing + 1
    return try quotedNode(offset, close)
  }

  /// The last line that may belong to a text in quotes which begins on the current line. At the left edge of a file
  /// its lines need not stand further right, as long as none of them looks like a key or an item.
  private func lastLineOfQuoted(parentIndent: Int) -> Int {
    guard parentIndent == 0 else { return lastLine(of: next, parentIndent: parentIndent, closers: false) }
    var last = next
    var index = next + 1
    while index < limit, lines.indices.contains(index) {
      let line = lines[index]
      if !line.isBlank {
        guard line.indent > 0 || !looksLikeKey(line) && !source.startsItem(at: line.first, end: line.end)
        else { break }
        last = index
      }
      index += 1
    }
    return last
  }

  private mutating func quotedNode(_ open: Int, _ close: Int) throws(YAMLMistake) -> YAMLNode {
    let text = try QuotedText.text(of: open..<close + 1, in: source)
    return counted(.scalar(YAMLScalar(text: text, style: .quoted, start: open + 1)), open..<close + 1)
  }

  /// Reads a value in brackets, over several lines if need be.
  private mutating func readBrackets(
    at offset: Int, line: YAMLLine, parentIndent: Int
  ) throws(YAMLMistake) -> YAMLNode {
    let last = lastLine(of: offset, parentIndent: parentIndent, closers: true)
    let (node, end) = try readFlow(at: offset, end: lines[last].end)
    let ending = source.lineIndex(of: max(offset, end - 1)) - source.lineIndex(of: offset) + next
    guard lines.indices.contains(ending), isRestSilent(from: end, end: lines[ending].end) else {
      guard ending == next else { throw YAMLMistake(.textAfterValue, end..<max(end, lines[last].end)) }
      return try readPlain(at: offset, line: line, parentIndent: parentIndent)
    }
    next = ending + 1
    return node
  }

  /// The last line that may belong to a value in quotes or brackets which begins on the current line.
  private func lastLine(of offset: Int, parentIndent: Int, closers: Bool) -> Int {
    var last = next
    var index = next + 1
    while index < limit, lines.indices.contains(index) {
      let line = lines[index]
      if !line.isBlank {
        let sign = source.byte(at: line.first)
        let closes = closers && line.indent >= parentIndent && (sign == .closeBracket || sign == .closeBrace)
        guard line.indent > parentIndent || closes else { break }
        last = index
      }
      index += 1
    }
    return last
  }
}

extension SourceText {
  /// A range up to ` #`, or nothing where it begins with `# `.
  func withoutComment(_ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index < range.upperBound {
      if byte(at: index) == .hash, index == range.lowerBound || byte(at: index - 1).isBlank {
        var end = index
        while end > range.lowerBound, byte(at: end - 1).isBlank { end -= 1 }
        return range.lowerBound..<end
      }
      index += 1
    }
    return range
  }
}
