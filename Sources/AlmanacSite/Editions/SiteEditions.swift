import AlmanacModel

/// What an edition knows of the others: which page lies where in which of them.
public struct SiteEditions: Sendable {
  /// All editions, the main one first; none where the site has one language.
  public let all: [Edition]
  /// The site path of each page in each edition; nil where the edition has no such page.
  private let paths: [PageIdentity: [String?]]
  /// Pages by their site paths, in all editions.
  private let identities: [String: PageIdentity]
  private let titles: [String: String]
  /// Pages of which search engines are told nothing, or something else, in some edition.
  private let unlisted: Set<PageIdentity>
  /// The pages that texts come out as, by their paths in the content folder, in each edition.
  private let texts: [[String: String]]
  /// The paths of posts by their ids.
  private let posts: [String: String]

  /// A site with one language.
  static let none = SiteEditions([])

  /// - Parameter sites: the editions in their order, each planned.
  init(_ sites: [Site]) {
    all = sites.compactMap(\.configuration.edition)
    var paths: [PageIdentity: [String?]] = [:]
    var identities: [String: PageIdentity] = [:]
    var titles: [String: String] = [:]
    for (number, site) in sites.enumerated() {
      for output in site.plan.outputs {
        guard case .page(let page) = output.content else { continue }
        let identity = site.identity(of: page)
        paths[identity, default: Array(repeating: nil, count: sites.count)][number] = output.sitePath
        identities[output.sitePath] = identity
        titles[output.sitePath] = output.title
      }
    }
    (self.paths, self.identities, self.titles) = (paths, identities, titles)
    unlisted = Set(
      sites.flatMap { site in
        site.pages.indices.filter { site.pages[$0].page.isHiddenFromSearch }.map {
          site.identity(of: .free($0))
        }
          + site.posts.indices.filter { site.posts[$0].post.canonical != nil }.map {
            site.identity(of: .post($0))
          }
          + [site.identity(of: .search)]
      })
    texts = sites.map(\.pathsBySource)
    let known = sites.flatMap(\.posts).map { ($0.post.id, $0.post.matter.source) }
    posts = Dictionary(known) { first, _ in first }
  }

  /// Whether search engines are not to be told that a page has other languages.
  func isUnlisted(_ identity: PageIdentity) -> Bool { unlisted.contains(identity) }

  /// The number of an edition; the main one where it is not known.
  func number(of edition: Edition?) -> Int { edition.flatMap(all.firstIndex) ?? 0 }

  /// Where a page lies in another edition; nil where that has no such page.
  public func path(of identity: PageIdentity, in edition: Int) -> String? {
    guard let own = paths[identity], own.indices.contains(edition) else { return nil }
    return own[edition]
  }

  /// The page of any edition at a site path, as an edition has it, else as it is.
  func counterpart(of path: String, in edition: Int) -> EditionPage? {
    guard let identity = identities[path] else { return nil }
    if let own = self.path(of: identity, in: edition) {
      return EditionPage(path: own, title: titles[own], language: nil)
    }
    return original(path)
  }

  /// The page of a text that an edition does not have, in the first edition that has it.
  func page(ofText source: String) -> EditionPage? {
    for (number, texts) in texts.enumerated() {
      guard let path = texts[source], all.indices.contains(number) else { continue }
      return EditionPage(path: path, title: titles[path], language: all[number].tag)
    }
    return nil
  }

  /// The page of a post in the first edition that has it.
  func page(ofPost name: String) -> EditionPage? {
    posts[name].flatMap { page(ofText: $0) } ?? page(ofText: name) ?? page(ofText: name + ".md")
  }

  /// The page of what a reference names, in the first edition that has it; nil with one language.
  func page(of kind: ReferenceKind, _ id: String) -> EditionPage? {
    guard all.count > 1, let name = PageIdentity.name(of: kind) else { return nil }
    let identity = PageIdentity(name, id)
    return all.indices.lazy.compactMap { path(of: identity, in: $0) }.first.map(original)
  }

  private func original(_ path: String) -> EditionPage {
    let edition = all.last { !$0.isMain && path.hasPrefix($0.folder) } ?? all.first
    return EditionPage(path: path, title: titles[path], language: edition?.tag)
  }
}

/// A page of some edition.
public struct EditionPage: Sendable, Hashable {
  /// Site path.
  public let path: String
  public let title: String?
  /// The tag of the edition, where that is another.
  public let language: String?
}

/// Where the switch of a page leads.
public struct EditionLink: Sendable, Hashable {
  public let edition: Edition
  /// Site path.
  public let path: String
  /// Whether it is the same page, and not one above it.
  public let isSamePage: Bool
}

extension Site {
  /// The edition that this is; nil where the site has one language.
  public var edition: Edition? { configuration.edition }

  /// Whether it is the edition at the root.
  public var isMainEdition: Bool { edition?.isMain ?? true }

  /// The ways from a page to the other editions, in their order.
  public func links(toEditionsOf page: PlannedPage) -> [EditionLink] {
    guard editions.all.count > 1 else { return [] }
    return editions.all.enumerated().compactMap { number, edition in
      guard edition != self.edition else { return nil }
      var place: PlannedPage? = page
      while let current = place {
        if current != .notFound, let path = editions.path(of: identity(of: current), in: number) {
          return EditionLink(edition: edition, path: path, isSamePage: current == page)
        }
        place = self.page(above: current)
      }
      return nil
    }
  }

  /// The same page in all languages that search engines tell apart, this one too; none where it has no other. Plain
  /// language is none of them.
  public func alternates(of page: PlannedPage) -> [EditionLink] {
    guard editions.all.count > 1, edition?.isEasy == false, page != .notFound else { return [] }
    let identity = identity(of: page)
    guard !editions.isUnlisted(identity) else { return [] }
    let found = editions.all.enumerated().compactMap { number, edition in
      edition.isEasy
        ? nil
        : editions.path(of: identity, in: number).map {
          EditionLink(edition: edition, path: $0, isSamePage: true)
        }
    }
    return found.count > 1 ? found : []
  }

  /// A post that the edition has no translation of, by what references call it: its id, or its path.
  public func original(ofPost name: String) -> EditionPage? {
    editions.page(ofPost: name)
  }
}
