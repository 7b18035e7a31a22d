import AlmanacContent
import AlmanacModel
import CivilTime
import Foundation
import SystemZones

@testable import AlmanacExchange

/// A content folder in memory into which tests import.
struct ImportSite {
  var files: [String: String]
  /// The zones of this machine.
  static let zones = SystemZones.database()
  static let today = Day(year: 2031, month: 1, day: 1) ?? Day(number: 0)

  init(_ files: [String: String] = [:]) {
    self.files = [
      "site.yaml": """
      title: Musterverbund
      formats:
        - id: workshop
          name: Workshop
        - id: vortrag
          name: Vortrag
          plural: Vorträge
        - id: messe
          name: Messe
        - id: fest
          name: Fest
      areas:
        - id: ueberregional
          name: Überregional

      """,
      "regions/nord.md": "---\ntitle: Nord\n---\n", "regions/sued.md": "---\ntitle: Süd\n---\n",
      "regions/ost.md": "---\ntitle: Region Ost\n---\n", "regions/west.md": "---\ntitle: West\n---\n",
      "topics.yaml":
        "- id: mittelstand\n  name: Mittelstand\n- id: gesundheit\n  name: Gesundheit\n- id: nachhaltigkeit\n  name: Nachhaltigkeit\n- id: recht\n  name: Recht\n",
      "projects/werkbank.md": "---\ntitle: Werkbank\n---\n",
    ].merging(files) { $1 }
  }

  var tree: SourceTree { SourceTree(files, zones: Self.zones) }

  /// Imports a file and, unless it is only a trial, takes the new files into the folder.
  mutating func run(
    _ program: String, _ text: String, path: String = "datei", updates: Bool = false, isTrial: Bool = false,
    adjust: (inout ImportMapping) -> Void = { _ in }
  ) -> (reading: ImportReading, plan: ImportPlan) {
    run(program, Array(text.utf8), path: path, updates: updates, isTrial: isTrial, adjust: adjust)
  }

  /// The same with a file in any encoding.
  mutating func run(
    _ program: String, _ bytes: [UInt8], path: String = "datei", updates: Bool = false, isTrial: Bool = false,
    adjust: (inout ImportMapping) -> Void = { _ in }
  ) -> (reading: ImportReading, plan: ImportPlan) {
    let source = EventImport(tree: tree, today: Self.today, program: program, path: path)
    var mapping = source.savedMapping
    adjust(&mapping)
    let result = source.run(bytes, mapping: mapping, updates: updates)
    if !isTrial {
      for (path, bytes) in result.plan.files { files[path] = String(decoding: bytes, as: UTF8.self) }
      if let sources = result.plan.sources {
        files[ImportSources.path] = String(decoding: sources, as: UTF8.self)
      }
    }
    return result
  }

  /// The events as the reader of the event list sees them.
  var events: [Event] { ContentParser(today: Self.today).parse(tree, jobs: 1).events }

  func event(_ sourceID: String) -> Event? { events.first { $0.sourceID == sourceID } }

  /// A file of Samples/.
  static func sample(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}

extension ImportReading {
  /// The findings as `CODE:row`.
  var findings: [String] { log.diagnostics.map { "\($0.code):\($0.location?.position.line ?? 0)" } }
}
