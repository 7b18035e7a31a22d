import AlmanacMarkdown
import AlmanacModel

/// Fills the blocks `events`, `posts` and `people` of a text.
struct ListBlockContents {
  let site: Site
  let lookup: SiteLookup
  let path: String

  /// The entries; nil where the block refers to something that is not there, which is reported.
  func items(of block: ListBlock, log: inout DiagnosticLog) -> [ListBlockItem]? {
    guard let filter = filter(block, log: &log) else { return nil }
    switch block.kind {
    case .events: return events(block, filter)
    case .posts: return posts(block, filter)
    case .people: return people(block, filter)
    }
  }

  private struct Filter {
    var regions: Set<Int> = []
    var topics: Set<Int> = []
    var formats: Set<Int> = []
    var projects: Set<Int> = []
    var series: Set<Int> = []
  }

  private func filter(_ block: ListBlock, log: inout DiagnosticLog) -> Filter? {
    let before = log.diagnostics.count
    let filter = Filter(
      regions: resolve(block.regions, .region, lookup.regions, &log),
      topics: resolve(block.topics, .topic, lookup.topics, &log),
      formats: resolve(block.formats, .format, lookup.formats, &log),
      projects: resolve(block.projects, .project, lookup.projects, &log),
      series: resolve(block.series, .topic, lookup.series, &log))
    return log.diagnostics.count == before ? filter : nil
  }

  private func resolve(
    _ references: [Reference], _ kind: ReferenceKind, _ table: [String: Int], _ log: inout DiagnosticLog
  ) -> Set<Int> {
    Set(
      references.compactMap { reference in
        if let index = table[reference.value] ?? table[Slug.make(reference.value)] { return index }
        log.report(
          SiteMessages.unknownReference(
            kind, reference.value, nearest: NearestName.of(reference.value, in: table.keys.sorted())),
          at: SourceLocation(path: path, position: reference.position),
          markerLength: reference.value.unicodeScalars.count)
        return nil
      })
  }

  private func events(_ block: ListBlock, _ filter: Filter) -> [ListBlockItem] {
    let ids = Set(block.ids.map(\.value))
    let isNewsletter = path.hasPrefix("newsletter/")
    let hasPeriod = block.from != nil || block.to != nil
    var found = site.events.filter { event in
      guard ids.isEmpty || ids.contains(event.event.id.value) else { return false }
      // What is by invitation is on pages, but goes into no mail.
      guard !isNewsletter || !event.isInvited else { return false }
      return matches(event.regions, filter.regions) && matches(event.topics, filter.topics)
        && matches(event.format.map { [$0] } ?? [], filter.formats)
        && matches(event.projects, filter.projects) && matches(event.series.map { [$0] } ?? [], filter.series)
        && lies(event, block)
        && (!ids.isEmpty || hasPeriod || (event.phase == .past) == block.past)
    }
    if block.past { found.reverse() }
    return found.prefix(block.limit ?? 100).map(item)
  }

  private func lies(_ event: SiteEvent, _ block: ListBlock) -> Bool {
    event.takesPlace(from: block.from?.value, to: block.to?.value)
  }

  private func item(_ event: SiteEvent) -> ListBlockItem {
    let wording = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let text = wording.text(event.time, phase: event.phase)
    let time = event.time.machineStart.map { ListBlockTime(machine: $0, text: text) }
    return ListBlockItem(
      title: site.typographic(event.event.title.value),
      link: .site(path: site.linkPath(event.path), fragment: nil),
      time: time, place: event.event.place?.line,
      status: site.statusText(event) ?? (time == nil ? text : nil))
  }

  private func posts(_ block: ListBlock, _ filter: Filter) -> [ListBlockItem] {
    let ids = Set(block.ids.map(\.value))
    let kind = block.postKind.flatMap { PostKindName.kind($0.value) }
    let found = site.posts.lazy.filter { post in
      post.post.matter.path != path && (ids.isEmpty || ids.contains(post.post.id))
        && matches(post.regions, filter.regions) && matches(post.topics, filter.topics)
        && matches(post.projects, filter.projects) && matches(post.series.map { [$0] } ?? [], filter.series)
        && (kind == nil || post.post.kind == kind)
        && (block.from.map { post.post.date.day >= $0.value } ?? true)
        && (block.to.map { post.post.date.day <= $0.value } ?? true)
    }
    let dates = DateWording(site.language)
    return found.prefix(block.limit ?? 100).map { post in
      ListBlockItem(
        title: site.typographic(post.post.matter.title.value),
        link: .site(path: site.linkPath(post.path), fragment: nil),
        time: ListBlockTime(machine: post.post.date.machine, text: dates.text(post.post.date)),
        summary: post.post.matter.summary.map(site.typographic))
    }
  }

  private func people(_ block: ListBlock, _ filter: Filter) -> [ListBlockItem] {
    let ids = Set(block.ids.map(\.value))
    return site.people.filter { person in
      (ids.isEmpty || ids.contains(person.person.id)) && matches(person.regions, filter.regions)
    }.prefix(block.limit ?? 100).map { person in
      ListBlockItem(
        title: person.person.name,
        link: person.path.map { .site(path: site.linkPath($0), fragment: nil) }, summary: person.person.role)
    }
  }

  private func matches(_ own: [Int], _ wanted: Set<Int>) -> Bool {
    wanted.isEmpty || own.contains { wanted.contains($0) }
  }
}

/// The kinds of posts by every name that editors may write.
enum PostKindName {
  static func kind(_ text: String) -> PostKind? {
    let key = SpellingKey.of(text)
    return PostKind.allCases.first { kind in
      [kind.rawValue, SpellingKey.of(SiteWords(.german).name(of: kind)), PathWords(.german).word(for: kind)]
        .contains(key)
    }
  }
}
