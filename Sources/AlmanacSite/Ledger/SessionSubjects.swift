import AlmanacModel

/// The sessions of all public events, as the ledger sees them.
struct SessionSubjects {
  private(set) var subjects: [LedgerSubject] = []
  /// The ledger's ids of the sessions of each event, in their order.
  private(set) var keys: [String: [String]] = [:]
  /// The ledger's id of the session of each event to which the others point.
  private(set) var anchors: [String: String] = [:]
  /// Records of sessions that are gone from events that are still shown.
  private(set) var dropped: [LedgerEntry] = []

  init(site: Site, entries: [CalendarEntry?], events: [LedgerSubject], ledger: Ledger, host: String) {
    let recognition = SessionRecognition(ledger: ledger)
    var owners: [String: String] = [:]
    for entry in ledger.sortedEntries { owners[entry.uid] = SessionKey.event(of: entry.id) }
    for event in events { owners[event.proposedUID] = owners[event.proposedUID] ?? event.id }
    for (event, entry) in zip(site.events, entries) {
      guard let entry else { continue }
      let sessions = event.event.repetition == nil ? event.event.sessions : []
      let recognised = sessions.isEmpty ? [] : recognition.recognise(event.event)
      keys[entry.id] = recognised.map(\.key)
      let anchor = recognised.min(by: Self.comesFirst)?.key
      anchors[entry.id] = anchor
      for (session, known) in zip(sessions, recognised) {
        let sibling = known.key == anchor ? nil : anchor
        var subject = LedgerSubject(
          kind: .session, id: known.key, proposedUID: Self.uid(known.key, entry.id, host, owners),
          hash: Self.hash(session, entry, entry.hash, site, sibling: sibling),
          traits: SessionTraits(session).text, known: known.known)
        subject.earlierHashes = entry.earlierHashes.map {
          Self.hash(session, entry, $0, site, sibling: sibling)
        }
        subjects.append(subject)
      }
      let kept = Set(recognised.compactMap { $0.known?.id } + recognised.map(\.key))
      dropped += recognition.records(of: entry.id).filter { $0.isLive && !kept.contains($0.id) }
    }
  }

  /// The session that was published first, of several the lowest number: adding one never changes that.
  private static func comesFirst(
    _ left: SessionRecognition.Recognised, _ right: SessionRecognition.Recognised
  ) -> Bool {
    let (one, other) = (
      left.known?.firstPublished.seconds ?? .max, right.known?.firstPublished.seconds ?? .max
    )
    if one != other { return one < other }
    let (number, next) = (SessionKey.number(of: left.key) ?? .max, SessionKey.number(of: right.key) ?? .max)
    return number == next ? left.key < right.key : number < next
  }

  /// `EVENT-1@host`; where that is another event's, with a full stop, which stands in no id.
  private static func uid(_ key: String, _ event: String, _ host: String, _ owners: [String: String])
    -> String
  {
    let name = SessionKey.name(of: key)
    let uid = "\(event)-\(name)@\(host)"
    guard let owner = owners[uid], owner != event else { return uid }
    return "\(event).\(name)@\(host)"
  }

  /// The event's hash stands for what all sessions share but the times, titles and places of the others.
  private static func hash(
    _ session: EventSession, _ entry: CalendarEntry, _ entryHash: String, _ site: Site, sibling: String?
  ) -> String {
    var hash = ContentHash()
    CalendarEntry.add(session.time, to: &hash)
    hash.add(entry.title, to: .title)
    hash.add(session.title ?? "", to: .title)
    let place = session.place ?? entry.place
    for text in [place?.line ?? "", entry.online ?? "", CalendarEntry.coordinates(place)] {
      hash.add(text, to: .place)
    }
    let parts = entryHash.split(separator: "-")
    hash.add(parts.count > 3 ? String(parts[3]) : "", to: .status)
    if let status = session.status {
      hash.add(status.rawValue, to: .status)
      if status == .cancelled { hash.add(site.configuration.cancelled.rawValue, to: .status) }
    }
    hash.add(parts.count > 4 ? String(parts[4]) : "", to: .text)
    CalendarEntry.addFreedTime([session.time], entry.status, to: &hash)
    hash.add(sibling ?? "", to: .text)
    return hash.text
  }
}
