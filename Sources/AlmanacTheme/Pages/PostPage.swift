import AlmanacModel
import AlmanacSite

struct PostPage: PageKind {
  let parts: PageParts
  let index: Int

  /// Texts of fewer words are short.
  private static let shortText = 200

  private var post: SitePost { site.posts[index] }
  private var matter: PageMatter { post.post.matter }
  private var isPress: Bool { post.post.kind == .press }
  var layout: Layout { isPress ? .press : .post }

  func content(_ frame: inout PageFrame) -> PostContent {
    complete(&frame)
    let body = bodies.posts[index]
    let (before, after) = neighbours
    return PostContent(
      standfirst: site.summary(of: matter), bodyHTML: html(body),
      kindName: words.name(of: post.post.kind), kindID: post.post.kind.rawValue,
      kindURL: links.url(site.routes.kind(post.post.kind)),
      date: dates.text(post.post.date), dateISO: post.post.date.machine,
      updated: post.post.updated.map(dates.text), updatedISO: post.post.updated?.machine,
      readingTime: words.readingTime(words: body.wordCount), authors: post.authors.map(links.contributor),
      regions: post.regions.map(links.region), topics: post.topics.map(links.topic),
      projects: post.projects.map(links.project), series: post.series.map { links.term(site.series[$0]) },
      previousInSeries: before.map(links.post), nextInSeries: after.map(links.post), headings: headings(body),
      hasContents: body.headings.count >= 3 && body.wordCount >= 400,
      picture: links.picture(
        post.image, at: .head, isOffered: post.image?.isOfferedWhole(in: post.post) ?? false),
      hasPictures: hasPictures, coverHTML: parts.cards.cover(index), corrections: corrections,
      events: events(post.events), sources: links.citations(post.sources), related: posts(post.related),
      contact: post.post.contact.map {
        OriginalMark.text($0, isOriginal: matter.isOriginal("contact"))
      } ?? (isPress ? links.pressContact : nil),
      plainTextURL: isPress ? links.url(site.pressTextPath(of: post)) : nil, isPress: isPress,
      isShort: body.wordCount < Self.shortText, draftText: draftText,
      subscription: subscriptions.nearest(post.regions))
  }

  private func complete(_ frame: inout PageFrame) {
    frame.title = site.title(of: matter)
    frame.description = parts.cards.summary(post, bodies.posts[index])
    frame.language = matter.pageLanguage
    frame.kicker = words.name(of: post.post.kind)
    frame.className = parts.cards.className(post)
    frame.subjects = [.post(index)] + post.regions.map { .region($0) }
    frame.isArticle = true
    frame.published = post.post.date.exactMachine
    frame.modified = post.post.lastChange?.exactMachine
    frame.canonical = post.post.canonical
    frame.feeds = feeds
    frame.trail = [
      isPress ? link(words.press, site.routes.press) : link(words.magazine, site.routes.magazine)
    ]
    let image = parts.frames.sharePicture(frame)?.url
    frame.objects = [StructuredPost(site).object(post, description: frame.description, image: image)]
  }

  /// The feeds in which the post stands: of the press, of its regions and topics, and of the whole.
  private var feeds: [FeedView] {
    let press = isPress ? [(site.routes.press, words.press)] : []
    let regions = post.regions.map { (site.regions[$0].path, site.regions[$0].name) }
    let topics = post.topics.filter { site.topics[$0].isDeclared }.map {
      (site.topics[$0].path, site.topics[$0].name)
    }
    let all = press + regions + topics + [("", siteTitle)]
    return all.flatMap { subscriptions.feeds(in: $0.0, title: $0.1, formats: [.rss]) }
  }

  /// The parts of its series before and after; lists of posts are newest first.
  private var neighbours: (before: Int?, after: Int?) {
    guard let series = post.series, let place = site.series[series].posts.firstIndex(of: index) else {
      return (nil, nil)
    }
    let all = site.series[series].posts
    return (place + 1 < all.count ? all[place + 1] : nil, place > 0 ? all[place - 1] : nil)
  }

  private var corrections: [CorrectionView] {
    post.post.corrections.map { correction in
      CorrectionView(
        text: OriginalMark.text(
          site.typographic(correction.text, on: matter), isOriginal: matter.isOriginal("correction")),
        date: correction.date.map(dates.text))
    }
  }

  /// Whether the post, or a card of what to read next, shows a picture.
  private var hasPictures: Bool {
    post.image != nil || !bodies.posts[index].imagePaths.isEmpty || bodies.posts[index].hasVideo
      || post.related.contains { site.posts[$0].image != nil }
  }

  /// Why a post that a preview shows is not public.
  private var draftText: String? {
    if post.post.isDraft { return words.draft }
    let first = PostVisibility.firstDay(of: post.post)
    return first > site.buildDay ? words.future(dates.text(first)) : nil
  }
}
