import AlmanacModel
import AlmanacOutputs

/// Rows as a table, as JSON or as CSV.
struct ListingText {
  let rows: [[JSONMember]]
  /// The columns that the table for people shows.
  let columns: [String]
  /// The language of the heads above them.
  let language: UILanguage
  /// The columns of the terminal that shows the table; nil where there is none.
  let width: Int?

  func bytes(_ format: String) -> [UInt8] {
    switch format {
    case "json":
      return JSONValue.allMembers(["version": 1, "items": .array(rows.map(JSONValue.object))]).bytes(
        indented: true)
        + [0x0A]
    case "csv":
      let names = rows.first.map { $0.map(\.name) } ?? columns
      return CSVRow.bytes(names) + rows.flatMap { CSVRow.bytes($0.map { text($0.value) }) }
    default:
      let cells = rows.map { row in
        columns.map { name in text(row.first { $0.name == name }?.value ?? .null) }
      }
      let heads = columns.map { ColumnHead.of($0).text(in: language) }
      return Array(TextTable([heads] + cells, width: width).text.utf8)
    }
  }

  private func text(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .array(let values): values.map(text).joined(separator: ", ")
    default: ""
    }
  }
}
