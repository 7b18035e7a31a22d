import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func free(_ index: Int) -> (PageFrame, Layout, Record) {
    let entry = site.pages[index]
    let body = bodies.pages[index]
    var frame = frame(.free(index), title: site.title(of: entry.page.matter))
    frame.language = entry.page.matter.language
    frame.description = site.summary(of: entry.page.matter) ?? body.summary
    frame.image = entry.image
    frame.isHiddenFromSearch = entry.page.isHiddenFromSearch
    let content = FreePageContent(
      bodyHTML: html(body), summary: site.summary(of: entry.page.matter),
      picture: links.picture(entry.image), headings: headings(body),
      hasContents: body.headings.count >= 4 && body.wordCount >= 400, sources: links.citations(entry.sources))
    return (frame, .page, content.record)
  }

  func newsletters() -> (PageFrame, Layout, Record) {
    var frame = frame(.newsletters)
    frame.description = "\(words.newsletter): \(site.configuration.title)"
    let issues = site.newsletters.sorted { $0.issue.date.order > $1.issue.date.order }
    let content = NewsletterContent(
      issues: issues.map { entry in
        LinkView(
          title: site.title(of: entry.issue.matter), url: links.url(entry.path),
          summary: dates.text(entry.issue.date))
      })
    return (frame, .newsletter, content.record)
  }

  func newsletter(_ index: Int) -> (PageFrame, Layout, Record) {
    let entry = site.newsletters[index]
    var frame = frame(.newsletter(index), title: site.title(of: entry.issue.matter))
    frame.trail = [link(words.newsletter, site.routes.newsletters)]
    frame.description =
      entry.issue.preheader.map { site.typographic($0, on: entry.issue.matter) }
      ?? bodies.newsletters[index].summary
    let content = NewsletterContent(
      bodyHTML: html(bodies.newsletters[index]), date: dates.text(entry.issue.date))
    return (frame, .newsletter, content.record)
  }

  func search() -> (PageFrame, Layout, Record) {
    var frame = frame(.search)
    frame.description = words.searchDescription(of: site.configuration.title)
    frame.isHiddenFromSearch = true
    let content = SearchContent(
      indexes: indexLinks(), topics: site.shownTopics.map(links.topic),
      scriptURL: RootMark.text + site.routes.searchDirectory)
    return (frame, .search, content.record)
  }

  func subscribe() -> (PageFrame, Layout, Record) {
    var frame = frame(.subscribe)
    frame.description = words.subscribeDescription(of: site.configuration.title)
    frame.feeds =
      subscriptions.feeds(in: "", title: site.configuration.title) + [calendarFeed()].compactMap { $0 }
    let content = SubscribeContent(
      whole: subscriptions.whole(), online: subscriptions.online(),
      regionCalendars: site.regions.indices.compactMap { index in
        var subscription = subscriptions.region(index)
        subscription?.title = site.regions[index].name
        return subscription
      },
      press: subscriptions.feeds(in: site.routes.press, title: words.press, formats: [.rss]).first,
      eventFeed: subscriptions.feed(
        site.routes.eventFeed, title: words.events, type: FeedFormat.rss.mediaType, typeName: "RSS"),
      topics: site.shownTopics.filter { site.topics[$0].isDeclared }.map(links.topic),
      formats: site.shownFormats.map { links.term(site.formats[$0]) })
    return (frame, .subscribe, content.record)
  }

  func notFound() -> (PageFrame, Layout, Record) {
    var frame = frame(.notFound)
    frame.isHiddenFromSearch = true
    frame.description = words.notFound
    let content = NotFoundContent(links: indexLinks(), latest: posts(site.posts.indices.prefix(3)))
    return (frame, .notFound, content.record)
  }

  /// The lists from which everything can be found.
  private func indexLinks() -> [LinkView] {
    var paths = [site.routes.magazine, site.routes.calendar]
    if !site.regions.isEmpty { paths.append(site.routes.regions) }
    if !site.shownTopics.isEmpty { paths.append(site.routes.topics) }
    if !site.projects.isEmpty { paths.append(site.routes.projects) }
    paths.append(site.routes.subscribe)
    return paths.map { link(site.plan.title(at: $0) ?? $0, $0) }
  }
}
