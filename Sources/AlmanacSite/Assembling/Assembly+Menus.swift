import AlmanacModel

extension Assembly {
  /// The menu, the footer and the links to other places.
  mutating func addMenus() {
    let configuration = site.configuration
    site.navigation =
      configuration.navigation.isEmpty ? defaultNavigation() : links(configuration.navigation)
    site.footer = configuration.footer.isEmpty ? defaultFooter() : links(configuration.footer)
    site.social = links(configuration.social)
  }

  private mutating func links(_ items: [NavigationItem]) -> [SiteLink] {
    items.compactMap { item in
      let (menu, written) = (MenuTarget(site: site), item.target.value)
      if let target = menu.resolve(written) {
        return SiteLink(title: item.title ?? target.title ?? written, target: target.target)
      }
      let message =
        menu.unshown(written).map { SiteMessages.reference(written, toUnshown: $0) }
        ?? SiteMessages.deadLink(written, nearest: NearestName.of(written, in: site.plan.pagePaths))
      log.report(
        message, at: SourceLocation(path: "site.yaml", position: item.target.position),
        markerLength: written.unicodeScalars.count)
      return nil
    }
  }

  private func defaultNavigation() -> [SiteLink] {
    let routes = site.routes
    var paths = [routes.magazine, routes.calendar]
    if !site.regions.isEmpty { paths.append(routes.regions) }
    if !site.projects.isEmpty { paths.append(routes.projects) }
    paths += site.pages.filter(\.page.isInMenu).map(\.path)
    let own = Dictionary(
      site.pages.map { ($0.path, $0.page.menuTitle) }, uniquingKeysWith: { first, _ in first })
    return paths.map { path in
      let link = siteLink(path)
      return (own[path] ?? nil).map { SiteLink(title: $0, target: link.target) } ?? link
    }
  }

  private func defaultFooter() -> [SiteLink] {
    var paths = site.pages.filter { !$0.page.isInMenu }.map(\.path)
    if !site.sources.isEmpty { paths.append(site.routes.sources) }
    paths.append(site.routes.subscribe)
    return paths.map(siteLink)
  }

  private func siteLink(_ path: String) -> SiteLink {
    SiteLink(title: site.plan.title(at: path) ?? path, target: .site(path: path, fragment: nil))
  }
}

/// Finds what an entry of a menu points to: an address of the site, a content file, or another host.
struct MenuTarget {
  let site: Site

  func resolve(_ text: String) -> (target: LinkTarget, title: String?)? {
    if text.contains("://") || text.hasPrefix("mailto:") {
      let allowed = ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
      return allowed ? (.external(text), nil) : nil
    }
    let (path, fragment) = parts(text)
    let candidates = [
      path, path + "/", site.pathsBySource[path], site.pathsBySource[path + ".md"],
      site.pathsBySource["pages/\(path).md"],
    ]
    for case let candidate? in candidates {
      if let title = site.plan.title(at: candidate) {
        return (.site(path: candidate, fragment: fragment), title)
      }
    }
    return nil
  }

  /// Why the post that an entry points to is not shown; nil where it points to none.
  func unshown(_ text: String) -> HiddenPost.Reason? {
    let (posts, path) = (UnshownPosts(site), parts(text).path)
    return posts.reason(id: path) ?? posts.reason(address: path)
  }

  /// The path without slash in front, and what stands behind the `#`.
  private func parts(_ text: String) -> (path: String, fragment: String?) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return (path, parts.count > 1 ? parts.last.map(String.init) : nil)
  }
}
