/// Writes the report as Markdown with tables.
struct ReportMarkdown {
  func text(_ blocks: [ReportBlock]) -> String {
    blocks.map(text).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let text, _): String(repeating: "#", count: level) + " " + escaped(text)
    case .paragraph(let text): escaped(text)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .table(let grid), .chart(_, let grid): table(grid)
    }
  }

  private func table(_ grid: ReportGrid) -> String {
    let head = row(grid.columns.map(\.title))
    let rule = "|" + grid.columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined()
    return ([head, rule] + grid.rows.map(row)).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }

  /// The text as one line in which no sign means anything. A single `_` or `*` means nothing by itself.
  private func escaped(_ text: String) -> String {
    var result = ""
    let emphasis = text.unicodeScalars.count { $0 == "_" || $0 == "*" } > 1
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "<", "[", "]": result += "\\\(scalar)"
      case "_", "*": result += emphasis ? "\\\(scalar)" : "\(scalar)"
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
