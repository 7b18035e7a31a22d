import AlmanacModel

/// Which two choices of readers have a calendar of their own: those that have public events in common, the ones with most
/// events first, as far as the number goes; and for ever those that were published.
struct CombinedCalendars {
  /// So many come out: what two lists hold together grows with their product.
  static let limit = 200
  /// An event of more choices than these is for everybody, and says nothing about what belongs together.
  private static let choicesOfEvent = 40

  private struct Pair: Hashable {
    let first, second: CalendarChoice
  }

  let subjects: [CalendarSubject]

  /// - Parameters:
  ///   - site: linked, but for its plan.
  ///   - published: the site paths of calendars that the ledger knows.
  init(_ site: Site, published: Set<String>) {
    let choices = site.calendarChoices
    var own: [[CalendarChoice]] = Array(repeating: [], count: site.events.count)
    for choice in choices {
      for event in site.events(of: choice) where site.events[event].isInCalendars {
        own[event].append(choice)
      }
    }
    var counts: [Pair: Int] = [:]
    for choices in own where choices.count <= Self.choicesOfEvent {
      for (index, first) in choices.enumerated() {
        for second in choices[(index + 1)...] where second.rank > first.rank {
          counts[Pair(first: first, second: second), default: 0] += 1
        }
      }
    }
    let places = Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1, $0) })
    func order(_ pair: Pair) -> (Int, Int) { (places[pair.first] ?? 0, places[pair.second] ?? 0) }
    let known = Set(Self.pairs(at: published, of: site, choices))
    let fresh = counts.keys.filter { !known.contains($0) }.sorted {
      let (one, other) = (counts[$0] ?? 0, counts[$1] ?? 0)
      return one == other ? order($0) < order($1) : one > other
    }
    subjects = (known.sorted { order($0) < order($1) } + fresh.prefix(max(0, Self.limit - known.count))).map {
      .combination($0.first, $0.second)
    }
  }

  /// Those of the published calendars that are of two choices.
  private static func pairs(
    at published: Set<String>, of site: Site, _ choices: [CalendarChoice]
  ) -> [Pair] {
    let files = Dictionary(
      choices.map { (site.calendarFile(of: $0.subject), $0) }, uniquingKeysWith: { first, _ in first })
    let folders = Dictionary(
      choices.map { (Routes.folder(of: site.calendarFile(of: $0.subject)), $0) },
      uniquingKeysWith: { first, _ in first })
    return published.compactMap { path in
      for slash in path.indices where path[slash] == "/" {
        let rest = site.routes.front + path[path.index(after: slash)...]
        if let first = folders[String(path[...slash])], let second = files[rest], first.rank < second.rank {
          return Pair(first: first, second: second)
        }
      }
      return nil
    }
  }
}
