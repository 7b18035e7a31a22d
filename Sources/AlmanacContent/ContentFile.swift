/// What a file of the content folder is, by its path.
enum ContentFile: Sendable, Hashable {
  case site
  case events(region: String?)
  case post, region, project, page, newsletter
  case people, members, partners, topics, sources
  /// Read by others: the ledger, saved column names.
  case other

  /// The kind of a text file; nil where the folder has no such file.
  init?(path: String, regions: Set<String>) {
    if let file = Self.fixed[path] {
      self = file
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let folder = parts.first, let name = parts.last, parts.count > 1 else { return nil }
    switch folder {
    case "media": self = .other
    case "magazine" where name.hasSuffix(".md"): self = .post
    case "pages" where name.hasSuffix(".md"): self = .page
    case "regions" where name.hasSuffix(".md") && parts.count == 2: self = .region
    case "projects" where name.hasSuffix(".md") && parts.count == 2: self = .project
    case "newsletter" where name.hasSuffix(".md") && parts.count == 2: self = .newsletter
    case "events" where name.hasSuffix(".yaml") && parts.count == 2:
      let stem = String(name.dropLast(5))
      self = .events(region: regions.contains(stem) ? stem : nil)
    default: return nil
    }
  }

  private static let fixed: [String: ContentFile] = [
    "site.yaml": .site, "events.yaml": .events(region: nil), "people.yaml": .people, "members.yaml": .members,
    "partners.yaml": .partners, "topics.yaml": .topics, "sources.yaml": .sources, "ledger.tsv": .other,
    "import.yaml": .other,
  ]

  /// Names that a misspelt one may mean.
  static let names = fixed.keys.sorted() + ["magazine", "regions", "projects", "pages", "newsletter", "events", "media"]
}
