import AlmanacMarkdown
import AlmanacModel

/// Fills the blocks `events`, `posts` and `people` of a text.
struct ListBlockContents {
  let site: Site
  let path: String

  /// The entries, those that a block names one by one in its order.
  func items(of block: ListBlock, _ selection: ListBlockSelection) -> [ListBlockItem] {
    guard !selection.asksForOthers else { return [] }
    switch block.kind {
    case .events: return events(block, selection)
    case .posts: return posts(block, selection)
    case .people: return people(block, selection)
    }
  }

  private func events(_ block: ListBlock, _ selection: ListBlockSelection) -> [ListBlockItem] {
    let isNewsletter = path.hasPrefix("newsletter/")
    let isOpen = selection.named == nil && block.from == nil && block.to == nil
    var found = entries(of: site.events, selection).filter { event in
      // What is by invitation is on pages, but goes into no mail.
      guard !isNewsletter || !event.isInvited else { return false }
      return matches(event.regions, selection.regions) && matches(event.topics, selection.topics)
        && matches(event.format.map { [$0] } ?? [], selection.formats)
        && matches(event.projects, selection.projects)
        && matches(event.series.map { [$0] } ?? [], selection.series)
        && event.takesPlace(from: block.from?.value, to: block.to?.value)
        && (!isOpen || (block.past ? event.phase == .past : site.standing(of: event).isComing))
    }
    if block.past, selection.named == nil { found.reverse() }
    return found.prefix(block.limit ?? 100).map(item)
  }

  private func item(_ event: SiteEvent) -> ListBlockItem {
    let wording = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let text = wording.text(event.time, phase: event.phase)
    let time = event.time.machineStart.map { ListBlockTime(machine: $0, text: text) }
    return ListBlockItem(
      title: site.typographic(event.event.title.value, .title, of: event.event),
      link: .site(path: site.linkPath(event.path), fragment: nil),
      time: time, place: event.event.place?.line,
      status: site.statusText(event) ?? site.soldOutText(event) ?? (time == nil ? text : nil),
      titleLanguage: language(isOriginal: event.event.originals.contains(.title)))
  }

  /// The tag of the language of some words, where it is not that of the text around them.
  private func language(isOriginal: Bool) -> String? {
    guard site.originalLanguage != nil, isOriginal != isForeign else { return nil }
    return isOriginal ? site.originalLanguage : site.edition?.tag
  }

  /// Whether the text around the list is in the words of the original.
  private var isForeign: Bool {
    site.regions.contains { $0.region.matter.path == path && $0.region.matter.isForeign }
      || site.projects.contains { $0.project.matter.path == path && $0.project.matter.isForeign }
  }

  private func posts(_ block: ListBlock, _ selection: ListBlockSelection) -> [ListBlockItem] {
    let found = entries(of: site.posts, selection).lazy.filter { post in
      post.post.matter.path != path
        && matches(post.regions, selection.regions) && matches(post.topics, selection.topics)
        && matches(post.projects, selection.projects)
        && matches(post.series.map { [$0] } ?? [], selection.series)
        && (selection.postKind.map { post.post.kind == $0 } ?? true)
        && (block.from.map { post.post.date.day >= $0.value } ?? true)
        && (block.to.map { post.post.date.day <= $0.value } ?? true)
    }
    let dates = DateWording(site.language)
    let own = found.prefix(block.limit ?? 100).map { post in
      ListBlockItem(
        title: site.title(of: post.post.matter),
        link: .site(path: site.linkPath(post.path), fragment: nil),
        time: ListBlockTime(machine: post.post.date.machine, text: dates.text(post.post.date)),
        summary: site.summary(of: post.post.matter), titleLanguage: language(isOriginal: false),
        summaryLanguage: language(isOriginal: false))
    }
    return withOriginals(Array(own), selection)
  }

  /// The entries with the originals of those that the edition has no translation of, in the order of the block.
  private func withOriginals(
    _ own: [ListBlockItem], _ selection: ListBlockSelection
  ) -> [ListBlockItem] {
    guard let named = selection.named else { return own }
    var rest = own[...]
    return named.compactMap { entry in
      guard case .original(let page) = entry else { return rest.popFirst() }
      let link = page.language.map { language in
        LinkResolution.foreign(path: site.linkPath(page.path), fragment: nil, language: language)
      }
      return ListBlockItem(
        title: page.title ?? page.path, link: link ?? .site(path: site.linkPath(page.path), fragment: nil),
        titleLanguage: page.language)
    }
  }

  private func people(_ block: ListBlock, _ selection: ListBlockSelection) -> [ListBlockItem] {
    entries(of: site.people, selection).filter { matches($0.regions, selection.regions) }
      .prefix(block.limit ?? 100).map { entry in
        let page = entry.path ?? site.routes.people
        let place = entry.path == nil ? Slug.make(entry.person.id) : nil
        return ListBlockItem(
          title: entry.person.name, link: .site(path: site.linkPath(page), fragment: place),
          summary: entry.person.role.map {
            site.typographic($0, isOriginal: entry.person.originals.contains("role"))
          }, summaryLanguage: language(isOriginal: entry.person.originals.contains("role")))
      }
  }

  /// All entries of a list, or those that the block names.
  private func entries<Entry>(of list: [Entry], _ selection: ListBlockSelection) -> [Entry] {
    selection.named.map { named in
      named.compactMap { if case .own(let index) = $0 { list[index] } else { nil } }
    } ?? list
  }

  private func matches(_ own: [Int], _ wanted: Set<Int>) -> Bool {
    wanted.isEmpty || own.contains { wanted.contains($0) }
  }
}
