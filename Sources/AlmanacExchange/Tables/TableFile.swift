import ICalendar

/// A table as CSV: decoded, its separator found, its rows in order.
struct TableFile {
  /// Why a file is no table.
  enum Problem: Error, Equatable {
    /// The row at which the quotes do not match, and its line; both from 1.
    case quotes(row: Int, line: Int)
    /// A row of more cells, or with a longer one, than any table has.
    case tooLong(row: Int, line: Int)
    case empty
    case tooLarge
    case tooManyRows
    /// A ZIP archive, a workbook or anything else that is no text.
    case noText

    /// The line that is at fault, from 1.
    var line: Int {
      switch self {
      case .quotes(_, let line), .tooLong(_, let line): line
      case .empty, .tooLarge, .tooManyRows, .noText: 1
      }
    }
  }

  /// A row that is not blank.
  struct Row: Equatable {
    /// As a spreadsheet counts: the first row of the file is 1.
    let number: Int
    /// The line of the file at which it begins, from 1.
    let line: Int
    let cells: [String]
  }

  /// Larger files are refused (octets).
  static let limit = 16 << 20
  /// Cells of all rows.
  private static let mostCells = 1_000_000

  /// The names of the columns.
  let header: Row
  let rows: [Row]
  /// The text was not UTF-8 and was read as Windows-1252.
  let isLegacy: Bool

  init(_ octets: [UInt8]) throws(Problem) {
    guard octets.count <= Self.limit else { throw .tooLarge }
    let text = LegacyText.utf8(Self.marked(octets))
    guard !Self.isBinary(text) else { throw .noText }
    isLegacy = String(validating: text, as: UTF8.self) == nil
    let all = try Self.rows(of: isLegacy ? Array(LegacyText.decoded(text).utf8) : text)
    guard let first = all.first else { throw .empty }
    header = first
    rows = Array(all.dropFirst())
  }

  private static func rows(of text: [UInt8]) throws(Problem) -> [Row] {
    var reader = DelimitedRows(text, format: DelimitedFormat(of: text))
    var rows: [Row] = []
    var (number, cells) = (0, 0)
    while let row = try next(of: &reader, number: number + 1) {
      number += 1
      let plain = row.cells.map(CellText.plain)
      guard plain.contains(where: { !$0.isEmpty }) else { continue }
      cells += plain.count
      // One row more than the limit, because the first one names the columns.
      guard rows.count <= ImportReading.limit, cells <= mostCells else { throw .tooManyRows }
      rows.append(Row(number: number, line: row.line, cells: plain))
    }
    return rows
  }

  private static func next(
    of reader: inout DelimitedRows, number: Int
  ) throws(Problem) -> DelimitedRows.Row? {
    do throws(DelimitedRows.Fault) {
      return try reader.next()
    } catch {
      switch error {
      case .quotes(let line): throw .quotes(row: number, line: line)
      case .tooLong(let line): throw .tooLong(row: number, line: line)
      }
    }
  }

  /// An archive (also a workbook is one), or octets that no text has.
  private static func isBinary(_ octets: [UInt8]) -> Bool {
    octets.starts(with: [0x50, 0x4B, 0x03, 0x04]) || octets.prefix(4096).contains(0)
  }

  /// With a byte order mark in front of UTF-16 that lacks it: of western text every other octet is 0.
  private static func marked(_ octets: [UInt8]) -> [UInt8] {
    let sample = octets.prefix(64)
    guard sample.count >= 4, sample.count.isMultiple(of: 2) else { return octets }
    let zeros = sample.enumerated().filter { $0.element == 0 }.map(\.offset)
    guard zeros.count > sample.count / 4, let first = zeros.first,
      zeros.allSatisfy({ ($0 - first).isMultiple(of: 2) })
    else { return octets }
    return (first.isMultiple(of: 2) ? [0xFE, 0xFF] : [0xFF, 0xFE]) + octets
  }
}
