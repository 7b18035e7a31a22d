import AlmanacModel

/// What moving in does: new texts, and what of the old site is lost.
public struct MovePlan: Sendable {
  /// A text of the old site and what becomes of it.
  public struct Item: Sendable {
    public let isNew: Bool
    /// `post` or `page`.
    public let kind: String
    /// Below the content folder.
    public let path: String
    public let title: String
    /// Empty where there is none.
    public let date: String
    /// The file of the old site, or the number of the WordPress entry.
    public let source: String
    /// Its old addresses that lead here.
    public let aliases: [String]
  }

  public var items: [Item] = []
  /// New texts, by path below the content folder.
  public var files: [String: [UInt8]] = [:]
  /// Files of the old folder that new texts show, and where they go.
  public var copies: [(from: String, to: String)] = []
  public var losses = Losses()
  /// Addresses such as `?p=123`, with where each text is now.
  public var queries: [(address: String, path: String)] = []

  public var newCount: Int { items.count(where: \.isNew) }

  init() {}

  /// What is to be said of it: a finding for each kind and name of what is lost.
  public func findings(path: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    for entry in losses.entries { log.report(MoveMessages.lost(entry), at: SourceLocation(path: path)) }
    if let first = queries.first {
      log.report(
        MoveMessages.queries(first.address, path: first.path, count: queries.count),
        at: SourceLocation(path: path))
    }
    return log
  }
}
