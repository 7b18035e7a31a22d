import AlmanacModel

/// Finds for each post the others that share most with it: topics, projects, regions, events and people,
/// each weighing the more the rarer it is.
enum RelatedPosts {
  private static let count = 3
  /// Of a topic that many posts share only the nearest in time are looked at, so that the work grows with
  /// the number of posts and not with its square.
  private static let reach = 24

  static func fill(_ site: inout Site) {
    var lists: [[Int]] = []
    lists += site.topics.map(\.posts)
    let topicCount = lists.count
    lists += site.projects.map(\.posts)
    let projectCount = lists.count
    lists += site.regions.map(\.posts)
    let regionCount = lists.count
    lists += site.people.map(\.posts)
    var scores = [Double](repeating: 0, count: site.posts.count)
    for index in site.posts.indices {
      let post = site.posts[index]
      var touched: [Int] = []
      var keys = post.topics + post.projects.map { $0 + topicCount } + post.regions.map { $0 + projectCount }
      for case .person(let person) in post.authors { keys.append(person + regionCount) }
      for key in keys {
        let list = lists[key]
        guard list.count > 1 else { continue }
        let weight = (key < projectCount ? 2.0 : 1.0) / Double(list.count).squareRoot()
        for other in neighbours(of: index, in: list) where other != index {
          if scores[other] == 0 { touched.append(other) }
          scores[other] += weight
        }
      }
      site.posts[index].related = best(of: touched, scores: scores)
      for other in touched { scores[other] = 0 }
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
