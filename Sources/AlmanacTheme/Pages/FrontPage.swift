import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func frontFrame() -> PageFrame {
    var frame = frame(.front)
    frame.description = site.configuration.tagline.map(site.typographic)
    frame.feeds =
      subscriptions.feeds(in: "", title: site.configuration.title) + [calendarFeed()].compactMap { $0 }
    frame.structuredData = [
      .members([
        "@type": "WebSite", "name": .text(site.configuration.title), "url": JSONValue(site.url),
        "inLanguage": .text(site.configuration.language), "potentialAction": searchAction,
      ])
    ]
    return frame
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

  func calendarFeed() -> FeedView? {
    subscriptions.feed(
      site.routes.calendarFile(in: ""), title: "\(site.configuration.title): \(words.calendar)",
      type: "text/calendar", typeName: "iCal")
  }

  func frontContent() -> FrontContent {
    let featured = site.posts.indices.filter { site.posts[$0].post.isFeatured }
    let lead = featured.first ?? site.posts.indices.first
    let more = featured.dropFirst().prefix(2)
    let shown = Set([lead].compactMap { $0 } + more)
    let latest = site.posts.indices.filter { !shown.contains($0) }.prefix(6)
    let dated = upcoming(site.events.indices.filter { !site.events[$0].event.time.isUndated })
    let undated = upcoming(site.events.indices.filter { site.events[$0].event.time.isUndated })
    let ahead = dated.prefix(6) + undated.prefix(dated.isEmpty ? 0 : max(0, 4 - dated.count))
    let over = past(site.events.indices.filter { !site.events[$0].event.time.isUndated })
    return FrontContent(
      lead: lead.map { cardFragments[$0] }, leadCardHTML: lead.map(leadCard) ?? [],
      featured: posts(more), latest: posts(latest), upcoming: events(ahead),
      recent: events(over.prefix(6)), hasUpcoming: !ahead.isEmpty, hasCalendar: !site.events.isEmpty,
      regions: site.regions.indices.map(regionCard), mapHTML: regionMap(),
      topics: site.shownTopics.filter { !site.topics[$0].posts.isEmpty || !site.topics[$0].events.isEmpty }
        .map(links.topic),
      eventCount: words.count(events: site.events.count), postCount: words.count(posts: site.posts.count))
  }

  private func leadCard(_ index: Int) -> [UInt8] {
    FragmentDrawing(theme: theme, siteRecord: frames.siteRecord).draw(
      .lead, cards.card(index, body: bodies.posts[index]).record
    ).entryHTML
  }

  func regionCard(_ index: Int) -> RegionCardView {
    let region = site.regions[index]
    let next = upcoming(region.events).first
    return RegionCardView(
      name: region.name, short: region.short, url: links.url(region.path),
      summary: summary(ofRegion: index), className: HueStyles.className(region: region),
      postCount: words.count(posts: region.posts.count), eventCount: words.count(events: region.events.count),
      nextEvent: next.map { next in
        let event = site.events[next]
        return LinkView(
          title: site.typographic(event.event.title.value), url: links.url(event.path),
          summary: times.text(event.time, phase: event.phase))
      }, glyphHTML: GlyphDrawing.svg(seed: region.id))
  }

  func summary(ofRegion index: Int) -> String? {
    let own = site.summary(of: site.regions[index].region.matter)
    let text = own ?? bodies.regions[index].summary
    return text.isEmpty ? nil : Teaser.cut(text, at: 320)
  }

  func regionMap() -> [UInt8] {
    let placed = site.regions.compactMap { region in
      region.region.map.map { position in
        MapRegion(
          name: region.short, url: links.url(region.path), className: HueStyles.className(region: region),
          column: position.column, row: position.row)
      }
    }
    return placed.isEmpty ? [] : RegionMapDrawing.svg(placed, label: words.mapLabel)
  }
}
