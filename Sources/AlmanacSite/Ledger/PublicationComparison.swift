import AlmanacModel

/// Compares what somebody has published with what is about to take its place, so that no older folder overwrites a newer
/// publication unasked.
public struct PublicationComparison {
  /// What would be lost.
  public enum Loss: Sendable, Hashable {
    /// An entry of the published calendars that this ledger neither has nor has released.
    case unknownEvent(uid: String, title: String?)
    /// An entry, post or page of which the published site has a later version.
    case newer(kind: LedgerEntry.Kind, id: String, published: Int, own: Int)
    /// One that was edited there and here.
    case edited(kind: LedgerEntry.Kind, id: String)
    /// A post or page that only the published site knows; its address is told apart.
    case unknownAddress(String)
  }

  private let before: Ledger
  private let after: Ledger

  /// - Parameters:
  ///   - before: the ledger as it was read.
  ///   - after: as the publication would write it.
  public init(before: Ledger, after: Ledger) {
    self.before = before
    self.after = after
  }

  /// What the calendars say that the ledger does not.
  /// - Parameter events: UID, SEQUENCE and SUMMARY of each entry.
  public func losses(events: [(uid: String, sequence: Int, title: String?)]) -> [Loss] {
    let known = Dictionary(
      after.sortedEntries.filter { $0.kind == .event || $0.kind == .session }.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first })
    var found: [Loss] = []
    var told: Set<String> = []
    for event in events {
      let uid = known[event.uid] == nil ? PublicationComparison.seriesUID(event.uid) : event.uid
      guard let entry = known[uid] else {
        if told.insert(uid).inserted { found.append(.unknownEvent(uid: uid, title: event.title)) }
        continue
      }
      if event.sequence > entry.sequence, entry.state != .forgotten, told.insert(uid).inserted {
        found.append(
          .newer(kind: entry.kind, id: entry.id, published: event.sequence, own: entry.sequence))
      }
    }
    return found
  }

  /// The UID of the series to which the entry of one date belongs: `ID.20310506@host` → `ID@host`.
  public static func seriesUID(_ uid: String) -> String {
    guard let at = uid.lastIndex(of: "@"), let dot = uid[..<at].firstIndex(of: ".") else { return uid }
    return String(uid[..<dot] + uid[at...])
  }

  /// What a record says that the ledger does not. Entries that it alone has are told by calendars and addresses.
  /// - Parameters:
  ///   - record: what the published site says of itself.
  ///   - isOwn: whether this folder published it, or has its ledger from the one that did: then a lower number is an
  ///     earlier version, and no loss.
  public func losses(record: PublicationRecord, isOwn: Bool) -> [Loss] {
    let own = Self.entries(after)
    let former = Self.entries(before)
    return record.lines.compactMap { line in
      guard let entry = own[line.kind]?[line.key], entry.state != .forgotten else { return nil }
      let isEvent = line.kind == .event || line.kind == .session
      if isEvent, line.sequence > entry.sequence {
        return .newer(kind: entry.kind, id: entry.id, published: line.sequence, own: entry.sequence)
      }
      let content = PublicationRecord.content(of: entry)
      let known = former[line.kind]?[line.key]
      if isOwn, let known, line.sequence < known.sequence { return nil }
      let base = known.map(PublicationRecord.content)
      return line.content == content || line.content == base
        ? nil : .edited(kind: entry.kind, id: entry.id)
    }
  }

  private static func entries(_ ledger: Ledger) -> [LedgerEntry.Kind: [String: LedgerEntry]] {
    var found: [LedgerEntry.Kind: [String: LedgerEntry]] = [:]
    for entry in ledger.sortedEntries {
      found[entry.kind, default: [:]][PublicationRecord.key(entry.id)] = entry
    }
    return found
  }

  /// Addresses that answer now and that the ledger neither has nor has released.
  /// - Parameters:
  ///   - paths: the files of the published site.
  ///   - planned: the files that take their place.
  ///   - routes: the addresses of the site.
  public func losses(paths: some Sequence<String>, planned: Set<String>, routes: Routes) -> [Loss] {
    let known = Set(after.sortedEntries.flatMap(\.addresses).map(Routes.file))
    let folders = GuardedAddress.folders(of: known)
    return paths.filter { path in
      guard !planned.contains(path), !known.contains(path) else { return false }
      guard let folder = folders.first(where: { path.hasPrefix($0.key) }) else {
        return GuardedAddress.isGuarded(path, routes)
      }
      return GuardedAddress.isGuarded(String(path.dropFirst(folder.key.count)), folder.value)
    }.sorted().map { .unknownAddress(GuardedAddress.sitePath($0)) }
  }
}

/// Which addresses must not vanish unasked: those of posts, events, pages and calendars; never lists, months and archives.
enum GuardedAddress {
  /// The folders of editions, by the calendars that lie in them, each with the addresses as from its own root.
  static func folders(of known: Set<String>) -> [String: Routes] {
    var folders: [String: Routes] = [:]
    for language in UILanguage.allCases {
      let routes = Routes(language: language, permalink: .flat)
      let name = "/\(routes.calendarFile(in: ""))"
      for path in known where path.hasSuffix(name) && path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
      {
        folders[String(path.dropLast(name.utf8.count - 1))] = routes
      }
    }
    return folders
  }

  static func isGuarded(_ file: String, _ routes: Routes) -> Bool {
    let words = routes.words
    let steps = file.split(separator: "/").map(String.init)
    guard let first = steps.first, let last = steps.last, !first.hasPrefix(".") else { return false }
    if last.hasSuffix(".ics") {
      return first != words.events && !(first == words.calendar && steps.count > 2)
    }
    guard last.hasSuffix(".html"), file != "index.html", file != routes.notFound else { return false }
    switch first {
    case words.magazine:
      return steps.count > 2 && steps[1] != words.page && !(steps[1] == words.kind && steps.count > 3)
    case words.press: return steps.count > 2 && steps[1] != words.page
    case words.regions: return steps.count == 3
    case words.events, words.projects: return steps.count > 2
    case words.newsletter: return steps.count > 2
    case words.calendar, words.topics, words.formats, words.series, words.people, words.members,
      words.partners, words.sources, words.search, words.subscribe, words.data:
      return false
    default: return true
    }
  }

  /// The address that a file answers.
  static func sitePath(_ file: String) -> String {
    file.hasSuffix("index.html") ? String(file.dropLast("index.html".utf8.count)) : file
  }
}
