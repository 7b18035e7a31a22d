import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import AlmanacTheme
import Pictures

/// Renders any planned output: the one place that knows both pages and feeds.
public struct OutputRenderer: Sendable {
  private let site: Site
  private let cards: CardMaking?
  private let theme: Theme
  private let content: String
  private let binaries: [String: BinaryFile]
  let pictures: PictureMaker
  private let pages: PageRenderer
  private let calendars: LazyValue<CalendarRenderer>
  private let feeds: LazyValue<FeedRenderer>
  private let data: LazyValue<EventDataRenderer>
  private let sitemap: LazyValue<SitemapRenderer>
  private let record: LazyValue<PublicationRecord>
  private let host: HostFiles
  private let press: PressText
  private let search: LazyValue<SearchIndex>
  private let outputs: LazyValue<PlannedOutputs>
  private let wholePlan: LazyValue<[PlannedOutput]>
  private let kept: KeptOutputs
  /// The other languages of the site, in their order.
  private let editions: [OutputRenderer]

  /// Nothing is rendered yet, and nothing prepared that the asked outputs may not need.
  /// - Parameter former: a renderer of the site as it was, from which is taken over what depends on nothing that is new.
  init(
    _ linked: LinkedSite, theme: Theme, options: BuildOptions, kept: KeptOutputs = KeptOutputs(),
    reusing former: OutputRenderer? = nil
  ) {
    let (bodies, jobs) = (linked.bodies, options.jobs)
    let theme = theme.speaking(linked.site.language)
    let cards = CardMaking(linked.site, theme: theme, options: options)
    let site = linked.site.with(cards)
    let editions = linked.editions.map {
      OutputRenderer($0, theme: theme, options: options, kept: kept)
    }
    self.site = site
    self.cards = cards
    self.theme = theme
    self.editions = editions
    content = options.content
    binaries = linked.tree.binaries
    pictures = PictureMaker(options)
    let outputs = LazyValue { [planned = former?.outputs] in
      PlannedOutputs(site, theme: theme, former: planned?.value)
    }
    let number = site.editions.all.firstIndex { $0 == site.edition } ?? 0
    let search = LazyValue { SearchIndexer(site: site, bodies: bodies).index(jobs: jobs) }
    self.outputs = outputs
    self.search = search
    self.kept = kept
    wholePlan = LazyValue {
      guard number == 0 else {
        return outputs.value.all + Self.cardOutputs(site, edition: number)
          + search.value.files.keys.map { Self.searchFile($0, site, edition: number) }
      }
      let media = UsedMedia(linked).outputs
      let parts = search.value.files.keys.map {
        PlannedOutput(path: site.routes.search + $0, content: .search($0))
      }
      let former = linked.publication.redirects.map {
        PlannedOutput(path: Routes.file(for: $0.from), content: .redirect(to: $0.to))
      }
      let own =
        outputs.value.all + Self.cardOutputs(site, edition: 0) + media + parts + former
        + editions.flatMap(\.plan)
      return (own + kept.planned(besides: own)).sorted { $0.path < $1.path }
    }
    pages = PageRenderer(site: site, bodies: bodies, theme: theme, ledger: linked.ledger)
    calendars = LazyValue {
      CalendarRenderer(
        site: site, bodies: bodies, publication: linked.publication, version: BuildFacts.version,
        kept: kept.calendars, jobs: jobs)
    }
    feeds = LazyValue { FeedRenderer(site: site, bodies: bodies, publication: linked.publication) }
    data = LazyValue { EventDataRenderer(site: site, publication: linked.publication) }
    sitemap = LazyValue { SitemapRenderer(site, editions: linked.editions.map(\.site)) }
    record = LazyValue { PublicationRecord(linked.publication.ledger) }
    host = HostFiles(site)
    press = PressText(site: site, bodies: bodies)
  }

  /// Everything the site consists of, in the order of paths, but its pictures, which only show when the
  /// pages are made.
  public var plan: [PlannedOutput] { wholePlan.value }

  private static func cardOutputs(_ site: Site, edition: Int) -> [PlannedOutput] {
    site.cards.outputs.map { output in
      var output = output
      output.edition = edition
      return output
    }
  }

  private static func searchFile(_ name: String, _ site: Site, edition: Int) -> PlannedOutput {
    var output = PlannedOutput(path: site.routes.search + name, content: .search(name))
    output.edition = edition
    return output
  }

  /// Makes the index of the search, for a build that needs it anyway.
  func prepareSearch() {
    _ = search.value
    for edition in editions { edition.prepareSearch() }
  }

  /// What a build prepares on several threads, because it needs all of it.
  func prepareAll(jobs: Int) {
    site.cards.nameAll(jobs: jobs)
    pages.drawAll(jobs: jobs)
    for edition in editions { edition.prepareAll(jobs: jobs) }
    _ = (plan, calendars.value, feeds.value, data.value)
  }

  /// What lies at a path of the output folder; a picture or download counts whether a page refers to it or not.
  public func output(at path: String) -> PlannedOutput? {
    for (number, edition) in zip(1..., editions) where edition.site.isOwn(path) {
      return edition.output(at: path).map { output in
        var output = output
        output.edition = number
        return output
      }
    }
    if let output = outputs.value.output(at: path) { return output }
    if path.hasPrefix(site.routes.share) { return site.cards.outputs.first { $0.path == path } }
    guard path.hasPrefix(site.routes.search) else { return nil }
    let name = String(path.dropFirst(site.routes.search.count))
    return search.value.files[name].map { _ in PlannedOutput(path: path, content: .search(name)) }
  }

  /// The bytes of an output, and findings about it.
  public func render(_ output: PlannedOutput) throws -> (bytes: [UInt8], log: DiagnosticLog) {
    if editions.indices.contains(output.edition - 1) {
      var own = output
      own.edition = 0
      return try editions[output.edition - 1].render(own)
    }
    if case .media(let source) = output.content { return try media(source) }
    if case .picture = output.content {
      let (files, log, _) = try renderSizes([output])
      return (files.first ?? [], log)
    }
    if case .card(let subject) = output.content {
      return try cards?.render(subject) ?? (bytes: [], log: DiagnosticLog())
    }
    return (bytes(of: output), DiagnosticLog())
  }

  private func bytes(of output: PlannedOutput) -> [UInt8] {
    switch output.content {
    case .page(let page): pages.render(page)
    case .redirect(let target): RedirectPage(site).render(at: output.path, to: target)
    case .pressText(let index): press.render(index)
    case .feed(let subject, let format):
      kept.completed(feeds.value.render(subject, as: format), at: output.path, format)
    case .eventFeed: kept.completed(feeds.value.renderEvents(), at: output.path, .rss)
    case .calendar(let subject): calendars.value.render(subject)
    case .publicationRecord: record.value.bytes
    case .eventJSON: data.value.json()
    case .eventCSV: data.value.csv()
    case .dataSchema: data.value.schema()
    case .sitemap(let part): sitemap.value.render(part: part)
    case .robots: host.robots()
    case .accessRules: host.accessRules()
    case .headerRules: host.headerRules()
    case .redirectRules: host.redirectRules()
    case .search(let name): search.value.files[name] ?? []
    case .asset(let name): theme.assets[name]?.bytes ?? []
    case .media, .picture, .card: []
    case .kept: kept.files[output.path] ?? []
    }
  }

  /// Sizes of one picture for one use, as they are planned; all at once, because each comes of the next larger one.
  /// - Returns: the bytes of each, empty where there is a finding; and what the kernel granted, where one was decoded.
  func renderSizes(
    _ sizes: [PlannedOutput]
  ) throws -> (files: [[UInt8]], log: DiagnosticLog, granted: PictureConfinement?) {
    var log = DiagnosticLog()
    guard case .picture(let source, let use)? = sizes.first?.content, let offer = binaries[source]?.offer
    else {
      return ([], log, nil)
    }
    let made = try pictures.make(source, use, offer)
    if let problem = made.problem { log.report(problem, at: SourceLocation(path: source)) }
    return (sizes.map { made.files[PictureSet.ending(of: $0.path)] ?? [] }, log, made.confinement)
  }

  /// Bytes: a file is held in memory while its metadata is removed.
  static let largestFile = 128 << 20

  /// A picture without metadata, or another download as it is.
  private func media(_ source: String) throws -> (bytes: [UInt8], log: DiagnosticLog) {
    var log = DiagnosticLog()
    guard binaries[source].map({ $0.size <= Self.largestFile }) ?? true else {
      log.report(
        MediaMessages.tooLargeFile(source, limit: Self.largestFile), at: SourceLocation(path: source))
      return ([], log)
    }
    switch PictureCleaner.clean(try FolderReader(content).rendered(source), path: source) {
    case .success(let clean): return (clean, log)
    case .failure(let problem):
      log.report(
        MediaMessages.message(for: problem, path: source),
        at: SourceLocation(path: source, position: SourcePosition(line: problem.line ?? 1, column: 1)))
      return ([], log)
    }
  }
}

extension Site {
  /// With the places of its cards.
  fileprivate func with(_ cards: CardMaking?) -> Site {
    guard let cards else { return self }
    var site = self
    site.cards = cards.cards
    return site
  }

  /// Whether a path lies in the folder of the edition.
  fileprivate func isOwn(_ path: String) -> Bool { !isMainEdition && path.hasPrefix(routes.front) }
}
