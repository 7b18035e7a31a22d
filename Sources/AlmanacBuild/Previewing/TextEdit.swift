import AlmanacModel
import AlmanacSite
import CivilTime

/// An edit of one Markdown file that leaves addresses, lists and links as they are: of any page its text, of a post also what
/// else is free. The site need not be linked anew.
struct TextEdit {
  /// The site with what the file says now.
  private(set) var site: Site
  private let edit: FileEdit

  /// Nil where more has changed.
  init?(_ edit: FileEdit, of site: Site) {
    self.site = site
    self.edit = edit
    let now = edit.now
    let isTaken =
      switch edit.path.split(separator: "/").first {
      case "magazine": replacePost(now.posts)
      case "regions": replaceText(\.regions, \.region, now.regions) != nil
      case "projects": replaceText(\.projects, \.project, now.projects) != nil
      case "pages": replaceText(\.pages, \.page, now.pages) != nil
      case "newsletter": replaceText(\.newsletters, \.issue, now.newsletters) != nil
      default: false
      }
    guard isTaken else { return nil }
  }

  private mutating func replacePost(_ written: [Post]) -> Bool {
    if replaceText(\.posts, \.post, written) != nil { return true }
    guard edit.leavesFindingsAlone, let (index, post) = place(\.posts, \.post, written),
      post.isLinked(like: site.posts[index].post)
    else { return false }
    site.posts[index].post = post
    site.plan.rename(site.posts[index].path, to: post.matter.title.value)
    return true
  }

  /// - Returns: where the page stands that has another text now; nil where more has changed.
  private mutating func replaceText<Item, Page: MarkdownEntry>(
    _ list: WritableKeyPath<Site, [Item]>, _ page: WritableKeyPath<Item, Page>, _ written: [Page]
  ) -> Int? {
    guard edit.hasSameFindings, let (index, now) = place(list, page, written),
      now.isSameBesidesText(as: site[keyPath: list][index][keyPath: page])
    else { return nil }
    site[keyPath: list][index][keyPath: page].matter.body = now.matter.body
    return index
  }

  /// What the file says, and where the site has it; nil where it has it twice or not at all.
  private func place<Item, Page: MarkdownEntry>(
    _ list: KeyPath<Site, [Item]>, _ page: KeyPath<Item, Page>, _ written: [Page]
  ) -> (index: Int, now: Page)? {
    let items = site[keyPath: list]
    let places = items.indices.filter { items[$0][keyPath: page].matter.path == edit.path }
    guard places.count == 1, let index = places.first, written.count == 1, let now = written.first else {
      return nil
    }
    return (index, now)
  }
}
