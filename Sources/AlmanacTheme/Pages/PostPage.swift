import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func post(_ index: Int) -> (PageFrame, Layout, Record) {
    let post = site.posts[index]
    let isPress = post.post.kind == .press
    return (postFrame(post, index), isPress ? .press : .post, postContent(post, index).record)
  }

  private func postFrame(_ post: SitePost, _ index: Int) -> PageFrame {
    let matter = post.post.matter
    var frame = frame(.post(index), title: site.title(of: matter))
    frame.description = cards.summary(post, bodies.posts[index])
    frame.language = matter.language
    frame.kicker = words.name(of: post.post.kind)
    frame.className = cards.className(post)
    frame.image = post.image ?? post.regions.lazy.compactMap { site.regions[$0].image }.first
    frame.isArticle = true
    frame.published = post.post.date.exactMachine
    frame.modified = post.post.lastChange?.exactMachine
    frame.canonical = post.post.canonical
    let isPress = post.post.kind == .press
    frame.feeds = feeds(of: post)
    frame.trail = [
      isPress ? link(words.press, site.routes.press) : link(words.magazine, site.routes.magazine)
    ]
    frame.structuredData = [
      PostData(site).object(
        post, description: frame.description, image: frames.sharePicture(frame)?.url)
    ]
    return frame
  }

  /// The feeds in which the post stands: of the press, of its regions and topics, and of the whole.
  private func feeds(of post: SitePost) -> [FeedView] {
    let press = post.post.kind == .press ? [(site.routes.press, words.press)] : []
    let regions = post.regions.map { (site.regions[$0].path, site.regions[$0].name) }
    let topics = post.topics.filter { site.topics[$0].isDeclared }.map {
      (site.topics[$0].path, site.topics[$0].name)
    }
    let all = press + regions + topics + [("", site.configuration.title)]
    return all.flatMap { subscriptions.feeds(in: $0.0, title: $0.1, formats: [.rss]) }
  }

  private func postContent(_ post: SitePost, _ index: Int) -> PostContent {
    let body = bodies.posts[index]
    let (before, after) = neighbours(of: index, in: post.series)
    let isPress = post.post.kind == .press
    return PostContent(
      standfirst: site.summary(of: post.post.matter), bodyHTML: html(body),
      kindName: words.name(of: post.post.kind), kindID: post.post.kind.rawValue,
      kindURL: links.url(site.routes.kind(post.post.kind)),
      date: dates.text(post.post.date), dateISO: post.post.date.machine,
      updated: post.post.updated.map(dates.text), updatedISO: post.post.updated?.machine,
      readingTime: words.readingTime(words: body.wordCount), authors: post.authors.map(links.contributor),
      regions: post.regions.map(links.region), topics: post.topics.map(links.topic),
      projects: post.projects.map(links.project), series: post.series.map { links.term(site.series[$0]) },
      previousInSeries: before.map(postLink), nextInSeries: after.map(postLink), headings: headings(body),
      hasContents: body.headings.count >= 3 && body.wordCount >= 400, picture: links.picture(post.image),
      coverHTML: cards.cover(index), corrections: corrections(post),
      events: events(post.events), sources: links.citations(post.sources), related: posts(post.related),
      contact: post.post.contact ?? (isPress ? pressContact() : nil),
      plainTextURL: isPress ? links.url(site.pressTextPath(of: post)) : nil, isPress: isPress,
      draftText: draftText(post.post))
  }

  func postLink(_ index: Int) -> LinkView {
    let post = site.posts[index]
    return LinkView(
      title: site.title(of: post.post.matter), url: links.url(post.path),
      summary: dates.text(post.post.date))
  }

  /// The parts of a series before and after; lists of posts are newest first.
  private func neighbours(of index: Int, in series: Int?) -> (before: Int?, after: Int?) {
    guard let series, let place = site.series[series].posts.firstIndex(of: index) else { return (nil, nil) }
    let all = site.series[series].posts
    return (place + 1 < all.count ? all[place + 1] : nil, place > 0 ? all[place - 1] : nil)
  }

  private func corrections(_ post: SitePost) -> [CorrectionView] {
    post.post.corrections.map { correction in
      CorrectionView(
        text: site.typographic(correction.text, on: post.post.matter), date: correction.date.map(dates.text))
    }
  }

  private func pressContact() -> String? {
    let publisher = site.configuration.publisher
    let parts = [publisher.name, publisher.phone, publisher.email].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Why a post that a preview shows is not public.
  private func draftText(_ post: Post) -> String? {
    if post.isDraft { return words.draft }
    let first = PostVisibility.firstDay(of: post)
    return first > site.buildDay ? words.future(dates.text(first)) : nil
  }
}
