import AlmanacContent

/// How one list becomes another with as few changes as possible.
struct ListPlan {
  enum Step {
    case keep(Int)
    case change(Int, EntryValue)
    case remove(Int)
    /// Behind an old item, or before the first.
    case add(EntryValue, behind: Int?)
  }

  /// In the order of the old list.
  private(set) var steps: [Step] = []
  /// The old items in the order in which they have to stand before the steps are taken.
  private(set) var order: [Int]

  /// Whether the items that stay are in their order already.
  var isOrdered: Bool { order.elementsEqual(order.indices) }

  init(_ old: [EntryValue?], _ new: [EntryValue]) {
    let partners = Self.partners(old, new)
    var chain: [Int] = []
    for partner in partners { if let partner { chain.append(partner) } }
    let left = old.indices.filter { !chain.contains($0) }
    order = left.isEmpty && chain.elementsEqual(chain.sorted()) ? chain : Self.order(chain, left)
    guard isOrdered else { return }
    var next = 0
    for (value, partner) in zip(new, partners) {
      guard let partner else {
        steps.append(.add(value, behind: next > 0 ? next - 1 : nil))
        continue
      }
      while next < partner {
        steps.append(.remove(next))
        next += 1
      }
      steps.append(old[partner] == value ? .keep(partner) : .change(partner, value))
      next = partner + 1
    }
    while next < old.count {
      steps.append(.remove(next))
      next += 1
    }
  }

  /// Whether an old item stays before a step.
  func keeps(before index: Int) -> Bool {
    steps[..<index].contains {
      switch $0 {
      case .keep, .change: true
      case .remove, .add: false
      }
    }
  }

  /// Old items without a partner stay behind the one that they stood behind.
  private static func order(_ chain: [Int], _ left: [Int]) -> [Int] {
    var order = chain
    for item in left {
      let place = order.firstIndex(of: item - 1).map { $0 + 1 } ?? 0
      order.insert(item, at: place)
    }
    return order
  }

  /// For each new item the old one that it is, or that becomes it.
  private static func partners(_ old: [EntryValue?], _ new: [EntryValue]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: new.count)
    var free = Set(old.indices)
    let common = longestCommon(old, new)
    for (index, item) in common {
      partners[item] = index
      free.remove(index)
    }
    var places: [EntryValue: [Int]] = [:]
    for index in free.sorted(by: >) { if let value = old[index] { places[value, default: []].append(index) } }
    for item in new.indices where partners[item] == nil {
      guard let index = places[new[item]]?.popLast() else { continue }
      partners[item] = index
      free.remove(index)
    }
    // What is neither old nor elsewhere is the changed one of those that are left between its neighbours.
    for item in new.indices where partners[item] == nil {
      let lower = item > 0 ? partners[item - 1] ?? nil : -1
      guard let lower, free.contains(lower + 1) else { continue }
      partners[item] = lower + 1
      free.remove(lower + 1)
    }
    return partners
  }

  /// Pairs of equal items in the same order, as many as there can be.
  private static func longestCommon(_ old: [EntryValue?], _ new: [EntryValue]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (start, oldEnd, newEnd) = (0, old.count, new.count)
    while start < min(oldEnd, newEnd), old[start] == new[start] {
      pairs.append((start, start))
      start += 1
    }
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
      pairs.append((oldEnd, newEnd))
    }
    let (rows, columns) = (oldEnd - start, newEnd - start)
    // A longer list is compared at its ends only: no square time on hostile files.
    guard rows > 0, columns > 0, rows * columns <= 250_000 else { return pairs }
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        lengths[row][column] =
          old[start + row] == new[start + column]
          ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      if old[start + row] == new[start + column] {
        pairs.append((start + row, start + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
