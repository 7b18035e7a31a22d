import AlmanacModel

/// A field of one kind of entry. Each kind states its fields in one table, from which the reader, the import, the
/// handbook and the JSON Schema take what they know of them.
protocol FieldName: Hashable, Sendable {
  /// What the fields are read into; parts that are read as a whole have none.
  associatedtype Entry = Never
  static var table: FieldTable<Self> { get }
  var statement: FieldStatement<Self> { get }
  init(statement: FieldStatement<Self>)
}

extension FieldName {
  /// States a field.
  ///
  /// - Parameters:
  ///   - key: the English key.
  ///   - others: other spellings, German ones first.
  ///   - use: what its value is and where it goes.
  ///   - example: a value.
  init(
    _ key: String, _ others: [String], _ use: FieldUse<Self>, _ example: FieldExample,
    _ german: String, _ english: String
  ) {
    let stated = StatedField(
      key: key, others: others, meaning: BilingualText(german, english), example: example.text,
      kind: use.kind, substitutes: use.substitutes)
    self.init(statement: FieldStatement(stated, use))
  }

  /// States a field whose key is the same in both languages.
  init(
    _ key: String, _ use: FieldUse<Self>, _ example: FieldExample, _ german: String, _ english: String
  ) {
    self.init(key, [], use, example, german, english)
  }

  /// The same field with the names that other programs have for it. Where it stands there by its own name as well,
  /// that wins.
  func alsoNamed(_ habits: String...) -> Self {
    Self(statement: FieldStatement(stated.with(habits: habits), statement.use))
  }

  var stated: StatedField { statement.stated }
  /// The English key.
  var key: String { stated.key }

  static func == (one: Self, other: Self) -> Bool { one.statement === other.statement }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(statement)) }
}

/// What is stated of a field, without the model that it is read into.
public struct StatedField: Sendable {
  /// The English key.
  public let key: String
  /// Other spellings, German ones first.
  public let others: [String]
  /// Markdown in one line, without links.
  public let meaning: BilingualText
  /// A value.
  public let example: BilingualText
  public let kind: ValueKind
  /// Nil where an entry may do without it; else the fields that stand in for it.
  public let substitutes: [String]?

  /// What other programs call it.
  var habits: [String] = []
  /// Whether it is another one in the words of an edition.
  var isTranslation = false

  /// Every spelling.
  public var names: [String] { [key] + others + habits }

  /// Whether a key is one of another program's.
  func isHabit(_ key: String) -> Bool { habits.contains { SpellingKey.of($0) == SpellingKey.of(key) } }

  fileprivate func with(habits: [String]) -> StatedField {
    var field = self
    field.habits = habits
    return field
  }
  /// The key in German, where there is one of its own.
  public var german: String { others.first ?? key }
}

/// A line of a table. It is stated once and then only referred to, so that fields compare as numbers do.
final class FieldStatement<Field: FieldName>: Sendable {
  let stated: StatedField
  let use: FieldUse<Field>

  init(_ stated: StatedField, _ use: FieldUse<Field>) {
    self.stated = stated
    self.use = use
  }
}

/// An example of a value, the same in both languages where it is a literal.
struct FieldExample: Sendable, ExpressibleByStringLiteral {
  let text: BilingualText

  init(_ german: String, _ english: String) { text = BilingualText(german, english) }
  init(stringLiteral value: String) { text = BilingualText(value, value) }
}

/// Finds the field that a key means, in either language and any spelling.
struct FieldTable<Field: FieldName>: Sendable {
  /// In the order in which new entries have them.
  let fields: [Field]
  private let exact: [String: Field]
  private let folded: [String: Field]
  /// Every key in every language.
  let names: [String]

  init(_ fields: [Field]) {
    self.fields = fields
    let pairs = fields.flatMap { field in field.stated.names.map { ($0, field) } }
    exact = Dictionary(pairs) { first, _ in first }
    folded = Dictionary(pairs.map { (SpellingKey.of($0.0), $0.1) }) { first, _ in first }
    names = exact.keys.sorted()
  }

  /// The field with this key.
  func field(_ key: String) -> Field? { exact[key] ?? folded[SpellingKey.of(key)] }

  /// The known key that a misspelt one most likely means.
  func nearest(_ key: String) -> String? { NearestName.of(key, in: names) }

  /// What is stated of the fields.
  var stated: [StatedField] { fields.map(\.stated) }
}

/// A map that takes any key.
struct NoField: FieldName {
  let statement: FieldStatement<NoField>
  static let table = FieldTable<NoField>([])
}
