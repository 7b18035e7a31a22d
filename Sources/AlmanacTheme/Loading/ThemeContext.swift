import AlmanacModel
import AlmanacSite

/// What a theme is made ready for: a language, the settings of site.yaml, and the regions' hues.
public struct ThemeContext: Sendable, Equatable {
  let language: UILanguage
  let settings: [String: Located<String>]
  let hues: String

  public init(_ site: Site) {
    language = site.language
    settings = site.configuration.themeSettings
    hues = HueStyles(site).text
  }

  /// No site in particular.
  public init(language: UILanguage) {
    self.language = language
    settings = [:]
    hues = ""
  }
}
