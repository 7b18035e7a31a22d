/// The records that a tag can see: numbers of schemas in the catalogue, innermost last.
///
/// A schema stands here once, at its innermost place: a name that it declares is never looked for
/// further out. That keeps the number of scopes finite for partials that include themselves.
struct Scope: Hashable, Sendable {
  private(set) var schemas: [Int]
  /// What `{{.}}` is.
  private(set) var item: Item?

  enum Item: Hashable, Sendable {
    case text
    case html
  }

  init(schemas: [Int]) {
    self.schemas = []
    for schema in schemas { self = entering(schema) }
  }

  func entering(_ schema: Int) -> Scope {
    var scope = self
    scope.schemas.removeAll { $0 == schema }
    scope.schemas.append(schema)
    scope.item = nil
    return scope
  }

  func entering(_ item: Item) -> Scope {
    var scope = self
    scope.item = item
    return scope
  }
}

/// A field found by its name.
struct ResolvedName: Sendable {
  /// The schema in scope that declares the first part.
  let owner: Int
  let slot: Int
  /// The parts after the first.
  let path: [PathPart]
  let kind: FieldKind
}

/// Why a name was not found.
struct UnresolvedName: Error, Sendable {
  let kind: TemplateProblem.Kind
  let name: String
  let suggestions: [String]
}

extension Scope {
  /// Looks a name up: its first part in the nearest schema that declares it, the others from there on.
  func resolve(_ name: String, in catalog: SchemaCatalog) throws(UnresolvedName) -> ResolvedName {
    let isDotted = name.utf8.contains(UInt8(ascii: "."))
    let parts = isDotted ? name.split(separator: ".").map(String.init) : [name]
    guard let first = parts.first else { throw unknown(name, in: catalog) }
    for number in schemas.reversed() {
      let schema = catalog.schemas[number]
      guard let slot = schema.slot(of: first) else { continue }
      let (path, kind) = try follow(parts, from: schema.fields[slot].kind, in: catalog)
      return ResolvedName(owner: number, slot: slot, path: path, kind: kind)
    }
    throw unknown(name, in: catalog)
  }

  /// The parts of a dotted name after the first, each in the schema that the part before leads to.
  private func follow(
    _ parts: [String], from first: FieldKind, in catalog: SchemaCatalog
  ) throws(UnresolvedName) -> ([PathPart], FieldKind) {
    var kind = first
    var path: [PathPart] = []
    for (index, part) in parts.enumerated().dropFirst() {
      let way = parts[..<index].joined(separator: ".")
      let name = parts.joined(separator: ".")
      guard let names = try namesBelow(kind, in: catalog) else {
        throw UnresolvedName(kind: .pathThroughNonView, name: name, suggestions: [way])
      }
      guard let (step, below) = names.first(where: { $0.name == part }).map({ ($0.part, $0.kind) }) else {
        let near = NearestNames(to: part, among: names.map(\.name)).names.map { "\(way).\($0)" }
        if near.isEmpty, kind.isList {
          throw UnresolvedName(kind: .pathThroughNonView, name: name, suggestions: [way])
        }
        throw UnresolvedName(kind: .unknownName, name: name, suggestions: near)
      }
      path.append(step)
      kind = below
    }
    return (path, kind)
  }

  /// What can follow a dot behind a value of that kind; nil if nothing can.
  private func namesBelow(
    _ kind: FieldKind, in catalog: SchemaCatalog
  ) throws(UnresolvedName) -> [(name: String, part: PathPart, kind: FieldKind)]? {
    switch kind {
    case .view(let target):
      guard let schema = catalog.schema(named: target) else {
        throw UnresolvedName(kind: .unknownSchema, name: target, suggestions: [])
      }
      return schema.fields.enumerated().map { ($1.name, .field(schema: schema.id, slot: $0), $1.kind) }
    case .list, .texts: return [("any", .any, .flag), ("count", .count, .number)]
    case .number: return catalog.phrases.enumerated().map { ($1.name, .phrase($0), .text) }
    case .text, .html, .flag: return nil
    }
  }

  /// Suggests names in reach that are alike, and the same name one view further down.
  private func unknown(_ name: String, in catalog: SchemaCatalog) -> UnresolvedName {
    let fields = schemas.reversed().flatMap { catalog.schemas[$0].fields }
    var deeper: [String] = []
    for field in fields {
      guard case .view(let target) = field.kind, let schema = catalog.schema(named: target) else { continue }
      if schema.slot(of: name) != nil { deeper.append("\(field.name).\(name)") }
    }
    let near = NearestNames(to: name, among: fields.map(\.name)).names
    return UnresolvedName(kind: .unknownName, name: name, suggestions: Array((near + deeper).prefix(3)))
  }
}
