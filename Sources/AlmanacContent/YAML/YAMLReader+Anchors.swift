extension YAMLReader {
  /// Where the value behind `&name` begins, or nil where no name stands at the offset or nothing refers to it;
  /// then the text is just a text (`&co`).
  mutating func anchoredRest(at offset: Int, end: Int) -> Int? {
    guard source.byte(at: offset) == UInt8(ascii: "&"), let name = name(behind: offset, end: end),
      isReferredTo(name)
    else { return nil }
    var rest = name.upperBound
    while rest < end, source.byte(at: rest).isBlank { rest += 1 }
    return rest
  }

  /// Reads a value with a name, and remembers it.
  mutating func readAnchored(at offset: Int, rest: Int, parentIndent: Int) throws(YAMLMistake) -> YAMLNode {
    guard let line = current, let range = name(behind: offset, end: line.end) else {
      return YAMLNode(content: .empty, range: offset..<offset)
    }
    let before = nodeCount
    let node: YAMLNode
    if rest >= line.end {
      node = try readNested(below: parentIndent, at: offset, allowsListAtIndent: true)
    } else if keyEnd(at: rest, end: line.end) != nil, parentIndent < offset - line.start,
      isItemStart(offset, line)
    {
      node = try readMap(at: rest)
    } else {
      node = try readValue(at: rest, parentIndent: parentIndent)
    }
    anchors[source.string(range)] = (node, nodeCount - before)
    return node
  }

  /// The value that `*name` at an offset repeats, where the name is known and ends before `isEnd`.
  mutating func alias(at offset: Int, end: Int) throws(YAMLMistake) -> (node: YAMLNode, end: Int)? {
    guard source.byte(at: offset) == UInt8(ascii: "*"), let range = name(behind: offset, end: end),
      let anchor = anchors[source.string(range)]
    else { return nil }
    nodeCount += anchor.size
    repeatedNodes += anchor.size
    guard repeatedNodes <= YAMLBounds.expandedNodes else {
      throw YAMLMistake(.tooManyNodes, offset..<range.upperBound)
    }
    return (anchor.node, range.upperBound)
  }

  private func isItemStart(_ offset: Int, _ line: YAMLLine) -> Bool {
    source.startsItem(at: line.first, end: line.end) || offset == line.first
  }

  func name(behind sign: Int, end: Int) -> Range<Int>? {
    var index = sign + 1
    while index < end {
      let byte = source.byte(at: index)
      guard byte.isLetter || byte.isDigit || byte == .dash || byte == UInt8(ascii: "_") else { break }
      index += 1
    }
    let isWhole = index >= end || source.byte(at: index).isBlank || isFlowSign(source.byte(at: index))
    return index > sign + 1 && isWhole ? sign + 1..<index : nil
  }

  private func isFlowSign(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .closeBracket || byte == .closeBrace || byte == .lineFeed
  }

  /// Whether `*name` stands anywhere in the lines; they are searched once.
  private mutating func isReferredTo(_ name: Range<Int>) -> Bool {
    if let aliasNames { return aliasNames.contains(source.string(name)) }
    var names: Set<String> = []
    var index = lines.first?.start ?? 0
    let end = lines.last?.end ?? 0
    while index < end, let star = source.bytes[index..<end].firstIndex(of: UInt8(ascii: "*")) {
      if let range = self.name(behind: star, end: end) { names.insert(source.string(range)) }
      index = star + 1
    }
    aliasNames = names
    return names.contains(source.string(name))
  }
}
