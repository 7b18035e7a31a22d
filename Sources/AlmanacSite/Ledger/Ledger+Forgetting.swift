import AlmanacModel
import CivilTime

extension Ledger {
  /// Releases what a name means: the id of an event (with its sessions), session, post or page, a calendar or any other
  /// address, or a UID. The lines stay, with their numbers, in case it comes back.
  /// - Returns: what is released now; nothing where nothing has the name.
  public mutating func forget(_ name: String) -> [LedgerEntry] {
    let address = name.hasPrefix("/") ? String(name.dropFirst()) : name
    let meant = liveEntries.filter { entry in
      entry.id == name || entry.uid == name && name != "-" || entry.addresses.first == address
        || entry.kind == .session && SessionKey.event(of: entry.id) == name
    }
    for entry in meant { replace(entry.forgotten) }
    return meant.isEmpty ? forget(former: address) : meant
  }

  /// Releases one former address of an entry that stays.
  private mutating func forget(former address: String) -> [LedgerEntry] {
    guard var owner = liveEntries.first(where: { $0.addresses.dropFirst().contains(address) }) else {
      return []
    }
    owner.addresses.removeAll { $0 == address }
    replace(owner)
    let released = Self.released(address: address, on: owner.lastChanged)
    replace(released)
    return [released]
  }

  /// Releases what only a published site knows.
  public mutating func release(uid: String, sequence: Int, at time: Instant) {
    let id = uid.lastIndex(of: "@").map { String(uid[..<$0]) } ?? uid
    replace(
      LedgerEntry(
        kind: .event, id: id, uid: uid, hash: ".", sequence: sequence, firstPublished: time,
        lastChanged: time,
        traits: "", state: .forgotten))
  }

  /// Releases an address that only a published site knows.
  public mutating func release(address: String, at time: Instant) {
    replace(Self.released(address: address, on: time))
  }

  private static func released(address: String, on time: Instant) -> LedgerEntry {
    LedgerEntry(
      kind: .page, id: "/" + address, uid: "-", hash: ".", sequence: 0, firstPublished: time,
      lastChanged: time, traits: "", state: .forgotten, addresses: [address])
  }
}
