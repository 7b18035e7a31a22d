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
    frame.isTitleOriginal = matter.isForeign
    frame.image = entry.image
    frame.className = entry.regions.first.map { HueStyles.className(region: site.regions[$0]) }
    frame.description = summary ?? bodies.projects[index].summary
    frame.data = StructuredPage("WebPage", entity: data.project(entry))
    return ProjectContent(
      bodyHTML: html(bodies.projects[index], isOriginal: matter.isForeign),
      summary: summary.map { OriginalMark.text($0, isOriginal: matter.isForeign) },
      facts: facts([
        (words.statusLabel, fact(entry.project.status, "status")),
        (words.periodLabel, fact(entry.project.period, "period")),
        (words.fundingLabel, fact(entry.project.funding, "funding")),
      ]),
      regions: entry.regions.map(links.region), topics: entry.topics.map(links.topic),
      partners: entry.partners.map(links.partner), url: entry.project.url,
      picture: links.picture(entry.image, at: .head, isOffered: entry.image?.offersOriginal ?? false),
      posts: posts(entry.posts), events: events(entry.events.reversed()),
      sources: links.citations(entry.sources),
      headings: headings(bodies.projects[index], isOriginal: matter.isForeign))
  }

  private func fact(_ text: String?, _ key: String) -> String? {
    let matter = site.projects[index].project.matter
    return text.map { links.text($0, isOriginal: matter.isOriginal(key)) }
  }
}
