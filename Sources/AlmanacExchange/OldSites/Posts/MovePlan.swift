import AlmanacModel

/// What moving in does: new texts, and what of the old site is lost.
public struct MovePlan: Sendable {
  /// A text of the old site and what becomes of it.
  public struct Item: Sendable {
    public let isNew: Bool
    /// Whether it is there and says something else than this import would write; it stays so.
    public let isEdited: Bool
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
  /// - Parameters:
  ///   - path: the file or folder of the old site.
  ///   - byNewPath: whether texts are named by where they are now, because nobody knows their numbers on the old site.
  public func findings(path: String, byNewPath: Bool = false) -> DiagnosticLog {
    var log = DiagnosticLog()
    let names =
      byNewPath ? Dictionary(items.map { ($0.source, $0.path) }, uniquingKeysWith: { one, _ in one }) : [:]
    for entry in losses.naming(names).toldEntries {
      log.report(MoveMessages.lost(entry), at: SourceLocation(path: path))
    }
    let edited = items.filter(\.isEdited).map(\.path)
    if !edited.isEmpty { log.report(MoveMessages.edited(edited), at: SourceLocation(path: path)) }
    if let first = queries.first {
      log.report(
        MoveMessages.queries(first.address, path: first.path, count: queries.count),
        at: SourceLocation(path: path))
    }
    return log
  }
}
