import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime
import SystemZones

@testable import AlmanacContent

/// Files of the content folder: read, linked, mended.
enum ContentSubjects {
  static let today = Day(number: 20_948)
  private static let zones = SystemZones.database()
  private static let configuration = Array(
    "title: Probe\nurl: https://www.example.org/\nformats: [{id: fest, name: Fest}]\nareas: [{id: welt, name: Welt}]\n"
      .utf8)
  private static let region = Array("---\ntitle: Aue\n---\nText\n".utf8)

  static func frontMatter(_ bytes: [UInt8]) {
    _ = read(["magazine/a.md": bytes])
  }

  static func events(_ bytes: [UInt8]) {
    let (tree, content) = read(["events.yaml": bytes])
    _ = SiteAssembler(buildDay: today).assemble(content, tree: tree)
  }

  /// What is mended says the same, and is left as it is the next time.
  static func mending(_ bytes: [UInt8]) {
    let (tree, _) = read(["events.yaml": bytes])
    for file in ContentMending(tree, today: today).files() {
      let mended = self.tree(["events.yaml": file.bytes])
      let again = ContentMending(mended, today: today).files()
      expect(again.isEmpty, "mending twice changes \(file.path) again")
    }
  }

  static func tree(_ files: [String: [UInt8]]) -> SourceTree {
    SourceTree(
      texts: files.merging(["site.yaml": configuration, "regions/aue.md": region]) { own, _ in own },
      zones: zones)
  }

  /// Every finding stands in a line of its file.
  private static func read(_ files: [String: [UInt8]]) -> (SourceTree, ParsedContent) {
    let tree = tree(files)
    let content = ContentParser(today: today).parse(tree, jobs: 1)
    for finding in content.log.diagnostics {
      guard let location = finding.location, let bytes = tree.texts[location.path] else {
        expect(finding.severity != .error, "an error without a file: \(finding.code)")
        continue
      }
      let lines = SourceBytes(bytes).bytes.count { $0 == 0x0A } + 1
      expect(
        (1...lines).contains(location.position.line) && location.position.column >= 1,
        "\(finding.code) at \(location.position.line):\(location.position.column) of \(lines) lines")
    }
    return (tree, content)
  }
}
