import AlmanacModel
import AlmanacSite

/// What fields choose from, by name.
struct ChoiceLists {
  let scene: DeskScene

  var json: JSONValue {
    .members([
      "lists": .object(
        EntryList.allCases.map { list in
          JSONMember(
            list.rawValue,
            .array(pairs(list).map { .members(["value": .text($0.id), "name": .text($0.name)]) }))
        })
    ])
  }

  private func pairs(_ list: EntryList) -> [(id: String, name: String)] {
    let content = scene.content
    let found: [(id: String, name: String)] =
      switch list {
      case .regions: content.regions.map { ($0.id, $0.matter.title.value) }
      case .topics: scene.site.topics.map { ($0.id, $0.name) }
      case .projects: content.projects.map { ($0.id, $0.matter.title.value) }
      case .people: content.people.map { ($0.id, $0.name) }
      case .organisations: (content.members + content.partners).map { ($0.id, $0.name) }
      case .formats: content.configuration.formats.map { ($0.id, $0.name) }
      case .areas: content.configuration.areas.map { ($0.id, $0.name) }
      case .sources: content.sources.map { ($0.id, $0.title) }
      }
    return found.sorted { (SpellingKey.of($0.name), $0.id) < (SpellingKey.of($1.name), $1.id) }
  }
}
