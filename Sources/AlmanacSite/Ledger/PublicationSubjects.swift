import AlmanacMarkdown
import AlmanacModel
import CivilTime

/// Everything of a site that the ledger records, but the sessions of its events.
struct PublicationSubjects {
  private let site: Site
  private let bodies: Bodies
  private let host: String

  init(_ site: Site, _ bodies: Bodies) {
    self.site = site
    self.bodies = bodies
    host = Self.host(of: site.url)
  }

  /// The public events.
  func events(_ entries: [CalendarEntry?]) -> [LedgerSubject] {
    zip(site.events, entries).compactMap { event, entry in
      guard let entry else { return nil }
      var subject = LedgerSubject(
        kind: .event, id: entry.id, proposedUID: "\(entry.id)@\(host)", hash: entry.hash,
        traits: EventTraits(event.event).text)
      subject.earlierHashes = entry.earlierHashes
      subject.state = Self.state(event.event.status)
      subject.start = MovableStart(event.event)
      subject.isOver = event.phase == .past
      subject.lastDay = event.lastDay(in: site.configuration.zone)
      subject.addresses = [event.path]
      return subject
    }
  }

  private static func state(_ status: EventStatus) -> LedgerEntry.State {
    switch status {
    case .confirmed: .ordinary
    case .tentative: .tentative
    case .cancelled: .cancelled
    case .postponed: .postponed
    }
  }

  /// Posts; their texts are compared on several threads.
  func posts(jobs: Int) -> [LedgerSubject] {
    ParallelMap.map(count: site.posts.count, jobs: jobs) { post(site.posts[$0], bodies.posts[$0]) }
  }

  private func post(_ post: SitePost, _ body: MarkdownDocument) -> LedgerSubject {
    var bodyHash = StableHash()
    bodyHash.add(PictureDigests.removed(from: body.html.bytes))
    var hash = StableHash()
    hash.add(post.post.matter.title.value)
    hash.add(post.post.matter.summary ?? "")
    hash.add(bodyHash.hexadecimal)
    for correction in post.post.corrections { hash.add(correction.text) }
    // The feed id is made of the post's own date: that of the build would be another with every trial build.
    var subject = LedgerSubject(
      kind: .post, id: post.post.id,
      proposedUID: "tag:\(host),\(PostVisibility.earliest(post.post.date)):\(post.post.id)",
      hash: hash.hexadecimal, traits: "\(bodyHash.hexadecimal)|\(written(post.post))")
    subject.addresses = [post.path] + aliases(post.post.matter.aliases, besides: post.path)
    return subject
  }

  /// A hash of what the editor wrote, whatever lists in it show on the build day.
  private func written(_ post: Post) -> String {
    var hash = StableHash()
    for text in [post.matter.title.value, post.matter.summary ?? "", post.matter.body] { hash.add(text) }
    for correction in post.corrections { hash.add(correction.text) }
    return hash.hexadecimal
  }

  /// Former addresses that lead to the page: not those that are somebody else's.
  private func aliases(_ written: [Reference], besides path: String) -> [String] {
    var found: [String] = []
    for alias in written {
      guard let address = site.formerAddress(alias.value).sitePath else { continue }
      if address != path, !found.contains(address) { found.append(address) }
    }
    return found
  }

  /// Free pages, regions, projects and issues of the newsletter. By their texts as they are written: what lists in them
  /// show changes from day to day.
  func pages() -> [LedgerSubject] {
    let pages: [(PageMatter, String)] =
      site.pages.map { ($0.page.matter, $0.path) } + site.regions.map { ($0.region.matter, $0.path) }
      + site.projects.map { ($0.project.matter, $0.path) }
      + site.newsletters.map { ($0.issue.matter, $0.path) }
    return pages.map { matter, path in
      var text = StableHash()
      text.add(matter.body)
      var hash = StableHash()
      hash.add(matter.title.value)
      hash.add(text.hexadecimal)
      let id = MarkdownPath.stem(matter.source)
      var subject = LedgerSubject(
        kind: .page, id: id, proposedUID: "-", hash: hash.hexadecimal, traits: text.hexadecimal)
      subject.addresses = [path] + aliases(matter.aliases, besides: path)
      return subject
    }
  }

  /// The calendars that people subscribe to: not those of single events and of years past.
  func calendars() -> [LedgerSubject] {
    site.plan.outputs.compactMap { output in
      guard case .calendar(let calendar) = output.content else { return nil }
      switch calendar {
      case .event, .year: return nil
      case .all, .online, .region, .topic, .format, .combination:
        var subject = LedgerSubject(
          kind: .calendar, id: output.path, proposedUID: "-", hash: ".", traits: "")
        subject.addresses = [output.path]
        return subject
      }
    }
  }

  /// The host of the public address, without a port.
  static func host(of url: String?) -> String {
    guard let url, let start = url.firstRange(of: "://")?.upperBound else { return "localhost" }
    let host = url[start...].prefix { $0 != "/" && $0 != ":" }
    return host.isEmpty ? "localhost" : String(host).lowercased()
  }
}

extension SiteEvent {
  /// The last day on which it takes place, in a zone; nil where its rule has no end, and where nothing is known.
  func lastDay(in zone: Zone) -> Day? {
    if recurrence?.isEndless ?? false { return nil }
    return occurrences.compactMap { $0.time.latestDay(in: zone) }.max()
  }
}
