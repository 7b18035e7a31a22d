import AlmanacExchange
import AlmanacModel

@testable import AlmanacContent

/// Files of other programs, taken into an event list.
enum ImportSubject {
  private static let list = Array("- id: z\n  title: Z  # bleibt\n  start: 2031-01-01\n  region: aue\n".utf8)

  static func calendar(_ bytes: [UInt8]) { take(bytes, program: "ics") }
  static func table(_ bytes: [UInt8]) {
    take(bytes, program: bytes.first.map { $0 & 1 == 0 } ?? false ? "csv" : "notion")
  }

  /// What stood in the list stands there still, and the new entries can be read.
  private static func take(_ bytes: [UInt8], program: String) {
    let tree = ContentSubjects.tree(["events.yaml": list])
    let run = EventImport(tree: tree, today: ContentSubjects.today, program: program, path: "datei")
    let plan = run.run(bytes, mapping: run.savedMapping, updates: true).plan
    guard let written = plan.files["events.yaml"] else { return }
    expect(written.starts(with: list), "the import changed what stood in the list")
    let read = ContentParser(today: ContentSubjects.today).parse(
      ContentSubjects.tree(["events.yaml": written]), jobs: 1)
    expect(plan.log.hasErrors || read.events.count == 1 + plan.count(.new), "not every new entry can be read")
  }
}
