/// Reads the notation of site.yaml, the lists and front matter: YAML's block maps, lists, quoted, folded and
/// bracketed values, with one difference, which is why this is not a general YAML parser: the rest of a line
/// behind `key: ` is the text as it stands, whatever signs are in it. Because structure and mistakes are found
/// by the same walk over the lines, each mistake has its own place and costs one entry only.
struct YAMLReader {
  let source: SourceText
  let lines: [YAMLLine]
  /// The line to read next.
  var next = 0
  /// The line at which to stop: that of the next entry.
  var limit: Int
  var depth = 0
  /// Values with a name (`&name`), with the number of nodes in them.
  var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  /// Nodes so far, repeated ones counted each time.
  var nodeCount = 0
  /// Nodes that came from repeating named values.
  var repeatedNodes = 0
  var aliasNames: Set<String>?

  /// A reader for some lines (numbers from 0) of a text.
  init(_ source: SourceText, lines numbers: Range<Int>) {
    self.source = source
    lines = source.yamlLines(numbers)
    limit = lines.count
  }

  /// Passes a line `---` at the beginning.
  mutating func skipDocumentStart() throws(YAMLMistake) {
    try skipSilentLines()
    if let line = current, line.indent == 0, source.string(line.range) == "---" { next += 1 }
  }

  /// The value that the lines up to the limit are together.
  mutating func readDocument() throws(YAMLMistake) -> YAMLNode {
    try refuseControlCharacters()
    try skipSilentLines()
    guard let line = current else { return YAMLNode(content: .empty, range: emptyRange) }
    let node = try readBlock(at: line.first, parentIndent: -1)
    try skipSilentLines()
    if let rest = current {
      let kind: YAMLMistake.Kind =
        source.byte(at: rest.first) == .dash && source.string(rest.range) == "---"
        ? .secondDocument : .wrongIndent(expected: line.indent)
      throw YAMLMistake(kind, rest.range)
    }
    return node
  }

  private func refuseControlCharacters() throws(YAMLMistake) {
    guard let first = current, lines.indices.contains(limit - 1) else { return }
    for offset in first.start..<max(first.start, lines[limit - 1].end) {
      let byte = source.byte(at: offset)
      if byte < 0x20 && byte != .lineFeed && byte != .tab || byte == 0x7F {
        throw YAMLMistake(.controlCharacter, offset..<offset + 1)
      }
    }
  }

  var current: YAMLLine? { next < limit && lines.indices.contains(next) ? lines[next] : nil }

  private var emptyRange: Range<Int> {
    let start = lines.first?.start ?? 0
    return start..<start
  }

  mutating func skipSilentLines() throws(YAMLMistake) {
    while let line = current {
      guard source.isSilent(line) else {
        if source.byte(at: line.first) == .tab { throw YAMLMistake(.tab, line.first..<line.first + 1) }
        return
      }
      next += 1
    }
  }

  /// Reads the list, map or single value that begins at an offset of the current line.
  mutating func readBlock(at offset: Int, parentIndent: Int) throws(YAMLMistake) -> YAMLNode {
    guard let line = current else { return YAMLNode(content: .empty, range: offset..<offset) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAMLBounds.levels else { throw YAMLMistake(.tooDeep, offset..<line.end) }
    if source.startsItem(at: offset, end: line.end) { return try readList(at: offset) }
    if let rest = anchoredRest(at: offset, end: line.end) {
      return try readAnchored(at: offset, rest: rest, parentIndent: parentIndent)
    }
    if parentIndent < 0 || keyEnd(at: offset, end: line.end) != nil { return try readMap(at: offset) }
    return try readValue(at: offset, parentIndent: parentIndent)
  }

  /// A node that was read, counted.
  mutating func counted(_ content: YAMLNode.Content, _ range: Range<Int>) -> YAMLNode {
    nodeCount += 1
    return YAMLNode(content: content, range: range)
  }
}
