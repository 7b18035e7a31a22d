import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// Renders pages: makes what a layout sees and lets the theme draw it.
public struct PageRenderer: Sendable {
  private let theme: Theme
  private let parts: PageParts

  /// - Parameters:
  ///   - site: the linked site.
  ///   - bodies: its texts as HTML.
  ///   - theme: draws the pages.
  ///   - ledger: of the moved events it has the starts that were announced.
  public init(site: Site, bodies: Bodies, theme: Theme, ledger: Ledger = Ledger()) {
    self.theme = theme
    parts = PageParts(site: site, bodies: bodies, theme: theme, ledger: ledger)
  }

  /// Draws the entries that lists share at once, for a build that needs every one.
  /// - Parameter jobs: how many threads may draw.
  public func drawAll(jobs: Int) { parts.drawAll(jobs: jobs) }

  /// The bytes of a page.
  public func render(_ page: PlannedPage) -> [UInt8] {
    let contents = contents(of: page)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    theme.layouts[contents.layout]?.render([LayoutShares.nothing] + records(contents, page), into: &bytes)
    if let language = parts.site.originalLanguage {
      bytes = OriginalMark.resolve(bytes, language: language)
    }
    return RootMark.resolve(UnbrokenTimes.mark(bytes), root: root(of: page, contents.frame.path))
  }

  /// What the layout of a page sees, outermost first.
  func records(_ contents: PageContents, _ planned: PlannedPage) -> [Record] {
    let page = parts.frames.page(contents.frame, planned, layout: contents.layout)
    return [theme.root(site: parts.frames.siteRecord, page: page.record), contents.record]
  }

  /// What a page consists of before the theme draws it.
  func contents(of page: PlannedPage) -> PageContents { page.kind(parts).contents(of: page) }

  /// The way from a page to the root: relative, but on the page for addresses that do not exist, which
  /// may be served from anywhere.
  private func root(of page: PlannedPage, _ path: String) -> String {
    if page == .notFound, let url = parts.site.url {
      let rest = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst(2)
      return "/" + (rest.first.map(String.init) ?? "")
    }
    return Routes.prefix(depth: Routes.depth(of: path))
  }
}
