import AlmanacContent
import AlmanacModel
import AlmanacTheme

/// A theme that was read.
public struct LoadedTheme {
  /// Nil where a folder is missing or a file cannot be understood.
  public let chain: ThemeChain?
  /// The files that findings can be about, as `themes/NAME/FILE`.
  let texts: SourceTree
  /// What was found while reading.
  let log: DiagnosticLog

  /// All findings with the lines that they are about.
  func findings(with others: DiagnosticLog = DiagnosticLog()) -> DiagnosticLog {
    var all = log
    all.merge(others)
    var filled = DiagnosticLog()
    for finding in Excerpts(texts).fill(all) { filled.report(finding) }
    return filled
  }
}

/// Finds the folders of a theme and of what it extends, and reads them.
public struct ThemeLoader: Sendable {
  private let folders: [String]

  /// - Parameter folders: where themes may lie, the first that has the theme wins.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// A theme with what it extends.
  /// - Parameters:
  ///   - name: the folder of the theme.
  ///   - place: where the theme is named, for the finding that there is none.
  public func load(_ name: String, namedAt place: SourceLocation?) -> LoadedTheme {
    var log = DiagnosticLog()
    var themes: [ThemeFiles] = []
    var texts: [String: [UInt8]] = [:]
    var next: (name: String, place: SourceLocation?)? = (name, place)
    while let (name, place) = next {
      guard !themes.contains(where: { $0.name == name }) else {
        log.report(ThemeMessages.endlessInheritance(themes.map(\.name) + [name]), at: place)
        break
      }
      guard let folder = folders.first(where: { Self.themes(in: $0).contains(name) }) else {
        log.report(ThemeMessages.missingTheme(name, available: available), at: place)
        break
      }
      let files = read(name, in: folder, &texts, &log)
      themes.append(files)
      next = ThemeManifest(files).extends.map {
        ($0.value, SourceLocation(path: files.path("theme.yaml"), position: $0.position))
      }
    }
    let chain =
      log.hasErrors ? nil : themes.first.map { ThemeChain($0, extending: Array(themes.dropFirst())) }
    return LoadedTheme(chain: chain, texts: SourceTree(texts: texts, zones: .none), log: log)
  }

  /// The names of all themes that there are.
  public var available: [String] { Set(folders.flatMap(Self.themes)).sorted() }

  private static func themes(in folder: String) -> [String] {
    guard let listing = try? FolderReader(folder).list() else { return [] }
    return listing.files.compactMap { entry in
      let parts = entry.path.split(separator: "/")
      return parts.count == 2 && parts.last == "theme.yaml" ? parts.first.map(String.init) : nil
    }
  }

  private func read(
    _ name: String, in folder: String, _ texts: inout [String: [UInt8]], _ log: inout DiagnosticLog
  ) -> ThemeFiles {
    var files = ThemeFiles(name: name)
    let reader = FolderReader("\(folder)/\(name)")
    for entry in (try? reader.list())?.files ?? [] {
      guard let bytes = try? reader.read(entry.path) else { continue }
      let parts = entry.path.split(separator: "/", maxSplits: 1).map(String.init)
      let path = files.path(entry.path)
      switch (parts.first, parts.count) {
      case ("layouts", 2), ("partials", 2):
        guard entry.path.hasSuffix(".html") else {
          files.strangers.append(entry.path)
          continue
        }
        files.templates[entry.path] = String(decoding: bytes, as: UTF8.self)
      case ("assets", 2): files.assets[parts[1]] = bytes
      case ("i18n", 2) where parts[1].hasSuffix(".yaml"):
        texts[path] = bytes
        let (words, found) = PlacedYAML.read(bytes, path: path)
        files.translations[String(parts[1].dropLast(5))] = words
        log.merge(found)
      case ("theme.yaml", 1):
        texts[path] = bytes
        let (manifest, found) = PlacedYAML.read(bytes, path: path)
        files.manifest = manifest
        log.merge(found)
      case ("README.md", 1), ("LICENSE", 1): continue
      default: files.strangers.append(entry.path)
      }
    }
    return files
  }
}
