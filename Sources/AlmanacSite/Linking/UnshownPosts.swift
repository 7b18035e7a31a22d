import AlmanacModel
import CivilTime

/// The posts and pages that are not shown, found by what links and references name them with.
struct UnshownPosts: Sendable {
  /// By source path, by the id, and by the site path that they have once they are shown.
  private var sources: [String: HiddenPost.Reason] = [:]
  private var ids: [String: HiddenPost.Reason] = [:]
  private var addresses: [String: HiddenPost.Reason] = [:]
  /// The public address of the site with a slash behind it; nil without one.
  private let root: String?

  init(_ site: Site) {
    root = site.configuration.url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    for entry in site.hiddenEntries where MarkdownPath.isMeant(entry.place.path) {
      sources[entry.place.path] = entry.reason
    }
    for hidden in site.hiddenPosts {
      let post = hidden.post
      sources[post.matter.path] = hidden.reason
      ids[post.id] = hidden.reason
      addresses[site.routes.post(slug: post.slug.value, kind: post.kind, year: post.date.day.year)] =
        hidden.reason
      for alias in post.matter.aliases {
        if let path = site.formerAddress(alias.value).sitePath { addresses[path] = hidden.reason }
      }
    }
  }

  /// Why the post of a source file is not shown; nil where there is none, or it is.
  func reason(source path: String) -> HiddenPost.Reason? { sources[path] }

  /// As for sources; also by the path without its extension.
  func reason(id: String) -> HiddenPost.Reason? { ids[id] ?? sources[id] ?? sources[id + ".md"] }

  /// As for sources, by the path of a page from the root of the site, with or without the slash behind it.
  func reason(address path: String) -> HiddenPost.Reason? {
    addresses[path] ?? addresses[path + "/"]
  }

  /// The day from which a post is shown that a full address of this site leads to; nil where it leads elsewhere.
  func firstDay(fullAddress address: String) -> Day? {
    guard let root, address.hasPrefix(root) else { return nil }
    let path = address.dropFirst(root.count).prefix { $0 != "#" && $0 != "?" }
    return reason(address: PercentCoding.decoded(String(path)))?.firstDay
  }
}

extension HiddenPost.Reason {
  /// The day from which the post is shown; nil where no day brings it.
  var firstDay: Day? { if case .future(let day) = self { day } else { nil } }
}
