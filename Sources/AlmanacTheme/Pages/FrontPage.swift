import AlmanacModel
import AlmanacSite

struct FrontPage: PageKind {
  let parts: PageParts
  let layout = Layout.front

  func content(_ frame: inout PageFrame) -> FrontContent {
    frame.description = site.configuration.tagline.map(site.typographic)
    frame.feeds = subscriptions.feedsOfAll()
    frame.objects = [
      .members([
        "@type": "WebSite", "name": .text(siteTitle), "url": JSONValue(site.absolute(site.routes.front)),
        "inLanguage": .text(site.configuration.language), "potentialAction": searchAction,
      ])
    ]
    return content
  }

  /// How programs search the site (schema.org/SearchAction).
  private var searchAction: JSONValue {
    guard let address = site.absolute(site.linkPath(site.routes.search)) else { return .null }
    return .members([
      "@type": "SearchAction",
      "target": .members(["@type": "EntryPoint", "urlTemplate": .text("\(address)?q={search_term_string}")]),
      "query-input": "required name=search_term_string",
    ])
  }

  private var content: FrontContent {
    let shown = FrontPosts(site)
    let ahead = coming(site.events.indices).prefix(6)
    let over = past(site.events.indices.filter(isDated))
    let regions = RegionCardBuilder(parts: parts)
    return FrontContent(
      lead: shown.lead.map { parts.cardFragments[$0] }, leadCardHTML: shown.lead.map(leadCard) ?? [],
      featured: posts(shown.featured), latest: posts(shown.latest), upcoming: events(ahead),
      recent: events(over.prefix(6)), hasUpcoming: !ahead.isEmpty,
      nothingIsAhead: ahead.isEmpty && !site.events.isEmpty, hasCalendar: !site.events.isEmpty,
      regions: site.regions.indices.map(regions.card), mapHTML: regions.map(),
      topics: site.shownTopics.filter { !site.topics[$0].posts.isEmpty || !site.topics[$0].events.isEmpty }
        .map(links.topic),
      eventCount: words.count(events: site.events.count), postCount: words.count(posts: site.posts.count))
  }

  private func leadCard(_ index: Int) -> [UInt8] {
    parts.drawing.draw(.lead, parts.cards.card(index, body: bodies.posts[index], isLead: true)).entryHTML
  }
}
