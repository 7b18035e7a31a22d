import AlmanacModel

/// A text of the main edition, and how far an edition has it.
public struct TextTranslation: Sendable {
  /// How a translation stands to its original.
  public enum State: String, Sendable {
    case missing, current, stale
  }

  public let original: PageMatter
  public let edition: Edition
  /// The translation; nil where it is missing.
  public let translation: PageMatter?

  /// Stale where the original is another than the one that was translated; one that does not say of which it was made
  /// counts as current.
  public var state: State {
    guard let translation else { return .missing }
    guard let noted = translation.translatedFrom else { return .current }
    return noted.value == original.digest ? .current : .stale
  }

  /// All texts of a site in all its other editions, in the order of paths.
  /// - Parameters:
  ///   - site: the main edition.
  ///   - translations: by their paths.
  public static func all(_ site: Site, _ translations: [String: PageMatter]) -> [TextTranslation] {
    let editions = site.configuration.editions.filter { !$0.isMain }
    guard !editions.isEmpty else { return [] }
    let found = Dictionary(translations.values.map { (key($0), $0) }) { first, _ in first }
    return originals(of: site).sorted { $0.path < $1.path }.flatMap { original in
      editions.map { edition in
        TextTranslation(
          original: original, edition: edition, translation: found["\(original.path) \(edition.name)"])
      }
    }
  }

  /// Pages that the program makes of itself are translated by it.
  private static func originals(of site: Site) -> [PageMatter] {
    (site.shownTexts + site.hiddenPosts.map(\.post.matter)).filter { MarkdownPath.isMeant($0.path) }
  }

  private static func key(_ translation: PageMatter) -> String {
    let name = MarkdownPath.stem(translation.path).split(separator: ".").last.map { $0.lowercased() } ?? ""
    return "\(translation.source) \(name)"
  }
}

extension Site {
  /// What the files of texts say that come out: posts, pages, regions, projects, issues of the newsletter.
  public var shownTexts: [PageMatter] {
    posts.map(\.post.matter) + pages.map(\.page.matter) + regions.map(\.region.matter)
      + projects.map(\.project.matter) + newsletters.map(\.issue.matter)
  }

  /// Posts whose translation is not shown while they are.
  /// - Parameter editions: the other editions of the site.
  public func hiddenTranslations(_ editions: [Site]) -> [HiddenPost] {
    let shown = Set(posts.map(\.post.matter.path))
    return editions.flatMap(\.hiddenPosts).filter { hidden in
      hidden.post.matter.original.map(shown.contains) ?? false
    }
  }
}

extension PageMatter {
  /// A digest of the words: another date or picture leaves a translation what it is.
  public var digest: String {
    var hash = StableHash()
    let text = body.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    for part in [title.value, summary ?? ""] { hash.add(part) }
    for line in text { hash.add(String(line)) }
    return hash.hexadecimal
  }
}
