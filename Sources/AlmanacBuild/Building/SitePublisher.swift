import AlmanacModel
import AlmanacSite

/// `publish`: builds, records in the ledger what was published, brings the copy up to date. Ended at any point, the next
/// publication comes to the same result.
public struct SitePublisher {
  private let options: BuildOptions
  private let interruption: Interruption
  private let note: PublicationNote

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

  /// Builds. The output is exchanged, nothing is recorded yet.
  /// - Returns: without a report where there were errors and nothing was published.
  /// - Throws: `BuildFailure` and `PublishingError` for what is the machine's, and for a target that is none.
  public func build() throws -> BuildResult {
    if let target = options.target {
      try TargetFolder(target, note: note).check(creates: options.createsTarget)
    }
    return try SiteBuilder(options, interruption: interruption).build()
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
  public func copy() throws -> PublishingReport? {
    guard let target = options.target else { return nil }
    note.beginCopy(to: target)
    let report = try SiteCopy(from: options.output, to: target).run()
    note.endCopy(to: target)
    return report
  }
}
