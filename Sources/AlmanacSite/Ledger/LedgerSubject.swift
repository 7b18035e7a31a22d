import AlmanacModel
import CivilTime

/// What is about to be published, as the ledger sees it.
public struct LedgerSubject: Sendable {
  public let kind: LedgerEntry.Kind
  public let id: String
  /// The UID or feed id if it is new; `-` of what has none.
  public let proposedUID: String
  public let hash: String
  public let traits: String
  /// The record under another id that it continues.
  public let known: LedgerEntry?
  /// What the entry itself says of its state.
  var state = LedgerEntry.State.ordinary
  /// The start, where the entry has one that can be moved.
  var start: MovableStart?
  /// Whether it is over on the build day.
  var isOver = false
  /// The last day on which it takes place; nil without an end.
  var lastDay: Day?
  /// What the hash was before one of the editions came: a record of it is of the same content.
  var earlierHashes: [String] = []
  /// Site paths: where it is, then those of aliases.
  var addresses: [String] = []

  init(
    kind: LedgerEntry.Kind, id: String, proposedUID: String, hash: String, traits: String,
    known: LedgerEntry? = nil
  ) {
    self.kind = kind
    self.id = id
    self.proposedUID = proposedUID
    self.hash = hash
    self.traits = traits
    self.known = known
  }
}

/// The start of an event with one date: what the ledger compares to tell that it was moved.
struct MovableStart: Sendable {
  /// As the ledger records starts: a day, or day and time on the event's clock.
  let recorded: String
  /// As machines write it, with offset.
  let machine: String
  private let zone: Zone?

  /// Nil for what has several dates, or no day that is known.
  init?(_ event: Event) {
    guard event.sessions.isEmpty, event.repetition == nil, let machine = event.time.machineStart else {
      return nil
    }
    switch event.time {
    case .days: zone = nil
    case .timed(let start, _): zone = start.zone
    default: return nil
    }
    recorded = EventTraits(event).start
    self.machine = machine
  }

  /// A start that was announced before, as machines write it; nil where it is the same, where only the time of the day
  /// was added or taken away, and where no day was known.
  func announced(before former: String) -> String? {
    guard let (day, time) = Self.parts(former), let (ownDay, ownTime) = Self.parts(recorded) else {
      return nil
    }
    if day == ownDay && (time == ownTime || time == nil || ownTime == nil) { return nil }
    guard let time else { return "\(day)" }
    let local = LocalDateTime(day: day, time: time)
    guard let zone, let instant = zone.instant(of: local) else { return "\(local)" }
    return Moment(local: local, zone: zone, instant: instant).iso
  }

  private static func parts(_ text: String) -> (day: Day, time: TimeOfDay?)? {
    if let instant = LedgerTime.instant(text + "Z") { return (instant.utc.day, instant.utc.time) }
    return LedgerTime.instant(text + "T00:00:00Z").map { ($0.utc.day, nil) }
  }
}
