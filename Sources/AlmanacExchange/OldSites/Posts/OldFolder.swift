import AlmanacModel

/// The folder of an old site in memory: the texts that may be posts, pages or settings, and the names of all else.
public struct OldFolder: Sendable {
  /// Bytes by path relative to the folder, with `/`.
  public var texts: [String: [UInt8]]
  /// Paths of pictures, downloads and what else there is.
  public var others: [String]
  /// Files that are there and cannot come along, such as drawings with a script.
  public var refused: [String: FileRefusal]
  /// Whether something else than a file of it stands at a path below the content folder.
  let isOccupied: MediaPlaces.Occupation

  /// - Parameter isOccupied: whether something else than a file of this folder stands at a path below the content folder.
  public init(
    texts: [String: [UInt8]] = [:], others: [String] = [], refused: [String: FileRefusal] = [:],
    isOccupied: @escaping @Sendable (_ file: String, _ path: String) -> Bool = { _, _ in false }
  ) {
    self.texts = texts
    self.others = others
    self.refused = refused
    self.isOccupied = isOccupied
  }

  private static let endings = [
    ".md", ".markdown", ".mdown", ".mdx", ".html", ".htm", ".toml", ".yml", ".yaml", ".json",
  ]
  private static let foreign: Set<String> = [
    "node_modules", "_site", "vendor", "themes", "layouts", "_layouts", "_includes", "_sass", "_data",
    "_plugins",
    "resources", "archetypes", "templates", "sass", "i18n", "_i18n",
  ]

  /// Whether a file may be a text or settings; of all else only the name counts.
  public static func isText(_ path: String) -> Bool {
    hasTextEnding(path) && !isForeign(path)
  }

  static func hasTextEnding(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains(where: name.hasSuffix)
  }

  /// Whether a path belongs to the program and its themes.
  static func isForeign(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains {
      foreign.contains($0.lowercased()) || $0.hasPrefix(".")
    }
  }
}
