import AlmanacModel

extension Assembly {
  /// Fills the lists that lead from regions, terms, projects, people and documents to posts and events.
  mutating func connect() {
    site.topics = topics.terms
    site.formats = formats.terms
    site.areas = areas.terms
    site.series = series.terms
    connectPosts()
    connectEvents()
    connectDirectories()
    site.people.indices.forEach { site.people[$0].path = personPath(site.people[$0]) }
  }

  private mutating func connectPosts() {
    for (index, post) in site.posts.enumerated() {
      site.postsByKind[post.post.kind, default: []].append(index)
      for region in post.regions { site.regions[region].posts.append(index) }
      for topic in post.topics { site.topics[topic].posts.append(index) }
      for project in post.projects { site.projects[project].posts.append(index) }
      if let series = post.series { site.series[series].posts.append(index) }
      for case .person(let person) in post.authors { site.people[person].posts.append(index) }
      for event in post.events { site.events[event].posts.append(index) }
      for source in Set(post.sources.map(\.source)).sorted() { site.sources[source].posts.append(index) }
    }
  }

  private mutating func connectEvents() {
    let unshown = UnshownPosts(site)
    for (index, event) in site.events.enumerated() {
      for region in event.regions { site.regions[region].events.append(index) }
      for topic in event.topics { site.topics[topic].events.append(index) }
      for project in event.projects { site.projects[project].events.append(index) }
      if let format = event.format { site.formats[format].events.append(index) }
      if let area = event.area { site.areas[area].events.append(index) }
      if let series = event.series { site.series[series].events.append(index) }
      for case .person(let person) in event.speakers { site.people[person].events.append(index) }
      for source in Set(event.sources.map(\.source)).sorted() { site.sources[source].events.append(index) }
      site.events[index].report = report(of: event, unshown)
    }
  }

  /// The post that reports on an event: the one it names, else a post of kind report that names it.
  private mutating func report(of event: SiteEvent, _ unshown: UnshownPosts) -> Int? {
    if let reference = event.event.report {
      let name = withoutExtension(reference.value)
      if let found = postTable.position(of: reference.value) ?? postTable.position(of: name) { return found }
      guard let reason = unshown.reason(id: name) else {
        return postTable.resolve(reference, in: event.event.path, log: &log)
      }
      log.report(
        reason == .internal
          ? SiteMessages.referenceToInternal(.post, reference.value)
          : SiteMessages.report(reference.value, isUnshown: reason),
        at: SourceLocation(path: event.event.path, position: reference.position),
        markerLength: reference.value.unicodeScalars.count)
      return nil
    }
    return event.posts.last { site.posts[$0].post.kind == .report }
  }

  private mutating func connectDirectories() {
    for (index, person) in site.people.enumerated() {
      for region in person.regions { site.regions[region].people.append(index) }
    }
    for (index, member) in site.members.enumerated() {
      for region in member.regions { site.regions[region].members.append(index) }
    }
    for (index, partner) in site.partners.enumerated() {
      for region in partner.regions { site.regions[region].partners.append(index) }
    }
    for (index, project) in site.projects.enumerated() {
      for region in project.regions { site.regions[region].projects.append(index) }
    }
  }

  /// People have a page when there is more to say than their entry in the directory.
  private func personPath(_ person: SitePerson) -> String? {
    let hasMore = person.person.bio != nil || !person.posts.isEmpty || !person.events.isEmpty
    return hasMore ? site.routes.person(Slug.make(person.person.id)) : nil
  }
}
