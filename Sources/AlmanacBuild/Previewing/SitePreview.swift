import AlmanacContent
import AlmanacModel
import AlmanacSite
import AlmanacTheme
import CivilTime

/// A site that stays in memory while its files change. After each change only the changed files are read
/// and parsed, the site is linked anew, and nothing is rendered until somebody asks for it.
///
/// Where an edit changed nothing that other pages link to, not even the links are made anew: an edit may leave them as they
/// are where all that is different is known to be free (`takeFree`), so that a field that nobody thought of costs time and
/// never shows what is no longer so.
public struct SitePreview: Sendable {
  private var options: BuildOptions
  private var folder: ContentFolder
  private var cache = ContentCache()
  private var linked: LinkedSite?
  /// What it was linked from.
  private var content: ParsedContent?
  private var theme: PreviewTheme
  /// What is wrong in texts, by the path of their file, as far as it is known.
  private var textFindings: [String: [Diagnostic]] = [:]
  /// Whether that is all.
  private var areTextsChecked = true
  /// What is wrong with everything but texts, theme and disk.
  private var structureLog = DiagnosticLog()
  /// Those of the site at hand.
  private var days: Days?
  private var version = 0
  /// The folder could not be read the last time.
  private var isLost = false
  private var renderer: OutputRenderer?
  /// The texts of so many changed files are looked at alone, else all are.
  private static let renewedFiles = 200

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
    let formerLog = folder.log.diagnostics
    let changed = try folder.update(wasLost ? nil : change.content, jobs: options.jobs)
    isLost = false
    if change.touchesTheme { theme.forget() }
    let isSameDay = linked.map { days == Days(of: $0.site, options) } ?? false
    if !change.touchesTheme, isSameDay, changed.count == 1, let path = changed.first, replaceText(of: path) {
      return state()
    }
    guard
      !changed.isEmpty || change.touchesTheme || wasLost || !isSameDay || folder.log.diagnostics != formerLog
    else { return nil }
    if !changed.isEmpty || !isSameDay { link(changed) }
    options.progress?.begin("theme")
    renderer = linked.flatMap { linked in
      theme.theme(for: linked.site).map { OutputRenderer(linked, theme: $0, options: options) }
    }
    return state()
  }

  /// Keeps what is wrong in all texts.
  /// - Parameters:
  ///   - log: what is wrong in them.
  ///   - checked: the state whose texts were looked at.
  /// - Returns: the state with those findings; nil where they were known, or files have changed since.
  public mutating func take(_ log: DiagnosticLog, of checked: PreviewState) -> PreviewState? {
    guard checked.version == version else { return nil }
    let known = textFindings
    keep(log)
    return textFindings == known ? nil : state()
  }

  private mutating func link(_ changed: Set<String>) {
    var timings = StageTimings(progress: options.progress)
    let builder = SiteBuilder(options)
    let content = timings.measure("parse") {
      builder.parser.parse(folder.tree, jobs: options.jobs, reusing: &cache)
    }
    let linked = builder.assemble(
      content, folder.tree, DiagnosticLog(), &timings, former: self.linked?.site)
    structureLog = linked.log
    self.content = content
    days = Days(of: linked.site, options)
    self.linked = linked
    guard changed.count <= Self.renewedFiles else {
      return keep(linked.checkTexts(jobs: options.jobs))
    }
    areTextsChecked = false
    for path in changed { renewTextFindings(path, in: linked) }
  }

  /// Takes over the new version of one file, if nothing has changed of which other files or lists take notice.
  private mutating func replaceText(of path: String) -> Bool {
    // What an edit changes in another language is told by no shortcut.
    guard let linked, linked.editions.isEmpty, let renderer, let theme = theme.current,
      let bytes = folder.tree.texts[path],
      let (former, now) = SiteBuilder(options).parser.reread(
        path, bytes, in: &cache)
    else { return false }
    let edit = FileEdit(path, former: former, now: now, findings: structureLog.diagnostics)
    guard let site = TextEdit(edit, of: linked.site)?.site ?? EventEdit(edit, of: linked.site)?.site else {
      return false
    }
    var tree = linked.tree
    tree.texts[path] = bytes
    let next = LinkedSite(
      site: site, ledger: linked.ledger, tree: tree, unreadable: linked.unreadable, log: DiagnosticLog(),
      jobs: options.jobs)
    if next.texts.places(next.bodies, file: path) != linked.texts.places(linked.bodies, file: path) {
      areTextsChecked = false
    }
    self.linked = next
    self.renderer = OutputRenderer(next, theme: theme, options: options, reusing: renderer)
    renewTextFindings(path, in: next)
    return true
  }

  // MARK: - What is not saved yet

  /// The site as it would be with another text in one file; this one stays as it is.
  /// - Parameters:
  ///   - path: relative to the content folder.
  ///   - bytes: what the file would hold; nil where it would not be there.
  /// - Returns: nil where there is no site yet.
  public func trial(_ path: String, _ bytes: [UInt8]?) -> PreviewState? {
    guard linked != nil else { return nil }
    var trial = self
    trial.options.progress = nil
    trial.folder.pretend(path, bytes)
    if trial.replaceText(of: path) { return trial.state() }
    trial.link([path])
    trial.renderer = trial.linked.flatMap { linked in
      trial.theme.theme(for: linked.site).map { OutputRenderer(linked, theme: $0, options: options) }
    }
    return trial.state()
  }

  // MARK: - Findings in texts

  private mutating func renewTextFindings(_ path: String, in linked: LinkedSite) {
    var found = linked.texts.check(linked.bodies, file: path).diagnostics
    if linked.translations[path] != nil {
      found += linked.editions.flatMap { $0.texts.check($0.bodies, file: path).diagnostics }
    }
    textFindings[path] = found.isEmpty ? nil : found
  }

  /// Keeps what is wrong in all texts.
  private mutating func keep(_ log: DiagnosticLog) {
    textFindings = Dictionary(grouping: log.diagnostics) { $0.location?.path ?? "" }
    areTextsChecked = true
  }

  private mutating func state() -> PreviewState {
    version += 1
    var log = folder.log
    log.merge(structureLog)
    log.merge(theme.log)
    for path in textFindings.keys.sorted() { textFindings[path]?.forEach { log.report($0) } }
    return PreviewState(
      version: version, findings: Excerpts(folder.tree).fill(log), needsTextCheck: !areTextsChecked,
      tree: folder.tree, content: content, renderer: renderer, linked: linked)
  }
}

/// The days on which a site depends: the one that it is built for, and the one from which its dates are read.
private struct Days: Equatable, Sendable {
  let build: Day
  let reading: Day

  init(of site: Site, _ options: BuildOptions) {
    let zone = site.configuration.zone
    build = options.today ?? site.configuration.asOf ?? zone.local(at: options.now).day
    reading = SiteBuilder(options).parser.today
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
