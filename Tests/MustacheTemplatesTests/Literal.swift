import MustacheTemplates

/// Data written down in a test, from which schemas are inferred, as Mustache itself has none.
enum Literal: Sendable {
  case absent
  case text(String)
  case html(String)
  case flag(Bool)
  case texts([String])
  case object([String: Literal])
  case objects([[String: Literal]])
}

extension Literal: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(nilLiteral: ()) { self = .absent }
  init(dictionaryLiteral elements: (String, Literal)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
  }
  init(arrayLiteral elements: [String: Literal]...) { self = .objects(elements) }
}

/// A record with the schemas that fit it; each schema is named by the way to it: `root.nav.items`.
struct InferredData {
  private(set) var schemas: [Schema] = []
  private(set) var root = Record(schema: SchemaID("root"), values: [])

  var catalog: SchemaCatalog { SchemaCatalog(schemas) }

  init(_ data: [String: Literal]) {
    root = records([data], at: "root").first ?? root
  }

  /// One schema for all records of a list: the union of their names.
  private mutating func records(_ objects: [[String: Literal]], at path: String) -> [Record] {
    let names = Set(objects.flatMap(\.keys)).sorted()
    var columns: [[Value]] = []
    var fields: [Field] = []
    for name in names {
      let (kind, values) = column(objects.map { $0[name] ?? .absent }, at: "\(path).\(name)")
      fields.append(Field(name, kind, ""))
      columns.append(values)
    }
    let schema = Schema(path, fields)
    schemas.append(schema)
    return objects.indices.map { row in schema.record(columns.map { $0[row] }) }
  }

  /// The kind of the first literal that is not absent decides.
  private mutating func column(_ literals: [Literal], at path: String) -> (FieldKind, [Value]) {
    let objects = literals.flatMap { literal -> [[String: Literal]] in
      switch literal {
      case .object(let object): [object]
      case .objects(let objects): objects
      default: []
      }
    }
    var kind: FieldKind?
    for literal in literals where kind == nil {
      switch literal {
      case .absent: break
      case .text: kind = .text
      case .html: kind = .html
      case .flag: kind = .flag
      case .texts: kind = .texts
      case .object: kind = .view(path)
      case .objects: kind = .list(path)
      }
    }
    var made = objects.isEmpty && kind?.isText != false ? [] : records(objects, at: path)[...]
    let values = literals.map { literal -> Value in
      switch literal {
      case .absent: return .none
      case .text(let text): return .text(text)
      case .html(let text): return .htmlText(text)
      case .flag(let flag): return .flag(flag)
      case .texts(let texts): return .texts(texts)
      case .object: return .optional(made.popFirst())
      case .objects(let objects):
        let own = Array(made.prefix(objects.count))
        made = made.dropFirst(objects.count)
        return .list(own)
      }
    }
    return (kind ?? .text, values)
  }
}

extension FieldKind {
  fileprivate var isText: Bool {
    switch self {
    case .text, .html, .flag, .number, .texts: true
    case .view, .list: false
    }
  }
}
