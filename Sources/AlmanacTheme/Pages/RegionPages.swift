import AlmanacSite

struct RegionsPage: PageKind {
  let parts: PageParts
  let layout = Layout.regions

  func content(_ frame: inout PageFrame) -> RegionsContent {
    frame.description = words.regionsDescription(of: siteTitle)
    frame.data = data.collection()
    let regions = RegionCardBuilder(parts: parts)
    return RegionsContent(
      mapHTML: regions.map(), hasMap: site.regions.count > 1, regions: site.regions.indices.map(regions.card),
      areas: site.areas.filter { !$0.events.isEmpty }.map(links.term))
  }
}

struct RegionPage: ListKind {
  let parts: PageParts
  let index: Int
  let number: Int
  let layout = Layout.region

  private var region: SiteRegion { site.regions[index] }
  private var isForeign: Bool { region.region.matter.isForeign }

  func content(_ frame: inout PageFrame) -> RegionContent {
    let (posts, paging) = paged(region.posts, base: region.path)
    let summary = RegionCardBuilder(parts: parts).summary(index)
    let subscription = subscriptions.region(index)
    nameWindow(&frame)
    frame.trail = [link(words.regions, site.routes.regions)]
    frame.description = summary
    frame.language = region.region.matter.pageLanguage
    frame.isTitleOriginal = isForeign
    frame.className = HueStyles.className(region: region)
    frame.subjects = [.region(index)]
    frame.feeds =
      (subscription?.feeds ?? []) + subscriptions.calendarFeed(in: region.path, of: region.name)
    frame.data = data.collection(posts: posts, about: region.name)
    var content = RegionContent(posts: self.posts(posts), paging: paging, isFirstPage: isFirst)
    content.glyphHTML = GlyphDrawing.svg(seed: region.id)
    content.patternHTML = GlyphDrawing.pattern(seed: region.id)
    content.summary = summary.map { OriginalMark.text($0, isOriginal: isForeign) }
    content.inPhrase = region.region.inPhrase
    if isFirst { introduce(&content, subscription) }
    return content
  }

  /// What stands on the first page alone.
  private func introduce(_ content: inout RegionContent, _ subscription: SubscriptionView?) {
    content.bodyHTML = html(bodies.regions[index], isOriginal: isForeign)
    content.headings = headings(bodies.regions[index], isOriginal: isForeign)
    content.contact = region.region.contact.map {
      OriginalMark.text($0, isOriginal: region.region.matter.isOriginal("contact"))
    }
    content.people = region.people.map { links.personCard(site.people[$0]) }
    content.members = region.members.map { links.organisation(site.members[$0]) }
    content.partners = region.partners.map { links.organisation(site.partners[$0]) }
    content.projects = region.projects.map(links.project)
    let coming = coming(region.events)
    content.nextEvents = events(coming.prefix(1))
    content.lastEvents = coming.isEmpty ? events(past(region.events.filter(isDated)).prefix(1)) : []
    content.subscribeText = subscription?.actionText ?? ""
    content.upcoming = events(coming)
    content.later = events(coming.dropFirst())
    content.announced = events(announced(region.events))
    content.past = events(past(region.events))
    content.hasEvents = !region.events.isEmpty
    content.subscription = subscription
    content.sources = links.citations(region.sources)
  }
}
