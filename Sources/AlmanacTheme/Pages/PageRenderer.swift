import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// Renders pages: makes what a layout sees and lets the theme draw it. Cards of posts and rows of events
/// are drawn once and shared by all pages.
public struct PageRenderer: Sendable {
  let site: Site
  let bodies: Bodies
  let theme: Theme
  let links: SiteLinks
  let subscriptions: Subscriptions
  let frames: FrameBuilder
  let cards: CardBuilder
  let rows: EventRowBuilder
  let words: SiteWords
  let dates: DateWording
  let times: EventTimeWording
  /// What subscribers know of events.
  let reconciler: LedgerReconciler
  /// The drawn cards of all posts, in their order.
  let cardFragments: LazyList<FragmentView>
  /// The drawn rows of all events, in their order.
  let rowFragments: LazyList<FragmentView>

  /// - Parameter ledger: of the moved events it has the starts that were announced.
  public init(site: Site, bodies: Bodies, theme: Theme, ledger: Ledger = Ledger()) {
    reconciler = LedgerReconciler(ledger: ledger, buildDay: site.buildDay)
    self.site = site
    self.bodies = bodies
    self.theme = theme
    let links = SiteLinks(site)
    self.links = links
    subscriptions = Subscriptions(site, links: links)
    let frames = FrameBuilder(site, links: links)
    self.frames = frames
    let cards = CardBuilder(site, links: links)
    self.cards = cards
    let rows = EventRowBuilder(site, links: links)
    self.rows = rows
    words = SiteWords(site.language)
    dates = DateWording(site.language)
    times = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let drawing = FragmentDrawing(theme: theme, siteRecord: frames.siteRecord)
    cardFragments = LazyList(count: site.posts.count) { index in
      drawing.draw(.card, cards.card(index, body: bodies.posts[index]).record)
    }
    rowFragments = LazyList(count: site.events.count) { index in
      drawing.draw(.eventRow, rows.row(site.events[index]).record)
    }
  }

  /// Draws all shared entries at once, for a build that needs every one.
  /// - Parameter jobs: how many threads may draw.
  public func drawAll(jobs: Int) {
    cards.drawCovers(jobs: jobs)
    cardFragments.makeAll(jobs: jobs)
    rowFragments.makeAll(jobs: jobs)
  }

  /// The bytes of a page.
  public func render(_ page: PlannedPage) -> [UInt8] {
    let (frame, layout, content) = contents(of: page)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    theme.layouts[layout]?.render([LayoutShares.nothing, root(frame, layout), content], into: &bytes)
    return RootMark.resolve(UnbrokenTimes.mark(bytes), root: root(of: page, frame.path))
  }

  /// What the layout of a page sees, outermost first.
  func records(of page: PlannedPage) -> [Record] {
    let (frame, layout, content) = contents(of: page)
    return [root(frame, layout), content]
  }

  private func root(_ frame: PageFrame, _ layout: Layout) -> Record {
    theme.root.record([
      .view(frames.siteRecord), .view(frames.page(frame, layout: layout).record),
      .view(theme.translationRecord),
      .view(theme.assetRecord), .view(theme.settingRecord),
    ])
  }

  /// The way from a page to the root: relative, but on the page for addresses that do not exist, which
  /// may be served from anywhere.
  private func root(of page: PlannedPage, _ path: String) -> String {
    if page == .notFound, let url = site.url {
      let rest = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst(2)
      return "/" + (rest.first.map(String.init) ?? "")
    }
    return Routes.prefix(depth: Routes.depth(of: path))
  }

  /// What a page says about itself, its layout, and what the layout sees.
  private func contents(of page: PlannedPage) -> (PageFrame, Layout, Record) {
    var (frame, layout, content) = parts(of: page)
    if let data = pageData(of: page, frame) { frame.structuredData.append(data) }
    return (frame, layout, content)
  }

  private func parts(of page: PlannedPage) -> (PageFrame, Layout, Record) {
    switch page {
    case .front: return (frontFrame(), .front, frontContent().record)
    case .magazine(let number): return magazine(number)
    case .kind(let kind, let number): return kindList(kind, number)
    case .post(let index): return post(index)
    case .regions: return regions()
    case .region(let index, let number): return region(index, number)
    case .calendar: return calendar()
    case .area(let index): return area(index)
    case .month(let month): return self.month(month)
    case .year(let year): return self.year(year)
    case .event(let index): return event(index)
    case .topic(let index, let number): return topic(index, number)
    case .format(let index): return format(index)
    case .series(let index, let number): return series(index, number)
    case .project(let index): return project(index)
    case .person(let index): return person(index)
    case .free(let index): return free(index)
    case .people: return people()
    case .topics, .formats, .projects, .seriesList, .members, .partners, .sources: return directory(page)
    case .newsletters: return newsletters()
    case .newsletter(let index): return newsletter(index)
    case .search: return search()
    case .subscribe: return subscribe()
    case .notFound: return notFound()
    }
  }

  // MARK: - What pages share

  /// The frame of a page at the address that is planned for it.
  /// - Parameter title: the heading; nil takes the planned title as it is written.
  func frame(_ page: PlannedPage, title: String? = nil) -> PageFrame {
    let planned = site.plan.output(of: page)
    return PageFrame(path: planned?.sitePath ?? "", title: title ?? planned?.title ?? "")
  }

  /// A fragment of Markdown with the mark for the root in its links.
  func html(_ document: MarkdownDocument?) -> [UInt8] {
    guard let document else { return [] }
    var bytes: [UInt8] = []
    document.html.write(into: &bytes, siteRoot: RootMark.text, ownPage: "")
    return bytes
  }

  func link(_ title: String, _ path: String) -> LinkView { LinkView(title: title, url: links.url(path)) }

  func posts(_ indexes: some Sequence<Int>) -> [FragmentView] { indexes.map { cardFragments[$0] } }

  func events(_ indexes: some Sequence<Int>) -> [FragmentView] { indexes.map { rowFragments[$0] } }

  /// The drawn row of an event on one of its dates.
  func fragment(_ date: EventDate) -> FragmentView {
    let event = site.events[date.event]
    guard date.occurrence != event.current else { return rowFragments[date.event] }
    return FragmentDrawing(theme: theme, siteRecord: frames.siteRecord)
      .draw(.eventRow, rows.row(event, at: date.occurrence).record)
  }

  /// Events that are not over, in order.
  func upcoming(_ indexes: some Sequence<Int>) -> [Int] { indexes.filter { site.events[$0].phase != .past } }

  /// Events that are over, latest first.
  func past(_ indexes: some Sequence<Int>) -> [Int] {
    indexes.filter { site.events[$0].phase == .past }.reversed()
  }

  func headings(_ document: MarkdownDocument) -> [HeadingView] {
    document.headings.filter { $0.level <= 3 }.map {
      HeadingView(title: $0.text, url: "#\($0.id)", isSub: $0.level > 2)
    }
  }

  /// One page of a list of posts, and the links to the others.
  func paged<Posts: RandomAccessCollection<Int>>(
    _ posts: Posts, number: Int, base: String
  ) -> (posts: Posts.SubSequence, paging: PagingView?) {
    let size = max(1, site.configuration.postsPerPage)
    let total = max(1, (posts.count + size - 1) / size)
    let slice = posts.dropFirst(max(0, number - 1) * size).prefix(size)
    guard total > 1 else { return (slice, nil) }
    func url(_ page: Int) -> String { links.url(site.routes.page(page, of: base)) }
    let shown = PageNumbers.shown(current: number, total: total)
    let paging = PagingView(
      text: words.page(number, of: total), previousURL: number > 1 ? url(number - 1) : nil,
      nextURL: number < total ? url(number + 1) : nil,
      pages: shown.map { LinkView(title: String($0), url: url($0), isCurrent: $0 == number) })
    return (slice, paging)
  }
}

/// Which numbers a long list of pages shows: the first, the last, and those around the current one.
enum PageNumbers {
  static func shown(current: Int, total: Int) -> [Int] {
    (1...max(1, total)).filter { $0 == 1 || $0 == total || abs($0 - current) <= 2 }
  }
}

/// Draws entries of lists.
struct FragmentDrawing: Sendable {
  private let theme: Theme
  private let root: Record

  init(theme: Theme, siteRecord: Record) {
    self.theme = theme
    root = theme.root.record([
      .view(siteRecord), .none, .view(theme.translationRecord), .view(theme.assetRecord),
      .view(theme.settingRecord),
    ])
  }

  func draw(_ fragment: Fragment, _ record: Record) -> FragmentView {
    var bytes: [UInt8] = []
    theme.fragments[fragment]?.render([root, record], into: &bytes)
    return FragmentView(entryHTML: bytes)
  }
}
