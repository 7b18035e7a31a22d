import AlmanacModel

/// Draws bars as SVG with their numbers beside them, legible in black and white too.
struct ReportChartSVG {
  private let chart: ReportChart
  private static let fills = ["#1f4e79", "#c9a227", "#6b6b6b"]
  private static let width = 760
  private static let nameWidth = 300
  private static let bar = 13
  private static let gap = 10

  init(_ chart: ReportChart) {
    self.chart = chart
  }

  private var rowHeight: Int { max(1, chart.series.count) * Self.bar + Self.gap }
  private var height: Int { 30 + chart.rows.count * rowHeight }

  var text: String {
    let largest = max(1, chart.rows.flatMap(\.values).max() ?? 1)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(height)\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\"\(HTMLText.escaped(chart.title))\" font-family=\"system-ui, sans-serif\" font-size=\"12\">"
    ]
    parts += legend()
    for (index, row) in chart.rows.enumerated() {
      parts += bars(row, top: 30 + index * rowHeight, largest: largest)
    }
    parts.append("</svg>")
    return parts.joined(separator: "\n")
  }

  private func legend() -> [String] {
    var parts: [String] = []
    var left = Self.nameWidth
    for (index, name) in chart.series.enumerated() {
      parts.append(
        "<rect x=\"\(left)\" y=\"6\" width=\"12\" height=\"12\" fill=\"\(fill(index))\" stroke=\"#1a1a1a\"/>")
      parts.append("<text x=\"\(left + 18)\" y=\"16\" fill=\"#1a1a1a\">\(HTMLText.escaped(name))</text>")
      left += 40 + name.unicodeScalars.count * 7
    }
    return parts
  }

  private func bars(_ row: ReportChart.Row, top: Int, largest: Int) -> [String] {
    let room = Self.width - Self.nameWidth - 60
    let middle = top + row.values.count * Self.bar / 2 + 4
    var parts = [
      "<text x=\"\(Self.nameWidth - 8)\" y=\"\(middle)\" text-anchor=\"end\" fill=\"#1a1a1a\">\(HTMLText.escaped(short(row.name)))</text>"
    ]
    for (index, value) in row.values.enumerated() {
      let length = max(0, value) * room / largest
      let y = top + index * Self.bar
      if length > 0 {
        parts.append(
          "<rect x=\"\(Self.nameWidth)\" y=\"\(y)\" width=\"\(length)\" height=\"\(Self.bar - 2)\" fill=\"\(fill(index))\" stroke=\"#1a1a1a\" stroke-width=\".5\"/>"
        )
      }
      parts.append(
        "<text x=\"\(Self.nameWidth + length + 6)\" y=\"\(y + 10)\" fill=\"#1a1a1a\">\(value)</text>")
    }
    return parts
  }

  private func fill(_ index: Int) -> String { Self.fills[index % Self.fills.count] }

  private func short(_ name: String) -> String { name.count > 44 ? "\(name.prefix(43))…" : name }
}
