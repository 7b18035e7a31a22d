import AlmanacModel
import AlmanacSite
import AlmanacTheme

/// The theme of a preview: compiled again only when its files change, or what it takes from the site.
struct PreviewTheme: Sendable {
  private let loader: ThemeLoader
  private var madeFor: (name: String, context: ThemeContext)?
  /// Nil where the theme is missing or broken.
  private(set) var current: Theme?
  /// What is wrong in the theme.
  private(set) var log = DiagnosticLog()

  init(folders: [String]) {
    loader = ThemeLoader(folders: folders)
  }

  /// The files of the theme have changed.
  mutating func forget() { madeFor = nil }

  /// The theme for a site.
  mutating func theme(for site: Site) -> Theme? {
    let context = ThemeContext(site)
    let name = site.configuration.theme
    if let madeFor, madeFor.name == name, madeFor.context == context { return current }
    madeFor = (name, context)
    let place = SourceLocation(path: "site.yaml", position: site.configuration.themePosition)
    let loaded = loader.load(name, namedAt: place)
    guard let chain = loaded.chain else {
      (current, log) = (nil, loaded.findings())
      return nil
    }
    var compiler = ThemeCompiler(chain, for: context)
    let (theme, found) = compiler.compile()
    (current, log) = (theme, loaded.findings(with: found))
    return theme
  }
}
