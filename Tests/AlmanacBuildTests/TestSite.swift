import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import AlmanacTheme
import CivilTime
import Foundation
import Synchronization
import SystemZones

@testable import AlmanacBuild

/// A site from literal files: content in, outputs out, nothing on the disk but the theme.
struct TestSite {
  var files: [String: String]
  /// Pictures and downloads, by path.
  var binaries: [String: BinaryFile] = [:]
  var today = "2031-05-01"
  var jobs = 1
  /// Folders with themes besides those of the repository.
  var themeFolders: [String] = []

  /// The least that a site needs, and what a test adds to it.
  init(_ files: [String: String] = [:], config: String = "") {
    self.files = files
    if self.files["site.yaml"] == nil {
      self.files["site.yaml"] = "title: Musterverbund\nurl: https://verbund.example.org/\n" + config
    }
  }

  /// The folder of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  var options: BuildOptions {
    var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
    options.themes = themeFolders + ["\(Self.repository)/themes"]
    let parts = today.split(separator: "-").compactMap { Int($0) }
    options.today = parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
    options.jobs = jobs
    return options
  }

  /// The zones of this machine.
  static let zones = SystemZones.database()

  private var tree: SourceTree {
    SourceTree(texts: files.mapValues { Array($0.utf8) }, binaries: binaries, zones: Self.zones)
  }

  /// The linked site with its findings.
  func linked() -> LinkedSite {
    var timings = StageTimings()
    return SiteBuilder(options).link(tree, DiagnosticLog(), &timings)
  }

  /// The outputs at the paths that are wanted, without such choice all; findings of the theme count too.
  func rendered(_ isWanted: (String) -> Bool = { _ in true }) throws -> RenderedSite {
    var timings = StageTimings()
    let builder = SiteBuilder(options)
    var linked = builder.link(tree, DiagnosticLog(), &timings)
    let shared = themeFolders.isEmpty ? SharedThemes.theme(of: options.themes, for: linked.site) : nil
    guard let theme = shared ?? builder.theme(for: &linked, &timings) else {
      return RenderedSite(outputs: [:], linked: linked)
    }
    let renderer = OutputRenderer(linked, theme: theme, options: options)
    var outputs: [String: [UInt8]] = [:]
    for output in renderer.plan where isWanted(output.path) {
      if case .media = output.content { continue }
      outputs[output.path] = try renderer.render(output).bytes
    }
    return RenderedSite(outputs: outputs, linked: linked)
  }
}

/// The themes of the repository, compiled once for all test sites that ask the same of them, as a preview does.
private enum SharedThemes {
  private static let made = Mutex<[(name: String, context: ThemeContext, theme: PreviewTheme)]>([])

  /// Nil where there is something to say about the theme: that is told where it is compiled for one site.
  static func theme(of folders: [String], for site: Site) -> Theme? {
    let (name, context) = (site.configuration.theme, ThemeContext(site))
    let theme = made.withLock { made in
      if let known = made.first(where: { $0.name == name && $0.context == context }) { return known.theme }
      var theme = PreviewTheme(folders: folders)
      _ = theme.theme(for: site)
      made.append((name, context, theme))
      return theme
    }
    return theme.log.diagnostics.isEmpty ? theme.current : nil
  }
}

/// The outputs of a test site.
struct RenderedSite {
  let outputs: [String: [UInt8]]
  let linked: LinkedSite

  /// The text of an output; empty where there is none.
  func text(_ path: String) -> String { outputs[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// The findings as `CODE path:line:column`.
  var findings: [String] {
    linked.log.sorted().map { finding in
      let position = finding.location?.position ?? .start
      return "\(finding.code) \(finding.location?.path ?? "-"):\(position.line):\(position.column)"
    }
  }
}

/// A site on the disk in a folder of its own, for what needs files: publishing, the ledger, pictures.
final class DiskSite {
  let folder: String
  var options: BuildOptions

  init(_ files: [String: String], today: String = "2031-05-01") throws {
    folder = NSTemporaryDirectory() + "almanac-test-" + UUID().uuidString
    options = TestSite(files).options
    let themes = options.themes
    options.compiledTheme = { SharedThemes.theme(of: themes, for: $0) }
    try write(files)
    options.content = folder + "/content"
    options.output = folder + "/output"
    options.pictureWorker = Self.worker
    set(today: today)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func set(today: String) {
    let parts = today.split(separator: "-").compactMap { Int($0) }
    options.today = parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  func write(_ files: [String: String]) throws {
    for (path, text) in files { try write(path, Array(text.utf8)) }
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: "\(folder)/content/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/content/\(path)")
  }

  func build() throws -> BuildResult { try SiteBuilder(options).build() }

  /// Publishes as `almanac publish` does.
  /// - Returns: without a report where it was refused.
  @discardableResult
  func publish() throws -> BuildResult {
    let publisher = SitePublisher(options)
    let result = try publisher.build()
    guard result.report != nil, !result.linked.log.hasErrors else { return result }
    _ = try publisher.record(result)
    _ = try publisher.copy()
    return result
  }

  func output(_ path: String) -> String {
    (try? String(contentsOfFile: "\(options.output)/\(path)", encoding: .utf8)) ?? ""
  }

  /// Every file below the output folder with its bytes.
  func outputs() -> [String: Data] {
    let root = options.output
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root)
      ?? FileManager.DirectoryEnumerator()
    {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[path] = FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data()
      }
    }
    return files
  }
}
