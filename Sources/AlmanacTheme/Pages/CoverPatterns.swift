import AlmanacModel
import AlmanacSite

/// Which pattern each post's cover has: one of its topics' own, and another only where two of one pattern would stand on
/// one screen. Lists of one topic show that topic's pattern again and again.
struct CoverPatterns: Sendable {
  /// How many posts before and after one stand with it on a screen.
  private static let screen = 5

  private let patterns: [CoverPattern]

  init(_ site: Site) {
    let neighbours = Self.neighbours(site)
    var patterns = [CoverPattern?](repeating: nil, count: site.posts.count)
    // From the oldest on, so that a new post changes no cover that readers know.
    for index in site.posts.indices.reversed() {
      let near = neighbours[index].compactMap { patterns[$0] }
      patterns[index] = Self.pattern(of: site.posts[index], in: site, near: near)
    }
    self.patterns = patterns.map { $0 ?? .rings }
  }

  subscript(post: Int) -> CoverPattern { patterns.indices.contains(post) ? patterns[post] : .rings }

  /// The pattern of a topic: the one that it was given, else they take turns.
  static func owned(by topic: Int?, in site: Site) -> CoverPattern {
    topic.flatMap { site.topics.indices.contains($0) ? site.topics[$0].pattern : nil }
      ?? CoverPattern.of(topic: topic ?? 0)
  }

  /// The first of its topics' patterns that is not near, else the one that is near the fewest times.
  private static func pattern(of post: SitePost, in site: Site, near: [CoverPattern]) -> CoverPattern {
    let own = post.topics.map { owned(by: $0, in: site) }
    if let free = own.first(where: { !near.contains($0) }) { return free }
    var dice = DrawingDice(seed: post.post.id)
    let turn = dice.roll(CoverPattern.allCases.count)
    let others = CoverPattern.allCases[turn...] + CoverPattern.allCases[..<turn]
    return others.min { left, right in
      near.count { $0 == left } < near.count { $0 == right }
    } ?? .rings
  }

  /// The posts that stand with each on some screen: of the magazine, a kind, a region, a project, and what to read next.
  private static func neighbours(_ site: Site) -> [Set<Int>] {
    var found = [Set<Int>](repeating: [], count: site.posts.count)
    func join(_ left: Int, _ right: Int) {
      guard left != right, found.indices.contains(left), found.indices.contains(right) else { return }
      found[left].insert(right)
      found[right].insert(left)
    }
    func add(_ list: some Sequence<Int>) {
      var last: [Int] = []
      for post in list {
        for other in last { join(post, other) }
        last = last.suffix(screen - 1) + [post]
      }
    }
    add(site.posts.indices)
    for kind in site.postsByKind.values { add(kind) }
    for region in site.regions { add(region.posts) }
    for project in site.projects { add(project.posts) }
    for post in site.posts { add(post.related) }
    add(FrontPosts(site).all)
    return found
  }
}
