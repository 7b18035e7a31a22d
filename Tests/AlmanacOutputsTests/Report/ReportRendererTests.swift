import AlmanacModel
import Foundation
import Testing

@testable import AlmanacOutputs

/// The written forms of a report.
struct ReportRendererTests {
  private let events = """
    - id: fest
      title: "=1+1 | _Fest_ <b>"
      start: 2030-06-01
      end: 2030-06-02
      region: nord
      role: host
      held: ja
      attendees: ca. 1200
      attendees_of: own
      source: bericht, 4.2
    - id: geheim
      title: Klausur
      start: 2030-06-03
      region: nord
      visibility: internal
      held: ja
      role: host
    """

  private func text(_ format: ReportFormat, includesInternal: Bool = false, explains: Bool = false) -> String
  {
    let files = ["events.yaml": events + "\n", "sources.yaml": "- id: bericht\n  title: Bericht\n"]
    let linked = LiteralSite.linked(files, config: "notice: Beispiel\n")
    let request = ReportRequest(
      from: day(2030, 1, 1), to: day(2030, 12, 31), includesInternal: includesInternal)
    let report = ReportBuilder(linked.site).report(request)
    return String(
      decoding: ReportRenderer(report, site: linked.site).render(format, explains: explains), as: UTF8.self)
  }

  @Test("CSV opens in German Excel: byte order mark, semicolons, CRLF, and no formula runs")
  func writesCSV() {
    let lines = text(.csv).components(separatedBy: "\r\n")
    #expect(lines.first?.hasPrefix("\u{FEFF}id;region;area;date;end;title;") == true)
    #expect(
      lines.dropFirst().first?.hasPrefix("fest;nord;;2030-06-01;2030-06-02;'=1+1 | _Fest_ <b>;") == true)
    #expect(lines.count == 3)
  }

  @Test("JSON has the documented keys")
  func writesJSON() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: NSObject])
    #expect(Set(object.keys) == ["version", "from", "to", "events", "targets", "notes"])
    let event = try #require((object["events"] as? [[String: NSObject]])?.first)
    let keys = [
      "region", "area", "date", "end", "title", "format", "size", "role", "held", "attendees",
      "attendees_text",
      "counted_as", "source",
    ]
    for key in keys { #expect(event[key] != nil, "\(key)") }
    #expect(event["attendees"] as? Int == 1200)
    #expect(event["attendees_text"] as? String == "ca. 1.200")
  }

  @Test("HTML escapes what editors wrote and needs no other file")
  func writesHTML() {
    let html = text(.html)
    #expect(html.contains("=1+1 | _Fest_ &lt;b&gt;"))
    #expect(html.contains("<svg "))
    #expect(html.contains("@media print"))
    #expect(!html.contains("src="))
    #expect(!html.contains("href="))
    #expect(!html.contains("<script"))
  }

  @Test("Markdown keeps its tables whole")
  func writesMarkdown() {
    let line = text(.md).split(separator: "\n").first { $0.contains("Fest") && $0.hasPrefix("| 1.") } ?? ""
    #expect(line.contains("=1+1 \\| \\_Fest\\_ \\<b>"))
  }

  @Test("Internal entries show only when asked for, with a warning, and count for nothing")
  func hidesInternal() {
    for format in ReportFormat.allCases {
      #expect(!text(format).contains("Klausur"))
      #expect(!text(format).contains("geheim"))
      #expect(text(format, includesInternal: true).contains("Klausur"))
    }
    #expect(text(.md, includesInternal: true).contains("nicht zur Veröffentlichung"))
    #expect(text(.md, includesInternal: true).contains("| Zusammen | 1 | 0 |"))
  }

  @Test("`--explain` adds the counting rules and the ids")
  func explains() {
    #expect(!text(.md).contains("Wie gezählt ist"))
    #expect(text(.md, explains: true).contains("Wie gezählt ist"))
  }
}
