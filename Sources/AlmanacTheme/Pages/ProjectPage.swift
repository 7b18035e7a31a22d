import AlmanacSite

struct ProjectPage: PageKind {
  let parts: PageParts
  let index: Int
  let layout = Layout.project

  func content(_ frame: inout PageFrame) -> ProjectContent {
    let entry = site.projects[index]
    let matter = entry.project.matter
    let summary = site.summary(of: matter)
    frame.title = site.title(of: matter)
    frame.trail = [link(words.projects, site.routes.projects)]
    frame.language = matter.pageLanguage
    frame.originals = OriginalLanguages(matter)
    frame.image = entry.image
    frame.className = entry.regions.first.map { HueStyles.className(region: site.regions[$0]) }
    frame.description = summary ?? bodies.projects[index].summary
    frame.data = StructuredPage("WebPage", entity: data.project(entry))
    return ProjectContent(
      bodyHTML: html(bodies.projects[index]), summary: summary,
      facts: facts([
        (words.statusLabel, entry.project.status), (words.periodLabel, entry.project.period),
        (words.fundingLabel, entry.project.funding),
      ]),
      regions: entry.regions.map(links.region), topics: entry.topics.map(links.topic),
      partners: entry.partners.map(links.partner), url: entry.project.url,
      picture: links.picture(entry.image, at: .head, isOffered: entry.image?.offersOriginal ?? false),
      posts: posts(entry.posts), events: events(entry.events.reversed()),
      sources: links.citations(entry.sources), headings: headings(bodies.projects[index]))
  }
}
