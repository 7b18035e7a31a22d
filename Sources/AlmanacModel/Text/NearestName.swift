/// Finds the known name that a misspelt one most likely means.
public enum NearestName {
  /// The nearest of the known names, or nil where none is near: at most a third of its letters differ.
  /// Of equally near ones the first in alphabetical order.
  public static func of(_ name: String, in known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(letters.count, wanted.count) / 3)
      guard letters.count <= 100, abs(letters.count - wanted.count) <= allowed else { continue }
      let distance = self.distance(wanted, letters)
      guard distance <= allowed else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true { best = (distance, candidate) }
    }
    return best?.name
  }

  /// Whether two names differ by no more than some letters inserted, dropped, replaced or swapped.
  public static func differ(_ one: String, _ other: String, byAtMost limit: Int) -> Bool {
    differ(Array(one.unicodeScalars), Array(other.unicodeScalars), byAtMost: limit)
  }

  /// The same of names whose letters are at hand, for who compares one with many.
  public static func differ(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], byAtMost limit: Int
  ) -> Bool {
    guard abs(left.count - right.count) <= limit, left.count <= 100 else { return false }
    return distance(left, right) <= limit
  }

  /// The number of letters to insert, drop, replace or swap with their neighbour.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
