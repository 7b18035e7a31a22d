import AlmanacModel
import AlmanacSite

/// What a theme is made ready for: a language, the settings of site.yaml, and the regions' hues.
public struct ThemeContext: Sendable, Equatable {
  private(set) var language: UILanguage
  /// Those of all editions.
  private(set) var languages: [UILanguage] = []
  /// Whether the site comes out in several languages.
  private(set) var hasEditions = false
  /// Whether pages are opened from a disk, where browsers load no font that a page asks for early.
  private(set) var isReadFromDisk = false
  private(set) var settings: [String: Located<String>] = [:]
  private(set) var hues = ""

  public init(_ site: Site) {
    language = site.language
    languages = site.configuration.editions.map { UILanguage(tag: $0.tag) }
    hasEditions = !languages.isEmpty
    isReadFromDisk = site.configuration.links == .file
    settings = site.configuration.themeSettings
    hues = HueStyles(site).text
  }

  /// No site in particular.
  public init(language: UILanguage) {
    self.language = language
  }

  /// The same for another language alone.
  func speaking(_ language: UILanguage) -> ThemeContext {
    var other = self
    (other.language, other.languages) = (language, [])
    return other
  }
}
