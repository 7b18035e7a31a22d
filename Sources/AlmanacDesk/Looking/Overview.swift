import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacSite

/// What waits for the editor.
struct Overview {
  let scene: DeskScene
  let version: Int
  /// More lines than this nobody reads.
  private static let mostItems = 100

  private var site: Site { scene.site }

  var json: JSONValue {
    let groups: [(OverviewGroup, [EntryItem])] = [
      (.drafts, drafts), (.planned, planned), (.hidden, hidden), (.upcoming, upcoming),
      (
        .withoutReport, past.filter { $0.report == nil && $0.posts.isEmpty }.map { item($0, field: "report") }
      ),
      (
        .withoutAttendance,
        past.filter { $0.event.attendees == nil }.map { item($0, field: "attendees") }
      ),
      (.picturesWithoutText, picturesWithoutText), (.staleTranslations, staleTranslations),
    ]
    return .members([
      "version": .number(version),
      "groups": .array(
        groups.map { group, items in
          .members([
            "name": .text(group.rawValue), "title": .text(scene.text(group.title)),
            "count": .number(items.count),
            "items": .array(items.prefix(Self.mostItems).map { $0.json(scene) }),
          ])
        }),
    ])
  }

  // MARK: - What is not public

  private var drafts: [EntryItem] {
    let posts = site.posts.filter { $0.post.isDraft }.map { EntryItem($0.post.matter, .post, path: $0.path) }
    let events = site.events.filter { $0.event.isDraft }.map { item($0) }
    let pages =
      site.pages.map { ($0.page.matter, EntryKind.page, $0.path) }
      + site.regions.map { ($0.region.matter, .region, $0.path) }
      + site.projects.map { ($0.project.matter, .project, $0.path) }
      + site.newsletters.map { ($0.issue.matter, .newsletter, $0.path) }
    let others = pages.filter { $0.0.hiding == .draft }.map { EntryItem($0.0, $0.1, path: $0.2) }
    return posts + events + others + translations { $0.hiding == .draft } + listed(.draft)
  }

  private var planned: [EntryItem] {
    let visibility = PostVisibility(buildDay: site.buildDay, includesDrafts: false, includesFuture: false)
    return site.posts.compactMap { post in
      guard !post.post.isDraft, case .future(let day)? = visibility.reasonToHide(post.post) else {
        return nil
      }
      return EntryItem(
        post.post.matter, .post, detail: scene.text(OverviewWords.appears(scene.day(day))), path: post.path)
    }
  }

  private var hidden: [EntryItem] {
    let posts = site.hiddenPosts.map { hidden in
      EntryItem(hidden.post.matter, .post, detail: reason(hidden.reason))
    }
    let events = site.internalEvents.map { EntryItem($0, detail: scene.text(OverviewWords.isInternal)) }
    return posts + events + listed(.internal)
  }

  private func reason(_ reason: HiddenPost.Reason) -> String {
    switch reason {
    case .draft: scene.text(OverviewGroup.drafts.title)
    case .internal: scene.text(OverviewWords.isInternal)
    case .future(let day): scene.text(OverviewWords.appears(scene.day(day)))
    case .expired(let day): scene.text(OverviewWords.expired(scene.day(day)))
    }
  }

  /// Entries of lists, and pages that nobody sees.
  private func listed(_ reason: HiddenPost.Reason) -> [EntryItem] {
    site.hiddenEntries.filter { $0.reason == reason }.compactMap { entry in
      guard let shelved = scene.shelf.entry(at: entry.place) else { return nil }
      return EntryItem(name: shelved.name, title: entry.title)
    }
  }

  // MARK: - Translations

  private var staleTranslations: [EntryItem] {
    let texts = TextTranslation.all(site, scene.linked.translations).filter { $0.state == .stale }
    let stale = Set(texts.compactMap { $0.translation?.path })
    return translations { stale.contains($0.path) }
  }

  private func translations(_ isMeant: (PageMatter) -> Bool) -> [EntryItem] {
    scene.linked.translations.values.filter(isMeant).sorted { $0.path < $1.path }.compactMap { matter in
      guard let kind = SchemaKind(path: matter.path).flatMap(EntryKind.init),
        let edition = TranslationPath.edition(of: matter.path, in: site)
      else { return nil }
      return EntryItem(matter, kind, detail: scene.text(EditionWords.name(edition)))
    }
  }

  // MARK: - Events

  private var upcoming: [EntryItem] {
    site.events.filter { $0.phase != .past && !$0.event.isDraft }.map { item($0) }
  }

  /// What took place, the newest first.
  private var past: [SiteEvent] {
    site.events.filter { $0.phase == .past && $0.event.status != .cancelled && !$0.event.isDraft }.reversed()
  }

  private func item(_ event: SiteEvent, field: String? = nil) -> EntryItem {
    let wording = EventTimeWording(scene.language, siteZone: site.configuration.zone)
    let time =
      event.occurrences.indices.contains(event.current)
      ? event.occurrences[event.current].time : event.event.time
    return EntryItem(
      event.event, detail: wording.text(time, phase: event.phase), path: event.path, field: field)
  }

  // MARK: - Pictures

  private var picturesWithoutText: [EntryItem] {
    EditorialCheck(scene.linked).picturesWithoutText.compactMap { finding in
      guard let place = finding.location, let entry = scene.shelf.entry(at: place) else { return nil }
      return EntryItem(
        name: entry.name, title: entry.title, detail: scene.text(finding.message.text),
        path: scene.path(of: entry), field: entry.field(at: place.position.line))
    }
  }
}
