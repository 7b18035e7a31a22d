import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func regions() -> (PageFrame, Layout, Record) {
    var frame = frame(.regions)
    frame.description = words.regionsDescription(of: site.configuration.title)
    let content = RegionsContent(
      mapHTML: regionMap(), regions: site.regions.indices.map(regionCard),
      areas: site.areas.filter { !$0.events.isEmpty }.map(links.term))
    return (frame, .regions, content.record)
  }

  func region(_ index: Int, _ number: Int) -> (PageFrame, Layout, Record) {
    let region = site.regions[index]
    var frame = listFrame(.region(index, number: number), number)
    frame.trail = [link(words.regions, site.routes.regions)]
    frame.description = summary(ofRegion: index)
    frame.language = region.region.matter.language
    frame.className = HueStyles.className(region: region)
    frame.image = region.image
    let subscription = subscriptions.region(index)
    frame.feeds = (subscription?.feeds ?? []) + [regionCalendarFeed(region)].compactMap { $0 }
    return (frame, .region, regionContent(index, number, subscription).record)
  }

  private func regionCalendarFeed(_ region: SiteRegion) -> FeedView? {
    subscriptions.feed(
      site.routes.calendarFile(in: region.path), title: "\(region.name): \(words.calendar)",
      type: "text/calendar", typeName: "iCal")
  }

  private func regionContent(_ index: Int, _ number: Int, _ subscription: SubscriptionView?) -> RegionContent
  {
    let region = site.regions[index]
    let (posts, paging) = paged(region.posts, number: number, base: region.path)
    var content = RegionContent(posts: self.posts(posts), paging: paging, isFirstPage: number == 1)
    content.glyphHTML = GlyphDrawing.svg(seed: region.id)
    content.summary = summary(ofRegion: index)
    content.inPhrase = region.region.inPhrase
    guard number == 1 else { return content }
    content.bodyHTML = html(bodies.regions[index])
    content.headings = headings(bodies.regions[index])
    content.contact = region.region.contact
    content.people = region.people.map { personCard(site.people[$0]) }
    content.members = region.members.map { organisation(site.members[$0]) }
    content.partners = region.partners.map { organisation(site.partners[$0]) }
    content.projects = region.projects.map(links.project)
    content.upcoming = events(upcoming(region.events))
    content.past = events(past(region.events))
    content.hasEvents = !region.events.isEmpty
    content.subscription = subscription
    content.sources = links.citations(region.sources)
    return content
  }

  func organisation(_ entry: SiteOrganisation) -> OrganisationView {
    let organisation = entry.organisation
    return OrganisationView(
      name: organisation.name, url: organisation.url, kind: organisation.kind, since: organisation.since,
      until: organisation.until, note: organisation.note.map(site.typographic),
      regions: entry.regions.map(links.region), sources: links.citations(entry.sources),
      id: Slug.make(organisation.id))
  }

  func personCard(_ person: SitePerson) -> PersonCardView {
    PersonCardView(
      name: person.person.name, url: person.path.map { links.url($0) }, id: Slug.make(person.person.id),
      role: person.person.role ?? person.person.roles.first?.role,
      organisation: person.person.organisation ?? person.person.roles.first?.organisation,
      regions: person.regions.map(links.region), picture: links.picture(person.image))
  }
}
