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
      latest: entry.posts.first.map { parts.cardFragments[$0] },
      nextEvent: coming(entry.events).first.map { parts.rowFragments[$0] }, contact: contact(entry),
      posts: posts(entry.posts.dropFirst()), events: events(entry.events.reversed()),
      sources: links.citations(entry.sources),
      headings: headings(bodies.projects[index], isOriginal: matter.isForeign))
  }

  private func contact(_ entry: SiteProject) -> String? {
    let regions = entry.regions.map { site.regions[$0].region }
    guard regions.count == 1, let region = regions.first, let contact = region.contact else {
      return links.pressContact
    }
    return OriginalMark.text(contact, isOriginal: region.matter.isOriginal("contact"))
  }

  private func fact(_ text: String?, _ key: String) -> String? {
    let matter = site.projects[index].project.matter
    return text.map { links.text($0, isOriginal: matter.isOriginal(key)) }
  }
}
