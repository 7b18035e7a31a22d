import AlmanacModel
import AlmanacSite

/// A page of a list of posts, which may go on over several pages.
protocol ListKind: PageKind {
  /// Which page of the list it is, from 1.
  var number: Int { get }
}

extension ListKind {
  var isFirst: Bool { number == 1 }

  /// Tells the pages of one list apart in the window.
  func nameWindow(_ frame: inout PageFrame) {
    if !isFirst { frame.windowTitle = "\(frame.title), \(words.page(number))" }
  }

  /// The posts of this page, and the links to the other pages.
  func paged<Posts: RandomAccessCollection<Int>>(
    _ posts: Posts, base: String
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

extension ListKind where Content == ListContent {
  /// The posts of the magazine, or of one kind.
  func magazine(
    _ frame: inout PageFrame, _ all: some RandomAccessCollection<Int>, kind: PostKind?
  ) -> ListContent {
    let (posts, paging) = paged(all, base: kind.map(site.routes.kind) ?? site.routes.magazine)
    nameWindow(&frame)
    frame.data = data.collection(posts: posts)
    return ListContent(
      posts: self.posts(posts), paging: paging, filters: kindFilters(current: kind), hasPosts: !posts.isEmpty,
      isFirstPage: isFirst, isEmpty: posts.isEmpty)
  }

  private func kindFilters(current: PostKind?) -> [LinkView] {
    let all = LinkView(
      title: words.allPosts, url: links.url(site.routes.magazine), isCurrent: current == nil)
    return [all]
      + PostKind.allCases.filter { site.postsByKind[$0] != nil }.map { kind in
        LinkView(
          title: words.plural(of: kind), url: links.url(site.routes.kind(kind)), isCurrent: current == kind)
      }
  }
}

struct MagazinePage: ListKind {
  let parts: PageParts
  let number: Int
  let layout = Layout.list

  func content(_ frame: inout PageFrame) -> ListContent {
    frame.feeds = subscriptions.feeds(in: "", title: siteTitle)
    frame.description = words.magazineDescription(of: siteTitle)
    return magazine(&frame, site.posts.indices, kind: nil)
  }
}

/// The posts of one kind.
struct KindPage: ListKind {
  let parts: PageParts
  let kind: PostKind
  let number: Int
  let layout = Layout.list

  func content(_ frame: inout PageFrame) -> ListContent {
    frame.description = words.kindDescription(kind, of: siteTitle)
    var content = magazine(&frame, site.postsByKind[kind] ?? [], kind: kind)
    if kind == .press {
      frame.feeds = subscriptions.feeds(in: site.routes.press, title: words.press, formats: [.rss])
      content.contact = links.pressContact
    } else {
      frame.trail = [link(words.magazine, site.routes.magazine)]
    }
    return content
  }
}
