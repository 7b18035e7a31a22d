import AlmanacModel
import AlmanacSite
import CivilTime

/// Renders the sitemap (sitemaps.org): every page that search engines may list.
public struct SitemapRenderer: Sendable {
  private let site: Site
  /// The other languages in which it comes out.
  private let editions: [Site]

  public init(_ site: Site, editions: [Site] = []) {
    self.site = site
    self.editions = editions
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

  /// A page of one of the editions.
  private typealias Entry = (site: Site, output: PlannedOutput)

  private func listed() -> [Entry] {
    ([site] + editions).flatMap { site in listed(site).map { (site, $0) } }
  }

  private func listed(_ site: Site) -> [PlannedOutput] {
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

  private func urls(_ pages: some Sequence<Entry>) -> [UInt8] {
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\(namespace)>\n"
    for (site, page) in pages {
      guard let address = site.absolute(site.linkPath(page.sitePath)) else { continue }
      let changed = lastChange(page, site).map { "<lastmod>\($0)</lastmod>" } ?? ""
      text += "<url><loc>\(HTMLText.escaped(address))</loc>\(changed)\(alternates(page, site))</url>\n"
    }
    return Array((text + "</urlset>\n").utf8)
  }

  private var namespace: String {
    editions.isEmpty ? "" : " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""
  }

  /// The same page in all languages, this one too, and the main one for everybody else.
  private func alternates(_ output: PlannedOutput, _ site: Site) -> String {
    guard case .page(let page) = output.content else { return "" }
    let links = site.alternates(of: page)
    let main = links.first(where: \.edition.isMain).map { [("x-default", $0.path)] } ?? []
    return (links.map { ($0.edition.tag, $0.path) } + main).map { tag, path in
      let address = HTMLText.escaped(site.absolute(site.linkPath(path)) ?? "")
      return "<xhtml:link rel=\"alternate\" hreflang=\"\(HTMLText.escaped(tag))\" href=\"\(address)\"/>"
    }.joined()
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

  private func lastChange(_ output: PlannedOutput, _ site: Site) -> Day? {
    guard case .page(.post(let index)) = output.content else { return nil }
    let post = site.posts[index].post
    if let updated = post.updated { return updated.day }
    if case .month = post.date { return nil }
    return post.date.day
  }
}
