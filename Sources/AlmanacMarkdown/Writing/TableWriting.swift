extension BodyWriter {
  /// A table in a box that scrolls sideways and that the keyboard can reach.
  mutating func writeTable(_ table: MarkdownNode) {
    tableCount += 1
    noteLongRows(of: table)
    let alignments = table.columnAlignments
    html.markup("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.text(words.table(tableCount))
    html.markup("\"><table>\n")
    plain.beginBlock()
    var isFirst = true
    var hasBody = false
    for row in table.children {
      let isHeader = row.isHeaderRow
      // Markdown demands a line of headings; where all are empty there is nothing to show or to read out.
      if isHeader, row.children.allSatisfy({ $0.firstChild == nil }) { continue }
      if isHeader {
        html.markup("<thead>\n")
      } else if !hasBody {
        html.markup("<tbody>\n")
        hasBody = true
      }
      if !isFirst { plain.lineBreak() }
      writeRow(row, isHeader: isHeader, alignments)
      if isHeader { html.markup("</thead>\n") }
      isFirst = false
    }
    html.markup(hasBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
  }

  private mutating func writeRow(_ row: MarkdownNode, isHeader: Bool, _ alignments: [UInt8]) {
    html.markup("<tr>")
    for (column, cell) in row.children.enumerated() {
      if column > 0 { plain.append(" | ".utf8) }
      let isEmpty = cell.firstChild == nil
      html.markup(isHeader && !isEmpty ? "<th scope=\"col\"" : "<td")
      if alignments.indices.contains(column) { writeAlignment(alignments[column]) }
      html.markup(">")
      writeInlines(of: cell)
      html.markup(isHeader && !isEmpty ? "</th>" : "</td>")
    }
    html.markup("</tr>\n")
  }

  private mutating func writeAlignment(_ alignment: UInt8) {
    switch alignment {
    case UInt8(ascii: "l"): html.markup(" class=\"align-start\"")
    case UInt8(ascii: "c"): html.markup(" class=\"align-center\"")
    case UInt8(ascii: "r"): html.markup(" class=\"align-end\"")
    default: break
    }
  }
}
