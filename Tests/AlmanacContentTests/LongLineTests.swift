import AlmanacModel
import Testing

@testable import AlmanacContent

@Suite("A file that is one long line")
struct LongLineTests {
  /// An unknown key at the beginning of the line and one at its end.
  private static let content = readEvents(
    "- {known: 1, id: fest, title: Fest, start: 2027-06-01, regions: ["
      + (0..<2_000).map { "nirgendwo-ü\($0)" }.joined(separator: ", ") + "], unknown: 1}\n")

  @Test("A long line is shown with its first 4,000 bytes where a finding lies in them, and else not at all")
  func bounded() throws {
    let excerpts = Self.content.log.diagnostics.map { finding in
      (finding.location?.position.column ?? 0, finding.excerpt)
    }
    #expect(excerpts.contains { $0.1 == nil })
    #expect(excerpts.contains { $0.1 != nil })
    for (column, excerpt) in excerpts {
      let length = excerpt?.utf8.count ?? 0
      #expect(length <= 4_000)
      #expect((excerpt == nil) == (column > 3_990))
    }
  }
}
