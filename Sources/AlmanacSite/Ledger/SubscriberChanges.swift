import AlmanacModel
import CivilTime

/// What subscribers saw change since a day, and what they will see change with the next publication.
public struct SubscriberChanges: Sendable {
  public enum What: Sendable, Hashable {
    case new
    /// The parts that differ: time, title, place, status, text; empty where nobody knows.
    case changed([String])
    /// A session that was dropped, or an event that is no longer in the list.
    case gone

    /// "neu", "geändert: Zeit, Ort", "entfallen".
    public var text: BilingualText { LedgerMessages.change(self) }
  }

  /// One change.
  public struct Item: Sendable, Hashable {
    /// Nil for what is not published yet.
    public let day: Day?
    public let kind: LedgerEntry.Kind
    public let id: String
    public let title: String?
    public let what: What
    public let sequence: Int
  }

  /// What was published, by day, then what is about to be.
  public let items: [Item]

  /// - Parameters:
  ///   - start: the first instant that counts.
  ///   - ledger: as it was read.
  ///   - site: the linked site.
  ///   - publication: what is about to be published.
  public init(since start: Instant, ledger: Ledger, site: Site, publication: Publication) {
    let titles = SubscriberChanges.titles(site)
    func item(_ entry: LedgerEntry, _ day: Day?, _ what: What) -> Item {
      let id = entry.kind == .session ? SessionKey.event(of: entry.id) : entry.id
      return Item(
        day: day, kind: entry.kind, id: entry.id, title: titles[entry.kind == .post ? .post : .event]?[id],
        what: what, sequence: entry.sequence)
    }
    // Pages and calendars have no subscribers' entries of their own.
    func isTold(_ entry: LedgerEntry) -> Bool { ![.page, .place, .calendar].contains(entry.kind) }
    let published = ledger.sortedEntries.filter { isTold($0) && $0.lastChanged >= start }
      .sorted { $0.lastChanged < $1.lastChanged }
      .map { item($0, $0.lastChanged.utc.day, SubscriberChanges.what($0)) }
    let next = publication.ledger.sortedEntries.filter(isTold).compactMap { entry -> Item? in
      let known = ledger[entry.kind, entry.id]
      // Where an edition came the hash is another, and nobody sees a change.
      guard known?.hash != entry.hash, known?.lastChanged != entry.lastChanged else { return nil }
      return item(entry, nil, SubscriberChanges.what(entry))
    }
    let shown = Set(site.events.filter { $0.event.visibility == .public }.map(\.event.id.value))
    let gone = ledger.liveEntries.filter { $0.kind == .event && !shown.contains($0.id) }
      .map { item($0, nil, .gone) }
    items = published + next + gone
  }

  private static func what(_ entry: LedgerEntry) -> What {
    if !entry.isLive { return .gone }
    if entry.sequence == 0 { return .new }
    return .changed(entry.changes.split(separator: ",").map(String.init))
  }

  private static func titles(_ site: Site) -> [LedgerEntry.Kind: [String: String]] {
    [
      .event: Dictionary(
        site.events.map { ($0.event.id.value, $0.event.title.value) }, uniquingKeysWith: { first, _ in first }
      ),
      .post: Dictionary(
        site.posts.map { ($0.post.id, $0.post.matter.title.value) }, uniquingKeysWith: { first, _ in first }),
    ]
  }
}
