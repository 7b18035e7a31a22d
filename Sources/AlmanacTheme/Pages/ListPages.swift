import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func magazine(_ number: Int) -> (PageFrame, Layout, Record) {
    let (posts, paging) = paged(site.posts.indices, number: number, base: site.routes.magazine)
    var frame = listFrame(.magazine(number: number), number)
    frame.feeds = subscriptions.feeds(in: "", title: site.configuration.title)
    frame.description = words.magazineDescription(of: site.configuration.title)
    let content = ListContent(
      posts: self.posts(posts), paging: paging, filters: kindFilters(current: nil),
      hasPosts: !posts.isEmpty, isFirstPage: number == 1, isEmpty: posts.isEmpty)
    return (frame, .list, content.record)
  }

  func kindList(_ kind: PostKind, _ number: Int) -> (PageFrame, Layout, Record) {
    let base = site.routes.kind(kind)
    let all = site.postsByKind[kind] ?? []
    let (posts, paging) = paged(all, number: number, base: base)
    var frame = listFrame(.kind(kind, number: number), number)
    if kind != .press { frame.trail = [link(words.magazine, site.routes.magazine)] }
    if kind == .press {
      frame.feeds = subscriptions.feeds(in: base, title: words.press, formats: [.rss])
    }
    frame.description = words.kindDescription(kind, of: site.configuration.title)
    let publisher = site.configuration.publisher
    let contact = [publisher.name, publisher.phone, publisher.email].compactMap { $0 }.joined(separator: ", ")
    let content = ListContent(
      posts: self.posts(posts), paging: paging, filters: kindFilters(current: kind), hasPosts: !posts.isEmpty,
      isFirstPage: number == 1, isEmpty: posts.isEmpty,
      contact: kind == .press && !contact.isEmpty ? contact : nil)
    return (frame, .list, content.record)
  }

  func topic(_ index: Int, _ number: Int) -> (PageFrame, Layout, Record) {
    let term = site.topics[index]
    var (frame, content) = termList(
      .topic(index, number: number), term, number, parent: link(words.topics, site.routes.topics))
    content.subscription = subscriptions.topic(term)
    frame.windowTitle = "\(words.topic): \(frame.windowTitle ?? frame.title)"
    frame.feeds = content.subscription?.feeds ?? []
    frame.kicker = words.topic
    return (frame, .list, content.record)
  }

  func format(_ index: Int) -> (PageFrame, Layout, Record) {
    let term = site.formats[index]
    var (frame, content) = termList(
      .format(index), term, 1, parent: link(words.formats, site.routes.formats))
    content.subscription = subscriptions.format(term)
    frame.title = term.plural
    frame.kicker = words.format
    return (frame, .list, content.record)
  }

  func series(_ index: Int, _ number: Int) -> (PageFrame, Layout, Record) {
    var (frame, content) = termList(
      .series(index, number: number), site.series[index], number,
      parent: link(words.series, site.routes.seriesList))
    frame.kicker = words.seriesSingular
    return (frame, .list, content.record)
  }

  private func termList(
    _ page: PlannedPage, _ term: SiteTerm, _ number: Int, parent: LinkView
  ) -> (PageFrame, ListContent) {
    let (posts, paging) = paged(term.posts, number: number, base: term.path)
    var frame = listFrame(page, number, title: site.typographic(term.name))
    frame.trail = [parent]
    frame.description =
      term.summary.map(site.typographic) ?? words.termDescription(term.name, of: site.configuration.title)
    let isFirst = number == 1
    let content = ListContent(
      intro: term.summary.map(site.typographic), posts: self.posts(posts), paging: paging,
      upcoming: isFirst ? events(upcoming(term.events)) : [], past: isFirst ? events(past(term.events)) : [],
      hasPosts: !posts.isEmpty, hasEvents: isFirst && !term.events.isEmpty, isFirstPage: isFirst,
      isEmpty: posts.isEmpty && term.events.isEmpty)
    return (frame, content)
  }

  private func kindFilters(current: PostKind?) -> [LinkView] {
    var filters = [
      LinkView(title: words.allPosts, url: links.url(site.routes.magazine), isCurrent: current == nil)
    ]
    for kind in PostKind.allCases where site.postsByKind[kind] != nil {
      filters.append(
        LinkView(
          title: words.plural(of: kind), url: links.url(site.routes.kind(kind)), isCurrent: current == kind))
    }
    return filters
  }

  /// The frame of one page of a list.
  func listFrame(_ page: PlannedPage, _ number: Int, title: String? = nil) -> PageFrame {
    var frame = frame(page, title: title)
    if number > 1 { frame.windowTitle = "\(frame.title), \(words.page(number))" }
    return frame
  }
}
