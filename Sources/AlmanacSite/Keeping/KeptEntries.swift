import AlmanacModel

/// The entries of the ledger that a site lacks although nobody took them away: mistakes stand for them.
public struct KeptEntries: Sendable {
  /// Events, posts, pages and calendars, in the order of the ledger.
  public let entries: [LedgerEntry]
  /// Entries that the content no longer shows, and says why.
  public let hidden: [LedgerEntry]
  private let events: Set<String>
  /// Ids of events by the UIDs of the events and of their sessions.
  private let owners: [String: String]

  /// - Parameters:
  ///   - site: as it could be read.
  ///   - publication: its comparison with the ledger.
  ///   - ledger: as it was read.
  public init(site: Site, publication: Publication, ledger: Ledger) {
    let answered = Set(site.plan.outputs.lazy.map(\.path)).union(
      publication.redirects.lazy.map { Routes.file(for: $0.from) })
    let missing = VanishedEntries.divided(publication.gone, of: site)
    let hiddenFolders = Self.folders(hiddenIn: site)
    entries = missing.unexplained.filter { entry in
      switch entry.kind {
      case .event: true
      case .calendar: !hiddenFolders.contains { entry.id.hasPrefix($0) }
      default: entry.addresses.first.map { !answered.contains(Routes.file(for: $0)) } ?? false
      }
    }
    hidden = missing.explained
    events = Set(entries.lazy.filter { $0.kind == .event }.map(\.id))
    var owners: [String: String] = [:]
    for entry in publication.ledger.sortedEntries + ledger.sortedEntries {
      switch entry.kind {
      case .event: owners[entry.uid] = entry.id
      case .session: owners[entry.uid] = SessionKey.event(of: entry.id)
      default: break
      }
    }
    self.owners = owners
  }

  /// Where the lists of hidden regions and topics were: their calendars are not kept either.
  private static func folders(hiddenIn site: Site) -> [String] {
    site.hiddenEntries.compactMap { entry in
      switch entry.kind {
      case .region: site.routes.region(entry.id)
      case .topic: site.routes.topic(entry.id)
      default: nil
      }
    }
  }

  /// The id of the event to which an entry of a calendar belongs; nil where the ledger has none.
  public func event(of uid: String) -> String? {
    owners[uid] ?? owners[PublicationComparison.seriesUID(uid)]
  }

  /// Whether an event stays as it was published.
  public func holds(event id: String) -> Bool { events.contains(id) }
}

extension LedgerEntry {
  /// Whether calendars held the event: its day was known.
  public var wasInCalendars: Bool {
    guard kind == .event else { return false }
    let start = traits.prefix { $0 != "|" }
    return start.count >= 10 && start.first?.isNumber ?? false
  }

  /// The title, as far as the ledger has it, else the id.
  public var name: String {
    let parts = traits.split(separator: "|", omittingEmptySubsequences: false)
    guard kind == .event, parts.count > 1, !parts[1].isEmpty else { return id }
    return parts[1] == id ? id : "\(id) (\(parts[1]))"
  }
}
