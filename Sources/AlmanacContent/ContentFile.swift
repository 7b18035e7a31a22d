import AlmanacModel

/// A text file of the content folder that something is read from.
struct SourceFile: Sendable {
  let path: String
  let kind: ContentFile
  let bytes: [UInt8]
}

/// What a file of the content folder is, by its path.
enum ContentFile: Sendable, Hashable {
  case site
  case events(region: String?)
  case post, region, project, page, newsletter
  case people, members, partners, topics, sources
  /// Read by others: the ledger, saved column names, where imported entries are from.
  case other

  /// The kind of a text file; nil where the folder has no such file.
  init?(path: String, regions: Set<String>) {
    if let file = Self.fixed[path] {
      self = file
      return
    }
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let rest = path[slash...].utf8.dropFirst()
    let isFlat = !rest.contains(UInt8(ascii: "/"))
    let isMarkdown =
      rest.suffix(3).elementsEqual(".md".utf8) || rest.suffix(9).elementsEqual(".markdown".utf8)
    switch path[..<slash] {
    case "media": self = .other
    case "magazine" where isMarkdown: self = .post
    case "pages" where isMarkdown: self = .page
    case "regions" where isMarkdown && isFlat: self = .region
    case "projects" where isMarkdown && isFlat: self = .project
    case "newsletter" where isMarkdown && isFlat: self = .newsletter
    case "events" where isFlat && rest.suffix(5).elementsEqual(".yaml".utf8):
      let id = Slug.make(FileName(path: path).stem)
      self = .events(region: regions.contains(id) ? id : nil)
    default: return nil
    }
  }

  private static let fixed: [String: ContentFile] = [
    "site.yaml": .site, "events.yaml": .events(region: nil), "people.yaml": .people, "members.yaml": .members,
    "partners.yaml": .partners, "topics.yaml": .topics, "sources.yaml": .sources, "ledger.tsv": .other,
    "import.yaml": .other, "imports.tsv": .other,
  ]

  /// Names that a misspelt one may mean.
  static let names =
    fixed.keys.sorted() + ["magazine", "regions", "projects", "pages", "newsletter", "events", "media"]
}
