import AlmanacModel

extension BodyWriter {
  /// Reports markup that did not take, each where it stands; stars once a block.
  mutating func noteLeftovers(_ node: MarkdownNode, in block: MarkdownNode) {
    let text = node.literal
    for leftover in LeftoverScanner.leftovers(in: node, startsLine: startsLine && block.kind == .paragraph) {
      // What is escaped is meant to be seen.
      let start = NodeBytes(rebasing: text[leftover.range.lowerBound...].prefix(leftover.range.count + 1))
      guard source.says(start, in: block, unescaped: true) else { continue }
      guard isLookedFor(in: block) else { return }
      if leftover.kind == .stars {
        guard starredBlock != block.identity else { continue }
        starredBlock = block.identity
      }
      let written = NodeBytes(rebasing: text[leftover.range])
      let place = NodeBytes(rebasing: text[leftover.range.lowerBound...].prefix(40))
      report(
        LeftoverMessages.message(leftover.kind, String(decoding: written, as: UTF8.self)),
        at: source.position(of: place, in: node, block: block),
        length: String(decoding: written, as: UTF8.self).unicodeScalars.count)
    }
  }

  /// Reports lines of a paragraph that were to be items or rows.
  mutating func noteLines(of block: MarkdownNode) {
    for leftover in LineScanner.leftovers(of: block, in: &source) {
      guard isLookedFor(in: block) else { return }
      let written = String(decoding: source.bytes[leftover.range], as: UTF8.self)
      report(
        LeftoverMessages.message(leftover.kind, written), at: source.position(at: leftover.range.lowerBound),
        length: written.unicodeScalars.count)
    }
  }

  /// Where something stands is searched from the beginning of its block: what has more than fifty is no text of people.
  private mutating func isLookedFor(in block: MarkdownNode) -> Bool {
    if leftoverBlock != block.identity { (leftoverBlock, leftoverCount) = (block.identity, 0) }
    leftoverCount += 1
    return leftoverCount <= 50
  }

  /// Reports rows with more cells than the head of their table has: what is over is not shown.
  mutating func noteLongRows(of table: MarkdownNode) {
    let columns = table.columnAlignments.count
    for row in table.children where row.startLine > 0 {
      guard let line = source.line(row.startLine), TableLine.cells(in: line) > columns else { continue }
      report(
        LeftoverMessages.longRow(
          TableLine.cells(in: line), columns: columns, hasCode: line.contains(UInt8(ascii: "`"))),
        at: source.position(of: row))
    }
  }

  /// Reports a description that is the name of a file.
  /// - Parameter path: of the picture that is described.
  mutating func noteFileName(_ description: String, of path: String, at position: SourcePosition) {
    guard FileNameText.isFileName(description, of: path) else { return }
    report(LeftoverMessages.fileNameAsDescription(description), at: position)
  }
}

/// A row of a table as it is written.
enum TableLine {
  /// How many cells it has: a bar ends one unless a backslash stands before it, also within code.
  static func cells(in line: ArraySlice<UInt8>) -> Int {
    var row = line.trimmingWhitespace
    while row.first == UInt8(ascii: ">") || row.first.map(Ascii.isWhitespace) == true { row.removeFirst() }
    if row.first == bar { row.removeFirst() }
    if row.last == bar, row.dropLast().last != UInt8(ascii: "\\") { row.removeLast() }
    var count = 1
    var isEscaped = false
    for byte in row {
      if byte == bar, !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  /// Where bars stand within code of a row.
  static func barsInCode(of line: ArraySlice<UInt8>) -> [Int] {
    var bars: [Int] = []
    var isCode = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "`") { isCode.toggle() }
      if isCode, line[index] == bar, line[line.index(before: index)] != UInt8(ascii: "\\") {
        bars.append(index)
      }
    }
    return isCode ? [] : bars
  }

  private static let bar = UInt8(ascii: "|")
}
