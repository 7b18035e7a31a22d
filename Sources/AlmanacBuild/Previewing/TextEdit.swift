import AlmanacContent
import AlmanacModel
import AlmanacSite

/// An edit of one Markdown file that leaves addresses, lists and links as they are: of any page its text, of a
/// post also its title and what else stands on its own page only. The site need not be linked anew.
struct TextEdit {
  /// The site with what the file says now.
  let site: Site

  /// Nil where more has changed, or may have.
  ///
  /// - Parameters:
  ///   - hasFindings: something was wrong above the text; its place may have moved.
  ///   - today: the day for the reading of dates.
  init?(path: String, from old: [UInt8], to new: [UInt8], hasFindings: Bool, site: Site, today: Day) {
    guard path.hasSuffix(".md") else { return nil }
    let places = TextPlace.all(of: path, in: site)
    guard places.count == 1, let place = places.first, let former = place.matter(in: site) else { return nil }
    let content = Self.read(path, new, site: site, today: today)
    guard !content.unreadable.files.contains(path), let matter = place.kind.matter(in: content, path: path)
    else {
      return nil
    }
    var edited = site
    if let head = Self.head(of: old), head.elementsEqual(Self.head(of: new) ?? []),
      // A title that stands in the text itself may have changed with it.
      former.title.position.line < former.bodyLine, matter.bodyLine == former.bodyLine
    {
      place.replaceText(matter.body, in: &edited)
    } else if place.kind == .post, !hasFindings,
      content.log.diagnostics.allSatisfy({ $0.location?.path != path }),
      let post = content.posts.first, PostLinks(post) == PostLinks(site.posts[place.index].post)
    {
      edited.posts[place.index].post = post
      edited.plan.rename(edited.posts[place.index].path, to: post.matter.title.value)
    } else {
      return nil
    }
    self.site = edited
  }

  /// One file, read as it is among the others.
  static func read(_ path: String, _ bytes: [UInt8], site: Site, today: Day) -> ParsedContent {
    let regions = site.regions.map { ($0.region.matter.path, [UInt8]()) }
    var tree = SourceTree(texts: Dictionary(regions) { first, _ in first })
    tree.texts["site.yaml"] = Array("title: x\ntimezone: \(site.configuration.zone.identifier)\n".utf8)
    tree.texts[path] = bytes
    return ContentParser(today: today).parse(tree, jobs: 1)
  }

  /// The bytes of the front matter with its marks; nil without one.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let mark = Array("---\n".utf8)
    guard bytes.starts(with: mark) else { return nil }
    var start = mark.count
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if bytes[start...end].elementsEqual(mark) { return bytes[...end] }
      start = end + 1
    }
    return nil
  }
}

/// What lists, links and addresses take from a post.
private struct PostLinks: Equatable {
  private let names: [String?]
  private let flags: [Bool]
  private let dates: [PublicationDate?]
  private let expires: Day?
  private let references: [[String]]

  init(_ post: Post) {
    let image = post.matter.image
    names = [
      post.id, post.slug.value, post.kind.rawValue, post.series?.value, post.matter.language,
      post.matter.hiding.rawValue,
      image?.path.value,
      image?.alternativeText, image?.caption, image?.credit,
    ]
    flags = [post.hasGivenID, post.isFeatured]
    dates = [post.date, post.publish]
    expires = post.expires
    references =
      [post.authors, post.regions, post.topics, post.projects, post.events, post.matter.aliases].map {
        $0.map(\.value)
      } + [post.matter.sources.flatMap { [$0.source.value, $0.place ?? ""] }]
  }
}

/// Where the text of a Markdown file stands in the lists of the site.
struct TextPlace {
  enum Kind {
    case post, region, project, page, newsletter

    func matter(in content: ParsedContent, path: String) -> PageMatter? {
      let matters: [PageMatter] =
        switch self {
        case .post: content.posts.map(\.matter)
        case .region: content.regions.map(\.matter)
        case .project: content.projects.map(\.matter)
        case .page: content.pages.map(\.matter)
        case .newsletter: content.newsletters.map(\.matter)
        }
      return matters.first { $0.path == path }
    }
  }

  let kind: Kind
  let index: Int

  /// The places of a file; more than one where the site shows it twice, none where it shows it not at all.
  static func all(of path: String, in site: Site) -> [TextPlace] {
    func places(_ kind: Kind, _ paths: some Sequence<String>) -> [TextPlace] {
      paths.enumerated().filter { $0.element == path }.map { TextPlace(kind: kind, index: $0.offset) }
    }
    switch path.split(separator: "/").first {
    case "magazine": return places(.post, site.posts.lazy.map(\.post.matter.path))
    case "regions": return places(.region, site.regions.map(\.region.matter.path))
    case "projects": return places(.project, site.projects.map(\.project.matter.path))
    case "pages": return places(.page, site.pages.map(\.page.matter.path))
    case "newsletter": return places(.newsletter, site.newsletters.map(\.issue.matter.path))
    default: return []
    }
  }

  func matter(in site: Site) -> PageMatter? {
    switch kind {
    case .post: site.posts[index].post.matter
    case .region: site.regions[index].region.matter
    case .project: site.projects[index].project.matter
    case .page: site.pages[index].page.matter
    case .newsletter: site.newsletters[index].issue.matter
    }
  }

  func replaceText(_ text: String, in site: inout Site) {
    switch kind {
    case .post: site.posts[index].post.matter.body = text
    case .region: site.regions[index].region.matter.body = text
    case .project: site.projects[index].project.matter.body = text
    case .page: site.pages[index].page.matter.body = text
    case .newsletter: site.newsletters[index].issue.matter.body = text
    }
  }

  /// What is wrong in the text.
  func log(in bodies: Bodies) -> DiagnosticLog {
    switch kind {
    case .post: bodies.posts.log(index)
    case .region: bodies.regions.log(index)
    case .project: bodies.projects.log(index)
    case .page: bodies.pages.log(index)
    case .newsletter: bodies.newsletters.log(index)
    }
  }
}
