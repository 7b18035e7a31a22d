import AlmanacContent
import AlmanacModel
import AlmanacSite
import AlmanacTheme

/// A site that stays in memory while its files change. After each change only the changed files are read
/// and parsed, the site is linked anew, and nothing is rendered until somebody asks for it.
///
/// Where an edit changed nothing that other pages link to, not even the links are made anew.
public struct SitePreview: Sendable {
  private var options: BuildOptions
  private var folder: ContentFolder
  private var cache = ContentCache()
  private var linked: LinkedSite?
  private var theme: PreviewTheme
  /// What is wrong in texts, by the path of their file, as far as it is known.
  private var textFindings: [String: [Diagnostic]] = [:]
  private var structureLog = DiagnosticLog()
  private var version = 0
  /// The folder could not be read the last time.
  private var isLost = false
  private var renderer: OutputRenderer?

  /// - Parameter options: drafts and future posts are shown whatever they say.
  public init(_ options: BuildOptions) {
    self.options = options
    self.options.includesDrafts = true
    self.options.includesFuture = true
    folder = ContentFolder(options.content)
    theme = PreviewTheme(folders: options.themes)
  }

  /// The site after files have changed; nil where nothing is different.
  ///
  /// - Parameters:
  ///   - change: which files.
  ///   - now: the time of the clock, from which the build day follows.
  /// - Throws: `BuildFailure` if the content folder is missing or unreadable; the next call tries again.
  public mutating func refresh(_ change: FolderChange, now: Instant) throws -> PreviewState? {
    options.now = now
    let wasLost = isLost
    isLost = true
    options.progress?.begin("read")
    let changed = try folder.update(wasLost ? nil : change.content, jobs: options.jobs)
    isLost = false
    if change.touchesTheme { theme.forget() }
    let isSameDay = linked.map { $0.site.buildDay == buildDay(of: $0.site) } ?? false
    if !change.touchesTheme, isSameDay, changed.count == 1, let path = changed.first, replaceText(of: path) {
      return state()
    }
    guard !changed.isEmpty || change.touchesTheme || wasLost || !isSameDay else { return nil }
    if !changed.isEmpty || !isSameDay { link(changed) }
    options.progress?.begin("theme")
    renderer = linked.flatMap { linked in
      theme.theme(for: linked.site).map { OutputRenderer(linked, theme: $0, options: options) }
    }
    return state()
  }

  /// Keeps what is wrong in all texts.
  /// - Returns: the state with those findings; nil where they were known.
  public mutating func take(_ log: DiagnosticLog) -> PreviewState? {
    let found = Dictionary(grouping: log.diagnostics) { $0.location?.path ?? "" }
    guard found != textFindings.filter({ !$0.value.isEmpty }) else { return nil }
    textFindings = found
    return state()
  }

  private func buildDay(of site: Site) -> Day {
    options.today ?? site.configuration.asOf ?? site.configuration.zone.local(at: options.now).day
  }

  private mutating func link(_ changed: Set<String>) {
    var timings = StageTimings(progress: options.progress)
    let builder = SiteBuilder(options)
    let content = timings.measure("parse") {
      ContentParser(today: builder.parsingDay).parse(folder.tree, jobs: options.jobs, reusing: &cache)
    }
    let former = changed.allSatisfy(Self.leavesPostsAlone) ? self.linked?.site : nil
    let linked = builder.assemble(content, folder.tree, folder.log, &timings, relatedAsIn: former)
    structureLog = linked.log
    self.linked = linked
    for path in changed { renewTextFindings(path, in: linked) }
  }

  /// Whether an edit of the file cannot change what posts have in common.
  private static func leavesPostsAlone(_ path: String) -> Bool {
    path == "events.yaml" || path.hasPrefix("events/") || path.hasPrefix("newsletter/")
  }

  /// Puts the new text of one file in the place of the old, if nothing else of the file has changed.
  private mutating func replaceText(of path: String) -> Bool {
    guard let linked, let renderer, let theme = theme.current, let bytes = folder.tree.texts[path],
      let former = linked.tree.texts[path], let site = edited(linked.site, path, from: former, to: bytes)
    else { return false }
    var tree = linked.tree
    tree.texts[path] = bytes
    let next = LinkedSite(
      site: site, ledger: linked.ledger, tree: tree, unreadable: linked.unreadable, log: DiagnosticLog(),
      jobs: options.jobs)
    self.linked = next
    self.renderer = OutputRenderer(next, theme: theme, options: options, reusing: renderer)
    renewTextFindings(path, in: next)
    return true
  }

  /// The site after an edit that leaves its links as they are; nil where they may have changed.
  private func edited(_ site: Site, _ path: String, from former: [UInt8], to bytes: [UInt8]) -> Site? {
    let hasFindings = structureLog.diagnostics.contains { $0.location?.path == path }
    let today = SiteBuilder(options).parsingDay
    return TextEdit(path: path, from: former, to: bytes, hasFindings: hasFindings, site: site, today: today)?
      .site
      ?? EventEdit(path: path, to: bytes, hasFindings: hasFindings, site: site, today: today)?.site
  }

  private mutating func renewTextFindings(_ path: String, in linked: LinkedSite) {
    textFindings[path] = nil
    for place in TextPlace.all(of: path, in: linked.site) {
      textFindings[path, default: []] += place.log(in: linked.bodies).diagnostics
    }
  }

  private mutating func state() -> PreviewState {
    version += 1
    var log = structureLog
    log.merge(theme.log)
    for path in textFindings.keys.sorted() { textFindings[path]?.forEach { log.report($0) } }
    return PreviewState(
      version: version, findings: Excerpts(folder.tree).fill(log), renderer: renderer, linked: linked)
  }
}

/// Which files have changed since the last look.
public struct FolderChange: Sendable, Equatable {
  /// Paths relative to the content folder; nil: any may have.
  public var content: Set<String>?
  public var touchesTheme: Bool

  public init(content: Set<String>?, touchesTheme: Bool) {
    self.content = content
    self.touchesTheme = touchesTheme
  }

  /// Anything may have changed.
  public static let anything = FolderChange(content: nil, touchesTheme: true)
  public static let nothing = FolderChange(content: [], touchesTheme: false)

  /// Adds what another look found.
  public mutating func merge(_ other: FolderChange) {
    if let own = content, let others = other.content { content = own.union(others) } else { content = nil }
    touchesTheme = touchesTheme || other.touchesTheme
  }
}
