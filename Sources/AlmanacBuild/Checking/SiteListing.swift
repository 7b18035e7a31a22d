import AlmanacModel
import AlmanacSite
import CivilTime

/// The rows of `list`: one object each, with the keys of the formats.
public struct SiteListing {
  public typealias Row = [JSONMember]

  /// Which entries are wanted.
  public struct Filter {
    let region: String?
    let topic: String?
    let format: String?
    let from: Day?
    let to: Day?
    let hiddenOnly: Bool

    public init(region: String?, topic: String?, format: String?, from: Day?, to: Day?, hiddenOnly: Bool) {
      self.region = region
      self.topic = topic
      self.format = format
      self.from = from
      self.to = to
      self.hiddenOnly = hiddenOnly
    }
  }

  private let linked: LinkedSite
  private let filter: Filter
  private let content: String
  private var site: Site { linked.site }

  /// - Parameters:
  ///   - linked: the site with all that was found.
  ///   - filter: what is listed.
  ///   - content: the content folder as it was given.
  public init(_ linked: LinkedSite, filter: Filter, content: String) {
    self.linked = linked
    self.filter = filter
    self.content = content
  }

  /// The columns of a text table of events, posts, feeds or pages.
  public func columns(_ subject: String) -> [String] {
    switch subject {
    case "events": ["start", "id", "title", "regions", "areas", "format", "status", "visibility"]
    case "posts": ["date", "id", "title", "kind", "state"]
    case "feeds": ["type", "items", "path"]
    case "translations": ["state", "language", "file", "translation"]
    default: ["path", "kind", "source"]
    }
  }

  // MARK: - Events

  public func events() -> [Row] {
    let shown = filter.hiddenOnly ? [] : site.events.filter(isWanted).map { row($0.event, $0) }
    let hidden = (site.internalEvents + site.draftEvents).filter(isWanted).map { row($0, nil) }
    return (shown + hidden).sorted { sortKey($0) < sortKey($1) }
  }

  private func sortKey(_ row: Row) -> String {
    let start = row.first { $0.name == "start" }?.value
    let id = row.first { $0.name == "id" }?.value
    func text(_ value: JSONValue?) -> String { if case .text(let text)? = value { text } else { "~" } }
    return "\(text(start)) \(text(id))"
  }

  private func isWanted(_ event: SiteEvent) -> Bool {
    if let region = filter.region, !event.regions.contains(where: { site.regions[$0].id == region }) {
      return false
    }
    if let topic = filter.topic, !event.topics.contains(where: { site.topics[$0].id == topic }) {
      return false
    }
    if let format = filter.format, event.format.map({ site.formats[$0].id }) != format { return false }
    return event.takesPlace(from: filter.from, to: filter.to)
  }

  private func isWanted(_ event: Event) -> Bool {
    if let region = filter.region {
      guard case .listed(let regions) = event.regions else { return liesInPeriod(event) }
      guard regions.contains(where: { $0.value == region }) else { return false }
    }
    if let topic = filter.topic, !event.topics.contains(where: { $0.value == topic }) { return false }
    if let format = filter.format, event.format?.value != format { return false }
    return liesInPeriod(event)
  }

  private func liesInPeriod(_ event: Event) -> Bool {
    if let from = filter.from {
      guard let last = event.latestDay, last >= from else { return false }
    }
    if let to = filter.to {
      guard let first = event.time.firstDay ?? event.latestDay, first <= to else { return false }
    }
    return true
  }

  private func row(_ event: Event, _ linkedEvent: SiteEvent?) -> Row {
    let identity = linked.publication.eventIdentities[event.id.value]
    let regions: [String] =
      if let linkedEvent {
        linkedEvent.regions.map { site.regions[$0].id }
      } else if case .listed(let references) = event.regions {
        references.map(\.value)
      } else {
        site.regions.map(\.id)
      }
    return [
      JSONMember("id", .text(event.id.value)), JSONMember("title", .text(event.title.value)),
      JSONMember("start", JSONValue(event.time.machineStart)),
      JSONMember("end", JSONValue(event.time.machineEnd)),
      JSONMember("all_day", .flag(!event.time.isTimed)),
      JSONMember("timezone", JSONValue(event.time.zone?.identifier)),
      JSONMember("status", .text(event.status.rawValue)),
      JSONMember(
        "visibility", .text(event.isDraft && linkedEvent == nil ? "draft" : event.visibility.rawValue)),
      JSONMember("regions", .array(regions.map(JSONValue.text))),
      JSONMember("areas", .array([event.area?.value].compactMap { $0 }.map(JSONValue.text))),
      JSONMember("topics", .array(topics(event, linkedEvent).map(JSONValue.text))),
      JSONMember("format", JSONValue(linkedEvent?.format.map { site.formats[$0].id } ?? event.format?.value)),
      JSONMember("url", JSONValue(linkedEvent.flatMap { address($0.path) })),
      JSONMember("uid", JSONValue(identity?.uid)),
      JSONMember("sequence", identity.map { .number($0.sequence) } ?? .null),
      JSONMember("file", .text(file(event.path))), JSONMember("line", .number(event.position.line)),
    ]
  }

  private func topics(_ event: Event, _ linkedEvent: SiteEvent?) -> [String] {
    linkedEvent.map { $0.topics.map { site.topics[$0].id } } ?? event.topics.map(\.value)
  }

  // MARK: - Posts

  public func posts() -> [Row] {
    let shown = filter.hiddenOnly ? [] : site.posts.map { row($0.post, path: $0.path, state: "published") }
    let hidden = site.hiddenPosts.map { row($0.post, path: nil, state: state($0.reason)) }
    return (shown + hidden).filter { $0.isWanted }.map(\.row)
  }

  private func state(_ reason: HiddenPost.Reason) -> String {
    switch reason {
    case .draft: "draft"
    case .internal: "internal"
    case .future: "future"
    case .expired: "expired"
    }
  }

  private func row(_ post: Post, path: String?, state: String) -> (row: Row, isWanted: Bool) {
    let regions = post.regions.map(\.value)
    let topics = post.topics.map(\.value)
    let isWanted =
      (filter.region.map(regions.contains) ?? true) && (filter.topic.map(topics.contains) ?? true)
      && (filter.from.map { post.date.day >= $0 } ?? true) && (filter.to.map { post.date.day <= $0 } ?? true)
    let row = [
      JSONMember("id", .text(post.id)), JSONMember("title", .text(post.matter.title.value)),
      JSONMember("date", .text(post.date.machine)), JSONMember("kind", .text(post.kind.rawValue)),
      JSONMember("regions", .array(regions.map(JSONValue.text))),
      JSONMember("topics", .array(topics.map(JSONValue.text))),
      JSONMember("authors", .array(post.authors.map { .text($0.value) })),
      JSONMember("url", JSONValue(path.flatMap(address))), JSONMember("state", .text(state)),
      JSONMember("file", .text(file(post.matter.path))),
    ]
    return (row, isWanted)
  }

  // MARK: - Feeds and pages

  public func feeds() -> [Row] {
    ([linked] + linked.editions).flatMap(feeds)
  }

  private func feeds(_ linked: LinkedSite) -> [Row] {
    let counts = FeedCounts(linked)
    return linked.site.plan.outputs.compactMap { output in
      guard let (title, type, items) = counts.facts(of: output.content) else { return nil }
      return [
        JSONMember("title", .text(title)), JSONMember("path", .text(output.path)),
        JSONMember("type", .text(type)),
        JSONMember("items", .number(items)),
      ]
    }
  }

  public func pages() -> [Row] {
    ([site] + linked.editions.map(\.site)).flatMap(pages)
  }

  private func pages(_ site: Site) -> [Row] {
    var sources: [String: String] = [:]
    for (source, path) in site.pathsBySource.sorted(by: { $0.key > $1.key }) { sources[path] = source }
    return site.plan.outputs.compactMap { output in
      guard case .page(let page) = output.content else { return nil }
      let path = output.sitePath
      return [
        JSONMember("path", .text(path)), JSONMember("kind", .text(page.kindName)),
        JSONMember("title", JSONValue(output.title)),
        JSONMember("source", JSONValue(sources[path].map(file) ?? eventSource(page, site))),
      ]
    }
  }

  /// Each text in each language but its own.
  public func translations() -> [Row] {
    TextTranslation.all(site, linked.translations).map { text in
      [
        JSONMember("file", .text(file(text.original.path))),
        JSONMember("title", .text(text.original.title.value)),
        JSONMember("language", .text(text.edition.name)), JSONMember("state", .text(text.state.rawValue)),
        JSONMember("translation", JSONValue(text.translation.map { file($0.path) })),
      ]
    }
  }

  private func eventSource(_ page: PlannedPage, _ site: Site) -> String? {
    guard case .event(let index) = page else { return nil }
    return file(site.events[index].event.path)
  }

  private func address(_ path: String) -> String { site.absolute(site.linkPath(path)) ?? path }

  private func file(_ path: String) -> String {
    content.hasSuffix("/") ? content + path : "\(content)/\(path)"
  }
}
