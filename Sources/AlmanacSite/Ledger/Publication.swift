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

  /// - Parameters:
  ///   - site: the linked site.
  ///   - bodies: its texts as HTML.
  ///   - ledger: as it was read.
  ///   - jobs: how many threads may compare texts at once.
  public init(site: Site, bodies: Bodies, ledger: Ledger, jobs: Int) {
    let entries = zip(site.events, bodies.events).map { event, body in
      event.event.visibility == .public ? CalendarEntry(event, body: body, site: site) : nil
    }
    self.entries = entries
    let subjects = PublicationSubjects(site, bodies)
    let events = subjects.events(entries)
    let sessions = SessionSubjects(
      site: site, entries: entries, events: events, ledger: ledger,
      host: PublicationSubjects.host(of: site.url))
    let others =
      site.url == nil ? [] : subjects.posts(jobs: jobs) + subjects.pages() + subjects.calendars()
    let reconciler = LedgerReconciler(ledger: ledger, buildDay: site.buildDay)
    let all = events + sessions.subjects + others
    var outcome = reconciler.reconcile(all)
    droppedSessions = sessions.dropped
    for entry in sessions.dropped { outcome.ledger.replace(reconciler.dropped(entry)) }
    let eventIdentities = outcome.identities[.event] ?? [:]
    self.eventIdentities = eventIdentities
    postIdentities = outcome.identities[.post] ?? [:]
    self.ledger = site.url == nil ? ledger : outcome.ledger
    redirects = site.url == nil ? [] : Self.redirects(outcome.entries, site.plan)
    gone = site.url == nil ? [] : Self.gone(ledger, outcome)
    let writing = EntryWriting(site, sessions: outcome.identities[.session] ?? [:])
    published = zip(site.events, entries).map { event, entry in
      guard let entry, event.isInCalendars, let identity = eventIdentities[entry.id] else { return [] }
      return writing.entries(
        event, identity: identity, keys: sessions.keys[entry.id] ?? [], anchor: sessions.anchors[entry.id])
    }
  }

  private static func redirects(_ entries: [LedgerEntry], _ plan: SitePlan) -> [(from: String, to: String)] {
    let former = entries.filter { $0.addresses.count > 1 }
    guard !former.isEmpty else { return [] }
    var taken = Set(plan.outputs.lazy.map(\.path))
    var found: [(from: String, to: String)] = []
    for entry in former {
      guard let target = entry.addresses.first, entry.kind != .calendar else { continue }
      for address in entry.addresses.dropFirst() where taken.insert(Routes.file(for: address)).inserted {
        found.append((address, target))
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
