import AlmanacMarkdown
import AlmanacModel

/// What is published under which identity: the calendar entries and posts of a site compared with the ledger.
public struct Publication: Sendable {
  /// The entry of each event, in the order of the site's events; nil for those in no calendar.
  public let entries: [CalendarEntry?]
  public let eventIdentities: [String: PublishedIdentity]
  public let postIdentities: [String: PublishedIdentity]
  /// The ledger as `publish` writes it.
  public let ledger: Ledger

  public init(site: Site, bodies: Bodies, ledger: Ledger) {
    let host = Publication.host(of: site.url)
    entries = zip(site.events, bodies.events).map { event, body in
      event.event.visibility == .public ? CalendarEntry(event, body: body, site: site) : nil
    }
    var subjects: [LedgerSubject] = []
    for (event, entry) in zip(site.events, entries) {
      guard let entry else { continue }
      subjects.append(
        LedgerSubject(
          kind: .event, id: entry.id, proposedUID: "\(entry.id)@\(host)", hash: entry.hash,
          traits: EventTraits(event.event).text))
    }
    if site.url != nil {
      for (index, post) in site.posts.enumerated() {
        subjects.append(Publication.subject(post, bodies.posts[index], host: host, day: site.buildDay))
      }
    }
    let (identities, next) = LedgerReconciler(ledger: ledger, buildDay: site.buildDay).reconcile(subjects)
    eventIdentities = identities[.event] ?? [:]
    postIdentities = identities[.post] ?? [:]
    self.ledger = site.url == nil ? ledger : next
  }

  private static func subject(_ post: SitePost, _ body: MarkdownDocument, host: String, day: Day) -> LedgerSubject {
    var bodyHash = StableHash()
    bodyHash.add(body.html.bytes)
    var hash = StableHash()
    hash.add(post.post.matter.title.value)
    hash.add(post.post.matter.summary ?? "")
    hash.add(bodyHash.hexadecimal)
    for correction in post.post.corrections { hash.add(correction.text) }
    return LedgerSubject(
      kind: .post, id: post.post.id, proposedUID: "tag:\(host),\(day):\(post.post.id)", hash: hash.hexadecimal,
      traits: bodyHash.hexadecimal)
  }

  /// The host of the public address, without a port.
  static func host(of url: String?) -> String {
    guard let url, let start = url.firstRange(of: "://")?.upperBound else { return "localhost" }
    let host = url[start...].prefix { $0 != "/" && $0 != ":" }
    return host.isEmpty ? "localhost" : String(host).lowercased()
  }
}
