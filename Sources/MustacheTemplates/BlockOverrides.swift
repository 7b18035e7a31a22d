/// The overrides that are in force somewhere: the number of an override for each block's name.
typealias Overrides = [String: Int]

/// Content for a block of a parent, with what was in force where that content was written.
struct BlockOverride: Sendable {
  let block: Block
  let source: TemplateSource
  let overrides: Overrides
}

/// Gives overrides numbers, so that two places with equal overrides are recognised as equal.
struct OverrideTable: Sendable {
  private struct Key: Hashable {
    let template: TemplateName
    let offset: Int
    let overrides: Overrides
  }

  private var entries: [BlockOverride] = []
  private var numbers: [Key: Int] = [:]

  /// What is in force in a parent: what its tag overrides, unless a template further down did already.
  mutating func extend(_ overrides: Overrides, by tag: Inclusion, in source: TemplateSource) -> Overrides {
    var extended = overrides
    for block in tag.overrides where overrides[block.name] == nil {
      extended[block.name] = number(of: BlockOverride(block: block, source: source, overrides: overrides))
    }
    return extended
  }

  func override(of name: String, in overrides: Overrides) -> BlockOverride? {
    overrides[name].map { entries[$0] }
  }

  private mutating func number(of entry: BlockOverride) -> Int {
    let key = Key(
      template: entry.source.name, offset: entry.block.offset, overrides: entry.overrides)
    if let number = numbers[key] { return number }
    numbers[key] = entries.count
    entries.append(entry)
    return entries.count - 1
  }
}
