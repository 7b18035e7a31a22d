/// Whether unknown names are mistakes.
public enum Strictness: Sendable {
  /// Every name, partial and block must be known; markup and text must be written as such.
  case strict
  /// As the Mustache specification has it: what is unknown is written as nothing, any text may be written
  /// unescaped.
  case lenient
}

/// All templates of a theme, parsed once, from which single ones are compiled.
public struct TemplateSet: Sendable {
  private let templates: [TemplateName: ParsedTemplate]
  private let graph: InclusionGraph
  private let catalog: SchemaCatalog
  private let strictness: Strictness

  /// - Parameters:
  ///   - sources: the text of each template by the name that tags use for it.
  ///   - schemas: everything that the templates can meet.
  ///   - strictness: whether unknown names are mistakes.
  public init(
    sources: [TemplateName: String], schemas: SchemaCatalog, strictness: Strictness = .strict
  ) {
    templates = Dictionary(
      uniqueKeysWithValues: sources.map { ($0, TemplateParser(name: $0, text: $1).parse()) })
    graph = InclusionGraph(templates)
    catalog = schemas
    self.strictness = strictness
  }

  /// The names of all templates, sorted.
  public var names: [TemplateName] {
    templates.keys.sorted()
  }

  /// Mistakes of syntax in all templates, also in those that nothing includes, by template and place.
  public var syntaxProblems: [TemplateProblem] {
    templates.values.flatMap(\.problems).sorted()
  }

  /// Compiles a layout, or a partial on its own, for records of one schema.
  ///
  /// - Throws: every mistake in the template and in what it includes.
  public func compile(
    _ name: TemplateName, schema: String
  ) throws(TemplateProblems) -> CompiledTemplate {
    try compile(name, schemas: [schema])
  }

  /// Compiles a template for a stack of records, so that a partial can see what it would see on a page.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - schemas: the schemas of the records given to `render`, outermost first.
  /// - Throws: every mistake in the template and in what it includes.
  public func compile(
    _ name: TemplateName, schemas: [String]
  ) throws(TemplateProblems) -> CompiledTemplate {
    let numbers = schemas.compactMap(catalog.number)
    if let problem = rootProblem(name, schemas) { throw TemplateProblems(problems: [problem]) }
    var compiler = TemplateCompiler(
      templates: templates, graph: graph, catalog: catalog, strictness: strictness)
    let roots = numbers.map { compiler.frame(of: $0) }
    let key = TemplateCompiler.ProgramKey(
      template: name, scope: Scope(schemas: numbers), overrides: [:], margin: [],
      hasRunningMargin: graph.isRecursive(name))
    let program = compiler.program(for: key)
    guard compiler.problems.isEmpty else { throw TemplateProblems(problems: compiler.problems.sorted()) }
    return CompiledTemplate(
      name: name, templates: compiler.used.sorted(), fields: compiler.usedFields, roots: roots.map(Int.init),
      start: program,
      steps: compiler.finishedSteps())
  }

  private func rootProblem(_ name: TemplateName, _ schemas: [String]) -> TemplateProblem? {
    let source = templates[name]?.source ?? TemplateSource(name: name, bytes: [])
    if let unknown = schemas.first(where: { catalog.number(of: $0) == nil }) {
      let near = NearestNames(to: unknown, among: catalog.schemas.map(\.name)).names
      return source.problem(.unknownSchema, at: 0, name: unknown, suggestions: near)
    }
    guard templates[name] == nil else { return nil }
    let near = NearestNames(to: name.rawValue, among: names.map(\.rawValue)).names
    return source.problem(.missingPartial, at: 0, name: name.rawValue, suggestions: near)
  }
}

extension TemplateCompiler {
  /// The programs, laid one after the other.
  func finishedSteps() -> Steps {
    var finished = output
    finished.phrases = catalog.phrases
    finished.digitSeparator = catalog.digitSeparator
    for steps in programSteps {
      finished.programs.append(finished.steps.count..<finished.steps.count + steps.count)
      finished.steps.append(contentsOf: steps)
    }
    return finished
  }
}

extension TemplateProblem.Kind {
  /// What the Mustache specification passes over in silence.
  var isForgivable: Bool {
    switch self {
    case .unknownName, .pathThroughNonView, .notText, .unescapedText, .noItem, .missingPartial,
      .unknownBlock:
      true
    case .escapedHTML, .duplicateBlock, .unclosedSection, .mismatchedClose, .strayClose, .badTag,
      .endlessInclusion, .recursionTooDeep, .tooManyInclusions, .unknownSchema:
      false
    }
  }
}
