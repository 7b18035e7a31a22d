import AlmanacContent
import AlmanacModel
import AlmanacTheme

/// Finds a theme's folder and reads it.
public struct ThemeLoader {
  private let folders: [String]

  /// - Parameter folders: where themes may lie, the first that has the theme wins.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The files of a theme; nil where no folder has it, with the names of those there are.
  public func load(_ name: String) -> (files: ThemeFiles?, available: [String]) {
    var available: Set<String> = []
    for folder in folders {
      guard let listing = try? FolderReader(folder).list() else { continue }
      let names = listing.files.filter { $0.path.hasSuffix("/theme.yaml") }.compactMap { $0.path.split(separator: "/").first }
      available.formUnion(names.map(String.init))
      guard names.contains(Substring(name)), let files = read(name, in: folder) else { continue }
      return (files, available.sorted())
    }
    return (nil, available.sorted())
  }

  private func read(_ name: String, in folder: String) -> ThemeFiles? {
    let reader = FolderReader("\(folder)/\(name)")
    guard let listing = try? reader.list() else { return nil }
    var files = ThemeFiles(name: name, templates: [:], assets: [:], translations: [:])
    for entry in listing.files {
      guard let bytes = try? reader.read(entry.path) else { continue }
      let parts = entry.path.split(separator: "/", maxSplits: 1).map(String.init)
      switch parts.first {
      case "layouts", "partials": files.templates[entry.path] = String(decoding: bytes, as: UTF8.self)
      case "assets" where parts.count > 1: files.assets[parts[1]] = bytes
      case "i18n" where parts.count > 1 && parts[1].hasSuffix(".yaml"):
        files.translations[String(parts[1].dropLast(5))] = FlatYAML.read(bytes)
      case "theme.yaml": files.settings = FlatYAML.settings(bytes)
      default: continue
      }
    }
    return files
  }
}
