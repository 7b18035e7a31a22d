import AlmanacModel

extension ParsedContent {
  /// Takes out what claims an address that is another's; its mistakes are still reported.
  /// - Parameter site: in which the outputs were planned.
  /// - Returns: whether anything was taken out.
  mutating func setAside(_ outputs: [PlannedOutput], of site: Site) -> Bool {
    var losers = AddressLosers()
    for output in outputs { losers.add(output, of: site) }
    let count =
      setAside(posts: losers.files) + setAside(events: losers.events) + setAside(people: losers.people)
      + setAside(pages: losers.files, in: \.pages, \.matter)
      + setAside(pages: losers.files, in: \.regions, \.matter)
      + setAside(pages: losers.files, in: \.projects, \.matter)
      + setAside(pages: losers.files, in: \.newsletters, \.matter)
      + posts.removeAliases(losers.aliases, \.matter) + pages.removeAliases(losers.aliases, \.matter)
      + regions.removeAliases(losers.aliases, \.matter) + projects.removeAliases(losers.aliases, \.matter)
      + newsletters.removeAliases(losers.aliases, \.matter)
    return count > 0
  }

  private mutating func setAside(posts paths: Set<String>) -> Int {
    let found = posts.filter { paths.contains($0.matter.path) }
    guard !found.isEmpty else { return 0 }
    posts.removeAll { paths.contains($0.matter.path) }
    unreadable.posts += found
    unreadable.files.formUnion(found.map(\.matter.path))
    return found.count
  }

  private mutating func setAside(events places: Set<SourceLocation>) -> Int {
    func isMeant(_ event: Event) -> Bool {
      places.contains(SourceLocation(path: event.path, position: event.position))
    }
    guard !places.isEmpty else { return 0 }
    let found = events.filter(isMeant)
    events.removeAll(where: isMeant)
    unreadable.events += found
    return found.count
  }

  private mutating func setAside(people places: [SourcePosition: Set<String>]) -> Int {
    let before = people.count
    people.removeAll { places[$0.position]?.contains($0.id) ?? false }
    return before - people.count
  }

  private mutating func setAside<Page>(
    pages paths: Set<String>, in list: WritableKeyPath<ParsedContent, [Page]>,
    _ matter: KeyPath<Page, PageMatter>
  ) -> Int {
    let found = self[keyPath: list].map { $0[keyPath: matter] }.filter { paths.contains($0.path) }
    guard !found.isEmpty else { return 0 }
    self[keyPath: list].removeAll { paths.contains($0[keyPath: matter].path) }
    unreadable.pages += found
    unreadable.files.formUnion(found.map(\.path))
    return found.count
  }
}

/// What has to give way because its address is another's, by its place in the content. There may be thousands, so each
/// list is gone through once for all of them.
private struct AddressLosers {
  /// Text files.
  var files: Set<String> = []
  var events: Set<SourceLocation> = []
  /// Ids by position: there is one list of people.
  var people: [SourcePosition: Set<String>] = [:]
  /// Former addresses.
  var aliases: Set<SourceLocation> = []

  mutating func add(_ output: PlannedOutput, of site: Site) {
    switch output.content {
    case .page(.post(let index)), .pressText(let index): files.insert(site.posts[index].post.matter.path)
    case .page(.event(let index)), .calendar(.event(let index)):
      let event = site.events[index].event
      events.insert(SourceLocation(path: event.path, position: event.position))
    case .page(.free(let index)): files.insert(site.pages[index].page.matter.path)
    case .page(.region(let index, _)): files.insert(site.regions[index].region.matter.path)
    case .page(.project(let index)): files.insert(site.projects[index].project.matter.path)
    case .page(.newsletter(let index)): files.insert(site.newsletters[index].issue.matter.path)
    case .page(.person(let index)):
      let person = site.people[index].person
      people[person.position, default: []].insert(person.id)
    case .redirect:
      if let place = output.claimant.location { aliases.insert(place) }
    default: break
    }
  }
}

extension Array {
  /// Takes the former addresses out that are written at certain places.
  /// - Returns: how many were taken out.
  fileprivate mutating func removeAliases(
    _ places: Set<SourceLocation>, _ matter: WritableKeyPath<Element, PageMatter>
  ) -> Int {
    guard !places.isEmpty else { return 0 }
    let files = Set(places.map(\.path))
    var count = 0
    for index in indices where files.contains(self[index][keyPath: matter].path) {
      let (path, before) = (self[index][keyPath: matter].path, self[index][keyPath: matter].aliases.count)
      self[index][keyPath: matter].aliases.removeAll {
        places.contains(SourceLocation(path: path, position: $0.position))
      }
      count += before - self[index][keyPath: matter].aliases.count
    }
    return count
  }
}
