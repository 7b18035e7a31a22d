import AlmanacModel
import AlmanacSite
import CivilTime

/// Renders the sitemap (sitemaps.org): every page that search engines may list.
public struct SitemapRenderer: Sendable {
  private let site: Site

  public init(_ site: Site) {
    self.site = site
  }

  /// The sitemap, or, when it has parts, the list of them.
  /// - Parameter part: a part, from 1; nil for `sitemap.xml` itself.
  public func render(part: Int?) -> [UInt8] {
    let pages = listed()
    let size = SitemapParts.size
    let parts = (pages.count + size - 1) / size
    if let part { return urls(pages.dropFirst((part - 1) * size).prefix(size)) }
    return parts > 1 ? index(parts) : urls(pages[...])
  }

  private func listed() -> [PlannedOutput] {
    site.plan.outputs.compactMap { output in
      guard case .page(let page) = output.content, page != .notFound, page != .search else { return nil }
      // Search engines are told of the original.
      if case .post(let index) = page, let canonical = site.posts[index].post.canonical,
        canonical != site.absolute(site.linkPath(output.sitePath))
      {
        return nil
      }
      if case .free(let index) = page, site.pages[index].page.isHiddenFromSearch { return nil }
      return output
    }
  }

  private func urls(_ pages: some Sequence<PlannedOutput>) -> [UInt8] {
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for page in pages {
      guard let address = site.absolute(site.linkPath(page.sitePath)) else { continue }
      let changed = lastChange(page).map { "<lastmod>\($0)</lastmod>" } ?? ""
      text += "<url><loc>\(HTMLText.escaped(address))</loc>\(changed)</url>\n"
    }
    return Array((text + "</urlset>\n").utf8)
  }

  private func index(_ parts: Int) -> [UInt8] {
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for part in 1...max(1, parts) {
      let address = site.absolute(SitemapParts.path(part)) ?? ""
      text += "<sitemap><loc>\(HTMLText.escaped(address))</loc></sitemap>\n"
    }
    return Array((text + "</sitemapindex>\n").utf8)
  }

  private func lastChange(_ output: PlannedOutput) -> Day? {
    guard case .page(.post(let index)) = output.content else { return nil }
    let post = site.posts[index].post
    if let updated = post.updated { return updated.day }
    if case .month = post.date { return nil }
    return post.date.day
  }
}
