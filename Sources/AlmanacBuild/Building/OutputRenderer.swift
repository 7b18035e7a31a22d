import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import AlmanacTheme

/// Renders any planned output: the one place that knows both pages and feeds.
public struct OutputRenderer: Sendable {
  /// Everything the site consists of, in the order of paths, but its pictures, which only show when the
  /// pages are made.
  public let plan: [PlannedOutput]
  private let site: Site
  private let theme: Theme
  private let content: String
  private let pages: PageRenderer
  private let calendars: CalendarRenderer
  private let feeds: FeedRenderer
  private let data: EventDataRenderer
  private let sitemap: SitemapRenderer
  private let host: HostFiles
  private let press: PressText
  private let search: SearchIndex

  /// - Parameter search: the index of the search; a caller that renders single pages may pass `.none`.
  init(_ linked: LinkedSite, theme: Theme, options: BuildOptions, search: SearchIndex) {
    self.search = search
    site = linked.site
    self.theme = theme
    content = options.content
    let assets = theme.assets.map { PlannedOutput(path: $0.value.path, content: .asset($0.key)) }
    let media = UsedMedia(linked).files.map { PlannedOutput(path: $0.path, content: .media($0.source)) }
    let outputs = OutputPlanner(linked.site).plan()
    let folder = linked.site.routes.search
    let parts = search.files.keys.map { PlannedOutput(path: folder + $0, content: .search($0)) }
    plan = (outputs + assets + media + parts).sorted { $0.path < $1.path }
    pages = PageRenderer(site: linked.site, bodies: linked.bodies, theme: theme, jobs: options.jobs)
    calendars = CalendarRenderer(
      site: linked.site, bodies: linked.bodies, publication: linked.publication, version: BuildFacts.version,
      jobs: options.jobs)
    feeds = FeedRenderer(site: linked.site, bodies: linked.bodies, publication: linked.publication)
    data = EventDataRenderer(site: linked.site, publication: linked.publication)
    sitemap = SitemapRenderer(site: linked.site, plan: outputs)
    host = HostFiles(linked.site)
    press = PressText(site: linked.site, bodies: linked.bodies)
  }

  /// The bytes of an output, and findings about it.
  public func render(_ output: PlannedOutput) throws -> (bytes: [UInt8], log: DiagnosticLog) {
    if case .media(let source) = output.content { return try media(source) }
    return (bytes(of: output), DiagnosticLog())
  }

  private func bytes(of output: PlannedOutput) -> [UInt8] {
    switch output.content {
    case .page(let page): pages.render(page)
    case .redirect(let target): RedirectPage(site).render(at: output.path, to: target)
    case .pressText(let index): press.render(index)
    case .feed(let subject, let format): feeds.render(subject, as: format)
    case .eventFeed: feeds.renderEvents()
    case .calendar(let subject): calendars.render(subject)
    case .eventJSON: data.json()
    case .eventCSV: data.csv()
    case .dataSchema: data.schema()
    case .sitemap(let part): sitemap.render(part: part)
    case .robots: host.robots()
    case .accessRules: host.accessRules()
    case .headerRules: host.headerRules()
    case .search(let name): search.files[name] ?? []
    case .asset(let name): theme.assets[name]?.bytes ?? []
    case .media: []
    }
  }

  /// A picture without metadata, or another download as it is.
  private func media(_ source: String) throws -> (bytes: [UInt8], log: DiagnosticLog) {
    var log = DiagnosticLog()
    do {
      let bytes = try FolderReader(content).read(source)
      switch PictureCleaner.clean(bytes, path: source) {
      case .success(let clean): return (clean, log)
      case .failure(let problem):
        log.report(
          MediaMessages.message(for: problem, path: source),
          at: SourceLocation(path: source, position: SourcePosition(line: problem.line ?? 1, column: 1)))
        return ([], log)
      }
    } catch FolderReader.Failure.unreadable(let path, let code) {
      throw BuildFailure.unreadable(path: path, code: code)
    }
  }
}
