import AlmanacModel
import CivilTime

/// Finds what subscribers and readers have and the site no longer shows: events, posts, pages, calendars.
public struct VanishedEntries {
  /// One thing that would vanish.
  public struct Item: Sendable, Hashable {
    public let entry: LedgerEntry
    /// The addresses that nothing answers any more.
    public let addresses: [String]
    public let cause: Cause
    /// Whether only its address is missed, because the event is over.
    let isOverForAll: Bool
  }

  /// Why it is not shown.
  public enum Cause: Sendable, Hashable {
    case gone
    case internalNow, invitedNow
    case draft
    /// A post that is to appear on a later day.
    case planned(Day)
  }

  /// Released by nobody, in the order of the ledger.
  public let items: [Item]
  /// Those of the events that are missing because a whole list is, by the path of the list.
  let lists: [(list: MissingList, items: [Item])]
  private let site: Site

  /// - Parameters:
  ///   - site: the linked site.
  ///   - publication: what is about to be published.
  ///   - listFiles: the event lists of the content folder.
  ///   - unreadable: what a mistake made unreadable; it has not vanished.
  ///   - kept: what is published again as it was.
  public init(
    site: Site, publication: Publication, listFiles: [String], unreadable: UnreadableContent,
    kept: [LedgerEntry] = []
  ) {
    self.site = site
    let answered = Set(site.plan.outputs.lazy.map(\.path)).union(
      publication.redirects.lazy.map { Routes.file(for: $0.from) })
    let causes = Causes(site)
    let kept = Set(kept)
    let found = publication.gone.compactMap { entry -> Item? in
      guard !kept.contains(entry), !Self.isUnreadable(entry, unreadable), let cause = causes[entry] else {
        return nil
      }
      let lost = entry.addresses.filter { !answered.contains(Routes.file(for: $0)) }
      let isOver = Self.isOver(entry, on: site.buildDay)
      guard (entry.kind == .event && !isOver) || !lost.isEmpty else { return nil }
      return Item(entry: entry, addresses: lost, cause: cause, isOverForAll: isOver)
    }
    let missing = MissingLists(site: site, files: listFiles, unreadable: unreadable)
    lists = missing.grouped(found.filter { $0.cause == .gone })
    items = found
  }

  /// What is gone, and nobody says why, apart from what the content hides now.
  static func divided(
    _ gone: [LedgerEntry], of site: Site
  ) -> (unexplained: [LedgerEntry], explained: [LedgerEntry]) {
    let causes = Causes(site)
    let unexplained = gone.filter { causes[$0] == .gone }
    let explained = gone.filter { entry in
      switch causes[entry] {
      case .internalNow, .draft, .planned: true
      case .gone, .invitedNow, nil: false
      }
    }
    return (unexplained, explained)
  }

  private static func isUnreadable(_ entry: LedgerEntry, _ unreadable: UnreadableContent) -> Bool {
    switch entry.kind {
    case .post, .page:
      unreadable.ids.contains(entry.id)
        || [".md", ".markdown"].contains { unreadable.files.contains(entry.id + $0) }
        || unreadable.posts.contains { $0.id == entry.id }
    default: unreadable.ids.contains(entry.id)
    }
  }

  /// Of entries of which the ledger does not know the last day nobody can tell.
  static func isOver(_ entry: LedgerEntry, on day: Day) -> Bool { entry.lastDay.map { $0 < day } ?? false }

  /// Reports everything; a list that is missing as a whole once.
  /// - Parameters:
  ///   - severity: an error for `check` and `publish`, a warning for `build`.
  ///   - log: takes the findings.
  public func report(severity: Severity, log: inout DiagnosticLog) {
    var told: Set<LedgerEntry> = []
    for (list, items) in lists {
      told.formUnion(items.map(\.entry))
      log.report(
        LedgerMessages.missingList(list, items.map(\.entry.id), severity: severity),
        at: SourceLocation(path: list.path))
    }
    for item in items where !told.contains(item.entry) {
      // No line of the ledger helps an editor.
      log.report(
        LedgerMessages.vanished(item, severity: severity), at: SourceLocation(path: Ledger.path), excerpt: "")
    }
  }

  /// Warns of sessions ahead that subscribers have and that are no longer in their event.
  public func reportDropped(_ entries: [LedgerEntry], log: inout DiagnosticLog) {
    let places = Dictionary(
      site.events.map { ($0.event.id.value, ($0.event.path, $0.event.position)) },
      uniquingKeysWith: { first, _ in first })
    for entry in entries where SessionTraits.start(of: entry) >= "\(site.buildDay)" {
      guard let (path, position) = places[SessionKey.event(of: entry.id)] else { continue }
      log.report(LedgerMessages.droppedSession(entry), at: SourceLocation(path: path, position: position))
    }
  }

  /// Why entries are not shown, by what the content says of them.
  private struct Causes {
    private let internalEvents: Set<String>
    private let invited: Set<String>
    private let drafts: Set<String>
    private let hidden: [String: HiddenPost.Reason]
    /// By the path of the file without its ending.
    private let hiddenPages: [String: HiddenPost.Reason]

    init(_ site: Site) {
      internalEvents = Set(site.internalEvents.map(\.id.value))
      invited = Set(site.events.filter(\.isInvited).map(\.event.id.value))
      drafts = Set(site.draftEvents.map(\.id.value))
      hiddenPages = Dictionary(
        site.hiddenEntries.filter { MarkdownPath.isMeant($0.place.path) }.map {
          (MarkdownPath.stem($0.place.path), $0.reason)
        }, uniquingKeysWith: { first, _ in first })
      hidden = Dictionary(
        site.hiddenPosts.map { ($0.post.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for a post that was shown as long as its file asks for.
    subscript(entry: LedgerEntry) -> Cause? {
      switch entry.kind {
      case .event where internalEvents.contains(entry.id): return .internalNow
      case .event where invited.contains(entry.id): return .invitedNow
      case .event where drafts.contains(entry.id): return .draft
      case .page where hiddenPages[entry.id] != nil:
        return hiddenPages[entry.id] == .draft ? .draft : .internalNow
      case .post:
        switch hidden[entry.id] {
        case .expired: return nil
        case .draft: return .draft
        case .internal: return .internalNow
        case .future(let day): return .planned(day)
        case nil: return .gone
        }
      default: return .gone
      }
    }
  }
}

/// An event list that is missing as a whole.
public struct MissingList: Sendable, Hashable {
  enum State: Sendable, Hashable { case absent, empty, unreadable }

  let path: String
  let state: State
}

/// Tells which lists lack all their entries.
private struct MissingLists {
  private let site: Site
  private let lists: [MissingList]
  private let hasEvents: Bool

  init(site: Site, files: [String], unreadable: UnreadableContent) {
    self.site = site
    let paths = Set(site.events.map(\.event.path) + site.internalEvents.map(\.path))
    hasEvents = !paths.isEmpty
    var lists = files.sorted().compactMap { path -> MissingList? in
      if unreadable.files.contains(path) { return MissingList(path: path, state: .unreadable) }
      return paths.contains(path) ? nil : MissingList(path: path, state: .empty)
    }
    if files.isEmpty { lists.append(MissingList(path: "events.yaml", state: .absent)) }
    self.lists = lists
  }

  /// The events that are missing, under the lists that lack them.
  func grouped(_ items: [VanishedEntries.Item]) -> [(list: MissingList, items: [VanishedEntries.Item])] {
    var rest = items.filter { $0.entry.kind == .event }
    return lists.compactMap { list in
      let own = rest.filter { belongs($0.entry, to: list) }
      guard !own.isEmpty else { return nil }
      rest.removeAll { own.contains($0) }
      return (list, own)
    }
  }

  /// A region's list holds what is in that region alone; any other list may hold everything.
  private func belongs(_ entry: LedgerEntry, to list: MissingList) -> Bool {
    let name = list.path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    guard site.regions.contains(where: { $0.id == name }), list.path.contains("/") else {
      return !hasEvents || list.state == .unreadable
    }
    return entry.traits.split(separator: "|", omittingEmptySubsequences: false).last == name
  }
}
