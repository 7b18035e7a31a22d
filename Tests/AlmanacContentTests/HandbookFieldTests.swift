import Foundation
import Testing

@testable import AlmanacContent

/// The handbook for editors has every field as it is stated.
///
/// `ALMANAC_RENEW_SNAPSHOTS=1 swift test --filter HandbookFieldTests` writes its tables anew.
struct HandbookFieldTests {
  private static let pages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/handbuch/content/pages")

  /// The fields of a kind besides those of all Markdown files.
  private static func own<Field: MatterField>(_ kind: Field.Type) -> [StatedField] {
    Array(Field.table.stated.dropFirst(Field.common.count))
  }

  /// The tables of a page with the headings above them.
  private static let tables: [String: [(heading: String, fields: [StatedField])]] = [
    "felder-beitraege": [
      ("Was alle Textdateien kennen", PostField.common.map(\.stated)),
      ("Was nur Beiträge kennen", own(PostField.self)),
      ("Eine Berichtigung", CorrectionPart.table.stated), ("Ein Bild", ImagePart.table.stated),
    ],
    "felder-seiten": [
      ("Regionen (`regions/`)", own(RegionField.self)), ("Projekte (`projects/`)", own(ProjectField.self)),
      ("Seiten (`pages/`)", own(PageField.self)), ("Newsletter (`newsletter/`)", own(NewsletterField.self)),
    ],
    "felder-termine": [
      ("Alle Felder eines Termins", EventField.table.stated),
      ("Ein einzelner Termin einer Reihe", SessionPart.table.stated),
      ("Ein ausführlicher Ort", PlacePart.table.stated),
    ],
    "felder-site": [
      ("Alle Felder", SiteField.table.stated), ("Herausgeber (`publisher`)", PublisherPart.table.stated),
      ("Magazin (`magazine`)", MagazinePart.table.stated),
      ("Kalender (`calendar`)", CalendarPart.table.stated),
      ("Arten und Bereiche (`formats`, `areas`)", TermPart.table.stated),
      ("Ziele (`targets`)", TargetPart.table.stated), ("Mails (`newsletter`)", NewsletterPart.table.stated),
      ("Links (`navigation`, `footer`, `social`)", LinkPart.table.stated),
    ],
    "felder-listen": [
      ("Menschen (`people.yaml`)", PersonField.table.stated),
      ("Eine Aufgabe (`roles`)", RolePart.table.stated),
      ("Mitglieder und Partner (`members.yaml`, `partners.yaml`)", OrganisationField.table.stated),
      ("Themen (`topics.yaml`)", TopicField.table.stated),
      ("Quellen (`sources.yaml`)", SourceField.table.stated),
    ],
  ]

  private func row(_ field: StatedField) -> String {
    let others = field.names.dropFirst().map { "`\($0)`" }.joined(separator: ", ")
    return
      "| `\(field.key)` | \(others) | `\(field.key): \(field.example.german)` | \(field.meaning.german) |"
  }

  /// The page with the rows below a heading replaced; nil where there is no such table.
  private func renewed(_ page: String, _ heading: String, _ fields: [StatedField]) -> String? {
    var lines = page.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: "## \(heading)"),
      let rule = lines[start...].firstIndex(of: "| --- | --- | --- | --- |")
    else { return nil }
    let end = lines[(rule + 1)...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    lines.replaceSubrange((rule + 1)..<end, with: fields.map(row))
    return lines.joined(separator: "\n")
  }

  @Test("The tables of a page have every field as it is stated", arguments: tables.keys.sorted())
  func page(_ name: String) throws {
    let url = Self.pages.appending(path: "\(name).md")
    let text = try String(contentsOf: url, encoding: .utf8)
    var expected = text
    for (heading, fields) in Self.tables[name] ?? [] {
      expected = try #require(renewed(expected, heading, fields), "\(heading)")
    }
    if ProcessInfo.processInfo.environment["ALMANAC_RENEW_SNAPSHOTS"] != nil {
      try expected.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(text == expected)
    }
  }

  /// A kind with the lines that make an entry of it, and what stands around them in its file.
  struct Kind: CustomTestStringConvertible {
    let path: String
    let base: [String]
    let fields: [StatedField]
    var testDescription: String { path }

    init(_ path: String, _ base: [String], _ fields: [StatedField]) {
      (self.path, self.base, self.fields) = (path, base, fields)
    }

    /// The file of an entry with the field.
    func text(_ field: StatedField, _ example: String) -> String {
      let needed = base.filter {
        !$0.hasPrefix("\(field.key):") && !($0.hasPrefix("region:") && field.key == "regions")
      }.map { field.key == "time" && $0.hasPrefix("start:") ? "start: 2031-05-06" : $0 }
      let rule =
        ["except", "also", "cancelled"].contains(field.key) ? ["repeat: weekly until 2031-12-31"] : []
      let lines = needed + rule + ["\(field.key): \(example)"]
      return path.hasSuffix(".md")
        ? "---\n\(lines.joined(separator: "\n"))\n---\nText.\n" : "- \(lines.joined(separator: "\n  "))\n"
    }
  }

  static let kinds = [
    Kind(
      "events.yaml", ["title: Probe", "start: 2031-05-06 18:00", "region: auental"], EventField.table.stated),
    Kind("magazine/probe.md", ["title: Probe", "date: 2031-05-06"], PostField.table.stated),
    Kind("regions/auental.md", ["title: Probe"], RegionField.table.stated),
    Kind("projects/probe.md", ["title: Probe"], ProjectField.table.stated),
    Kind("pages/probe.md", ["title: Probe"], PageField.table.stated),
    Kind("newsletter/probe.md", ["title: Probe", "date: 2031-05-06"], NewsletterField.table.stated),
    Kind("people.yaml", ["name: Probe"], PersonField.table.stated),
    Kind("members.yaml", ["name: Probe"], OrganisationField.table.stated),
    Kind("topics.yaml", ["name: Probe"], TopicField.table.stated),
    Kind("sources.yaml", ["title: Probe"], SourceField.table.stated),
  ]

  @Test("The examples are read without a finding in both languages", arguments: kinds)
  func examples(_ kind: Kind) {
    for field in kind.fields {
      for example in [field.example.german, field.example.english] {
        let content = read([kind.path: kind.text(field, example)])
        #expect(findings(content) == [], "\(field.key): \(example)")
      }
    }
  }

  @Test("Every field says what it means in both languages", arguments: kinds)
  func meanings(_ kind: Kind) {
    for field in kind.fields {
      for text in [field.meaning.german, field.meaning.english] {
        #expect(text.hasSuffix("."), "\(field.key)")
        #expect(!text.contains("|"), "\(field.key)")
      }
    }
  }
}
