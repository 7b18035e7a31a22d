/// A part of the report as a document, before Markdown or HTML writes it.
enum ReportBlock: Sendable {
  case heading(level: Int, String, id: String?)
  case paragraph(String)
  case list([String])
  case table(ReportGrid)
  /// A chart with the table that says the same.
  case chart(ReportChart, ReportGrid)
}

/// A table with a caption for those who do not see where it stands.
struct ReportGrid: Sendable {
  struct Column: Sendable {
    let title: String
    var isNumber = false
    /// Share of the table's width, so that tables of one kind stand in line; nil leaves it to the content.
    var width: Int?
  }
  let caption: String
  let columns: [Column]
  let rows: [[String]]
  /// The last row is a sum.
  var hasTotal = false

  init(caption: String, columns: [Column], rows: [[String]], hasTotal: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasTotal = hasTotal
  }
}

/// Bars side by side, one row for each name.
struct ReportChart: Sendable {
  struct Row: Sendable {
    let name: String
    /// One number for each series.
    let values: [Int]
  }
  let title: String
  /// What the bars of a row mean, at most three.
  let series: [String]
  let rows: [Row]
}
