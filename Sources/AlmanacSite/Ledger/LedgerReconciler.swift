import AlmanacModel

/// Under which identity something is published.
public struct PublishedIdentity: Sendable, Hashable {
  public let uid: String
  public let sequence: Int
  public let created: Instant
  public let lastModified: Instant
}

/// What is about to be published, as the ledger sees it.
public struct LedgerSubject: Sendable {
  public let kind: LedgerEntry.Kind
  public let id: String
  /// The UID or feed id if it is new.
  public let proposedUID: String
  public let hash: String
  public let traits: String
  /// The record under another id that it continues.
  public let known: LedgerEntry?

  public init(
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

/// Compares what is about to be published with the record: new, the same, or changed.
public struct LedgerReconciler: Sendable {
  private let ledger: Ledger
  private let dayStart: Instant

  /// - Parameter buildDay: changes are dated 00:00:00Z of this day.
  public init(ledger: Ledger, buildDay: Day) {
    self.ledger = ledger
    dayStart = Instant(seconds: buildDay.number * 86_400)
  }

  /// The entry of a subject as it will stand in the ledger once it is published.
  public func entry(for subject: LedgerSubject, renamedFrom old: LedgerEntry? = nil) -> LedgerEntry {
    guard let known = ledger[subject.kind, subject.id] ?? old else {
      return LedgerEntry(
        kind: subject.kind, id: subject.id, uid: subject.proposedUID, hash: subject.hash, sequence: 0,
        firstPublished: dayStart, lastChanged: dayStart, traits: subject.traits)
    }
    let isSame = known.hash == subject.hash
    let next = Instant(seconds: max(dayStart.seconds, known.lastChanged.seconds + 1))
    return LedgerEntry(
      kind: subject.kind, id: subject.id, uid: known.uid, hash: subject.hash,
      sequence: isSame ? known.sequence : min(known.sequence, .max - 1) + 1,
      firstPublished: known.firstPublished,
      lastChanged: isSame ? known.lastChanged : next, traits: subject.traits,
      changes: isSame
        ? known.changes
        : ContentHash.difference(known.hash, subject.hash).map(\.rawValue).joined(separator: ","))
  }

  /// The identities of all subjects and the ledger as `publish` writes it. Entries that vanished stay, so
  /// that no UID is ever given twice.
  public func reconcile(
    _ subjects: [LedgerSubject]
  ) -> (identities: [LedgerEntry.Kind: [String: PublishedIdentity]], ledger: Ledger) {
    var next = ledger
    var identities: [LedgerEntry.Kind: [String: PublishedIdentity]] = [:]
    let renamed = renamedPosts(subjects)
    for subject in subjects {
      let old = subject.kind == .post ? renamed[subject.id] : subject.known
      let entry = entry(for: subject, renamedFrom: old)
      if let old, old.kind == subject.kind, old.id != subject.id { next.remove(old.kind, id: old.id) }
      next.replace(entry)
      identities[subject.kind, default: [:]][subject.id] = PublishedIdentity(
        uid: entry.uid, sequence: entry.sequence, created: entry.firstPublished,
        lastModified: entry.lastChanged)
    }
    return (identities, next)
  }

  /// The record of a session that subscribers had and that is gone.
  func dropped(_ entry: LedgerEntry) -> LedgerEntry {
    LedgerEntry(
      kind: entry.kind, id: entry.id, uid: entry.uid, hash: LedgerEntry.droppedHash, sequence: entry.sequence,
      firstPublished: entry.firstPublished,
      lastChanged: Instant(seconds: max(dayStart.seconds, entry.lastChanged.seconds + 1)),
      traits: entry.traits)
  }

  /// Posts whose file got another name: exactly one vanished entry has the same body.
  private func renamedPosts(_ subjects: [LedgerSubject]) -> [String: LedgerEntry] {
    let posts = subjects.filter { $0.kind == .post }
    let present = Set(posts.map(\.id))
    let vanished = Dictionary(
      grouping: ledger.sortedEntries.filter { $0.kind == .post && !present.contains($0.id) }, by: \.traits)
    guard !vanished.isEmpty else { return [:] }
    var found: [String: LedgerEntry] = [:]
    for post in posts where ledger[.post, post.id] == nil {
      if let old = vanished[post.traits], old.count == 1 { found[post.id] = old.first }
    }
    return found
  }
}
