import AlmanacContent

/// Whether a changed file says what it should, and everything else what it said before.
struct ChangeCheck {
  let before: PlacedFile
  let after: PlacedFile

  /// Whether only one field of one entry differs, and no comment is lost.
  func differs(onlyIn field: String, of entry: Int, now value: EntryValue?) -> Bool {
    guard before.entries.count == after.entries.count, isTextSame, isNothingBroken else { return false }
    for (index, (old, new)) in zip(before.entries, after.entries).enumerated() {
      guard index == entry else {
        guard old.values == new.values, old.text == new.text else { return false }
        continue
      }
      let written = new.fields.filter { $0.name == field }
      guard written.count <= 1, written.first?.node.value == value, new.isReadable else { return false }
      guard old.values.filter({ $0.key != field }) == new.values.filter({ $0.key != field }) else {
        return false
      }
    }
    return keepsComments
  }

  /// Whether one entry is new and the others are as they were.
  func gained(_ fields: [EntryPart], at index: Int) -> Bool {
    guard after.entries.count == before.entries.count + 1, after.entries.indices.contains(index),
      isNothingBroken, keepsComments
    else { return false }
    let wanted = fields.compactMap { part in
      let kind = after.fields.first { $0.key == part.key }?.kind ?? .word
      return part.value.settled(as: kind).map { EntryPart(part.key, $0) }
    }
    var rest = after.entries
    let new = rest.remove(at: index)
    return Set(new.values) == Set(wanted) && said(rest) == said(before.entries)
  }

  func lost(_ index: Int) -> Bool {
    var rest = before.entries
    rest.remove(at: index)
    return said(after.entries) == said(rest)
  }

  func moved(_ index: Int, to place: Int) -> Bool {
    var order = before.entries
    order.insert(order.remove(at: index), at: place)
    return said(after.entries) == said(order) && keepsComments
  }

  private func said(_ entries: [FileEntry]) -> [Said] {
    entries.map { Said(values: $0.values, text: $0.text) }
  }

  private struct Said: Equatable {
    let values: [EntryPart]
    let text: String?
  }

  private var isNothingBroken: Bool {
    after.findings.diagnostics.count <= before.findings.diagnostics.count
      && after.entries.filter(\.isReadable).count >= before.entries.filter(\.isReadable).count
  }

  private var isTextSame: Bool {
    guard let old = before.body, let new = after.body else { return before.body == nil && after.body == nil }
    return before.bytes[old].elementsEqual(after.bytes[new])
  }

  private var keepsComments: Bool {
    var left: [String: Int] = [:]
    for comment in FileComments(after).all { left[comment, default: 0] += 1 }
    for comment in FileComments(before).all {
      guard let count = left[comment], count > 0 else { return false }
      left[comment] = count - 1
    }
    return true
  }
}
