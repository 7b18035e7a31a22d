import AlmanacContent
import AlmanacMarkdown
import AlmanacModel
import AlmanacOutputs
import AlmanacSite
import AlmanacTheme
import CivilTime

/// The pipeline: folder → source tree → parsed content → site → plan → outputs → output folder.
public struct SiteBuilder: Sendable {
  private let options: BuildOptions
  private let interruption: Interruption

  /// - Parameters:
  ///   - options: what the build was told.
  ///   - interruption: through which the build can be abandoned from a signal handler.
  public init(_ options: BuildOptions, interruption: Interruption = Interruption()) {
    self.options = options
    self.interruption = interruption
  }

  /// Reads and links the content: all that `list` and `check` need, and the first half of every build.
  /// - Throws: `BuildFailure` if the folder cannot be read.
  public func read(_ timings: inout StageTimings) throws -> LinkedSite {
    let (tree, log) = try timings.measure("read") {
      try SourceTreeLoader(folder: options.content).load(jobs: options.jobs)
    }
    return link(tree, log, &timings)
  }

  /// Links a content folder that is in memory.
  /// - Parameters:
  ///   - tree: the content folder as it was read.
  ///   - diskLog: findings about files that could not be taken.
  ///   - timings: takes how long each stage took.
  public func link(
    _ tree: SourceTree, _ diskLog: DiagnosticLog = DiagnosticLog(), _ timings: inout StageTimings
  ) -> LinkedSite {
    let content = timings.measure("parse") {
      parser.parse(tree, jobs: options.jobs)
    }
    var linked = assemble(content, tree, diskLog, &timings)
    linked.log.merge(timings.measure("bodies") { linked.checkTexts(jobs: options.jobs) })
    timings.measure("ledger") { _ = linked.publication }
    return linked
  }

  /// Reads the folder on the build day, which `as_of` may say.
  var parser: ContentParser {
    ContentParser(
      today: options.today ?? Zone.utc.local(at: options.now).day, takesAsOf: options.today == nil)
  }

  /// Links parsed content. No text is rendered yet, nothing compared with the ledger.
  /// - Parameter former: what this site was, from which is taken over what depends on nothing that is new.
  func assemble(
    _ parsed: ParsedContent, _ tree: SourceTree, _ diskLog: DiagnosticLog, _ timings: inout StageTimings,
    former: Site? = nil
  ) -> LinkedSite {
    var log = diskLog
    var (sites, ledger, unreadable) = timings.measure("link") { resolve(parsed, tree, &log) }
    timings.measure("related") {
      for index in sites.indices {
        RelatedPosts.fill(&sites[index], asIn: index == 0 ? former : nil, jobs: options.jobs)
      }
    }
    return LinkedSite(
      site: sites.removeFirst(), ledger: ledger, tree: tree, unreadable: unreadable, log: log,
      jobs: options.jobs, others: sites, translations: parsed.translatedTexts)
  }

  /// Follows all references, and gives the events the identities that the ledger knows.
  private func resolve(
    _ parsed: ParsedContent, _ tree: SourceTree, _ log: inout DiagnosticLog
  ) -> ([Site], Ledger, UnreadableContent) {
    var content = parsed
    log.merge(content.log)
    if let url = options.url { content.configuration.url = url.hasSuffix("/") ? url : url + "/" }
    if options.isReview {
      content.configuration.makeReview()
      for index in content.translations.indices { content.translations[index].configuration.makeReview() }
    }
    let day =
      options.today ?? content.configuration.asOf ?? content.configuration.zone.local(at: options.now).day
    let (ledger, ledgerLog) = LedgerReader().read(tree.texts[Ledger.path])
    log.merge(ledgerLog)
    // What seems to have vanished may be in a file that is not there.
    if !content.unreadable.isIncomplete {
      content.events = EventRecognition(ledger: ledger, unreadable: content.unreadable.ids)
        .recognise(content.events, log: &log)
    }
    if options.keepsGoing { Readmission(ledger: ledger).readmit(into: &content) }
    let assembler = SiteAssembler(
      buildDay: day, includesDrafts: options.includesDrafts, includesFuture: options.includesFuture)
    let (sites, siteLog, unreadable) = assembler.assembleEditions(
      content, tree: tree, ledger: ledger, keepsGoing: options.keepsGoing)
    log.merge(siteLog)
    return (sites, ledger, unreadable)
  }

  /// Finds and understands the site's theme.
  public func theme(for linked: inout LinkedSite, _ timings: inout StageTimings) -> Theme? {
    timings.measure("theme") {
      if let theme = options.compiledTheme?(linked.site) { return theme }
      let configuration = linked.site.configuration
      let place = SourceLocation(path: "site.yaml", position: configuration.themePosition)
      let loaded = ThemeLoader(folders: options.themes).load(configuration.theme, namedAt: place)
      guard let chain = loaded.chain else {
        linked.log.merge(loaded.findings())
        return nil
      }
      var compiler = ThemeCompiler(chain, for: ThemeContext(linked.site))
      let (theme, log) = compiler.compile()
      linked.log.merge(loaded.findings(with: log))
      return theme
    }
  }

  /// Looks for what is not the editor's yet.
  public func launchCheck(_ linked: LinkedSite, _ occasion: LaunchCheck.Occasion) -> LaunchCheck {
    LaunchCheck(
      linked, occasion, seeds: options.seeds, addressIsGiven: options.url != nil, jobs: options.jobs)
  }

  /// The whole build.
  /// - Throws: `BuildFailure` and `PublishingError` for what is the machine's.
  public func build() throws -> BuildResult {
    var timings = StageTimings(progress: options.progress)
    guard !RealPath.lies(options.output, in: options.content) else {
      throw BuildFailure.outputInContent(output: options.output, content: options.content)
    }
    var linked = try read(&timings)
    let keeping = Keeping(linked, options)
    let outlook = BuildOutlook(linked, keeping)
    // Where there are no mistakes nothing can stand for what is missing, and it is named even though it stays.
    linked.reportVanished(
      severity: options.isPublication ? .error : .warning,
      besides: linked.log.hasErrors ? keeping?.entries ?? [] : [], log: &linked.log)
    if let keeping { linked.log.merge(keeping.log) }
    // What seems to have vanished may be in a file that is not there; that is told already.
    if options.isPublication, !linked.unreadable.isIncomplete { linked = try checkedForPublication(linked) }
    if let occasion = options.occasion {
      timings.measure("check") { launchCheck(linked, occasion).run(&linked.log) }
    }
    let theme = theme(for: &linked, &timings)
    let mayGoOn =
      options.keepsGoing && !linked.unreadable.isIncomplete && !(keeping?.log.hasErrors ?? false)
    guard let theme, mayGoOn || !linked.log.hasErrors else {
      PublishingSession.clearRests(of: options.output)
      return BuildResult(linked: linked, report: nil, timings: timings, outlook: outlook)
    }
    if let message = CardMaking.hindrance(linked.site, options) {
      linked.log.report(message, at: SourceLocation(path: "site.yaml"))
    }
    let renderer = OutputRenderer(
      linked, theme: theme, options: options, kept: keeping?.outputs ?? KeptOutputs())
    timings.measure("search") { renderer.prepareSearch() }
    timings.measure("prepare") { renderer.prepareAll(jobs: options.jobs) }
    let session = try PublishingSession(
      output: options.output, mode: options.inPlace ? .inPlace : .exchange,
      facts: BuildFacts.manifest(linked.tree.zones))
    interruption.watch(session)
    let writing = timings.measure("render and write") {
      OutputWriting(renderer, session: session, options).run()
    }
    linked.log.merge(writing.log)
    if let failure = writing.failure {
      session.abandon()
      throw failure
    }
    guard options.keepsGoing || !linked.log.hasErrors else {
      session.abandon()
      return BuildResult(linked: linked, report: nil, timings: timings, outlook: outlook)
    }
    let report = try timings.measure("publish") { try interruption.complete { try finish(session) } }
    return BuildResult(linked: linked, report: report, timings: timings, outlook: outlook)
  }
}

extension SiteBuilder {
  private func finish(_ session: PublishingSession) throws -> PublishingReport {
    // A copy for approval is nobody's output folder.
    guard !options.isReview else { return try session.finish() }
    let note = PublicationNote(output: options.output)
    note.begin(isPublication: options.isPublication)
    // The guard has passed what lies there. From now on the ledger may know what the copy does not hold yet.
    if options.isPublication, let target = options.targetMirror ?? options.target {
      note.beginCopy(to: target)
    }
    let report = try session.finish()
    if !options.isPublication { note.end(isPublication: false) }
    return report
  }

  /// The site with what speaks against publishing it.
  func checkedForPublication(_ linked: LinkedSite) throws -> LinkedSite {
    var linked = linked
    if let newest = linked.ledger.newestChange?.utc.day, linked.site.buildDay < newest {
      linked.log.report(
        LedgerMessages.dayBeforeNewest(linked.site.buildDay, newest: newest),
        at: SourceLocation(path: Ledger.path))
    }
    return try PublicationGuard(options).checked(linked)
  }
}

/// What came of a build.
public struct BuildResult: Sendable {
  public let linked: LinkedSite
  /// Nil: there were errors and nothing was published.
  public let report: PublishingReport?
  public let timings: StageTimings
  /// What becomes, or would become, of entries with mistakes; nil where there are none.
  public var outlook: BuildOutlook?
}
