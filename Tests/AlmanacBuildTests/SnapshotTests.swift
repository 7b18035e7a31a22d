import AlmanacModel
import AlmanacSite
import CivilTime
import Foundation
import Pictures
import Testing

@testable import AlmanacBuild

/// What a small site with every kind of page, feed and calendar comes out as, whole files.
///
/// `ALMANAC_RENEW_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew; the change is read as a diff.
@Suite struct SnapshotTests {
  private static let sites = "\(TestSite.repository)/Tests/Sites"

  @Test(
    "Every output of a site with everything in it, and of one in several languages, is what it was, byte for byte",
    .enabled(if: PictureRenderer.isAvailable),
    arguments: ["everything", "editions"])
  func everyOutput(name: String) throws {
    let outputs = try Self.outputs(name)
    let expected = "\(Self.sites)/\(name)/expected"
    if ProcessInfo.processInfo.environment["ALMANAC_RENEW_SNAPSHOTS"] != nil {
      try Self.renew(outputs, expected)
    }
    let recorded = try Self.recorded(expected)
    #expect(Set(outputs.keys).symmetricDifference(recorded.keys).sorted() == [])
    for (path, bytes) in outputs.sorted(by: { $0.key < $1.key }) {
      guard let old = recorded[path], old != bytes else { continue }
      Issue.record("\(path) differs\(Self.firstDifference(old, bytes))")
    }
  }

  @Test("The snapshots cover every kind of planned output and page")
  func coverage() throws {
    let (_, renderer) = try Self.site("everything")
    var names: Set<String> = []
    for output in renderer.plan {
      if case .page(let page) = output.content { names.insert("page \(page.kindName)") }
      names.insert(String("\(output.content)".prefix { $0 != "(" }))
    }
    let wanted = [
      "page", "redirect", "pressText", "feed", "eventFeed", "calendar", "eventJSON", "eventCSV", "dataSchema",
      "sitemap", "robots", "accessRules", "headerRules", "redirectRules", "search", "asset", "media",
      "picture", "card",
    ]
    let pages = [
      "front", "magazine", "kind", "post", "regions", "region", "calendar", "area", "month", "year", "event",
      "directory", "topic", "format", "series", "project", "people", "person", "page", "newsletter", "search",
      "subscribe", "404",
    ]
    #expect((wanted + pages.map { "page \($0)" }).filter { !names.contains($0) } == [])
  }

  private static func site(_ name: String) throws -> (LinkedSite, OutputRenderer) {
    var options = TestSite().options
    options.content = "\(sites)/\(name)/content"
    options.today = Day(year: 2031, month: 5, day: 1)
    options.cardTypeface = CardTypeface(folders: CardTypeface.folders([]))
    var timings = StageTimings()
    let builder = SiteBuilder(options)
    var linked = try builder.read(&timings)
    let theme = try #require(builder.theme(for: &linked, &timings))
    #expect(linked.log.diagnostics.filter { $0.severity == .error }.map(\.code) == [])
    return (linked, OutputRenderer(linked, theme: theme, options: options))
  }

  /// The outputs by path. Names of the theme's files, of sizes of pictures and of cards are without their fingerprints, and
  /// of those files only the names count: what is in the first is read in the theme, and the others depend on libraries.
  private static func outputs(_ name: String) throws -> [String: [UInt8]] {
    let (_, renderer) = try site(name)
    let plan = renderer.plan
    var names: [(path: String, name: String)] = []
    for output in plan {
      if let name = nameAlone(output) { names.append((output.path, name)) }
    }
    var outputs: [String: [UInt8]] = [:]
    var listing: [String] = []
    for output in plan where !isFace(output) {
      if let name = nameAlone(output) {
        listing.append(name)
        continue
      }
      listing.append(output.path)
      var text = String(decoding: try renderer.render(output).bytes, as: UTF8.self)
      for (path, name) in names where text.utf8.count > 0 { text = text.replacing(path, with: name) }
      // Pages ask early for the face, where there is one.
      text = text.replacing(#/<link rel="preload"[^\n]*\n/#, with: "")
      outputs[output.path] = Array(text.utf8)
    }
    outputs["outputs.txt"] = Array((listing.sorted().joined(separator: "\n") + "\n").utf8)
    return outputs
  }

  /// The face of headlines, which is made where the theme is set up, and missing elsewhere.
  private static func isFace(_ output: PlannedOutput) -> Bool {
    if case .asset(let name) = output.content { name.hasSuffix(".woff2") } else { false }
  }

  /// Of what only the name counts: the name without its fingerprint.
  private static func nameAlone(_ output: PlannedOutput) -> String? {
    if case .asset(let name) = output.content { return "assets/\(name)" }
    switch output.content {
    case .card, .picture: break
    default: return nil
    }
    let parts = output.path.split(separator: ".")
    return "\(parts.dropLast(2).joined(separator: ".")).\(parts.last ?? "")"
  }

  private static func recorded(_ expected: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: expected)
      ?? FileManager.DirectoryEnumerator()
    {
      var isFolder: ObjCBool = false
      let full = "\(expected)/\(path)"
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = FileManager.default.contents(atPath: full).map { [UInt8]($0) }
    }
    return files
  }

  private static func renew(_ outputs: [String: [UInt8]], _ expected: String) throws {
    try? FileManager.default.removeItem(atPath: expected)
    for (path, bytes) in outputs {
      let url = URL(filePath: "\(expected)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// The first line that is another, as it was and as it is.
  private static func firstDifference(_ old: [UInt8], _ new: [UInt8]) -> String {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (before, after) = (lines(old), lines(new))
    let index = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else { return ": \(before.count) lines were, \(after.count) are" }
    return ", line \(index + 1):\n- \(before[index].prefix(300))\n+ \(after[index].prefix(300))"
  }
}
