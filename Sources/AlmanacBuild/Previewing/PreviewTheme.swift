import AlmanacModel
import AlmanacSite
import AlmanacTheme

/// The theme of a preview: compiled again only when its files change, or what it takes from the site.
struct PreviewTheme: Sendable {
  /// All that the compiling is told of a site.
  private struct Order: Equatable {
    let name: String
    let place: SourceLocation
    let context: ThemeContext

    init(_ site: Site) {
      name = site.configuration.theme
      place = SourceLocation(path: "site.yaml", position: site.configuration.themePosition)
      context = ThemeContext(site)
    }
  }

  private let loader: ThemeLoader
  private var order: Order?
  /// Nil where the theme is missing or broken.
  private(set) var current: Theme?
  /// What is wrong in the theme.
  private(set) var log = DiagnosticLog()

  init(folders: [String]) {
    loader = ThemeLoader(folders: folders)
  }

  /// The files of the theme have changed.
  mutating func forget() { order = nil }

  /// The theme for a site.
  mutating func theme(for site: Site) -> Theme? {
    let order = Order(site)
    if order == self.order { return current }
    self.order = order
    let loaded = loader.load(order.name, namedAt: order.place)
    guard let chain = loaded.chain else {
      (current, log) = (nil, loaded.findings())
      return nil
    }
    var compiler = ThemeCompiler(chain, for: order.context)
    let (theme, found) = compiler.compile()
    (current, log) = (theme, loaded.findings(with: found))
    return theme
  }
}
