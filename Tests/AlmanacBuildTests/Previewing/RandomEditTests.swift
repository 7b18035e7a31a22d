import AlmanacModel
import AlmanacSite
import AlmanacTheme
import CivilTime
import Foundation
import Testing

@testable import AlmanacBuild

/// `ALMANAC_TEST_SCALE=100 swift test --filter RandomEditTests` makes ten thousand edits.
@Suite("A preview that goes on through edits, and a build that knows nothing of them")
struct RandomEditTests {
  private static let seeds = (1...UInt64(4 * SeededRandom.scale)).map { $0 }
  private static let length = 25

  @Test(
    "Preview and build show the same bytes and find the same mistakes after each of many edits",
    arguments: seeds)
  func sameAsAfresh(seed: UInt64) throws {
    var walk = try EditedSite(seed: seed)
    defer { walk.remove() }
    for number in 1...Self.length {
      let edit = try walk.step()
      let differences = try walk.differences()
      guard differences.isEmpty else {
        Issue.record("seed \(seed), edit \(number) (\(edit)):\n\(differences.joined(separator: "\n"))")
        return
      }
    }
  }
}

/// A site on the disk that is edited, with a preview of it.
private struct EditedSite {
  private let folder: String
  private var options: BuildOptions
  private var edits: RandomEdits
  private var random: SeededRandom
  private var preview: SitePreview
  private var state: PreviewState?
  private var themes: [MadeTheme] = []
  private var lastPaths: [String] = []

  init(seed: UInt64) throws {
    folder = NSTemporaryDirectory() + "almanac-edits-" + UUID().uuidString
    let source = "\(TestSite.repository)/Tests/Sites/everything/content"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: source, toPath: folder + "/content")
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: source) {
      texts[path] = try? String(contentsOfFile: "\(source)/\(path)", encoding: .utf8)
    }
    options = TestSite().options
    options.content = folder + "/content"
    options.today = nil
    options.includesDrafts = true
    options.includesFuture = true
    edits = RandomEdits(texts, seed: seed)
    random = SeededRandom(seed: ~seed)
    preview = SitePreview(options)
    try refresh(.anything)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes an edit; says which.
  mutating func step() throws -> String {
    if random.happens(oneIn: 25) {
      options.now = Instant(seconds: options.now.seconds + 43_200)
      try refresh(.nothing)
      return "half a day passes"
    }
    let edit = random.happens(oneIn: 40) ? try publication() : edits.next()
    for (path, item) in edit.items { try put(item, at: path) }
    let isTold = !random.happens(oneIn: 5)
    try refresh(FolderChange(content: isTold ? Set(edit.items.keys) : nil, touchesTheme: false))
    return edit.name
  }

  /// The ledger as it would be after a publication.
  private mutating func publication() throws -> RandomEdits.Edit {
    var timings = StageTimings()
    return edits.write(try SiteBuilder(options).read(&timings).publication.ledger.text, to: "ledger.tsv")
  }

  private func put(_ item: RandomEdits.Item?, at path: String) throws {
    let file = "\(options.content)/\(path)"
    try? FileManager.default.removeItem(atPath: file)
    switch item {
    case .text(let text):
      let parent = (file as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
    case .link: try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/etc/hostname")
    case nil: break
    }
  }

  private mutating func refresh(_ change: FolderChange) throws {
    state = try preview.refresh(change, now: options.now) ?? state
    if let state, state.needsTextCheck {
      self.state = preview.take(state.textFindings(jobs: 1), of: state) ?? state
    }
  }

  /// Where the preview is not what a build is.
  mutating func differences() throws -> [String] {
    var timings = StageTimings()
    var linked = try SiteBuilder(options).read(&timings)
    let theme = try theme(for: &linked)
    let findings = Excerpts(linked.tree).fill(linked.log).map(Self.text)
    let shown = state?.findings.map(Self.text) ?? []
    guard shown == findings else {
      return shown.filter { !findings.contains($0) }.map { "only in the preview: \($0)" }
        + findings.filter { !shown.contains($0) }.map { "only in the build: \($0)" } + [
          "\(shown.count) and \(findings.count)"
        ]
    }
    let renderer = theme.map { OutputRenderer(linked, theme: $0, options: options) }
    let paths = linked.site.plan.outputs.map(\.path) + linked.site.media.values.map(\.path).sorted()
    let looked =
      (0..<5).compactMap { _ in paths.randomElement(using: &random) }
      + [lastPaths.randomElement(using: &random)].compactMap { $0 }
    lastPaths = paths
    return try looked.filter { path in
      let built = try renderer?.output(at: path).flatMap { try renderer?.render($0).bytes }
      return try state?.render(path) != built
    }.map { "\($0) differs" }
  }

  /// The theme, made anew where anything has changed that it takes from the site, with its findings in the site's log.
  private mutating func theme(for linked: inout LinkedSite) throws -> Theme? {
    let configuration = linked.site.configuration
    let (name, place, context) = (configuration.theme, configuration.themePosition, ThemeContext(linked.site))
    if let made = themes.last(where: { $0.name == name && $0.place == place && $0.context == context }) {
      made.log.forEach { linked.log.report($0) }
      return made.theme
    }
    let known = linked.log.diagnostics.count
    var timings = StageTimings()
    let theme = SiteBuilder(options).theme(for: &linked, &timings)
    themes.append(
      MadeTheme(
        name: name, place: place, context: context, theme: theme,
        log: Array(linked.log.diagnostics[known...])))
    return theme
  }

  private static func text(_ finding: Diagnostic) -> String {
    let position = finding.location?.position ?? .start
    let place = "\(finding.location?.path ?? "-"):\(position.line):\(position.column)"
    return
      "\(finding.code) \(place) \(finding.message.text.english) \(finding.message.help.english) [\(finding.excerpt ?? "")]"
  }
}

/// A theme as a build makes it, for all that it takes from a site.
private struct MadeTheme {
  let name: String
  let place: SourcePosition
  let context: ThemeContext
  let theme: Theme?
  let log: [Diagnostic]
}
