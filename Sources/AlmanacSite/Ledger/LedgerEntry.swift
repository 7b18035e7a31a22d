import AlmanacModel
import CivilTime

/// What the ledger records of one published thing.
public struct LedgerEntry: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case event, session, post
    /// A file of its own that is no post: a free page, a region, a project, an issue of the newsletter.
    case page
    case place
    /// A calendar that people subscribe to, by its site path.
    case calendar
  }

  /// What is special about an entry at present.
  public enum State: String, Sendable, CaseIterable {
    case ordinary = ""
    case tentative, cancelled, postponed
    /// It begins at another time than was announced.
    case moved
    /// Its vanishing was released: it may be gone, and keeps its number in case it comes back.
    case forgotten
  }

  /// The hash of a session that subscribers had and that was dropped.
  static let droppedHash = "-"

  public let kind: Kind
  public let id: String
  /// The UID of an event, the feed id of a post, `-` of what has none.
  public let uid: String
  /// Hash of what subscribers see.
  public let hash: String
  public let sequence: Int
  public let firstPublished: Instant
  public let lastChanged: Instant
  /// By what a renamed entry is known again: start, title and regions of an event, start and title of a session,
  /// the text's hash of a post or page.
  public let traits: String
  /// What differed at the last change: time, title, place, status, text, separated by commas; empty for new
  /// entries and where nobody knows.
  public let changes: String
  public var state: State
  /// The day on which the state began; nil for an ordinary one, and where nobody knows.
  public var stateSince: Day?
  /// The SEQUENCE with which the state began.
  public var stateSequence: Int
  /// The start that was announced before the event was moved, as machines write it; nil once it is over.
  public var previousStart: String?
  /// The last day on which it takes place; nil where it has no end, and where nobody knows.
  public var lastDay: Day?
  /// Site paths under which it was published: where it is now, then those of aliases and former ones.
  public var addresses: [String]

  public init(
    kind: Kind, id: String, uid: String, hash: String, sequence: Int, firstPublished: Instant,
    lastChanged: Instant, traits: String, changes: String = "", state: State = .ordinary,
    stateSince: Day? = nil, stateSequence: Int = 0, previousStart: String? = nil, lastDay: Day? = nil,
    addresses: [String] = []
  ) {
    self.kind = kind
    self.id = id
    self.uid = uid
    self.hash = hash
    self.sequence = sequence
    self.firstPublished = firstPublished
    self.lastChanged = lastChanged
    self.traits = traits
    self.changes = changes
    self.state = state
    self.stateSince = stateSince
    self.stateSequence = stateSequence
    self.previousStart = previousStart
    self.lastDay = lastDay
    self.addresses = addresses
  }

  /// Whether subscribers still have it: neither a session that was dropped nor released.
  public var isLive: Bool { hash != Self.droppedHash && state != .forgotten }

  /// The same entry with its vanishing released.
  var forgotten: LedgerEntry {
    var entry = self
    entry.state = .forgotten
    entry.previousStart = nil
    return entry
  }

  /// The same entry with another number and content, as somebody else published it; the later change counts.
  public func raised(to sequence: Int, hash: String, lastChanged: Instant) -> LedgerEntry {
    var entry = LedgerEntry(
      kind: kind, id: id, uid: uid, hash: hash, sequence: sequence, firstPublished: firstPublished,
      lastChanged: max(self.lastChanged, lastChanged), traits: traits, changes: changes)
    (entry.state, entry.stateSince, entry.stateSequence) = (state, stateSince, stateSequence)
    (entry.previousStart, entry.lastDay, entry.addresses) = (previousStart, lastDay, addresses)
    return entry
  }

  /// The same entry with the addresses of another line of it.
  func adding(addresses others: [String]) -> LedgerEntry {
    var entry = self
    entry.addresses += others.filter { !addresses.contains($0) }
    return entry
  }

  /// Of two lines of one entry the later: the higher number, then the later change; released stays released where
  /// both are as late.
  func isLater(than other: LedgerEntry) -> Bool {
    (sequence, lastChanged, state == .forgotten ? 1 : 0)
      > (other.sequence, other.lastChanged, other.state == .forgotten ? 1 : 0)
  }
}
