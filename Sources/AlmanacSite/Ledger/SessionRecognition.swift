import AlmanacModel

/// Knows the sessions of events again, so that each keeps its UID when others are added or dropped.
///
/// The ledger's id of a session is `EVENT/NUMBER` or `EVENT/ID`: numbers are given by the first start, go on from
/// the highest ever given, and are never given twice.
struct SessionRecognition {
  /// What a session is in the ledger.
  struct Recognised {
    let key: String
    /// The record that it continues; nil for a new one.
    let known: LedgerEntry?
  }

  private let ledger: Ledger
  private let recorded: [String: [LedgerEntry]]

  init(ledger: Ledger) {
    self.ledger = ledger
    recorded = Dictionary(grouping: ledger.sortedEntries.filter { $0.kind == .session }) {
      SessionKey.event(of: $0.id)
    }
  }

  /// The records of an event's sessions.
  func records(of event: String) -> [LedgerEntry] { recorded[event] ?? [] }

  /// What each session of an event is, in their order.
  func recognise(_ event: Event) -> [Recognised] {
    let id = event.id.value
    var matching = Matching(event.sessions, records: records(of: id), event: id)
    matching.matchOwnIDs()
    matching.match { session, record in SessionTraits(session).start == SessionTraits.start(of: record) }
    matching.match { session, record in
      let title = SessionTraits(session).title
      return record.isLive && !title.isEmpty && title == SessionTraits.title(of: record)
    }
    matching.matchRest()
    return matching.keys(continuing: continued(event))
  }

  /// The entry of an event that so far had one date: the session on that date, else the first, continues it.
  private func continued(_ event: Event) -> (position: Int, entry: LedgerEntry)? {
    guard records(of: event.id.value).isEmpty, let entry = ledger[.event, event.id.value] else { return nil }
    let start = String(entry.traits.prefix { $0 != "|" })
    let positions = event.sessions.indices.sorted {
      event.sessions[$0].time.orderSeconds < event.sessions[$1].time.orderSeconds
    }
    let same = positions.first { SessionTraits(event.sessions[$0]).start == start }
    return (same ?? positions.first).map { ($0, entry) }
  }

  private struct Matching {
    private let sessions: [EventSession]
    private let records: [LedgerEntry]
    private let event: String
    private var found: [Int: Int] = [:]
    private var taken: Set<Int> = []

    init(_ sessions: [EventSession], records: [LedgerEntry], event: String) {
      self.sessions = sessions
      self.records = records
      self.event = event
    }

    mutating func matchOwnIDs() {
      let positions = Dictionary(
        records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      for (index, session) in sessions.enumerated() {
        if let id = session.id, let record = positions["\(event)/\(id)"] { take(index, record) }
      }
    }

    /// Matches what agrees where that is no question: one session with one record.
    mutating func match(_ agrees: (EventSession, LedgerEntry) -> Bool) {
      let open = records.indices.filter { !taken.contains($0) }
      guard !open.isEmpty else { return }
      for (index, session) in sessions.enumerated() where found[index] == nil {
        let same = open.filter { !taken.contains($0) && agrees(session, records[$0]) }
        if same.count == 1, let record = same.first { take(index, record) }
      }
    }

    /// The only session without a record is the only record without a session, moved.
    mutating func matchRest() {
      let open = records.indices.filter { !taken.contains($0) && records[$0].isLive }
      let rest = sessions.indices.filter { found[$0] == nil && sessions[$0].id == nil }
      if open.count == 1, rest.count == 1, let index = rest.first, let record = open.first {
        take(index, record)
      }
    }

    private mutating func take(_ session: Int, _ record: Int) {
      found[session] = record
      taken.insert(record)
    }

    func keys(continuing: (position: Int, entry: LedgerEntry)?) -> [Recognised] {
      var next = (records.compactMap { SessionKey.number(of: $0.id) }.max() ?? 0) + 1
      var keys: [Int: String] = [:]
      let order = sessions.indices.sorted {
        (sessions[$0].time.orderSeconds, $0) < (sessions[$1].time.orderSeconds, $1)
      }
      let given = Set(sessions.compactMap(\.id))
      for index in order {
        if let id = sessions[index].id {
          keys[index] = "\(event)/\(id)"
        } else if let record = found[index] {
          keys[index] = records[record].id
        } else {
          while given.contains("\(next)") { next += 1 }
          keys[index] = "\(event)/\(next)"
          next += 1
        }
      }
      return sessions.indices.map { index in
        let record = found[index].map { records[$0] }
        let former = continuing?.position == index ? continuing?.entry : nil
        return Recognised(key: keys[index] ?? event, known: record ?? former)
      }
    }
  }
}

/// The ids of sessions in the ledger.
enum SessionKey {
  /// The event's id of `EVENT/NUMBER`.
  static func event(of key: String) -> String { String(key.prefix { $0 != "/" }) }

  /// The number, or nil for sessions with an id of their own.
  static func number(of key: String) -> Int? { Int(name(of: key)) }

  /// What stands behind the event's id.
  static func name(of key: String) -> Substring {
    key.firstIndex(of: "/").map { key[key.index(after: $0)...] } ?? ""
  }
}

/// By what a session is known again.
struct SessionTraits {
  let start: String
  let title: String

  init(_ session: EventSession) {
    switch session.time {
    case .timed(let moment, _): start = "\(moment.local)"
    default: start = session.time.firstDay.map { "\($0)" } ?? "-"
    }
    title = session.title.map(Slug.make) ?? ""
  }

  var text: String { "\(start)|\(title)" }

  static func start(of record: LedgerEntry) -> String { String(record.traits.prefix { $0 != "|" }) }

  static func title(of record: LedgerEntry) -> String {
    record.traits.firstIndex(of: "|").map { String(record.traits[record.traits.index(after: $0)...]) } ?? ""
  }
}
