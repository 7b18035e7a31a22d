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
  /// - Parameters:
  ///   - document: nil where there is no text.
  ///   - isOriginal: whether it is in the words of the original.
  func html(_ document: MarkdownDocument?, isOriginal: Bool = false) -> [UInt8] {
    guard let document else { return [] }
    var bytes: [UInt8] = []
    document.html.write(into: &bytes, siteRoot: RootMark.text, ownPage: "") { links.sizes[$0] }
    return OriginalMark.html(bytes, language: site.language(ofOriginal: isOriginal))
  }

  func link(_ title: String, _ path: String) -> LinkView { LinkView(title: title, url: links.url(path)) }

  func posts(_ indexes: some Sequence<Int>) -> [FragmentView] { indexes.map { parts.cardFragments[$0] } }

  func events(_ indexes: some Sequence<Int>) -> [FragmentView] { indexes.map { parts.rowFragments[$0] } }

  /// Events that one can still go to, on a day that is known, in order.
  func coming(_ indexes: some Sequence<Int>) -> [Int] {
    indexes.filter { site.standing(of: site.events[$0]).isComing }
  }

  /// Events that are not over and not under “coming”: those that run for long, then those whose day is not known.
  func announced(_ indexes: some Sequence<Int>) -> [Int] {
    let all = Array(indexes)
    return [EventStanding.longRunning, .announced].flatMap { wanted in
      all.filter { site.standing(of: site.events[$0]) == wanted }
    }
  }

  /// Events that are over, latest first.
  func past(_ indexes: some Sequence<Int>) -> [Int] {
    indexes.filter { site.events[$0].phase == .past }.reversed()
  }

  func isDated(_ event: Int) -> Bool { !site.events[event].event.time.isUndated }

  func headings(_ document: MarkdownDocument, isOriginal: Bool = false) -> [HeadingView] {
    document.headings.filter { $0.level <= 3 }.map {
      HeadingView(
        title: OriginalMark.text($0.text, isOriginal: isOriginal), url: "#\($0.id)", isSub: $0.level > 2)
    }
  }

  /// Labels with what is known.
  func facts(_ facts: [(String, String?)]) -> [FactView] {
    facts.compactMap { label, text in text.map { FactView(label: label, text: $0) } }
  }
}
