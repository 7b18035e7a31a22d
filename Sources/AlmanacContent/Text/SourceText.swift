import AlmanacModel
import UnicodeForms

/// A text file in memory: UTF-8 with LF line ends, no byte order mark.
/// Places in it are byte offsets; positions for people are worked out when they are needed.
struct SourceText: Sendable {
  let path: String
  let bytes: [UInt8]
  /// The offset at which each line begins. Stops below the front matter of Markdown files.
  let lineStarts: [Int]
  /// Whether values have to be brought into NFC when they are read.
  let needsComposing: Bool

  /// A file of which the first `lineCount` lines are to be looked at, all of them if nil.
  init(path: String, _ source: SourceBytes, lineCount: Int? = nil) {
    self.path = path
    bytes = source.bytes
    needsComposing = source.needsComposing
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == .lineFeed {
      if let lineCount, starts.count > lineCount { break }
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The byte at an offset, 0 outside the text.
  func byte(at offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : 0
  }

  /// The text of a range in NFC.
  func string(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    return needsComposing ? UnicodeForm.composed.of(text) : text
  }

  /// Line and column of an offset, the column in Unicode scalars.
  func position(of offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let start = lineStart(of: offset)
    return SourcePosition(line: lineIndex(of: offset) + 1, column: scalarCount(start..<offset) + 1)
  }

  /// The number of the line that holds an offset, from 0.
  func lineIndex(of offset: Int) -> Int {
    if let last = lineStarts.last, offset >= last {
      let more = bytes[last..<min(offset, bytes.count)].count { $0 == .lineFeed }
      return lineStarts.count - 1 + more
    }
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line that holds an offset, as the editor wrote it, without its line break.
  func line(at offset: Int) -> String {
    let offset = min(max(0, offset), bytes.count)
    let end = bytes[offset...].firstIndex(of: .lineFeed) ?? bytes.count
    return String(decoding: bytes[lineStart(of: offset)..<end], as: UTF8.self)
  }

  /// The offset at which the line that holds an offset begins.
  func lineStart(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
  }

  /// The number of Unicode scalars in a range.
  func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range.clamped(to: bytes.indices)].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The part of a range that lies on its first line.
  func firstLine(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    let end = bytes[range].firstIndex(of: .lineFeed) ?? range.upperBound
    return range.lowerBound..<end
  }

  /// The text of the line that holds a position, from there to the end.
  func rangeOfLine(_ position: SourcePosition) -> Range<Int> {
    guard lineStarts.indices.contains(position.line - 1) else { return 0..<0 }
    var start = lineStarts[position.line - 1]
    var column = 1
    while start < bytes.count, column < position.column {
      start += 1
      while byte(at: start) & 0xC0 == 0x80 { start += 1 }
      column += 1
    }
    return withoutTrailingBlanks(firstLine(of: start..<max(start, bytes.count)))
  }

  /// A range without the blanks at its end.
  func withoutTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, byte(at: end - 1).isBlank { end -= 1 }
    return range.lowerBound..<end
  }
}
