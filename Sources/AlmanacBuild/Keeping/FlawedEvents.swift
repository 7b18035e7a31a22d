import AlmanacModel
import AlmanacSite

/// The events of a site in whose entries there are mistakes.
struct FlawedEvents {
  let ids: Set<String>

  init(_ linked: LinkedSite) {
    let errors = linked.log.diagnostics.filter { $0.severity == .error }.compactMap(\.location)
    let site = linked.site
    let all = site.events.map(\.event) + site.internalEvents + linked.unreadable.events
    let entries = Dictionary(grouping: all, by: \.path).mapValues { events in
      events.map { (line: $0.position.line, id: $0.id.value) }.sorted { $0.line < $1.line }
    }
    ids = Set(
      errors.compactMap { error in
        entries[error.path]?.last { $0.line <= error.position.line }?.id
      })
  }
}
