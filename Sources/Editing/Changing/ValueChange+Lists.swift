import AlmanacContent

/// Lists, item by item.
extension ValueChange {
  mutating func changeItems(
    _ items: [PlacedItem], _ node: PlacedNode, _ values: [EntryValue], _ kind: ValueKind
  ) -> Bool {
    let said = items.indices.filter { items[$0].node.value != nil }
    guard !said.isEmpty else { return false }
    let new = values.compactMap { $0.settled(as: kind.item) }
    let plan = ListPlan(said.map { items[$0].node.value }, new)
    let placed = said.map { items[$0] }
    if !plan.isOrdered { return reorder(placed, node, plan) }
    let ranges = placed.map { ($0.dash ?? $0.node.range.lowerBound)..<$0.node.range.upperBound }
    for (index, step) in plan.steps.enumerated() {
      switch step {
      case .keep: break
      case .change(let old, let value):
        guard changeItem(placed[old], to: value, kind) else { return false }
      case .remove(let old): removeItem(old, placed, ranges, hasKeptBefore: plan.keeps(before: index))
      case .add(let value, let behind): addItem(value, behind: behind, placed, ranges, kind)
      }
    }
    return true
  }

  private mutating func changeItem(_ item: PlacedItem, to value: EntryValue, _ kind: ValueKind) -> Bool {
    let dash = item.dash ?? item.node.range.lowerBound
    if change(item.node, to: value, kind.item, indent: file.column(dash)) { return true }
    if item.dash == nil {
      replace(item.node.range, writing.inBrackets(value, kind.item))
      return true
    }
    let kept = comments.texts(in: item.node.range)
    let margin = String(repeating: " ", count: file.column(dash))
    let start = file.lineStart(dash)
    guard kept.isEmpty || file.isBlank(start..<dash) else { return false }
    if !kept.isEmpty { replace(start..<start, kept.map { "\(margin)\($0)\n" }.joined()) }
    replace(dash..<item.node.range.upperBound, writing.item(value, kind.item, indent: file.column(dash)))
    return true
  }

  private mutating func removeItem(
    _ old: Int, _ items: [PlacedItem], _ ranges: [Range<Int>], hasKeptBefore: Bool
  ) {
    guard let dash = items[old].dash else {
      return removeInBrackets(old, ranges, keptBefore: hasKeptBefore)
    }
    let start = file.lineStart(dash)
    let end = file.lineBelow(ranges[old].upperBound)
    let margin = String(repeating: " ", count: file.column(dash))
    guard file.isBlank(start..<dash) else { return replace(ranges[old], "-") }
    replace(start..<end, comments.texts(in: dash..<end).map { "\(margin)\($0)\n" }.joined())
  }

  private mutating func addItem(
    _ value: EntryValue, behind: Int?, _ items: [PlacedItem], _ ranges: [Range<Int>], _ kind: ValueKind
  ) {
    guard let first = items.first else { return }
    guard let dash = first.dash else {
      let text = writing.inBrackets(value, kind.item)
      if let behind { return replace(ranges[behind].upperBound..<ranges[behind].upperBound, ", " + text) }
      return replace(ranges[0].lowerBound..<ranges[0].lowerBound, text + ", ")
    }
    let indent = file.column(dash)
    let lines = String(repeating: " ", count: indent) + writing.item(value, kind.item, indent: indent) + "\n"
    if let behind { return insertLines(lines, below: ranges[behind].upperBound) }
    let start = file.lineStart(dash)
    replace(start..<start, lines)
  }

  /// Brings the items that stay into their new order, with all their lines.
  private mutating func reorder(_ items: [PlacedItem], _ node: PlacedNode, _ plan: ListPlan) -> Bool {
    guard items.first?.dash != nil else {
      for (place, old) in zip(items, plan.order) where place.node.range != items[old].node.range {
        replace(place.node.range, file.text(items[old].node.range))
      }
      return true
    }
    let starts = items.compactMap { $0.dash.map(file.lineStart) }
    guard starts.count == items.count, Set(starts).count == starts.count,
      zip(starts, items).allSatisfy({ file.isBlank($0..<($1.dash ?? $0)) })
    else { return false }
    var bounds: [Int] = []
    for index in items.indices {
      let limit = index == 0 ? starts[0] : file.lineBelow(items[index - 1].node.range.upperBound)
      bounds.append(file.commentsAbove(starts[index], notBefore: limit))
    }
    let end = file.lineBelow(items[items.count - 1].node.range.upperBound)
    bounds.append(end)
    let texts = plan.order.map { old -> String in
      let text = file.text(bounds[old]..<bounds[old + 1])
      return text.hasSuffix("\n") ? text : text + "\n"
    }
    var joined = texts.joined()
    if end == file.bytes.count, file.bytes.last != UInt8(ascii: "\n") { joined.removeLast() }
    replace((bounds.first ?? end)..<end, joined)
    return true
  }
}
