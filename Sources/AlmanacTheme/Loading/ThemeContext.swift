import AlmanacModel
import AlmanacSite

/// What a theme is made ready for: a language, the settings of site.yaml, and the regions' hues.
public struct ThemeContext: Sendable, Equatable {
  let language: UILanguage
  /// Those of all editions.
  let languages: [UILanguage]
  /// Whether the site comes out in several languages.
  let hasEditions: Bool
  let settings: [String: Located<String>]
  let hues: String

  public init(_ site: Site) {
    language = site.language
    languages = site.configuration.editions.map { UILanguage(tag: $0.tag) }
    hasEditions = !languages.isEmpty
    settings = site.configuration.themeSettings
    hues = HueStyles(site).text
  }

  /// The same for another language alone.
  func speaking(_ language: UILanguage) -> ThemeContext {
    ThemeContext(language: language, settings: settings, hues: hues, hasEditions: hasEditions)
  }

  private init(
    language: UILanguage, settings: [String: Located<String>], hues: String, hasEditions: Bool
  ) {
    (self.language, self.settings, self.hues, self.hasEditions) = (language, settings, hues, hasEditions)
    languages = []
  }

  /// No site in particular.
  public init(language: UILanguage) {
    self.language = language
    languages = []
    hasEditions = false
    settings = [:]
    hues = ""
  }
}
