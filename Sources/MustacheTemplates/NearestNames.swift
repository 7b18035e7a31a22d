/// Names that somebody may have meant: at most three, the most alike first.
struct NearestNames {
  let names: [String]

  init(to wanted: String, among known: [String]) {
    let limit = max(1, min(3, wanted.unicodeScalars.count / 3 + 1))
    var seen: Set<String> = []
    var found: [(distance: Int, name: String)] = []
    for name in known where seen.insert(name).inserted {
      let distance = Self.distance(Array(wanted.unicodeScalars), Array(name.unicodeScalars))
      if distance <= limit { found.append((distance, name)) }
    }
    names = found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
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
