extension YAMLReader {
  /// Reads a list or map in brackets (YAML 1.2, 7.4) between an offset and an end; gives it with the offset
  /// behind it.
  mutating func readFlow(at offset: Int, end: Int) throws(YAMLMistake) -> (YAMLNode, end: Int) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAMLBounds.levels else { throw YAMLMistake(.tooDeep, offset..<offset + 1) }
    return source.byte(at: offset) == .openBracket
      ? try readFlowList(at: offset, end: end) : try readFlowMap(at: offset, end: end)
  }

  private mutating func readFlowList(at offset: Int, end: Int) throws(YAMLMistake) -> (YAMLNode, end: Int) {
    var items: [YAMLNode] = []
    var index = skipFlowBlanks(from: offset + 1, end: end)
    while index < end, source.byte(at: index) != .closeBracket {
      var (item, behind) = try readFlowValue(at: index, end: end)
      behind = skipFlowBlanks(from: behind, end: end)
      if source.byte(at: behind) == .colon, behind < end {
        (item, behind) = try readSinglePair(key: item, colon: behind, end: end)
      }
      items.append(item)
      index = try skipComma(from: behind, end: end, opened: offset, closer: .closeBracket)
    }
    guard index < end else { throw YAMLMistake(.unclosedBracket, bracket(offset)) }
    return (counted(.list(items), offset..<index + 1), index + 1)
  }

  private mutating func readFlowMap(at offset: Int, end: Int) throws(YAMLMistake) -> (YAMLNode, end: Int) {
    var pairs: [YAMLPair] = []
    var index = skipFlowBlanks(from: offset + 1, end: end)
    while index < end, source.byte(at: index) != .closeBrace {
      guard pairs.count < YAMLBounds.keys else { throw YAMLMistake(.tooManyKeys, bracket(index)) }
      let (key, behindKey) = try readFlowValue(at: index, end: end)
      guard case .scalar(let scalar) = key.content else {
        throw YAMLMistake(.wrongInBrackets, bracket(index))
      }
      var behind = skipFlowBlanks(from: behindKey, end: end)
      var value = counted(.empty, behindKey..<behindKey)
      if behind < end, source.byte(at: behind) == .colon {
        (value, behind) = try readPairValue(colon: behind, end: end)
      }
      pairs.append(YAMLPair(key: scalar.text, keyRange: key.range, value: value))
      index = try skipComma(from: behind, end: end, opened: offset, closer: .closeBrace)
    }
    guard index < end else { throw YAMLMistake(.unclosedBracket, bracket(offset)) }
    return (counted(.map(pairs), offset..<index + 1), index + 1)
  }

  private mutating func readSinglePair(
    key: YAMLNode, colon: Int, end: Int
  ) throws(YAMLMistake) -> (YAMLNode, Int) {
    guard case .scalar(let scalar) = key.content else { throw YAMLMistake(.wrongInBrackets, bracket(colon)) }
    let (value, behind) = try readPairValue(colon: colon, end: end)
    let pair = YAMLPair(key: scalar.text, keyRange: key.range, value: value)
    return (counted(.map([pair]), key.range.lowerBound..<max(behind, key.range.upperBound)), behind)
  }

  private mutating func readPairValue(colon: Int, end: Int) throws(YAMLMistake) -> (YAMLNode, Int) {
    let start = skipFlowBlanks(from: colon + 1, end: end)
    if start >= end || isFlowBreak(source.byte(at: start)) { return (counted(.empty, start..<start), start) }
    return try readFlowValue(at: start, end: end)
  }

  private mutating func readFlowValue(at offset: Int, end: Int) throws(YAMLMistake) -> (YAMLNode, end: Int) {
    switch source.byte(at: offset) {
    case .openBracket, .openBrace:
      return try readFlow(at: offset, end: end)
    case .quote, .apostrophe:
      guard let close = closingQuote(from: offset, end: end) else {
        throw YAMLMistake(.unclosedQuote, source.firstLine(of: offset..<end))
      }
      let text = try QuotedText.text(of: offset..<close + 1, in: source)
      let scalar = YAMLScalar(text: text, style: .quoted, start: offset + 1)
      return (counted(.scalar(scalar), offset..<close + 1), close + 1)
    case UInt8(ascii: "*"):
      if let alias = try alias(at: offset, end: end) { return alias }
    case .comma, .closeBracket, .closeBrace:
      throw YAMLMistake(.wrongInBrackets, bracket(offset))
    case .colon where isFlowColon(offset, end: end):
      throw YAMLMistake(.wrongInBrackets, bracket(offset))
    default: break
    }
    return readFlowPlain(at: offset, end: end)
  }

  private mutating func readFlowPlain(at offset: Int, end: Int) -> (YAMLNode, end: Int) {
    var index = offset
    while index < end {
      let byte = source.byte(at: index)
      if isFlowEnd(byte) || isFlowColon(index, end: end) { break }
      if byte == .hash, index > offset, isFlowBlank(source.byte(at: index - 1)) { break }
      index += 1
    }
    var last = index
    while last > offset, isFlowBlank(source.byte(at: last - 1)) { last -= 1 }
    var text = source.string(offset..<last)
    if text.contains("\n") {
      text = text.split(separator: "\n").map { $0.trimmingBlanks }.joined(separator: " ")
    }
    let scalar = YAMLScalar(text: text, style: .quoted, start: offset)
    return (counted(.scalar(scalar), offset..<last), index)
  }

  private func skipComma(
    from offset: Int, end: Int, opened: Int, closer: UInt8
  ) throws(YAMLMistake) -> Int {
    let index = skipFlowBlanks(from: offset, end: end)
    guard index < end else { throw YAMLMistake(.unclosedBracket, bracket(opened)) }
    if source.byte(at: index) == .comma { return skipFlowBlanks(from: index + 1, end: end) }
    guard source.byte(at: index) == closer else { throw YAMLMistake(.wrongInBrackets, bracket(index)) }
    return index
  }

  /// Behind blanks, line breaks and comments.
  private func skipFlowBlanks(from offset: Int, end: Int) -> Int {
    var index = offset
    while index < end {
      let byte = source.byte(at: index)
      if byte == .hash, index > 0, isFlowBlank(source.byte(at: index - 1)) {
        while index < end, source.byte(at: index) != .lineFeed { index += 1 }
      } else if !isFlowBlank(byte) {
        break
      } else {
        index += 1
      }
    }
    return index
  }

  private func bracket(_ offset: Int) -> Range<Int> { offset..<offset + 1 }
  private func isFlowBlank(_ byte: UInt8) -> Bool { byte.isBlank || byte == .lineFeed }

  private func isFlowBreak(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .closeBracket || byte == .closeBrace
  }

  private func isFlowEnd(_ byte: UInt8) -> Bool {
    isFlowBreak(byte) || byte == .openBracket || byte == .openBrace
  }

  private func isFlowColon(_ offset: Int, end: Int) -> Bool {
    guard source.byte(at: offset) == .colon else { return false }
    let following = source.byte(at: offset + 1)
    return offset + 1 >= end || isFlowBlank(following) || isFlowEnd(following)
  }
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmingBlanks: SubSequence {
    let scalars = unicodeScalars
    var start = scalars.startIndex
    var end = scalars.endIndex
    while start < end, scalars[start] == " " || scalars[start] == "\t" { start = scalars.index(after: start) }
    while end > start {
      let last = scalars.index(before: end)
      guard scalars[last] == " " || scalars[last] == "\t" else { break }
      end = last
    }
    return self[start..<end]
  }
}
