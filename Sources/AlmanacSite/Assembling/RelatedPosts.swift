import AlmanacModel

/// Finds for each post the others that share most with it: topics, projects, regions and people,
/// each weighing the more the rarer it is.
public enum RelatedPosts {
  private static let count = 3
  /// Of a topic that many posts share only the nearest in time are looked at, so that the work grows with
  /// the number of posts and not with its square.
  private static let reach = 24

  /// Fills in the posts to read next.
  /// - Parameters:
  ///   - site: the linked site.
  ///   - former: a site from which they are taken where its posts share the same.
  ///   - jobs: how many threads may work at once; the result does not depend on it.
  public static func fill(_ site: inout Site, asIn former: Site? = nil, jobs: Int) {
    let shared = SharedTerms(site)
    if let former, SharedTerms(former) == shared {
      for index in site.posts.indices { site.posts[index].related = former.posts[index].related }
      return
    }
    let count = site.posts.count
    let share = 256
    let related = ParallelMap.map(count: (count + share - 1) / share, jobs: jobs) { number in
      let start = number * share
      return find(start..<min(count, start + share), shared, of: count)
    }
    for (index, own) in related.joined().enumerated() { site.posts[index].related = own }
  }

  /// For each kind of thing that posts share, the posts of each, in the order of posts: all that the search is told.
  private struct SharedTerms: Equatable {
    var lists: [[Int]]
    /// Of each post the positions of what it shares.
    let keys: [[Int]]
    let topicCount, projectCount, regionCount: Int

    init(_ site: Site) {
      lists = site.topics.map(\.posts)
      topicCount = lists.count
      lists += site.projects.map(\.posts)
      projectCount = lists.count
      lists += site.regions.map(\.posts)
      regionCount = lists.count
      lists += site.people.map(\.posts)
      let (topicCount, projectCount, regionCount) = (topicCount, projectCount, regionCount)
      keys = site.posts.map { post in
        var keys =
          post.topics + post.projects.map { $0 + topicCount } + post.regions.map { $0 + projectCount }
        for case .person(let person) in post.authors { keys.append(person + regionCount) }
        return keys
      }
    }

    /// Topics and projects say more than regions and people; what few posts share says more than what many do.
    func weight(of key: Int) -> Double {
      (key < projectCount ? 2.0 : 1.0) / Double(lists[key].count).squareRoot()
    }
  }

  private static func find(_ posts: Range<Int>, _ shared: SharedTerms, of count: Int) -> [[Int]] {
    var scores = [Double](repeating: 0, count: count)
    return posts.map { index in
      var touched: [Int] = []
      for key in shared.keys[index] {
        let list = shared.lists[key]
        guard list.count > 1 else { continue }
        let weight = shared.weight(of: key)
        for other in neighbours(of: index, in: list) where other != index {
          if scores[other] == 0 { touched.append(other) }
          scores[other] += weight
        }
      }
      let best = best(of: touched, scores: scores)
      for other in touched { scores[other] = 0 }
      return best
    }
  }

  /// The posts of a list that stand near to one in it; lists are in the order of posts.
  private static func neighbours(of post: Int, in list: [Int]) -> ArraySlice<Int> {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < post { low = middle + 1 } else { high = middle }
    }
    return list[max(0, low - reach)..<min(list.count, low + reach + 1)]
  }

  private static func best(of candidates: [Int], scores: [Double]) -> [Int] {
    var best: [Int] = []
    for candidate in candidates {
      let rank = best.firstIndex { other in
        scores[candidate] != scores[other] ? scores[candidate] > scores[other] : candidate < other
      }
      if let rank { best.insert(candidate, at: rank) } else if best.count < count { best.append(candidate) }
      if best.count > count { best.removeLast() }
    }
    return best
  }
}
