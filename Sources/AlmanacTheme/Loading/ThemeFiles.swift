/// A theme as it lies on the disk, read but not understood yet.
public struct ThemeFiles: Sendable {
  public let name: String
  /// Templates by their path in the theme, such as `layouts/post.html`.
  public var templates: [String: String]
  /// Files of `assets/`, by their path there.
  public var assets: [String: [UInt8]]
  /// Translations by language (`de`, `en`), key and text.
  public var translations: [String: [String: String]]
  /// Default values of settings.
  public var settings: [String: String]

  public init(
    name: String, templates: [String: String], assets: [String: [UInt8]],
    translations: [String: [String: String]], settings: [String: String] = [:]
  ) {
    self.name = name
    self.templates = templates
    self.assets = assets
    self.translations = translations
    self.settings = settings
  }
}
