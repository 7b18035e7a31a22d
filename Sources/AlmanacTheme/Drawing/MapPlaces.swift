import AlmanacModel

/// Where the tiles of the map stand: as the regions say, moved to the first column and row; those that say nothing, or
/// whose place is taken, in rows of their own below.
enum MapPlaces {
  /// The most columns and rows; a slip of the pen must not make a map of any size.
  private static let most = 12

  /// - Parameter wished: the columns and rows that the regions have in their files.
  /// - Returns: column and row from 1 for each.
  static func places(_ wished: [Region.Cell?]) -> [Region.Cell] {
    let columns = ranks(wished.compactMap { $0?.column })
    let rows = ranks(wished.compactMap { $0?.row })
    var taken: Set<Region.Cell> = []
    var found: [Region.Cell?] = wished.map { cell in
      guard let cell, let column = columns[cell.column], let row = rows[cell.row], column <= most,
        row <= most,
        taken.insert(Region.Cell(column: column, row: row)).inserted
      else { return nil }
      return Region.Cell(column: column, row: row)
    }
    let width = max(taken.map(\.column).max() ?? 0, columnsOfItsOwn(wished.count))
    var next = (taken.map(\.row).max() ?? 0) * width
    for index in found.indices where found[index] == nil {
      found[index] = Region.Cell(column: next % width + 1, row: next / width + 1)
      next += 1
    }
    return found.compactMap { $0 }
  }

  /// Columns of a map that nobody placed.
  private static func columnsOfItsOwn(_ count: Int) -> Int {
    max(1, min(3, Int(Double(count).squareRoot().rounded(.up))))
  }

  /// Each number with its place among them, so that what lies far off leaves no desert in between: neighbours stay
  /// neighbours, and between others one place stays free.
  private static func ranks(_ numbers: [Int]) -> [Int: Int] {
    var ranks: [Int: Int] = [:]
    var (rank, last) = (0, Int?.none)
    for number in Set(numbers).sorted() {
      let isNeighbour = last.map { $0 &+ 1 == number } ?? true
      rank += isNeighbour ? 1 : 2
      ranks[number] = rank
      last = number
    }
    return ranks
  }
}
