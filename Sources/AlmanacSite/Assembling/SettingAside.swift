import AlmanacModel

extension ParsedContent {
  /// Takes out what claims an address that is another's; its mistakes are still reported.
  /// - Parameter site: in which the outputs were planned.
  /// - Returns: whether anything was taken out.
  mutating func setAside(_ outputs: [PlannedOutput], of site: Site) -> Bool {
    var count = 0
    for output in outputs {
      switch output.content {
      case .page(.post(let index)), .pressText(let index):
        count += setAside(postOf: site.posts[index].post.matter.path)
      case .page(.event(let index)), .calendar(.event(let index)):
        count += setAside(site.events[index].event)
      case .page(.free(let index)):
        count += setAside(page: site.pages[index].page.matter, in: \.pages, \.matter.path)
      case .page(.region(let index, _)):
        count += setAside(page: site.regions[index].region.matter, in: \.regions, \.matter.path)
      case .page(.project(let index)):
        count += setAside(page: site.projects[index].project.matter, in: \.projects, \.matter.path)
      case .page(.newsletter(let index)):
        count += setAside(page: site.newsletters[index].issue.matter, in: \.newsletters, \.matter.path)
      case .page(.person(let index)):
        let person = site.people[index].person
        let before = people.count
        people.removeAll { $0.position == person.position && $0.id == person.id }
        count += before - people.count
      case .redirect: count += setAside(alias: output.claimant.location)
      default: break
      }
    }
    return count > 0
  }

  private mutating func setAside(postOf path: String) -> Int {
    let found = posts.filter { $0.matter.path == path }
    posts.removeAll { $0.matter.path == path }
    unreadable.posts += found
    unreadable.files.formUnion(found.map(\.matter.path))
    return found.count
  }

  private mutating func setAside(_ event: Event) -> Int {
    func isMeant(_ other: Event) -> Bool { other.path == event.path && other.position == event.position }
    let found = events.filter(isMeant)
    events.removeAll(where: isMeant)
    unreadable.events += found
    return found.count
  }

  private mutating func setAside<Page>(
    page: PageMatter, in list: WritableKeyPath<ParsedContent, [Page]>, _ path: KeyPath<Page, String>
  ) -> Int {
    let before = self[keyPath: list].count
    self[keyPath: list].removeAll { $0[keyPath: path] == page.path }
    guard self[keyPath: list].count < before else { return 0 }
    unreadable.pages.append(page)
    unreadable.files.insert(page.path)
    return before - self[keyPath: list].count
  }

  private mutating func setAside(alias location: SourceLocation?) -> Int {
    guard let location else { return 0 }
    return posts.removeAlias(at: location, \.matter) + pages.removeAlias(at: location, \.matter)
      + regions.removeAlias(at: location, \.matter) + projects.removeAlias(at: location, \.matter)
      + newsletters.removeAlias(at: location, \.matter)
  }
}

extension Array {
  /// Takes the former address out that is written at a place.
  /// - Returns: how many were taken out.
  fileprivate mutating func removeAlias(
    at location: SourceLocation, _ matter: WritableKeyPath<Element, PageMatter>
  ) -> Int {
    guard let index = firstIndex(where: { $0[keyPath: matter].path == location.path }) else { return 0 }
    let before = self[index][keyPath: matter].aliases.count
    self[index][keyPath: matter].aliases.removeAll { $0.position == location.position }
    return before - self[index][keyPath: matter].aliases.count
  }
}
