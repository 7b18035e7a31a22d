/// A table in plain text, its columns aligned.
struct TextTable {
  private let rows: [[String]]

  /// - Parameter rows: the first is the heading.
  init(_ rows: [[String]]) {
    self.rows = rows
  }

  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { column < $0.count ? CharacterWidth.of($0[column]) : nil }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - CharacterWidth.of(cell))
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
