/// Turns parsed templates into steps, with every name looked up once and for all.
///
/// Each template becomes one program for each scope and each set of overrides in which it is included;
/// a template that includes itself becomes a program that calls itself.
struct TemplateCompiler {
  /// How deep partials may lie in each other while compiling.
  static let deepestInclusion = 100
  /// Sections may repeat what they hold, so this bounds a page without its data.
  static let mostInclusions = 20_000
  /// Templates that include themselves with other overrides each time become as many programs.
  static let mostPrograms = 1_000
  /// Templates with so many mistakes are not compiled further; one is found again in each program of its template.
  private static let mostProblems = (differing: 500, all: 50_000)

  let templates: [TemplateName: ParsedTemplate]
  let graph: InclusionGraph
  let catalog: SchemaCatalog
  let strictness: Strictness

  var output = Steps()
  var builder = StepBuilder()
  var problems: Set<TemplateProblem> = []
  private(set) var reports = 0
  private(set) var reported: Set<Mistake> = []
  var used: Set<TemplateName> = []
  var usedFields: Set<UsedField> = []
  var overrideTable = OverrideTable()
  var programs: [ProgramKey: Int] = [:]
  var programSteps: [[Step]] = []
  /// How many inclusions each program comes to, with those of what it includes.
  var programInclusions: [Int] = []
  /// The same of the program that is being compiled.
  var inclusions = 0
  /// Programs that are being compiled, outermost first, with the length of `descents` at their start.
  var unfinished: [(key: ProgramKey, descents: Int)] = []
  /// The sections on views and lists around the current place.
  var descents: [Descent] = []
  var frameNumbers: [Int: Int32] = [:]

  /// A program is known by what its steps depend on.
  struct ProgramKey: Hashable {
    let template: TemplateName
    let scope: Scope
    let overrides: Overrides
    let margin: [UInt8]
    let hasRunningMargin: Bool
  }

  /// What is wrong where; the line of it is looked up only once.
  struct Mistake: Hashable {
    let kind: TemplateProblem.Kind
    let template: TemplateName
    let offset: Int
    let name: String
  }

  /// What the nodes at hand are surrounded by.
  struct Surroundings {
    var source: TemplateSource
    var scope: Scope
    var overrides: Overrides
    /// White space that each line begins with.
    var margin: [UInt8]
    /// White space that the lines have in the source and lose.
    var base: [UInt8]
    /// Whether lines begin with the renderer's margin as well.
    var hasRunningMargin: Bool

    /// The margin of something that stands indented in these surroundings.
    func margin(indentedBy indentation: [UInt8]) -> [UInt8] {
      margin + indentation.dropFirst(commonPrefixCount(indentation, base))
    }
  }

  mutating func compile(_ nodes: [Node], in around: Surroundings) {
    for node in nodes {
      guard reports < Self.mostProblems.all, problems.count < Self.mostProblems.differing else { return }
      switch node {
      case .text(let bytes): builder.write(bytes)
      case .lineStart(let space): compileLineStart(space, in: around)
      case .variable(let variable): compile(variable, in: around)
      case .section(let section): compile(section, in: around)
      case .partial(let tag): compile(tag, overrides: around.overrides, in: around)
      case .parent(let tag): compileParent(tag, in: around)
      case .block(let block): compile(block, in: around)
      }
    }
  }

  mutating func compileLineStart(_ space: [UInt8], in around: Surroundings) {
    if builder.skipsLineStart {
      builder.skipsLineStart = false
      return
    }
    if around.hasRunningMargin { add(.margin) }
    builder.write(around.margin(indentedBy: space))
  }

  mutating func add(_ step: Step) {
    builder.add(step, to: &output.bytes)
  }

  mutating func report(
    _ kind: TemplateProblem.Kind, at offset: Int, name: String, suggestions: [String] = [],
    in around: Surroundings
  ) {
    if strictness == .lenient, kind.isForgivable { return }
    reports += 1
    let mistake = Mistake(kind: kind, template: around.source.name, offset: offset, name: name)
    guard reported.insert(mistake).inserted else { return }
    problems.insert(around.source.problem(kind, at: offset, name: name, suggestions: suggestions))
  }

  /// The frame that keeps records of the schema with this number in the catalogue.
  mutating func frame(of schema: Int) -> Int32 {
    if let frame = frameNumbers[schema] { return frame }
    let frame = Int32(output.frames.count)
    frameNumbers[schema] = frame
    let declared = catalog.schemas[schema]
    output.frames.append(Frame(schema: declared.id, fieldCount: declared.fields.count))
    return frame
  }
}

func commonPrefixCount(_ left: [UInt8], _ right: [UInt8]) -> Int {
  zip(left, right).prefix { $0 == $1 }.count
}
