import AlmanacModel

/// Writes the report as one HTML page that needs no other file and prints well.
struct ReportHTML {
  let title: String
  let language: String

  func text(_ blocks: [ReportBlock]) -> String {
    """
    <!doctype html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(ReportHTML.style)
    </style>
    </head>
    <body>
    <main>
    \(blocks.map(text).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private func text(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let text, let id):
      let attribute = id.map { " id=\"\(HTMLText.escaped($0))\"" } ?? ""
      return "<h\(level)\(attribute)>\(HTMLText.escaped(text))</h\(level)>"
    case .paragraph(let text): return "<p>\(HTMLText.escaped(text))</p>"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>"
    case .table(let grid): return table(grid)
    case .chart(let chart, let grid):
      return "<figure>\n\(ReportChartSVG(chart).text)\n</figure>\n\(table(grid))"
    }
  }

  private func table(_ grid: ReportGrid) -> String {
    let head = grid.columns.map { "<th scope=\"col\"\(number($0))>\(HTMLText.escaped($0.title))</th>" }
      .joined()
    let rows = grid.rows.enumerated().map { index, cells in
      let isTotal = grid.hasTotal && index == grid.rows.count - 1
      return "<tr\(isTotal ? " class=\"total\"" : "")>\(row(cells, grid))</tr>"
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(HTMLText.escaped(grid.caption))">
      <table\(isFixed(grid) ? " class=\"fixed\"" : "")>
      <caption>\(HTMLText.escaped(grid.caption))</caption>
      \(widths(grid))<thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private func isFixed(_ grid: ReportGrid) -> Bool { grid.columns.contains { $0.width != nil } }

  private func widths(_ grid: ReportGrid) -> String {
    let total = grid.columns.compactMap(\.width).reduce(0, +)
    guard total > 0 else { return "" }
    let columns = grid.columns.map { "<col style=\"width:\(($0.width ?? 0) * 100 / total)%\">" }
    return "<colgroup>\(columns.joined())</colgroup>\n"
  }

  private func row(_ cells: [String], _ grid: ReportGrid) -> String {
    zip(cells, grid.columns).enumerated().map { index, cell in
      let text = HTMLText.escaped(cell.0)
      return index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td\(number(cell.1))>\(text)</td>"
    }.joined()
  }

  private func number(_ column: ReportGrid.Column) -> String { column.isNumber ? " class=\"number\"" : "" }

  /// Paper is white whatever the screen shows; tables break between rows and repeat their heads.
  private static let style = """
    :root { color-scheme: light; }
    body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif; }
    main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
    h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; border-top: 2px solid #1a1a1a; padding-top: .6rem; }
    h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
    h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
    p, li { max-width: 46rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: .5rem 0 1rem; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #bbb; }
    thead th { border-bottom: 2px solid #1a1a1a; }
    tbody th { font-weight: 600; }
    .fixed { table-layout: fixed; min-width: 46rem; hyphens: auto; overflow-wrap: break-word; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .total th, .total td { border-top: 2px solid #1a1a1a; font-weight: 700; }
    figure { margin: .5rem 0 1rem; }
    svg { max-width: 100%; height: auto; }
    @page { size: A4; margin: 18mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; } }
    @media print {
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      table { font-size: 8.5pt; }
      .fixed { min-width: 0; }
      th, td { padding: .25rem .4rem; }
      h2, h3, h4 { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      p { orphans: 3; widows: 3; }
      thead { display: table-header-group; }
      tr, figure { break-inside: avoid; }
    }
    """
}
