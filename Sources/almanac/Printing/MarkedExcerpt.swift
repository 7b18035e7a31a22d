/// A line of a file as far as it fits a terminal, and the line of carets below it.
struct MarkedExcerpt {
  /// The part of the line around the mark; `…` stands for what is cut off.
  let text: String
  let marker: String
  /// So many columns of what stands before the mark are kept, if there is room.
  private static let context = 20
  private static let tabWidth = 8
  private static let cut: Unicode.Scalar = "…"

  /// - Parameters:
  ///   - mark: the scalars that are meant; it may be empty, at the end of the line.
  ///   - width: in columns.
  init(_ line: [Unicode.Scalar], marking mark: Range<Int>, width: Int) {
    // What is further away is not shown: most scalars take a column.
    let reach = 4 * width
    let near = max(0, mark.lowerBound - reach)..<min(line.count, mark.lowerBound + reach)
    let cells = Self.spread(line[near])
    let mark = mark.lowerBound - near.lowerBound..<mark.upperBound - near.lowerBound
    var shown = 0..<cells.count
    if near.count < line.count || cells.reduce(0, { $0 + $1.columns }) > width {
      // One column on either side is for the sign that something is cut off.
      shown = Self.window(cells, around: mark, width: width - 2)
    }
    let isCutBefore = near.lowerBound > 0 || shown.lowerBound > 0
    let isCutAfter = near.upperBound < line.count || shown.upperBound < cells.count
    let body = cells[shown].reduce(into: "") { $0 += $1.text }
    text = (isCutBefore ? String(Self.cut) : "") + body + (isCutAfter ? String(Self.cut) : "")
    let before = cells[shown.lowerBound..<max(shown.lowerBound, min(mark.lowerBound, shown.upperBound))]
    let meant = cells[mark.clamped(to: shown)]
    marker =
      String(repeating: " ", count: before.reduce(isCutBefore ? 1 : 0) { $0 + $1.columns })
      + String(repeating: "^", count: max(1, meant.reduce(0) { $0 + $1.columns }))
  }

  private typealias Cell = (text: String, columns: Int)

  /// Each scalar with its columns; a tab becomes the blanks that it takes.
  private static func spread(_ line: ArraySlice<Unicode.Scalar>) -> [Cell] {
    var column = 0
    return line.map { scalar in
      let columns = scalar == "\t" ? tabWidth - column % tabWidth : CharacterWidth.of(scalar)
      column += columns
      return (scalar == "\t" ? String(repeating: " ", count: columns) : String(scalar), columns)
    }
  }

  /// The part of the line that begins a little before the mark and takes at most the width.
  private static func window(_ cells: [Cell], around mark: Range<Int>, width: Int) -> Range<Int> {
    var start = min(mark.lowerBound, cells.count)
    let meant = cells[mark.clamped(to: 0..<cells.count)].reduce(0) { $0 + $1.columns }
    var room = max(1, width)
    // What stands before, as far as it leaves room for the mark.
    var before = min(context, max(0, room - meant))
    while start > 0, cells[start - 1].columns <= before {
      start -= 1
      before -= cells[start].columns
    }
    var end = start
    while end < cells.count, cells[end].columns <= room {
      room -= cells[end].columns
      end += 1
    }
    // Near the end of the line there is room for more of its beginning.
    while start > 0, end == cells.count, cells[start - 1].columns <= room {
      start -= 1
      room -= cells[start].columns
    }
    return start..<end
  }
}
