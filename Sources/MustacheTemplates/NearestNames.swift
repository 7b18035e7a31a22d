/// Names that somebody may have meant: the most alike one, or up to three that are equally so.
struct NearestNames {
  let names: [String]

  init(to wanted: String, among known: [String]) {
    let wanted = Array(wanted.unicodeScalars)
    let limit = max(1, min(3, wanted.count / 3 + 1))
    var seen: Set<String> = []
    var best = limit
    var found: [String] = []
    for name in known where seen.insert(name).inserted {
      let scalars = Array(name.unicodeScalars)
      guard abs(scalars.count - wanted.count) <= best else { continue }
      let distance = Self.distance(wanted, scalars)
      if distance < best { found = [] }
      if distance <= best {
        found.append(name)
        best = distance
      }
    }
    names = Array(found.sorted().prefix(3))
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two names
  /// (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
