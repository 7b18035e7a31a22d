/// What the other editions add to what the ledger records: their texts to the hashes, their pages to the addresses.
struct EditionSubjects {
  private var entries: [String: [CalendarEntry]] = [:]
  private var subjects: [LedgerEntry.Kind: [String: [LedgerSubject]]] = [:]
  /// The calendars of the other editions.
  private(set) var calendars: [LedgerSubject] = []

  init(_ editions: [(site: Site, bodies: Bodies)]) {
    for (site, bodies) in editions {
      let own = zip(site.events, bodies.events).map { event, body in
        event.event.visibility == .public ? CalendarEntry(event, body: body, site: site) : nil
      }
      for case let entry? in own { entries[entry.id, default: []].append(entry) }
      let written = PublicationSubjects(site, bodies)
      add(written.events(own))
      guard site.url != nil else { continue }
      add(written.posts(jobs: 1) + written.pages())
      calendars += written.calendars()
    }
  }

  private mutating func add(_ found: [LedgerSubject]) {
    for subject in found { subjects[subject.kind, default: [:]][subject.id, default: []].append(subject) }
  }

  /// An entry whose hash covers what subscribers of all editions see.
  func joined(_ entry: CalendarEntry) -> CalendarEntry {
    guard let others = entries[entry.id] else { return entry }
    return entry.covering(others.map(\.hash))
  }

  /// Subjects with the texts and addresses of all editions. Hashes of events are joined already.
  func completed(_ own: [LedgerSubject]) -> [LedgerSubject] {
    guard !subjects.isEmpty else { return own }
    return own.map { subject in
      guard let others = subjects[subject.kind]?[subject.id] else { return subject }
      return subject.joined(with: others)
    }
  }
}

extension LedgerSubject {
  fileprivate func joined(with others: [LedgerSubject]) -> LedgerSubject {
    let hashes = others.map(\.hash)
    var joined = LedgerSubject(
      kind: kind, id: id, proposedUID: proposedUID, hash: kind == .event ? hash : joinedHash(hashes),
      traits: traits, known: known)
    joined.earlierHashes =
      kind == .event
      ? earlierHashes : [hash] + (hashes.count > 1 ? hashes.withoutOne.map(joinedHash) : [])
    (joined.state, joined.start, joined.isOver, joined.lastDay) = (state, start, isOver, lastDay)
    joined.addresses = addresses
    for address in others.flatMap(\.addresses) where !joined.addresses.contains(address) {
      joined.addresses.append(address)
    }
    return joined
  }

  private func joinedHash(_ others: [String]) -> String {
    var joined = StableHash()
    for text in [hash] + others { joined.add(text) }
    return joined.hexadecimal
  }
}

extension Array {
  /// The array without its first element, without its second, and so on.
  var withoutOne: [[Element]] {
    indices.map { index in Array(self[..<index] + self[(index + 1)...]) }
  }
}
