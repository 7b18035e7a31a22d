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
  private let comparison: LazyValue<Publication>

  init(
    site: Site, ledger: Ledger, tree: SourceTree, unreadable: UnreadableContent, log: DiagnosticLog, jobs: Int
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
    comparison = LazyValue { Publication(site: site, bodies: bodies, ledger: ledger, jobs: jobs) }
  }

  /// The site compared with the ledger. It needs every text, and is made when it is first asked for.
  public var publication: Publication { comparison.value }

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
    comparison = LazyValue { Publication(site: site, bodies: bodies, ledger: ledger, jobs: jobs) }
  }
}
