import AlmanacModel
import AlmanacSite

/// The forms in which a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  case md, html, csv, json
}

/// Writes a report in any of its forms.
public struct ReportRenderer: Sendable {
  private let report: Report
  private let words: ReportWords
  private let formats: [(id: String, plural: String, name: String)]
  private let documents: [(id: String, text: String)]

  /// - Parameters:
  ///   - report: what was counted.
  ///   - site: the site that the report was made from.
  public init(_ report: Report, site: Site) {
    self.report = report
    words = ReportWords(site.language)
    formats = site.formats.map { ($0.id, site.typographic($0.plural), site.typographic($0.name)) }
    documents = site.sources.map(\.document).map { document in
      (
        document.id,
        [document.title, document.publisher, document.date?.text].compactMap { $0 }.joined(separator: ", ")
      )
    }
  }

  /// The bytes of the report in UTF-8.
  /// - Parameters:
  ///   - format: the form.
  ///   - explains: whether ids that count and the counting rules are listed; JSON always has the ids.
  public func render(_ format: ReportFormat, explains: Bool) -> [UInt8] {
    let data = ReportData(report: report, words: words)
    switch format {
    case .csv: return data.csv()
    case .json: return data.json()
    case .md: return Array(ReportMarkdown().text(blocks(explains)).utf8)
    case .html:
      let page = ReportHTML(title: words.heading(report.title), language: words.languageTag)
      return Array(page.text(blocks(explains)).utf8)
    }
  }

  private func blocks(_ explains: Bool) -> [ReportBlock] {
    ReportComposer(report: report, words: words, formats: formats, documents: documents, explains: explains)
      .blocks()
  }
}
