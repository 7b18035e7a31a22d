import AlmanacModel

/// A theme as it lies on the disk, read but not understood yet. What it extends is not in it.
public struct ThemeFiles: Sendable {
  public let name: String
  /// Templates by their path in the theme, such as `layouts/post.html`.
  public var templates: [String: String] = [:]
  /// Files of `assets/`, by their path there.
  public var assets: [String: [UInt8]] = [:]
  /// What `theme.yaml` says.
  public var manifest: PlacedValue?
  /// What `i18n/LANGUAGE.yaml` says, by language.
  public var translations: [String: PlacedValue] = [:]
  /// Paths that no theme has use for.
  public var strangers: [String] = []

  public init(name: String) {
    self.name = name
  }

  /// How findings call a file of the theme.
  public func path(_ file: String) -> String { "themes/\(name)/\(file)" }
}

/// A theme and what it extends, nearest first.
public struct ThemeChain: Sendable {
  /// Never empty.
  public let themes: [ThemeFiles]

  public init(_ own: ThemeFiles, extending others: [ThemeFiles] = []) {
    themes = [own] + others
  }

  /// The theme itself.
  public var own: ThemeFiles { themes[0] }

  /// The files of `assets/`: of two with one name the nearer theme's.
  var assets: [String: [UInt8]] {
    themes.reduce(into: [:]) { $0.merge($1.assets) { near, _ in near } }
  }
}
