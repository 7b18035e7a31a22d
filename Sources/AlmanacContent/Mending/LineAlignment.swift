/// Which new lines stand in the place of which old ones.
enum LineAlignment {
  /// Lines beyond which the changed part is taken as one, because comparing takes time with the square of the changes.
  private static let most = 2_000

  /// For each old line those that stand in its place: itself where it stays, none where it goes, more where lines come.
  /// - Parameter old: at least one line.
  static func aligned(_ old: [String], _ new: [String]) -> [[String]] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (was, comes) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    var result = old.map { [$0] }
    guard !was.isEmpty else {
      let place = max(0, head - 1)
      result[place] = head == 0 ? comes + result[place] : result[place] + comes
      return result
    }
    for (index, lines) in zip(was.indices, changed(Array(was), Array(comes))) { result[index] = lines }
    return result
  }

  private static func changed(_ old: [String], _ new: [String]) -> [[String]] {
    guard max(old.count, new.count) <= most else { return [new] + Array(repeating: [], count: old.count - 1) }
    var gone: Set<Int> = []
    var come: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var result: [[String]] = []
    var next = 0
    for (index, line) in old.enumerated() {
      var lines: [String] = []
      // Of several lines that go side by side each takes one that comes, the last one all that are left.
      let takesOne = gone.contains(index) && gone.contains(index + 1)
      while next < new.count, come.contains(next), !(takesOne && lines.count == 1) {
        lines.append(new[next])
        next += 1
      }
      if !gone.contains(index) {
        lines.append(line)
        next += 1
      }
      result.append(lines)
    }
    if next < new.count, let last = result.indices.last { result[last] += new[next...] }
    return result
  }
}
