import Foundation
import Testing

@testable import AlmanacContent

/// The handbook for editors names every field, with an example, and its first German spelling.
struct HandbookFieldTests {
  private static let pages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/handbuch/content/pages")

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.pages.appending(path: "\(name).md"), encoding: .utf8)
  }

  /// Rows of tables as lists of cells.
  private func missing<Field: FieldName>(_ kind: Field.Type, in page: String) -> [String] {
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Field.allCases.compactMap { field in
      let names = [field.rawValue] + (Field.aliases[field] ?? [])
      let found = rows.contains { row in
        names.contains { row.contains("`\($0)`") } && names.contains { row.contains("\($0): ") }
      }
      return found ? nil : "\(Field.self).\(field.rawValue)"
    }
  }

  @Test func everyFieldHasARowWithAnExample() throws {
    let posts = try page("felder-beitraege")
    let pages = try page("felder-seiten") + posts
    let events = try page("felder-termine")
    let site = try page("felder-site")
    let lists = try page("felder-listen")
    var missing = missing(PostField.self, in: posts) + self.missing(ImagePart.self, in: posts)
    missing += self.missing(CorrectionPart.self, in: posts)
    missing += self.missing(RegionField.self, in: pages) + self.missing(ProjectField.self, in: pages)
    missing += self.missing(PageField.self, in: pages) + self.missing(NewsletterField.self, in: pages)
    missing += self.missing(EventField.self, in: events) + self.missing(SessionPart.self, in: events)
    missing += self.missing(PlacePart.self, in: events)
    missing += self.missing(SiteField.self, in: site) + self.missing(PublisherPart.self, in: site)
    missing += self.missing(MagazinePart.self, in: site) + self.missing(CalendarPart.self, in: site)
    missing += self.missing(TermPart.self, in: site) + self.missing(TargetPart.self, in: site)
    missing += self.missing(NewsletterPart.self, in: site) + self.missing(LinkPart.self, in: site)
    missing += self.missing(PersonField.self, in: lists) + self.missing(RolePart.self, in: lists)
    missing += self.missing(OrganisationField.self, in: lists) + self.missing(TopicField.self, in: lists)
    missing += self.missing(SourceField.self, in: lists)
    #expect(missing == [])
  }

  /// The examples of a table, each the third cell of a row.
  private func examples(_ page: String, below heading: String) -> [String] {
    guard let start = page.firstRange(of: "## \(heading)\n")?.upperBound else { return [] }
    let section = page[start...].prefix(
      upTo: page[start...].firstRange(of: "\n## ")?.lowerBound ?? page.endIndex)
    return section.split(separator: "\n").compactMap { row in
      let cells = row.split(separator: " | ")
      guard row.hasPrefix("| `"), cells.count >= 4 else { return nil }
      return String(cells[2].trimmingPrefix("`").dropLast())
    }
  }

  @Test func theExamplesOfPostsAndEventsAreRead() throws {
    for (name, heading) in [
      ("felder-beitraege", "Was alle Textdateien kennen"), ("felder-beitraege", "Was nur Beiträge kennen"),
    ] {
      let examples = examples(try page(name), below: heading)
      #expect(examples.count >= 6)
      for example in examples {
        let own =
          example.hasPrefix("title") || example.hasPrefix("date:") ? "" : "title: Probe\ndate: 2031-05-06\n"
        let rest =
          example.hasPrefix("title")
          ? "date: 2031-05-06\n" : (example.hasPrefix("date:") ? "title: Probe\n" : "")
        let content = read(["magazine/probe.md": "---\n\(own)\(rest)\(example)\n---\nText\n"])
        #expect(findings(content) == [], "\(example)")
      }
    }
    for example in examples(try page("felder-termine"), below: "Alle Felder eines Termins") {
      let given = Set(example.split(separator: ":").prefix(1).map(String.init))
      var lines = ["title: Probe", "start: 2031-05-06 18:00", "region: auental"].filter { line in
        !given.contains(String(line.prefix { $0 != ":" }))
      }
      lines.append(example)
      // Parts of a repetition need one, days need the start to be one.
      if example.hasPrefix("except") || example.hasPrefix("also") {
        lines.append("repeat: every week until 2031-12-31")
      }
      let content = readEvents("- " + lines.joined(separator: "\n  ") + "\n")
      #expect(findings(content) == [], "\(example)")
    }
  }
}
