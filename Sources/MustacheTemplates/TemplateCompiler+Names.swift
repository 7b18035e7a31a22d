extension TemplateCompiler {
  mutating func compile(_ variable: Variable, in around: Surroundings) {
    if variable.name == "." { return compileItem(variable, in: around) }
    guard let target = resolve(variable.name, at: variable.offset, in: around) else { return }
    switch (target.kind, variable.isEscaped) {
    case (.text, true), (.number, true): add(.text(place(of: target)))
    case (.html, false): add(.markup(place(of: target)))
    case (.text, false), (.number, false):
      report(.unescapedText, at: variable.offset, name: variable.name, in: around)
      add(.bareText(place(of: target)))
    case (.html, true):
      report(.escapedHTML, at: variable.offset, name: variable.name, in: around)
    case (.flag, _), (.texts, _), (.view, _), (.list, _):
      report(.notText, at: variable.offset, name: variable.name, in: around)
    }
  }

  private mutating func compileItem(_ variable: Variable, in around: Surroundings) {
    switch (around.scope.item, variable.isEscaped) {
    case (.text, true): add(.itemText)
    case (.html, false): add(.itemMarkup)
    case (.text, false):
      report(.unescapedText, at: variable.offset, name: variable.name, in: around)
      add(.itemBareText)
    case (.html, true): report(.escapedHTML, at: variable.offset, name: variable.name, in: around)
    case (nil, _): report(.noItem, at: variable.offset, name: variable.name, in: around)
    }
  }

  mutating func compile(_ section: Section, in around: Surroundings) {
    if section.name == "." { return compileItemSection(section, in: around) }
    guard let target = resolve(section.name, at: section.offset, in: around) else {
      compileUnresolved(section, in: around)
      return
    }
    let place = place(of: target)
    if section.isInverted {
      return compileBody(of: section, in: around) { .ifFalse(place, body: $0) }
    }
    switch target.kind {
    case .flag, .number:
      compileBody(of: section, in: around) { .ifTrue(place, body: $0) }
    case .text, .html:
      var inside = around
      inside.scope = around.scope.entering(target.kind == .html ? .html : .text)
      compileBody(of: section, in: inside) { .item(place, body: $0) }
    case .texts:
      var inside = around
      inside.scope = around.scope.entering(.text)
      compileBody(of: section, in: inside) { .texts(place, body: $0) }
    case .view(let name):
      descend(to: name, from: target, section, in: around) { .view(place, frame: $0, body: $1) }
    case .list(let name):
      descend(to: name, from: target, section, in: around) { .list(place, frame: $0, body: $1) }
    }
  }

  /// A section on a name that is not known. What is inside an inverted one can still be checked, because
  /// it sees what is around; a lenient template shows it.
  private mutating func compileUnresolved(_ section: Section, in around: Surroundings) {
    if strictness == .lenient {
      if section.isInverted { compile(section.body, in: around) }
    } else if section.isInverted {
      let kept = builder
      compile(section.body, in: around)
      builder = kept
    }
  }

  private mutating func compileItemSection(_ section: Section, in around: Surroundings) {
    guard around.scope.item != nil else {
      report(.noItem, at: section.offset, name: section.name, in: around)
      return
    }
    compileBody(of: section, in: around) { .ifItem(isInverted: section.isInverted, body: $0) }
  }

  private mutating func descend(
    to name: String, from target: ResolvedName, _ section: Section, in around: Surroundings,
    step: (_ frame: Int32, _ body: Int32) -> Step
  ) {
    guard let schema = catalog.number(of: name) else {
      report(.unknownSchema, at: section.offset, name: name, in: around)
      return
    }
    var inside = around
    inside.scope = around.scope.entering(schema)
    let frame = frame(of: schema)
    descents.append(Descent(owner: target.owner, schema: schema))
    compileBody(of: section, in: inside) { step(frame, $0) }
    descents.removeLast()
  }

  private mutating func compileBody(
    of section: Section, in around: Surroundings, step: (Int32) -> Step
  ) {
    let start = builder.open(bytes: &output.bytes)
    compile(section.body, in: around)
    builder.close(start, bytes: &output.bytes, step: step)
  }

  private mutating func resolve(_ name: String, at offset: Int, in around: Surroundings) -> ResolvedName? {
    do {
      let target = try around.scope.resolve(name, in: catalog)
      note(target)
      return target
    } catch {
      report(error.kind, at: offset, name: error.name, suggestions: error.suggestions, in: around)
      return nil
    }
  }

  /// Remembers which fields a name leads through.
  private mutating func note(_ target: ResolvedName) {
    let owner = catalog.schemas[target.owner]
    usedFields.insert(UsedField(schema: owner.name, field: owner.fields[target.slot].name))
    for part in target.path {
      switch part {
      case .field(let id, let slot):
        guard let schema = catalog.schemas.first(where: { $0.id == id }) else { continue }
        usedFields.insert(UsedField(schema: schema.name, field: schema.fields[slot].name))
      case .phrase(let phrase):
        usedFields.insert(UsedField(schema: "phrase", field: catalog.phrases[phrase].name))
      case .any, .count: continue
      }
    }
  }

  private mutating func place(of target: ResolvedName) -> ValuePlace {
    var path: Int32 = -1
    if !target.path.isEmpty {
      path = Int32(output.paths.count)
      output.paths.append(target.path)
    }
    return ValuePlace(frame: frame(of: target.owner), slot: Int32(target.slot), path: path)
  }
}
