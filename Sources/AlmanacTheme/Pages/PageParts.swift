import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// What all pages are made of: the site and its texts, links and words, and the entries of lists, which are drawn
/// once and shared by all pages.
///
/// Nothing in it changes. It is a class because each kind of page holds it, and the site in it is large: the code that
/// copies it as a value stood once in each kind, an eighth of the program.
final class PageParts: Sendable {
  let site: Site
  let bodies: Bodies
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
  let drawing: FragmentDrawing
  /// The drawn cards of all posts, in their order.
  let cardFragments: LazyList<FragmentView>
  /// The drawn rows of all events, in their order, without the ids that filters need: only the calendar has filters.
  let rowFragments: LazyList<FragmentView>

  init(site: Site, bodies: Bodies, theme: Theme, ledger: Ledger) {
    self.site = site
    self.bodies = bodies
    reconciler = LedgerReconciler(ledger: ledger, buildDay: site.buildDay)
    let links = SiteLinks(site, sizes: theme.pictureSizes)
    self.links = links
    subscriptions = Subscriptions(site, links: links)
    frames = FrameBuilder(site, links: links)
    let cards = CardBuilder(site, links: links)
    self.cards = cards
    let rows = EventRowBuilder(site, links: links)
    self.rows = rows
    words = SiteWords(site.language)
    dates = DateWording(site.language)
    times = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let drawing = FragmentDrawing(theme: theme, siteRecord: frames.siteRecord)
    self.drawing = drawing
    cardFragments = LazyList(count: site.posts.count) { index in
      drawing.draw(.card, cards.card(index, body: bodies.posts[index]))
    }
    rowFragments = LazyList(count: site.events.count) { index in
      drawing.draw(.eventRow, rows.row(site.events[index]).withoutIDs)
    }
  }

  /// Draws all shared entries at once, for a build that needs every one.
  /// - Parameter jobs: how many threads may draw.
  func drawAll(jobs: Int) {
    cards.drawCovers(jobs: jobs)
    cardFragments.makeAll(jobs: jobs)
    rowFragments.makeAll(jobs: jobs)
  }
}

/// Draws entries of lists.
struct FragmentDrawing: Sendable {
  private let theme: Theme
  private let root: Record

  init(theme: Theme, siteRecord: Record) {
    self.theme = theme
    root = theme.root(site: siteRecord, page: nil)
  }

  func draw(_ fragment: Fragment, _ view: some View) -> FragmentView {
    var bytes: [UInt8] = []
    theme.fragments[fragment]?.render([root, view.record], into: &bytes)
    return FragmentView(entryHTML: bytes)
  }
}
