import AlmanacModel

/// The titles of all pages, by site path.
struct FixedPages {
  let titles: [String: String]

  init(_ site: Site) {
    let words = SiteWords(site.language)
    let routes = site.routes
    var titles: [String: String] = [
      routes.front: site.configuration.title, routes.magazine: words.magazine, routes.press: words.press,
      routes.calendar: words.calendar, routes.subscribe: words.subscribe, routes.topics: words.topics,
      routes.formats: words.formats, routes.people: words.people, routes.members: words.members,
      routes.partners: words.partners, routes.sources: words.sources, routes.projects: words.projects,
      routes.seriesList: words.series, routes.regions: words.regions, routes.search: words.search,
      routes.newsletters: words.newsletter,
    ]
    for kind in PostKind.allCases where kind != .press { titles[routes.kind(kind)] = words.plural(of: kind) }
    for region in site.regions { titles[region.path] = region.name }
    for project in site.projects { titles[project.path] = project.project.matter.title.value }
    for term in site.topics + site.formats + site.areas + site.series { titles[term.path] = term.name }
    for page in site.pages { titles[page.path] = page.page.matter.title.value }
    for post in site.posts { titles[post.path] = post.post.matter.title.value }
    for event in site.events { titles[event.path] = event.event.title.value }
    for person in site.people { if let path = person.path { titles[path] = person.person.name } }
    for month in site.months { titles[routes.month(month)] = DateWording(site.language).text(month) }
    for year in site.archiveYears { titles[routes.archive(year)] = "\(words.archive) \(year)" }
    self.titles = titles
  }
}
