/// What stands behind `|` or `>`: how lines are joined and what becomes of the last line breaks
/// (YAML 1.2, 8.1).
struct BlockScalarHeader: Sendable {
  enum Chomping: Sendable { case clip, strip, keep }

  let isFolded: Bool
  private(set) var chomping = Chomping.clip
  /// The indentation that the editor gave, counted from the parent's.
  private(set) var indent: Int?

  /// Nil where the range is no header, but a text that begins with such a sign.
  init?(_ source: SourceText, _ range: Range<Int>) {
    isFolded = source.byte(at: range.lowerBound) == UInt8(ascii: ">")
    var index = range.lowerBound + 1
    while index < range.upperBound, !source.byte(at: index).isBlank {
      switch source.byte(at: index) {
      case UInt8(ascii: "-") where chomping == .clip: chomping = .strip
      case UInt8(ascii: "+") where chomping == .clip: chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indent == nil:
        indent = Int(source.byte(at: index) - UInt8(ascii: "0"))
      default: return nil
      }
      index += 1
    }
    while index < range.upperBound, source.byte(at: index).isBlank { index += 1 }
    guard index >= range.upperBound || source.byte(at: index) == .hash else { return nil }
  }
}

extension YAMLReader {
  /// Reads the lines below a `|` or `>`.
  mutating func readBlockScalar(_ header: BlockScalarHeader, at offset: Int, parentIndent: Int) -> YAMLNode {
    next += 1
    let first = next
    let parent = max(0, parentIndent)
    let indent = header.indent.map { parent + $0 } ?? detectedIndent(parentIndent: parentIndent)
    var texts: [Range<Int>] = []
    while let line = current {
      let isEmpty = line.isBlank && line.end - line.start <= indent && spaces(line) <= indent
      guard isEmpty || line.isBlank || line.indent >= indent, indent > parentIndent else { break }
      let end = rawEnd(line)
      let start = min(line.start + indent, end)
      texts.append(isEmpty ? end..<end : start..<end)
      next += 1
    }
    var trailing = 0
    while let last = texts.last, last.isEmpty {
      texts.removeLast()
      trailing += 1
    }
    var text = header.isFolded ? folded(texts) : texts.map(source.string).joined(separator: "\n")
    switch header.chomping {
    case .strip: break
    case .clip: if !texts.isEmpty { text += "\n" }
    case .keep: text += String(repeating: "\n", count: trailing + (texts.isEmpty ? 0 : 1))
    }
    let start = lines.indices.contains(first) ? lines[first].start : offset
    let end = texts.last?.upperBound ?? offset + 1
    return counted(.scalar(YAMLScalar(text: text, style: .block, start: start)), offset..<max(offset, end))
  }

  private func detectedIndent(parentIndent: Int) -> Int {
    var index = next
    while index < limit, lines.indices.contains(index) {
      if !lines[index].isBlank { return lines[index].indent }
      index += 1
    }
    return parentIndent + 1
  }

  private func spaces(_ line: YAMLLine) -> Int {
    var index = line.start
    while source.byte(at: index) == .space { index += 1 }
    return index - line.start
  }

  /// The end of a line with the blanks that stand there.
  private func rawEnd(_ line: YAMLLine) -> Int {
    var end = line.end
    while end < source.bytes.count, source.byte(at: end) != .lineFeed { end += 1 }
    return end
  }

  /// Joins lines by blanks, except where a line is indented or blank (YAML 1.2, 8.1.3).
  private func folded(_ texts: [Range<Int>]) -> String {
    var result = ""
    var breaks = 0
    var lastIsIndented = false
    for (index, range) in texts.enumerated() {
      if range.isEmpty {
        breaks += 1
        continue
      }
      let isIndented = source.byte(at: range.lowerBound).isBlank
      if index > 0 {
        let isFirst = result.isEmpty
        if isFirst {
          result += String(repeating: "\n", count: breaks)
        } else if isIndented || lastIsIndented {
          result += String(repeating: "\n", count: breaks + 1)
        } else {
          result += breaks == 0 ? " " : String(repeating: "\n", count: breaks)
        }
      }
      result += source.string(range)
      breaks = 0
      lastIsIndented = isIndented
    }
    return result
  }
}
