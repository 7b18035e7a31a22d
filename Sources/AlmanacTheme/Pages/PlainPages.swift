import AlmanacSite

/// A page of `pages/`.
struct PlainPage: PageKind {
  let parts: PageParts
  let index: Int
  let layout = Layout.page

  func content(_ frame: inout PageFrame) -> FreePageContent {
    let entry = site.pages[index]
    let body = bodies.pages[index]
    let summary = site.summary(of: entry.page.matter)
    frame.title = site.title(of: entry.page.matter)
    frame.language = entry.page.matter.pageLanguage
    frame.description = summary ?? body.summary
    frame.image = entry.image
    frame.isHiddenFromSearch = entry.page.isHiddenFromSearch
    frame.data = StructuredPage("WebPage")
    return FreePageContent(
      bodyHTML: html(body), summary: summary,
      picture: links.picture(
        entry.image, at: .head, isOffered: entry.image?.offersOriginal ?? false), headings: headings(body),
      hasContents: body.headings.count >= 4 && body.wordCount >= 400, sources: links.citations(entry.sources))
  }
}

/// The issues of the newsletter.
struct NewslettersPage: PageKind {
  let parts: PageParts
  let layout = Layout.newsletter

  func content(_ frame: inout PageFrame) -> NewsletterContent {
    frame.description = "\(words.newsletter): \(siteTitle)"
    frame.data = data.collection()
    let issues = site.newsletters.sorted { $0.issue.date.order > $1.issue.date.order }
    return NewsletterContent(
      issues: issues.map { entry in
        LinkView(
          title: site.title(of: entry.issue.matter), url: links.url(entry.path),
          summary: dates.text(entry.issue.date))
      }, subscription: subscriptions.whole())
  }
}

/// One issue.
struct NewsletterPage: PageKind {
  let parts: PageParts
  let index: Int
  let layout = Layout.newsletter

  func content(_ frame: inout PageFrame) -> NewsletterContent {
    let issue = site.newsletters[index].issue
    frame.title = site.title(of: issue.matter)
    frame.trail = [link(words.newsletter, site.routes.newsletters)]
    frame.description =
      issue.preheader.map { site.typographic($0, on: issue.matter) } ?? bodies.newsletters[index].summary
    frame.data = StructuredPage("WebPage", date: issue.date.exactMachine)
    return NewsletterContent(
      bodyHTML: html(bodies.newsletters[index]), date: dates.text(issue.date),
      subscription: subscriptions.whole())
  }
}

struct SearchPage: PageKind {
  let parts: PageParts
  let layout = Layout.search

  func content(_ frame: inout PageFrame) -> SearchContent {
    frame.description = words.searchDescription(of: siteTitle)
    frame.isHiddenFromSearch = true
    frame.data = StructuredPage("SearchResultsPage")
    return SearchContent(
      indexes: links.indexes, topics: site.shownTopics.map(links.topic),
      scriptURL: RootMark.text + site.routes.searchDirectory)
  }
}

/// Every calendar and feed.
struct SubscribePage: PageKind {
  let parts: PageParts
  let layout = Layout.subscribe

  func content(_ frame: inout PageFrame) -> SubscribeContent {
    frame.description = words.subscribeDescription(of: siteTitle)
    frame.feeds = subscriptions.feedsOfAll()
    frame.data = StructuredPage("WebPage")
    return SubscribeContent(
      whole: subscriptions.whole(), online: subscriptions.online(),
      regionCalendars: site.regions.indices.compactMap { index in
        var subscription = subscriptions.region(index)
        subscription?.title = links.name(of: site.regions[index])
        return subscription
      },
      regionChoices: site.regions.indices.map { choice(links.region($0), subscriptions.region($0)) },
      press: subscriptions.feeds(in: site.routes.press, title: words.press, formats: [.rss]).first,
      eventFeed: subscriptions.feed(
        site.routes.eventFeed, title: words.events, type: FeedFormat.rss.mediaType, typeName: "RSS"),
      topics: site.shownTopics.filter { site.topics[$0].isDeclared }.map {
        choice(links.topic($0), subscriptions.topic(site.topics[$0]))
      },
      formats: site.shownFormats.map {
        choice(links.term(site.formats[$0]), subscriptions.format(site.formats[$0]))
      })
  }

  /// What the panel can be pointed at; without a script the link leads to the panel of that page.
  private func choice(_ link: LinkView, _ subscription: SubscriptionView?) -> LinkView {
    var link = link
    link.feedURL = subscription?.httpsURL
    if link.feedURL != nil { link.url += "#_subscribe" }
    return link
  }
}

/// The page for addresses that do not exist.
struct NotFoundPage: PageKind {
  let parts: PageParts
  let layout = Layout.notFound

  func content(_ frame: inout PageFrame) -> NotFoundContent {
    frame.isHiddenFromSearch = true
    frame.description = words.notFound
    return NotFoundContent(links: links.indexes, latest: posts(site.posts.indices.prefix(3)))
  }
}
