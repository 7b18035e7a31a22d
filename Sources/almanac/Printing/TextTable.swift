/// A table in plain text, its columns aligned.
struct TextTable {
  private let rows: [[String]]
  private let width: Int?
  private static let gap = "  "
  /// A narrower column says nothing.
  private static let narrowest = 8

  /// - Parameters:
  ///   - rows: the first is the heading.
  ///   - width: the columns of the terminal; longer cells are cut to fit. Nil: nothing is cut.
  init(_ rows: [[String]], width: Int? = nil) {
    self.rows = rows
    self.width = width
  }

  var text: String {
    let widths = fittingWidths()
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let shown = CharacterWidth.cut(cell, to: widths[column])
        guard column < row.count - 1 else { return shown }
        return shown + String(repeating: " ", count: widths[column] - CharacterWidth.of(shown))
      }
      return cells.joined(separator: Self.gap) + "\n"
    }.joined()
  }

  /// The widths of the columns; while they do not fit, the widest gives way.
  private func fittingWidths() -> [Int] {
    let columns = rows.map(\.count).max() ?? 0
    var widths = (0..<columns).map { column in
      rows.compactMap { column < $0.count ? CharacterWidth.of($0[column]) : nil }.max() ?? 0
    }
    guard let width, columns > 0 else { return widths }
    var excess = widths.reduce(Self.gap.count * (columns - 1), +) - width
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
