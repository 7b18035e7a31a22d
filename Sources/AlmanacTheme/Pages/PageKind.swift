import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// One kind of page: what such a page says about itself, and what its layout sees.
protocol PageKind {
  associatedtype Content: View
  var parts: PageParts { get }
  var layout: Layout { get }
  /// What the layout sees.
  /// - Parameter frame: has address and title as they are planned; the rest is said here.
  func content(_ frame: inout PageFrame) -> Content
}

/// A page before the theme draws it.
struct PageContents {
  let frame: PageFrame
  let layout: Layout
  /// What the layout sees.
  let record: Record
}

extension PageKind {
  /// The page at the address that is planned for it.
  func contents(of page: PlannedPage) -> PageContents {
    let planned = site.plan.output(of: page)
    var frame = PageFrame(path: planned?.sitePath ?? "", title: planned?.title ?? "")
    let record = content(&frame).record
    return PageContents(frame: frame, layout: layout, record: record)
  }

  var site: Site { parts.site }
  var bodies: Bodies { parts.bodies }
  var links: SiteLinks { parts.links }
  var subscriptions: Subscriptions { parts.subscriptions }
  var words: SiteWords { parts.words }
  var dates: DateWording { parts.dates }
  var times: EventTimeWording { parts.times }
  var data: StructuredData { StructuredData(site) }
  /// The name of the site, as descriptions end with it.
  var siteTitle: String { site.configuration.title }

  /// A fragment of Markdown with the mark for the root in its links.
  func html(_ document: MarkdownDocument?) -> [UInt8] {
    guard let document else { return [] }
    var bytes: [UInt8] = []
    document.html.write(into: &bytes, siteRoot: RootMark.text, ownPage: "") { links.sizes[$0] }
    return bytes
  }

  func link(_ title: String, _ path: String) -> LinkView { LinkView(title: title, url: links.url(path)) }

  func posts(_ indexes: some Sequence<Int>) -> [FragmentView] { indexes.map { parts.cardFragments[$0] } }

  func events(_ indexes: some Sequence<Int>) -> [FragmentView] { indexes.map { parts.rowFragments[$0] } }

  /// Events that are not over, in order.
  func upcoming(_ indexes: some Sequence<Int>) -> [Int] { indexes.filter { site.events[$0].phase != .past } }

  /// Events that are over, latest first.
  func past(_ indexes: some Sequence<Int>) -> [Int] {
    indexes.filter { site.events[$0].phase == .past }.reversed()
  }

  func isDated(_ event: Int) -> Bool { !site.events[event].event.time.isUndated }

  func headings(_ document: MarkdownDocument) -> [HeadingView] {
    document.headings.filter { $0.level <= 3 }.map {
      HeadingView(title: $0.text, url: "#\($0.id)", isSub: $0.level > 2)
    }
  }

  /// Labels with what is known.
  func facts(_ facts: [(String, String?)]) -> [FactView] {
    facts.compactMap { label, text in text.map { FactView(label: label, text: site.typographic($0)) } }
  }
}
