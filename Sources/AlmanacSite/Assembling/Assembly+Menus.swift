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
        return SiteLink(
          title: item.title ?? target.title ?? written, target: target.target, language: target.language,
          isOriginal: item.title == nil ? target.language != nil : item.originals.contains("title"))
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
    return paths.map(siteLink) + originalLegalPages()
  }

  /// The pages that the law asks for, where the edition has no translation of them.
  private func originalLegalPages() -> [SiteLink] {
    guard !site.isMainEdition else { return [] }
    let sources = tree.texts.keys.filter { $0.hasPrefix("pages/") }.sorted()
    return LegalPage.allCases.compactMap { page in
      guard page.page(of: site) == nil, let source = sources.first(where: page.matches),
        let original = site.editions.page(ofText: source)
      else { return nil }
      return SiteLink(
        title: original.title ?? original.path, target: .site(path: original.path, fragment: nil),
        language: original.language, isOriginal: true)
    }
  }

  private func siteLink(_ path: String) -> SiteLink {
    SiteLink(title: site.plan.title(at: path) ?? path, target: .site(path: path, fragment: nil))
  }
}

/// Finds what an entry of a menu points to: an address of the site, a content file, or another host.
struct MenuTarget {
  let site: Site

  func resolve(_ text: String) -> (target: LinkTarget, title: String?, language: String?)? {
    if text.contains("://") || text.hasPrefix("mailto:") {
      let allowed = ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
      return allowed ? (.external(text), nil, nil) : nil
    }
    let (path, fragment) = parts(text)
    let candidates = [
      path, path + "/", site.pathsBySource[path], site.pathsBySource[path + ".md"],
      site.pathsBySource["pages/\(path).md"],
    ]
    for case let candidate? in candidates {
      if let title = site.plan.title(at: candidate) {
        return (.site(path: candidate, fragment: fragment), title, nil)
      }
    }
    return edition(candidates.compactMap { $0 }, [path, path + ".md", "pages/\(path).md"]).map {
      (.site(path: $0.path, fragment: fragment), $0.title, $0.language)
    }
  }

  /// The page that menus of another edition name, else the original.
  private func edition(_ paths: [String], _ texts: [String]) -> EditionPage? {
    let (editions, number) = (site.editions, site.editions.number(of: site.edition))
    return paths.lazy.compactMap { editions.counterpart(of: $0, in: number) }.first
      ?? texts.lazy.compactMap { editions.page(ofText: $0) }.first
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
