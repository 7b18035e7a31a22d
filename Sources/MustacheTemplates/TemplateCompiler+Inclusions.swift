/// A section on a view or list: which schema in scope has the field, and which one it leads to.
struct Descent: Sendable {
  let owner: Int
  let schema: Int
}

extension TemplateCompiler {
  mutating func compileParent(_ tag: Inclusion, in around: Surroundings) {
    checkOverrides(of: tag, in: around)
    let overrides = overrideTable.extend(around.overrides, by: tag, in: around.source)
    compile(tag, overrides: overrides, in: around)
  }

  private mutating func checkOverrides(of tag: Inclusion, in around: Surroundings) {
    guard templates[tag.name] != nil else { return }
    let known = graph.overridableBlocks(of: tag.name)
    var seen: Set<String> = []
    for block in tag.overrides {
      if !known.contains(block.name) {
        let near = NearestNames(to: block.name, among: known.sorted()).names
        report(.unknownBlock, at: block.offset, name: block.name, suggestions: near, in: around)
      }
      if !seen.insert(block.name).inserted {
        report(.duplicateBlock, at: block.offset, name: block.name, in: around)
      }
    }
  }

  /// A partial or parent tag: a call of the included template's program.
  mutating func compile(_ tag: Inclusion, overrides: Overrides, in around: Surroundings) {
    guard templates[tag.name] != nil else {
      let near = NearestNames(to: tag.name.rawValue, among: templates.keys.map(\.rawValue)).names
      report(.missingPartial, at: tag.offset, name: tag.name.rawValue, suggestions: near, in: around)
      return
    }
    let isRecursive = graph.isRecursive(tag.name)
    let margin = tag.indentation.map { around.margin(indentedBy: $0) } ?? []
    let key = ProgramKey(
      template: tag.name, scope: around.scope, overrides: overrides, margin: isRecursive ? [] : margin,
      hasRunningMargin: isRecursive || (around.hasRunningMargin && tag.indentation != nil))
    guard mayInclude(key, by: tag, in: around) else { return }
    guard programs[key] != nil || programSteps.count < Self.mostPrograms else {
      report(.tooManyInclusions, at: tag.offset, name: tag.name.rawValue, in: around)
      return
    }
    let program = program(for: key)
    inclusions += 1 + programInclusions[program]
    guard inclusions <= Self.mostInclusions else {
      inclusions = Self.mostInclusions
      report(.tooManyInclusions, at: tag.offset, name: tag.name.rawValue, in: around)
      return
    }
    let keepsCallers = !isRecursive || (around.hasRunningMargin && tag.indentation != nil)
    let added = isRecursive ? margin : []
    let change = MarginChange(
      keepsCallers: keepsCallers, start: Int32(output.bytes.count), count: Int32(added.count))
    output.bytes.append(contentsOf: added)
    add(.call(program: Int32(program), change))
  }

  /// Refuses an inclusion that would never end.
  private mutating func mayInclude(
    _ key: ProgramKey, by tag: Inclusion, in around: Surroundings
  ) -> Bool {
    if let caller = unfinished.last(where: { $0.key == key }) {
      if getsDeeper(descents[caller.descents...]) { return true }
      report(.endlessInclusion, at: tag.offset, name: tag.name.rawValue, in: around)
      return false
    }
    if unfinished.count >= Self.deepestInclusion {
      report(.recursionTooDeep, at: tag.offset, name: tag.name.rawValue, in: around)
      return false
    }
    return true
  }

  /// Whether these sections, gone through again and again, come to an end: some schema's record must each
  /// time be found inside its predecessor. Records are finite values, so that cannot go on for ever.
  private func getsDeeper(_ sections: ArraySlice<Descent>) -> Bool {
    var inside: [Int: Int] = [:]
    for section in sections {
      inside[section.schema] = inside[section.owner] ?? section.owner
    }
    return inside.contains { $0 == $1 }
  }

  /// The number of the program, which is compiled if it is new.
  mutating func program(for key: ProgramKey) -> Int {
    if let program = programs[key] { return program }
    let number = programSteps.count
    programs[key] = number
    programSteps.append([])
    programInclusions.append(0)
    let outerInclusions = inclusions
    inclusions = 0
    defer {
      programInclusions[number] = inclusions
      inclusions = outerInclusions
    }
    guard let template = templates[key.template] else { return number }
    if used.insert(key.template).inserted { problems.formUnion(template.problems) }
    let around = Surroundings(
      source: template.source, scope: key.scope, overrides: key.overrides, margin: key.margin, base: [],
      hasRunningMargin: key.hasRunningMargin)
    let outer = builder
    builder = StepBuilder()
    unfinished.append((key, descents.count))
    compile(template.nodes, in: around)
    unfinished.removeLast()
    builder.flush(to: &output.bytes)
    programSteps[number] = builder.steps
    builder = outer
    return number
  }

  /// A block: the override in force, else the default, indented as the block is.
  mutating func compile(_ block: Block, in around: Surroundings) {
    var inside = around
    var content = block
    if let override = overrideTable.override(of: block.name, in: around.overrides) {
      content = override.block
      inside.source = override.source
      inside.overrides = override.overrides
    }
    inside.base = content.base
    if let indentation = block.indentation {
      inside.margin = around.margin(indentedBy: indentation)
      if !content.startsLine { compileLineStart(content.base, in: inside) }
    } else if content.startsLine {
      builder.skipsLineStart = true
    }
    compile(content.body, in: inside)
    builder.skipsLineStart = false
  }
}
