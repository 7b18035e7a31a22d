import AlmanacModel

/// Turns offsets into positions, each from the one before on the same line, so that even a file that is one
/// long line takes no time that grows with the square of its length.
struct PositionCursor {
  private let source: SourceText
  /// The offset at which the line of the last position begins.
  private(set) var lineStart = 0
  private var line = 0
  private var offset = 0
  private var column = 1

  init(_ source: SourceText) {
    self.source = source
  }

  /// Line and column of an offset, the column in Unicode scalars.
  mutating func position(of wanted: Int) -> SourcePosition {
    let wanted = min(max(0, wanted), source.bytes.count)
    let index = source.lineIndex(of: wanted)
    if index != line || wanted < lineStart {
      line = index
      lineStart =
        source.lineStarts.indices.contains(index) ? source.lineStarts[index] : source.lineStart(of: wanted)
      offset = lineStart
      column = 1
    }
    column += wanted >= offset ? source.scalarCount(offset..<wanted) : -source.scalarCount(wanted..<offset)
    offset = wanted
    return SourcePosition(line: line + 1, column: column)
  }
}
