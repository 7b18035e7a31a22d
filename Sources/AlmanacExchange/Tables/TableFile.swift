import Foundation
import SwiftCSV

/// A table as CSV: decoded, its delimiter found, its rows in order.
struct TableFile {
  /// Why a file is no table.
  enum Problem: Error, Equatable {
    /// The row at which the quotes do not match, from 1.
    case quotes(row: Int)
    case empty
    case tooLarge
    case tooManyRows
    /// A ZIP archive, a workbook or anything else that is no text.
    case noText
  }

  /// Larger files are refused (bytes).
  static let limit = 4 << 20

  /// The names of the columns.
  let header: [String]
  /// The cells of each row with its number as a spreadsheet shows it: the header is row 1.
  let rows: [(number: Int, cells: [String])]
  /// The text was not UTF-8 and was read as Windows-1252.
  let isLegacy: Bool

  init(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count <= Self.limit else { throw .tooLarge }
    guard !Self.isBinary(bytes) else { throw .noText }
    let (text, isLegacy) = Self.decoded(bytes)
    self.isLegacy = isLegacy
    var all: [[String]] = []
    do {
      let reader = RowReader()
      // Rows are taken as they come; the library's own views would read the text three times.
      let table = try EnumeratedCSV(
        string: text, delimiter: Self.delimiter(text), loadColumns: false, rowLimit: 0)
      defer { all = reader.rows }
      try table.enumerateAsArray(startAt: 0, rowLimit: nil) { reader.rows.append($0) }
    } catch {
      throw .quotes(row: all.count + 1)
    }
    guard all.count <= ImportReading.limit else { throw .tooManyRows }
    guard let first = all.firstIndex(where: { !Self.isBlank($0) }) else { throw .empty }
    header = all[first].map(Self.trimmed)
    rows = all.enumerated().dropFirst(first + 1).filter { !Self.isBlank($0.element) }
      .map { ($0.offset + 1, $0.element.map(Self.trimmed)) }
  }

  private final class RowReader {
    var rows: [[String]] = []
  }

  private static func isBlank(_ cells: [String]) -> Bool { cells.allSatisfy { trimmed($0).isEmpty } }

  /// Without blanks around it; the no-break blanks that Notion writes before AM and PM are blanks.
  private static func trimmed(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
          switch scalar.value {
          case 0xA0, 0x202F, 0x2009: " "
          case 0xFEFF, 0x200B: nil
          case 0..<0x20 where scalar != "\n" && scalar != "\t": scalar == "\r" ? "\n" : nil
          default: scalar
          }
        }))
    return plain.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  // MARK: - Decoding

  /// An archive (also a workbook is one), or bytes that no text has.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.prefix(4096).contains(0)
  }

  private static func decoded(_ bytes: [UInt8]) -> (text: String, isLegacy: Bool) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]),
      let text = String(data: Data(bytes), encoding: .utf16)
    {
      return (normalised(text), false)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return (normalised(text), false) }
    return (
      normalised(
        String(data: Data(bytes), encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)), true
    )
  }

  /// One kind of line break: the library takes also separators and form feeds for the end of a row.
  private static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append(" ")
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    return String(result)
  }

  /// The sign that stands most often outside quotes in the first line.
  private static func delimiter(_ text: String) -> CSVDelimiter {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == "\n", !isQuoted, !counts.isEmpty { break }
      if !isQuoted, scalar == "," || scalar == ";" || scalar == "\t" { counts[scalar, default: 0] += 1 }
    }
    let comma = counts[","] ?? 0
    if let semicolons = counts[";"], semicolons > comma { return .semicolon }
    if let tabs = counts["\t"], tabs > comma { return .tab }
    return .comma
  }
}
