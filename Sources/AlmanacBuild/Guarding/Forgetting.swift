import AlmanacModel
import AlmanacSite
import CivilTime

/// Collects what is to be released, from the ledger and from what only a published site knows.
public struct Forgetting {
  private let linked: LinkedSite
  private let published: [String]
  /// With everything released.
  public private(set) var ledger: Ledger
  /// What is released, in the order of asking.
  public private(set) var released: [LedgerEntry] = []

  /// - Parameters:
  ///   - linked: the site with its ledger.
  ///   - published: folders that may hold a published site.
  public init(_ linked: LinkedSite, published: [String]) {
    self.linked = linked
    self.published = published
    ledger = linked.ledger
  }

  /// All names that can be meant.
  public var known: [String] { ledger.liveEntries.map(\.id) }

  /// Adds everything that would vanish.
  public mutating func addVanished() {
    for item in linked.vanished.items { released += ledger.forget(item.entry.id) }
  }

  /// Adds what a name means.
  /// - Returns: whether anything has the name.
  /// - Throws: `BuildFailure` where a published file cannot be read.
  public mutating func add(_ name: String) throws -> Bool {
    let found = ledger.forget(name)
    guard found.isEmpty else {
      released += found
      return true
    }
    return try addPublished(name)
  }

  private mutating func addPublished(_ name: String) throws -> Bool {
    let now = Instant(seconds: linked.site.buildDay.number * 86_400)
    let address = name.hasPrefix("/") ? String(name.dropFirst()) : name
    let before = ledger
    for folder in published {
      guard let site = try PublishedSite(folder) else { continue }
      let events = site.events.filter {
        let uid = PublicationComparison.seriesUID($0.uid)
        return uid == name || uid.prefix { $0 != "@" } == name
      }
      if let event = events.max(by: { $0.sequence < $1.sequence }) {
        ledger.release(
          uid: PublicationComparison.seriesUID(event.uid), sequence: event.sequence, at: now)
      }
      for path in site.paths where path == Routes.file(for: address) {
        ledger.release(address: address, at: now)
      }
      if let event = events.first {
        let id = PublicationComparison.seriesUID(event.uid).prefix { $0 != "@" }
        let page = linked.site.routes.event(String(id))
        if site.paths.contains(Routes.file(for: page)) { ledger.release(address: page, at: now) }
      }
    }
    let new = ledger.sortedEntries.filter { before[$0.kind, $0.id] != $0 }
    released += new
    return !new.isEmpty
  }

  /// What subscribers and readers lose, a line each.
  public var losses: [BilingualText] { released.map(GuardMessages.loses) }
}
