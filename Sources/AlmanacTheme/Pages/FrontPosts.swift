import AlmanacSite

/// Which posts stand on the front page.
struct FrontPosts {
  /// The first featured post, else the newest.
  let lead: Int?
  /// More featured ones.
  let featured: [Int]
  /// The newest of the others.
  let latest: [Int]

  init(_ site: Site) {
    let chosen = site.posts.indices.filter { site.posts[$0].post.isFeatured }
    let lead = chosen.first ?? site.posts.indices.first
    let featured = Array(chosen.dropFirst().prefix(2))
    let shown = Set([lead].compactMap { $0 } + featured)
    self.lead = lead
    self.featured = featured
    latest = Array(site.posts.indices.lazy.filter { !shown.contains($0) }.prefix(6))
  }

  var all: [Int] { [lead].compactMap { $0 } + featured + latest }
}
