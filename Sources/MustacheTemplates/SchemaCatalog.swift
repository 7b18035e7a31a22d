/// All schemas that a set of templates can meet, by name. Schemas may refer to each other and to
/// themselves.
public struct SchemaCatalog: Sendable {
  /// In the order in which a documentation should show them.
  public let schemas: [Schema]
  /// Wordings that numbers can be put into.
  public let phrases: [Phrase]
  /// What stands between groups of three digits in every number; empty for nothing.
  public let digitSeparator: String
  private let numbers: [String: Int]

  /// - Parameters:
  ///   - schemas: in the order in which a documentation should show them.
  ///   - phrases: wordings that templates can ask of any number.
  ///   - digitSeparator: what stands between groups of three digits in every number; empty for nothing.
  public init(_ schemas: [Schema], phrases: [Phrase] = [], digitSeparator: String = "") {
    self.schemas = schemas
    self.phrases = phrases
    self.digitSeparator = digitSeparator
    numbers = Dictionary(
      schemas.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The schema of that name, or `nil`.
  public func schema(named name: String) -> Schema? {
    number(of: name).map { schemas[$0] }
  }

  func number(of name: String) -> Int? {
    numbers[name]
  }

  /// Mistakes in the schemas themselves: a name used twice, a reference to a schema that is missing.
  /// Empty for a sound catalogue; meant for a test of the program that declares the schemas.
  public var flaws: [String] {
    var flaws: [String] = []
    var seen: Set<SchemaID> = []
    for schema in schemas {
      if !seen.insert(schema.id).inserted { flaws.append("schema '\(schema.name)' is declared twice") }
      var names: Set<String> = []
      for field in schema.fields {
        if !names.insert(field.name).inserted {
          flaws.append("field '\(schema.name).\(field.name)' is declared twice")
        }
        if let target = field.kind.target, numbers[target] == nil {
          flaws.append("field '\(schema.name).\(field.name)' refers to unknown schema '\(target)'")
        }
      }
    }
    return flaws
  }

  /// Where a record's values differ from its schema, as paths with a reason; empty if they agree.
  /// Rendering treats such a value as absent, so a program's tests should ask for this.
  public func mismatches(in record: Record) -> [String] {
    guard let schema = schemas.first(where: { $0.id == record.schema }) else {
      return ["a record of an unknown schema"]
    }
    guard schema.fields.count == record.values.count else {
      return ["\(schema.name): \(record.values.count) values for \(schema.fields.count) fields"]
    }
    return zip(schema.fields, record.values).flatMap { field, value in
      mismatches(of: value, in: field).map { "\(schema.name).\(field.name): \($0)" }
    }
  }

  private func mismatches(of value: Value, in field: Field) -> [String] {
    switch (field.kind, value) {
    case (_, .none), (.text, .text), (.html, .html), (.html, .htmlText), (.flag, .flag), (.number, .number),
      (.texts, .texts):
      return []
    case (.view(let name), .view(let record)):
      return mismatches(of: record, named: name)
    case (.list(let name), .list(let records)):
      return records.flatMap { mismatches(of: $0, named: name) }
    default:
      return ["the value does not fit \(field.kind)"]
    }
  }

  private func mismatches(of record: Record, named name: String) -> [String] {
    guard record.schema == SchemaID(name) else { return ["a record of another schema than '\(name)'"] }
    return mismatches(in: record)
  }
}

extension FieldKind {
  var isList: Bool {
    switch self {
    case .list, .texts: true
    case .text, .html, .flag, .number, .view: false
    }
  }

  /// The schema that a view or a list refers to.
  var target: String? {
    switch self {
    case .view(let name), .list(let name): name
    case .text, .html, .flag, .number, .texts: nil
    }
  }
}
