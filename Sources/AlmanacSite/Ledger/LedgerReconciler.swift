import AlmanacModel
import CivilTime

/// Under which identity something is published.
public struct PublishedIdentity: Sendable, Hashable {
  public let uid: String
  public let sequence: Int
  public let created: Instant
  public let lastModified: Instant
  /// What is special about it at present.
  public var state = LedgerEntry.State.ordinary
  /// The day on which that began; nil for an ordinary entry, and for one that was special from the first.
  public var stateSince: Day?
  /// The SEQUENCE with which it began.
  public var stateSequence = 0
  /// The start that was announced before it was moved, as machines write it; nil once it is over.
  public var previousStart: String?

  public init(
    uid: String, sequence: Int, created: Instant, lastModified: Instant,
    state: LedgerEntry.State = .ordinary, stateSince: Day? = nil, stateSequence: Int = 0,
    previousStart: String? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.created = created
    self.lastModified = lastModified
    self.state = state
    self.stateSince = stateSince
    self.stateSequence = stateSequence
    self.previousStart = previousStart
  }

  init(_ entry: LedgerEntry) {
    self.init(
      uid: entry.uid, sequence: entry.sequence, created: entry.firstPublished,
      lastModified: entry.lastChanged, state: entry.state, stateSince: entry.stateSince,
      stateSequence: entry.stateSequence, previousStart: entry.previousStart)
  }
}

/// Compares what is about to be published with the record: new, the same, or changed.
public struct LedgerReconciler: Sendable {
  private let ledger: Ledger
  private let buildDay: Day
  private let dayStart: Instant

  /// - Parameters:
  ///   - ledger: the record.
  ///   - buildDay: changes are dated 00:00:00Z of this day.
  public init(ledger: Ledger, buildDay: Day) {
    self.ledger = ledger
    self.buildDay = buildDay
    dayStart = Instant(seconds: buildDay.number * 86_400)
  }

  /// What comes of comparing all subjects.
  struct Outcome {
    var identities: [LedgerEntry.Kind: [String: PublishedIdentity]] = [:]
    /// The ledger as `publish` writes it.
    var ledger: Ledger
    /// The entries of all subjects, in their order.
    var entries: [LedgerEntry] = []
    /// Records that the subjects continue under another id.
    var continued: Set<LedgerEntry> = []
  }

  /// The identities of all subjects and the ledger as `publish` writes it. Entries that vanished stay, so
  /// that no UID is ever given twice.
  func reconcile(_ subjects: [LedgerSubject]) -> Outcome {
    var outcome = Outcome(ledger: ledger)
    let renamed = RenamedFiles(subjects, ledger: ledger)
    for subject in subjects {
      let old = subject.known ?? renamed[subject]
      let entry = entry(for: subject, continuing: old)
      if let old, old.kind == subject.kind, old.id != subject.id {
        outcome.ledger.remove(old.kind, id: old.id)
        outcome.continued.insert(old)
      }
      outcome.ledger.replace(entry)
      outcome.entries.append(entry)
      outcome.identities[subject.kind, default: [:]][subject.id] = PublishedIdentity(entry)
    }
    return outcome
  }

  /// The entry of a subject as it will stand in the ledger once it is published.
  func entry(for subject: LedgerSubject, continuing old: LedgerEntry? = nil) -> LedgerEntry {
    guard let known = ledger[subject.kind, subject.id] ?? old else {
      var entry = LedgerEntry(
        kind: subject.kind, id: subject.id, uid: subject.proposedUID, hash: subject.hash, sequence: 0,
        firstPublished: dayStart, lastChanged: dayStart, traits: subject.traits, state: subject.state,
        lastDay: subject.lastDay)
      entry.addresses = subject.addresses
      return entry
    }
    // What was released and comes back is a change for whoever has forgotten it.
    let isSame =
      known.state != .forgotten
      && (known.hash == subject.hash || subject.earlierHashes.contains(known.hash))
    let next = Instant(seconds: max(dayStart.seconds, known.lastChanged.seconds + 1))
    var entry = LedgerEntry(
      kind: subject.kind, id: subject.id, uid: known.uid, hash: subject.hash,
      sequence: isSame ? known.sequence : min(known.sequence, .max - 1) + 1,
      firstPublished: known.firstPublished,
      lastChanged: isSame ? known.lastChanged : next, traits: subject.traits,
      changes: isSame
        ? known.changes
        : ContentHash.difference(known.hash, subject.hash).map(\.rawValue).joined(separator: ","))
    entry.lastDay = subject.lastDay
    entry.addresses = subject.addresses + known.addresses.filter { !subject.addresses.contains($0) }
    setState(of: &entry, subject, known: known, isSame: isSame)
    return entry
  }

  private func setState(
    of entry: inout LedgerEntry, _ subject: LedgerSubject, known: LedgerEntry, isSame: Bool
  ) {
    entry.previousStart = previousStart(subject.start, isOver: subject.isOver, known: known)
    entry.state =
      subject.state == .ordinary && entry.previousStart != nil ? LedgerEntry.State.moved : subject.state
    guard entry.state != .ordinary else { return }
    let isSameState = known.state == entry.state && known.previousStart == entry.previousStart
    if isSameState {
      (entry.stateSince, entry.stateSequence) = (known.stateSince, known.stateSequence)
    } else if isSame, known.state == .ordinary {
      // A ledger of version 1 says nothing of states; what did not change since is as old as the last change.
      (entry.stateSince, entry.stateSequence) =
        known.sequence == 0 ? (nil, 0) : (known.lastChanged.utc.day, known.sequence)
    } else {
      (entry.stateSince, entry.stateSequence) = (buildDay, entry.sequence)
    }
  }

  /// The start that subscribers know of an event that was moved, as machines write it; nil where it is the same, and once
  /// it is over. It takes no text of the event.
  public func previousStart(of event: SiteEvent) -> String? {
    guard event.event.visibility == .public, let known = ledger[.event, event.event.id.value] else {
      return nil
    }
    return previousStart(MovableStart(event.event), isOver: event.phase == .past, known: known)
  }

  private func previousStart(_ start: MovableStart?, isOver: Bool, known: LedgerEntry) -> String? {
    guard let start, !isOver, known.state != .forgotten else { return nil }
    let former = String(known.traits.prefix { $0 != "|" })
    let previous = start.announced(before: former) ?? known.previousStart
    return previous == start.machine ? nil : previous
  }

  /// The record of a session that subscribers had and that is gone.
  func dropped(_ entry: LedgerEntry) -> LedgerEntry {
    LedgerEntry(
      kind: entry.kind, id: entry.id, uid: entry.uid, hash: LedgerEntry.droppedHash, sequence: entry.sequence,
      firstPublished: entry.firstPublished,
      lastChanged: Instant(seconds: max(dayStart.seconds, entry.lastChanged.seconds + 1)),
      traits: entry.traits)
  }
}

/// Posts and pages whose file got another name: exactly one vanished entry has the same text.
private struct RenamedFiles {
  private var found: [LedgerEntry.Kind: [String: LedgerEntry]] = [:]

  init(_ subjects: [LedgerSubject], ledger: Ledger) {
    for kind in [LedgerEntry.Kind.post, .page] {
      let present = subjects.filter { $0.kind == kind }
      let ids = Set(present.map(\.id))
      let vanished = Dictionary(
        grouping: ledger.liveEntries.filter { $0.kind == kind && !ids.contains($0.id) },
        by: { Self.text($0.traits) })
      guard !vanished.isEmpty else { continue }
      let unknown = Dictionary(
        grouping: present.filter { ledger[kind, $0.id] == nil }, by: { Self.text($0.traits) })
      for (traits, subjects) in unknown {
        guard subjects.count == 1, let subject = subjects.first, let old = vanished[traits], old.count == 1
        else { continue }
        found[kind, default: [:]][subject.id] = old.first
      }
    }
  }

  /// The hash of the text alone.
  private static func text(_ traits: String) -> String { String(traits.prefix { $0 != "|" }) }

  subscript(subject: LedgerSubject) -> LedgerEntry? { found[subject.kind]?[subject.id] }
}
