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

  /// - Parameter jobs: how many threads may compare texts at once.
  public init(site: Site, bodies: Bodies, ledger: Ledger, jobs: Int) {
    let host = Publication.host(of: site.url)
    let entries = zip(site.events, bodies.events).map { event, body in
      event.event.visibility == .public ? CalendarEntry(event, body: body, site: site) : nil
    }
    self.entries = entries
    var events: [LedgerSubject] = []
    for (event, entry) in zip(site.events, entries) {
      guard let entry else { continue }
      events.append(
        LedgerSubject(
          kind: .event, id: entry.id, proposedUID: "\(entry.id)@\(host)", hash: entry.hash,
          traits: EventTraits(event.event).text))
    }
    let sessions = SessionSubjects(site: site, entries: entries, events: events, ledger: ledger, host: host)
    let posts =
      site.url == nil
      ? []
      : ParallelMap.map(count: site.posts.count, jobs: jobs) { index in
        Publication.subject(site.posts[index], bodies.posts[index], host: host, day: site.buildDay)
      }
    let reconciler = LedgerReconciler(ledger: ledger, buildDay: site.buildDay)
    var (identities, next) = reconciler.reconcile(events + sessions.subjects + posts)
    droppedSessions = sessions.dropped
    for entry in sessions.dropped { next.replace(reconciler.dropped(entry)) }
    let eventIdentities = identities[.event] ?? [:]
    self.eventIdentities = eventIdentities
    postIdentities = identities[.post] ?? [:]
    self.ledger = site.url == nil ? ledger : next
    let writing = EntryWriting(site, sessions: identities[.session] ?? [:])
    published = zip(site.events, entries).map { event, entry in
      guard let entry, event.isInCalendars, let identity = eventIdentities[entry.id] else { return [] }
      return writing.entries(
        event, identity: identity, keys: sessions.keys[entry.id] ?? [], anchor: sessions.anchors[entry.id])
    }
  }

  private static func subject(_ post: SitePost, _ body: MarkdownDocument, host: String, day: Day)
    -> LedgerSubject
  {
    var bodyHash = StableHash()
    bodyHash.add(body.html.bytes)
    var hash = StableHash()
    hash.add(post.post.matter.title.value)
    hash.add(post.post.matter.summary ?? "")
    hash.add(bodyHash.hexadecimal)
    for correction in post.post.corrections { hash.add(correction.text) }
    return LedgerSubject(
      kind: .post, id: post.post.id, proposedUID: "tag:\(host),\(day):\(post.post.id)",
      hash: hash.hexadecimal,
      traits: bodyHash.hexadecimal)
  }

  /// The host of the public address, without a port.
  static func host(of url: String?) -> String {
    guard let url, let start = url.firstRange(of: "://")?.upperBound else { return "localhost" }
    let host = url[start...].prefix { $0 != "/" && $0 != ":" }
    return host.isEmpty ? "localhost" : String(host).lowercased()
  }
}
