import AlmanacModel
import AlmanacSite

/// A site that is read and linked, with its texts and findings.
public struct LinkedSite: Sendable {
  public let site: Site
  public let bodies: Bodies
  /// Renders the texts of the site.
  let texts: BodyRenderer
  /// As it was read.
  public let ledger: Ledger
  public let tree: SourceTree
  public let unreadable: UnreadableContent
  public var log: DiagnosticLog
  /// The other languages in which the site comes out, in their order.
  public let editions: [LinkedSite]
  /// The texts that translate others, of all editions, by their paths.
  public let translations: [String: PageMatter]
  private let comparison: LazyValue<Publication>

  init(
    site: Site, ledger: Ledger, tree: SourceTree, unreadable: UnreadableContent, log: DiagnosticLog,
    jobs: Int, others: [Site] = [], translations: [String: PageMatter] = [:]
  ) {
    let texts = BodyRenderer(site: site, unreadable: unreadable)
    let bodies = texts.bodies()
    self.site = site
    self.texts = texts
    self.bodies = bodies
    self.ledger = ledger
    self.tree = tree
    self.unreadable = unreadable
    self.log = log
    self.translations = translations
    let parts = others.map { site in
      let texts = BodyRenderer(site: site, unreadable: unreadable)
      return (site: site, texts: texts, bodies: texts.bodies())
    }
    let comparison = Self.comparison(site, bodies, ledger, parts.map { ($0.site, $0.bodies) }, jobs: jobs)
    self.comparison = comparison
    editions = parts.map { part in
      LinkedSite(edition: part.site, part.texts, part.bodies, ledger, tree, of: comparison)
    }
  }

  /// Another language of a site whose publication it shares.
  private init(
    edition site: Site, _ texts: BodyRenderer, _ bodies: Bodies, _ ledger: Ledger, _ tree: SourceTree,
    of main: LazyValue<Publication>
  ) {
    (self.site, self.texts, self.bodies, self.ledger, self.tree) = (site, texts, bodies, ledger, tree)
    (unreadable, log, editions, translations) = (UnreadableContent(), DiagnosticLog(), [], [:])
    comparison = LazyValue { Publication(main.value, site: site, bodies: bodies) }
  }

  private static func comparison(
    _ site: Site, _ bodies: Bodies, _ ledger: Ledger, _ editions: [(site: Site, bodies: Bodies)], jobs: Int
  ) -> LazyValue<Publication> {
    LazyValue {
      Publication(site: site, bodies: bodies, ledger: ledger, jobs: jobs, editions: editions)
    }
  }

  /// Renders the texts of all editions, and says what is wrong in them; what is wrong in a text of the main one is said
  /// once.
  func checkTexts(jobs: Int) -> DiagnosticLog {
    var log = texts.check(bodies, jobs: jobs)
    var known = Set(log.diagnostics)
    for edition in editions {
      for finding in edition.texts.check(edition.bodies, jobs: jobs).diagnostics
      where edition.isOwn(finding, among: translations) && known.insert(finding).inserted {
        log.report(finding)
      }
    }
    return log
  }

  /// Whether a finding is about words of this edition: in a translation, or in a list.
  private func isOwn(_ finding: Diagnostic, among translations: [String: PageMatter]) -> Bool {
    guard let path = finding.location?.path else { return false }
    return translations[path] != nil || !MarkdownPath.isMeant(path)
  }

  /// The site compared with the ledger. It needs every text, and is made when it is first asked for.
  public var publication: Publication { comparison.value }

  /// Where the pages, feeds and calendars of all editions lie.
  var plannedPaths: [String] { ([site] + editions.map(\.site)).flatMap { $0.plan.outputs.map(\.path) } }

  /// What was published and is no longer shown.
  public var vanished: VanishedEntries { vanished(besides: []) }

  /// - Parameter kept: what is published again as it was.
  private func vanished(besides kept: [LedgerEntry]) -> VanishedEntries {
    VanishedEntries(
      site: site, publication: publication,
      listFiles: tree.texts.keys.filter { $0 == "events.yaml" || $0.hasPrefix("events/") },
      unreadable: unreadable, kept: kept)
  }

  /// Reports what would vanish for subscribers and readers.
  /// - Parameters:
  ///   - severity: an error for `check` and `publish`, a warning for `build`.
  ///   - kept: what is published again as it was.
  func reportVanished(severity: Severity, besides kept: [LedgerEntry] = [], log: inout DiagnosticLog) {
    guard !unreadable.isIncomplete else { return }
    let vanished = vanished(besides: kept)
    vanished.report(severity: severity, log: &log)
    vanished.reportDropped(publication.droppedSessions, log: &log)
  }

  /// The same site compared with another ledger.
  func compared(with ledger: Ledger, jobs: Int) -> LinkedSite {
    LinkedSite(self, ledger: ledger, jobs: jobs)
  }

  private init(_ other: LinkedSite, ledger: Ledger, jobs: Int) {
    let (site, bodies) = (other.site, other.bodies)
    self.site = site
    texts = other.texts
    self.bodies = bodies
    self.ledger = ledger
    tree = other.tree
    unreadable = other.unreadable
    log = other.log
    translations = other.translations
    let comparison = Self.comparison(
      site, bodies, ledger, other.editions.map { ($0.site, $0.bodies) }, jobs: jobs)
    self.comparison = comparison
    editions = other.editions.map { edition in
      LinkedSite(edition: edition.site, edition.texts, edition.bodies, ledger, edition.tree, of: comparison)
    }
  }
}
