import AlmanacSite

extension ListKind where Content == ListContent {
  /// Posts and events of a term.
  fileprivate func list(_ frame: inout PageFrame, of term: SiteTerm, parent: LinkView) -> ListContent {
    let (posts, paging) = paged(term.posts, base: term.path)
    let isSummaryOriginal = term.originals.contains("summary")
    let summary = term.summary.map { site.typographic($0, isOriginal: isSummaryOriginal) }
    frame.isTitleOriginal = term.originals.contains("name")
    frame.title = site.typographic(term.name, isOriginal: frame.isTitleOriginal)
    nameWindow(&frame)
    frame.trail = [parent]
    frame.description = summary ?? words.termDescription(term.name, of: siteTitle)
    frame.data = data.collection(posts: posts)
    return ListContent(
      intro: summary.map { OriginalMark.text($0, isOriginal: isSummaryOriginal) }, posts: self.posts(posts),
      paging: paging,
      upcoming: isFirst ? events(coming(term.events)) : [],
      announced: isFirst ? events(announced(term.events)) : [],
      past: isFirst ? events(past(term.events)) : [],
      hasPosts: !posts.isEmpty, hasEvents: isFirst && !term.events.isEmpty, isFirstPage: isFirst,
      isEmpty: posts.isEmpty && term.events.isEmpty)
  }
}

struct TopicPage: ListKind {
  let parts: PageParts
  let index: Int
  let number: Int
  let layout = Layout.list

  func content(_ frame: inout PageFrame) -> ListContent {
    let term = site.topics[index]
    var content = list(&frame, of: term, parent: link(words.topics, site.routes.topics))
    content.subscription = subscriptions.topic(term)
    frame.windowTitle = "\(words.topic): \(frame.windowTitle ?? frame.title)"
    frame.feeds = content.subscription?.feeds ?? []
    frame.kicker = words.topic
    return content
  }
}

/// Events of one format, and posts.
struct FormatPage: ListKind {
  let parts: PageParts
  let index: Int
  let number = 1
  let layout = Layout.list

  func content(_ frame: inout PageFrame) -> ListContent {
    let term = site.formats[index]
    var content = list(&frame, of: term, parent: link(words.formats, site.routes.formats))
    content.subscription = subscriptions.format(term)
    frame.title = term.plural
    frame.isTitleOriginal = term.originals.contains("plural")
    frame.kicker = words.format
    frame.data = data.collection(events: coming(term.events))
    return content
  }
}

struct SeriesPage: ListKind {
  let parts: PageParts
  let index: Int
  let number: Int
  let layout = Layout.list

  func content(_ frame: inout PageFrame) -> ListContent {
    frame.kicker = words.seriesSingular
    return list(&frame, of: site.series[index], parent: link(words.series, site.routes.seriesList))
  }
}
