import AlmanacMarkdown
import AlmanacModel

/// What is published under which identity: the calendar entries and posts of a site compared with the ledger.
public struct Publication: Sendable {
  /// What subscribers see of each event, in the order of the site's events; nil for those in no calendar.
  public let entries: [CalendarEntry?]
  /// The calendar entries of each event; none for those in no calendar.
  public let published: [[PublishedEntry]]
  public let eventIdentities: [String: PublishedIdentity]
  public let postIdentities: [String: PublishedIdentity]
  /// Sessions that subscribers have and that the next publication takes away.
  public let droppedSessions: [LedgerEntry]
  /// The ledger as `publish` writes it.
  public let ledger: Ledger
  /// Former addresses of what is shown, and where each leads; none that anything else is planned for.
  public let redirects: [(from: String, to: String)]
  /// What was published and is no longer shown, as the ledger records it.
  public let gone: [LedgerEntry]
  private let sessionIdentities: [String: PublishedIdentity]
  private let sessions: SessionSubjects

  /// - Parameters:
  ///   - site: the linked site.
  ///   - bodies: its texts as HTML.
  ///   - ledger: as it was read.
  ///   - jobs: how many threads may compare texts at once.
  ///   - editions: the other languages in which the same comes out.
  public init(
    site: Site, bodies: Bodies, ledger: Ledger, jobs: Int, editions: [(site: Site, bodies: Bodies)] = []
  ) {
    let translations = EditionSubjects(editions)
    let entries = Self.entries(site, bodies).map { $0.map(translations.joined) }
    self.entries = entries
    let subjects = PublicationSubjects(site, bodies)
    let events = translations.completed(subjects.events(entries))
    let sessions = SessionSubjects(
      site: site, entries: entries, events: events, ledger: ledger,
      host: PublicationSubjects.host(of: site.url))
    let others =
      site.url == nil
      ? []
      : translations.completed(subjects.posts(jobs: jobs) + subjects.pages()) + subjects.calendars()
        + translations.calendars
    let reconciler = LedgerReconciler(ledger: ledger, buildDay: site.buildDay)
    let all = events + sessions.subjects + others
    var outcome = reconciler.reconcile(all)
    droppedSessions = sessions.dropped
    for entry in sessions.dropped { outcome.ledger.replace(reconciler.dropped(entry)) }
    let eventIdentities = outcome.identities[.event] ?? [:]
    self.eventIdentities = eventIdentities
    postIdentities = outcome.identities[.post] ?? [:]
    self.ledger = site.url == nil ? ledger : outcome.ledger
    redirects = site.url == nil ? [] : Self.redirects(outcome.entries, [site] + editions.map(\.site))
    gone = site.url == nil ? [] : Self.gone(ledger, outcome)
    sessionIdentities = outcome.identities[.session] ?? [:]
    self.sessions = sessions
    published = Self.published(site, entries, eventIdentities, sessionIdentities, sessions)
  }

  /// The same publication in the words of another edition: every entry has the UID and the SEQUENCE that it has here.
  public init(_ main: Publication, site: Site, bodies: Bodies) {
    (eventIdentities, postIdentities) = (main.eventIdentities, main.postIdentities)
    (droppedSessions, ledger, redirects, gone) = ([], main.ledger, [], [])
    (sessionIdentities, sessions) = (main.sessionIdentities, main.sessions)
    entries = Self.entries(site, bodies)
    published = Self.published(site, entries, eventIdentities, sessionIdentities, sessions)
  }

  private static func entries(_ site: Site, _ bodies: Bodies) -> [CalendarEntry?] {
    zip(site.events, bodies.events).map { event, body in
      event.event.visibility == .public ? CalendarEntry(event, body: body, site: site) : nil
    }
  }

  private static func published(
    _ site: Site, _ entries: [CalendarEntry?], _ identities: [String: PublishedIdentity],
    _ sessionIdentities: [String: PublishedIdentity], _ sessions: SessionSubjects
  ) -> [[PublishedEntry]] {
    let writing = EntryWriting(site, sessions: sessionIdentities)
    return zip(site.events, entries).map { event, entry in
      guard let entry, event.isInCalendars, let identity = identities[entry.id] else { return [] }
      return writing.entries(
        event, identity: identity, keys: sessions.keys[entry.id] ?? [], anchor: sessions.anchors[entry.id])
    }
  }

  /// Each former address leads to the present one of its edition, and where that has none to the first.
  private static func redirects(_ entries: [LedgerEntry], _ sites: [Site]) -> [(from: String, to: String)] {
    let former = entries.filter { $0.addresses.count > 1 }
    guard !former.isEmpty else { return [] }
    let folders = sites.compactMap(\.edition?.folder).filter { !$0.isEmpty }
    func folder(of address: String) -> String? { folders.first { address.hasPrefix($0) } }
    let planned = Set(sites.lazy.flatMap(\.plan.outputs).map(\.path))
    var taken = planned
    var found: [(from: String, to: String)] = []
    for entry in former {
      guard let first = entry.addresses.first, entry.kind != .calendar else { continue }
      for address in entry.addresses.dropFirst() where taken.insert(Routes.file(for: address)).inserted {
        let own = folder(of: address)
        let target = entry.addresses.first {
          folder(of: $0) == own && planned.contains(Routes.file(for: $0))
        }
        found.append((address, target ?? first))
      }
    }
    return found.sorted { $0.from < $1.from }
  }

  /// Sessions are told with their events.
  private static func gone(_ ledger: Ledger, _ outcome: LedgerReconciler.Outcome) -> [LedgerEntry] {
    ledger.liveEntries.filter { entry in
      entry.kind != .session && outcome.identities[entry.kind]?[entry.id] == nil
        && !outcome.continued.contains(entry)
    }
  }
}
