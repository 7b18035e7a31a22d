import AlmanacModel

/// Finds for each post the others that share most with it: topics, projects, regions and people,
/// each weighing the more the rarer it is.
public enum RelatedPosts {
  private static let count = 3
  /// Of a topic that many posts share only the nearest in time are looked at, so that the work grows with
  /// the number of posts and not with its square.
  private static let reach = 24

  /// Fills in the posts to read next.
  /// - Parameter jobs: how many threads may work at once; the result does not depend on it.
  public static func fill(_ site: inout Site, jobs: Int) {
    let shared = SharedTerms(site)
    let posts = site.posts
    let share = 256
    let related = ParallelMap.map(count: (posts.count + share - 1) / share, jobs: jobs) { number in
      let start = number * share
      return find(posts[start..<min(posts.count, start + share)], shared, of: posts.count)
    }
    for (index, own) in related.joined().enumerated() { site.posts[index].related = own }
  }

  /// For each kind of thing that posts share, the posts of each, in the order of posts.
  private struct SharedTerms {
    var lists: [[Int]]
    let topicCount, projectCount, regionCount: Int

    init(_ site: Site) {
      lists = site.topics.map(\.posts)
      topicCount = lists.count
      lists += site.projects.map(\.posts)
      projectCount = lists.count
      lists += site.regions.map(\.posts)
      regionCount = lists.count
      lists += site.people.map(\.posts)
    }

    func keys(of post: SitePost) -> [Int] {
      var keys = post.topics + post.projects.map { $0 + topicCount } + post.regions.map { $0 + projectCount }
      for case .person(let person) in post.authors { keys.append(person + regionCount) }
      return keys
    }

    /// Topics and projects say more than regions and people; what few posts share says more than what many do.
    func weight(of key: Int) -> Double {
      (key < projectCount ? 2.0 : 1.0) / Double(lists[key].count).squareRoot()
    }
  }

  private static func find(_ posts: ArraySlice<SitePost>, _ shared: SharedTerms, of count: Int) -> [[Int]] {
    var scores = [Double](repeating: 0, count: count)
    return posts.indices.map { index in
      var touched: [Int] = []
      for key in shared.keys(of: posts[index]) {
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
