import AlmanacModel
import AlmanacSite

/// `publish`: builds, records in the ledger what was published, brings the copy up to date. Ended at any point, the next
/// publication comes to the same result.
public final class SitePublisher {
  private var options: BuildOptions
  private let interruption: Interruption
  private let note: PublicationNote
  /// Nil until it was reached, and for a folder.
  private var host: HostPublication?

  /// What was brought to the target.
  public enum Copy: Sendable {
    case folder(PublishingReport)
    case host(HostReport)
  }

  /// - Parameters:
  ///   - options: `target` is where the copy goes.
  ///   - interruption: through which the build can be abandoned from a signal handler.
  public init(_ options: BuildOptions, interruption: Interruption = Interruption()) {
    var options = options
    options.isPublication = true
    self.options = options
    self.interruption = interruption
    note = PublicationNote(output: options.output)
  }

  /// Looks at the target, then builds. The output is exchanged, nothing is recorded yet.
  /// - Returns: without a report where there were errors and nothing was published.
  /// - Throws: `BuildFailure` and `PublishingError` for what is the machine's, and for a target that is none.
  public func build() throws -> BuildResult {
    if let target = options.target { try look(target) }
    return try SiteBuilder(options, interruption: interruption).build()
  }

  private func look(_ name: String) throws {
    guard let target = PublicationTarget(name) else { throw BuildFailure.targetUnclear(name) }
    if case .folder(let path) = target {
      return try TargetFolder(path, note: note).check(creates: options.createsTarget)
    }
    let host = try HostPublication(target, named: name, options)
    try host.look(note, options)
    options.targetMirror = host.mirror
    self.host = host
  }

  /// Records what was published.
  /// - Returns: whether the ledger was written: not if it says the same already.
  /// - Throws: `BuildFailure.ledgerNotWritten`.
  public func record(_ result: BuildResult) throws -> Bool {
    guard result.report != nil else { return false }
    let isWritten = try LedgerWriter(content: options.content).write(
      result.linked.publication.ledger, replacing: result.linked.tree.texts[Ledger.path])
    note.end(isPublication: true)
    return isWritten
  }

  /// Keeps what was published as a version, for `almanac restore`. The caller holds the `SiteLock`.
  /// - Throws: `BuildFailure.unwritable`.
  public func keepVersion(_ result: BuildResult) throws(BuildFailure) {
    guard result.report != nil else { return }
    let day = options.calendarDay(in: result.linked.site.configuration.zone)
    try ContentRestoration(content: options.content).notePublication(of: result.linked.tree, on: day)
  }

  /// Brings the copy up to date.
  /// - Returns: nil without a target.
  /// - Throws: `PublishingError` and `BuildFailure` for what is the machine's.
  public func copy() throws -> Copy? {
    guard let target = options.target else { return nil }
    let place = host?.mirror ?? target
    let copy: Copy
    if let host {
      copy = .host(try host.send(options.output, deletesMany: options.deletesMany))
    } else {
      let report = try SiteCopy(from: options.output, to: target, deletesMany: options.deletesMany).run()
      copy = .folder(report)
    }
    note.endCopy(to: place)
    return copy
  }
}
