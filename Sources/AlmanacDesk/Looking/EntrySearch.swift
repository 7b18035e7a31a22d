import AlmanacContent
import AlmanacModel
import AlmanacSite

/// Finds entries by words of their titles and ids.
struct EntrySearch {
  let scene: DeskScene
  /// From whose text a link would lead; nil where none is wanted.
  let source: ShelvedEntry?

  /// - Parameters:
  ///   - words: all have to occur; of none the newest are given.
  ///   - kind: nil for all.
  ///   - limit: how many are given.
  func json(_ words: String, kind: EntryKind?, limit: Int) -> JSONValue {
    let wanted = words.split { $0.isWhitespace }.map { SpellingKey.of(String($0)) }
    var found: [EntryItem] = []
    for item in items where kind.map({ $0 == item.name.kind }) ?? true {
      let text = SpellingKey.of("\(item.title) \(item.name.id) \(item.detail ?? "")")
      guard wanted.allSatisfy(text.contains) else { continue }
      found.append(item)
      if found.count == limit { break }
    }
    return .members(["items": .array(found.map { $0.json(scene) })])
  }

  private var items: some Sequence<EntryItem> {
    [events, posts, pages, people, lists, translations].lazy.joined()
  }

  private var events: [EntryItem] {
    let wording = EventTimeWording(scene.language, siteZone: scene.site.configuration.zone)
    let shown = scene.site.events.map { event in
      var item = EntryItem(
        event.event, detail: wording.text(event.event.time, phase: event.phase), path: event.path)
      item.link = "event:\(event.event.id.value)"
      return item
    }
    return shown.reversed() + scene.site.internalEvents.map { EntryItem($0) }
  }

  private var posts: [EntryItem] {
    scene.site.posts.map {
      linked(
        EntryItem($0.post.matter, .post, detail: scene.day($0.post.date.day), path: $0.path),
        $0.post.matter.path)
    } + scene.site.hiddenPosts.map { EntryItem($0.post.matter, .post, detail: scene.day($0.post.date.day)) }
  }

  private var pages: [EntryItem] {
    let site = scene.site
    return site.pages.map { linked(EntryItem($0.page.matter, .page, path: $0.path), $0.page.matter.path) }
      + site.regions.map {
        linked(EntryItem($0.region.matter, .region, path: $0.path), $0.region.matter.path)
      }
      + site.projects.map { project in
        var item = EntryItem(project.project.matter, .project, path: project.path)
        item.link = "project:\(project.project.id)"
        return item
      }
      + site.newsletters.map {
        linked(EntryItem($0.issue.matter, .newsletter, path: $0.path), $0.issue.matter.path)
      }
  }

  private var people: [EntryItem] {
    scene.site.people.map { person in
      EntryItem(
        name: EntryName(kind: .person, id: person.person.id), title: person.person.name,
        path: person.path, link: "person:\(person.person.id)")
    }
  }

  /// The texts of the other editions.
  private var translations: [EntryItem] {
    scene.linked.translations.values.sorted { $0.path < $1.path }.compactMap { matter in
      guard let kind = SchemaKind(path: matter.path).flatMap(EntryKind.init),
        let edition = TranslationPath.edition(of: matter.path, in: scene.site)
      else { return nil }
      let path = scene.sites.lazy.compactMap { $0.pathsBySource[matter.path] }.first
      return linked(
        EntryItem(matter, kind, detail: scene.text(EditionWords.name(edition)), path: path), matter.path)
    }
  }

  private var lists: [EntryItem] {
    let content = scene.content
    return content.members.map { item(.member, $0.id, $0.name) }
      + content.partners.map { item(.partner, $0.id, $0.name) }
      + (content.topics ?? []).map { item(.topic, $0.id, $0.name) }
      + content.sources.map { item(.source, $0.id, $0.title) }
      + [item(.site, "", scene.text(EntryKind.site.words.many))]
  }

  private func item(_ kind: EntryKind, _ id: String, _ title: String) -> EntryItem {
    EntryItem(name: EntryName(kind: kind, id: id), title: title, detail: scene.text(kind.words.one))
  }

  /// With the way from the text at hand to the file.
  private func linked(_ item: EntryItem, _ path: String) -> EntryItem {
    var item = item
    let steps = source.map { $0.path.split(separator: "/").dropLast().count } ?? 0
    item.link = String(repeating: "../", count: steps) + path
    return item
  }
}
