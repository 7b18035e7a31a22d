import AlmanacMarkdown
import AlmanacModel

/// Checks that links to places on other pages (`../regions/freiburg.md#kontakt`) find their place.
struct FragmentCheck {
  /// Pages of one kind, with their texts, which are rendered when they are asked for.
  private struct Pages: Sendable {
    let texts: RenderedTexts<MarkdownDocument>
    let matter: @Sendable (Int) -> PageMatter
    let path: @Sendable (Int) -> String
  }

  private struct Page: Hashable, Sendable {
    let kind: Int
    let index: Int
  }

  private let kinds: [Pages]
  private let pagesByPath: LazyValue<[String: Page]>

  init(site: Site, bodies: Bodies) {
    let kinds = [
      Pages(texts: bodies.posts, matter: { site.posts[$0].post.matter }, path: { site.posts[$0].path }),
      Pages(
        texts: bodies.regions, matter: { site.regions[$0].region.matter }, path: { site.regions[$0].path }),
      Pages(
        texts: bodies.projects, matter: { site.projects[$0].project.matter }, path: { site.projects[$0].path }
      ),
      Pages(texts: bodies.pages, matter: { site.pages[$0].page.matter }, path: { site.pages[$0].path }),
    ]
    self.kinds = kinds
    pagesByPath = LazyValue {
      let pages = Self.pages(kinds).map { (site.linkPath(kinds[$0.kind].path($0.index)), $0) }
      return Dictionary(pages, uniquingKeysWith: { $1 })
    }
  }

  private static func pages(_ kinds: [Pages]) -> [Page] {
    kinds.indices.flatMap { kind in kinds[kind].texts.indices.map { Page(kind: kind, index: $0) } }
  }

  private func document(_ page: Page) -> MarkdownDocument { kinds[page.kind].texts[page.index] }

  private func matter(_ page: Page) -> PageMatter { kinds[page.kind].matter(page.index) }

  /// The pages of one file, or all.
  private func pages(of file: String?) -> [Page] {
    Self.pages(kinds).filter { file == nil || matter($0).path == file }
  }

  /// The places on a file's pages to which links may lead.
  func places(of file: String) -> Set<String> {
    pages(of: file).reduce(into: []) { $0.formUnion(document($1).ids) }
  }

  /// - Parameter file: whose links are checked; nil: those of all.
  func run(file: String? = nil, _ log: inout DiagnosticLog) {
    // Of most pages no place is named, so their ids are not collected.
    var idsOfPages: [Page: Set<String>] = [:]
    for page in pages(of: file) {
      let html = document(page).html
      for anchor in html.anchors where anchor.kind == .siteRoot {
        let target = html.bytes[anchor.offset...].prefix { $0 != UInt8(ascii: "\"") }
        guard let mark = target.firstIndex(of: UInt8(ascii: "#")) else { continue }
        let path = String(decoding: target[..<mark], as: UTF8.self)
        let fragment = String(decoding: target[(mark + 1)...], as: UTF8.self)
        guard !fragment.isEmpty, let other = pagesByPath.value[path] else { continue }
        let ids = idsOfPages[other] ?? document(other).ids
        idsOfPages[other] = ids
        guard !ids.contains(fragment) else { continue }
        let matter = matter(page)
        log.report(
          SiteMessages.deadFragment(fragment, in: path, nearest: NearestName.of(fragment, in: ids.sorted())),
          at: SourceLocation(path: matter.path, position: position(of: fragment, in: matter)),
          markerLength: fragment.unicodeScalars.count + 1)
      }
    }
  }

  private func position(of fragment: String, in matter: PageMatter) -> SourcePosition {
    let wanted = "#\(fragment)"
    for (index, line) in matter.body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let start = line.firstRange(of: wanted)?.lowerBound {
        let column = line[..<start].unicodeScalars.count + 1
        return SourcePosition(line: matter.bodyLine + index, column: column)
      }
    }
    return SourcePosition(line: matter.bodyLine, column: 1)
  }
}
