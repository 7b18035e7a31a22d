import AlmanacModel
import AlmanacSite

/// The site as it is at one moment of a preview.
///
/// A class: many hold it, and the code that copies a whole site as a value stands wherever one does.
public final class PreviewState: Sendable {
  /// Grows with every change.
  public let version: Int
  /// What is known to be wrong, with the lines of the files.
  public let findings: [Diagnostic]
  /// Whether what is wrong in texts may be more, or less, than is known: other files have changed to which they may lead.
  public let needsTextCheck: Bool
  /// The content folder.
  public let tree: SourceTree
  private let renderer: OutputRenderer?
  /// What the files say, unlinked; of the texts and events themselves it may be older than the site.
  public let content: ParsedContent?
  /// The site with its texts; nil before it was read once.
  public let linked: LinkedSite?

  init(
    version: Int, findings: [Diagnostic], needsTextCheck: Bool, tree: SourceTree,
    content: ParsedContent?, renderer: OutputRenderer?, linked: LinkedSite?
  ) {
    self.version = version
    self.tree = tree
    self.content = content
    self.findings = findings
    self.needsTextCheck = needsTextCheck
    self.renderer = renderer
    self.linked = linked
  }

  /// The language of the site.
  public var language: UILanguage { linked?.site.language ?? .german }

  /// The path of the public address, such as `verbund/`, which links of the page for missing addresses begin with.
  public var basePath: String {
    guard let url = linked?.site.url else { return "" }
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count > 2 ? String(parts[2]) : ""
  }

  /// The site path that the path of a request means, such as `magazin/erster/`.
  public func sitePath(of path: String) -> String {
    let path = path.hasPrefix("/") ? String(path.dropFirst()) : path
    let base = basePath
    let inner = !base.isEmpty && path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    return inner.hasSuffix("index.html") ? String(inner.dropLast("index.html".count)) : inner
  }

  /// What lies at a path of the output folder.
  /// - Throws: `BuildFailure` for a picture that cannot be read.
  public func render(_ path: String) throws -> [UInt8]? {
    guard let renderer, let output = renderer.output(at: path) else { return nil }
    return try renderer.render(output).bytes
  }

  /// Whether what lies at a path is decoded or drawn first, which can take seconds.
  public func isDrawn(_ path: String) -> Bool {
    switch renderer?.output(at: path)?.content {
    case .picture, .card, .media: true
    default: false
    }
  }

  /// What is wrong in any text; takes as long as rendering all of them.
  /// - Parameter jobs: how many threads may work at once.
  public func textFindings(jobs: Int) -> DiagnosticLog {
    linked.map { $0.checkTexts(jobs: jobs) } ?? DiagnosticLog()
  }

  /// Posts that only the preview shows, by site path: drafts, and those whose day has not come.
  public var marks: [String: BilingualText] {
    guard let linked else { return [:] }
    var marks: [String: BilingualText] = [:]
    for site in [linked.site] + linked.editions.map(\.site) {
      marks.merge(Self.marks(site)) { first, _ in first }
    }
    return marks
  }

  private static func marks(_ site: Site) -> [String: BilingualText] {
    let visibility = PostVisibility(buildDay: site.buildDay, includesDrafts: false, includesFuture: false)
    var marks: [String: BilingualText] = [:]
    for post in site.posts {
      guard let mark = visibility.reasonToHide(post.post).flatMap(BuildMessages.mark) else { continue }
      marks[post.path] = mark
    }
    for event in site.events where event.event.isDraft { marks[event.path] = BuildMessages.mark(.draft) }
    for page in drafts(site) { marks[page] = BuildMessages.mark(.draft) }
    return marks
  }

  private static func drafts(_ site: Site) -> [String] {
    let matters =
      site.regions.map { ($0.region.matter.hiding, $0.path) }
      + site.projects.map { ($0.project.matter.hiding, $0.path) }
      + site.pages.map { ($0.page.matter.hiding, $0.path) }
      + site.newsletters.map { ($0.issue.matter.hiding, $0.path) }
    return matters.filter { $0.0 == .draft }.map(\.1)
  }
}
