import AlmanacModel
import CivilTime

/// What the value of a field is, how it is read and where in the model it goes.
struct FieldUse<Field: FieldName>: Sendable {
  typealias Path<Value> = WritableKeyPath<Field.Entry, Value> & Sendable
  typealias Reader<Value> = @Sendable (EntryReader<Field>, Field) -> Value

  let kind: ValueKind
  /// Puts what is written into the entry; nil where the entry's reader takes the field together with others.
  let read: (@Sendable (EntryReader<Field>, Field, inout Field.Entry) -> Void)?
  /// Whether two entries say the same; nil where that takes more than the field.
  let agrees: (@Sendable (Field.Entry, Field.Entry) -> Bool)?
  /// Nil where an entry may do without it; else the fields that stand in for it.
  private(set) var substitutes: [String]?

  private init(
    _ kind: ValueKind, read: (@Sendable (EntryReader<Field>, Field, inout Field.Entry) -> Void)? = nil,
    agrees: (@Sendable (Field.Entry, Field.Entry) -> Bool)? = nil
  ) {
    self.kind = kind
    self.read = read
    self.agrees = agrees
  }

  /// A value that is compared as it stands.
  private static func value<Value: Equatable & Sendable>(
    _ kind: ValueKind, _ path: Path<Value?>, _ read: @escaping Reader<Value?>
  ) -> Self {
    Self(kind, read: { $2[keyPath: path] = read($0, $1) }, agrees: { $0[keyPath: path] == $1[keyPath: path] })
  }

  /// A value that has a default: a wrong one leaves it.
  private static func value<Value: Equatable & Sendable>(
    _ kind: ValueKind, or path: Path<Value>, _ read: @escaping Reader<Value?>
  ) -> Self {
    Self(
      kind, read: { if let value = read($0, $1) { $2[keyPath: path] = value } },
      agrees: { $0[keyPath: path] == $1[keyPath: path] })
  }

  /// A value that knows its place, so that two are not compared as they stand.
  private static func placed<Value>(
    _ kind: ValueKind, _ path: Path<Value>, _ read: @escaping Reader<Value>
  ) -> Self {
    Self(kind, read: { $2[keyPath: path] = read($0, $1) })
  }

  /// A field that the reader of its entry takes together with others.
  static func apart(_ kind: ValueKind) -> Self { Self(kind) }

  /// The same field, without which, or one that stands in for it, an entry is wrong.
  func required(unless substitutes: String...) -> Self {
    var use = self
    use.substitutes = substitutes
    return use
  }
}

extension FieldUse {
  static func text(_ path: Path<String?>) -> Self { value(.text, path) { $0.text($1) } }
  static func located(_ path: Path<Located<String>?>) -> Self { placed(.text, path) { $0.located($1) } }
  static func word(_ path: Path<String?>) -> Self { value(.word, path) { $0.word($1)?.text } }

  /// - Parameter line: the line of the file on which the text begins.
  static func markdown(_ path: Path<String?>, line: Path<Int>) -> Self {
    Self(.markdown) { fields, field, entry in
      guard let (text, first) = fields.markdown(field) else { return }
      entry[keyPath: path] = text
      entry[keyPath: line] = first
    }
  }

  static func date(_ path: Path<PublicationDate?>) -> Self { value(.date, path) { $0.publicationDate($1) } }
  static func day(_ path: Path<Day?>) -> Self { value(.date, path) { $0.day($1) } }
  static func roughDate(_ path: Path<RoughDate?>) -> Self { value(.word, path) { $0.roughDate($1) } }
  static func flag(_ path: Path<Bool?>) -> Self { value(.flag, path) { $0.flag($1) } }
  static func flag(or path: Path<Bool>) -> Self { value(.flag, or: path) { $0.flag($1) } }

  static func number(_ range: ClosedRange<Int>, _ path: Path<Int?>) -> Self {
    value(.number(range), path) { $0.number($1, in: range) }
  }
  static func number(_ range: ClosedRange<Int>, or path: Path<Int>) -> Self {
    value(.number(range), or: path) { $0.number($1, in: range) }
  }

  static func choice<Value: Equatable & Sendable>(_ words: FixedValues<Value>, _ path: Path<Value?>) -> Self {
    value(.choice(words.groups), path) { $0.choice($1, words) }
  }
  static func choice<Value: Equatable & Sendable>(_ words: FixedValues<Value>, or path: Path<Value>) -> Self {
    value(.choice(words.groups), or: path) { $0.choice($1, words) }
  }

  static func address(_ path: Path<String?>) -> Self { value(.word, path) { $0.address($1) } }
  static func email(_ path: Path<String?>) -> Self { value(.word, path) { $0.email($1) } }
  static func language(_ path: Path<String?>) -> Self { value(.word, path) { $0.language($1) } }
  static func attendance(_ path: Path<Attendance?>) -> Self { value(.word, path) { $0.attendance($1) } }
  static func reference(_ path: Path<Reference?>) -> Self { placed(.word, path) { $0.reference($1) } }
  static func references(_ path: Path<[Reference]>) -> Self {
    placed(.references, path) { $0.references($1) }
  }
  static func people(_ path: Path<[Reference]>) -> Self {
    placed(.references, path) { $0.people($1) }
  }
  static func citations(_ path: Path<[SourceCitation]>) -> Self {
    placed(.citations, path) { $0.citations($1) }
  }
  static func image(_ path: Path<ImageField?>) -> Self { placed(.image, path) { $0.image($1) } }
  static func place(_ path: Path<Place?>) -> Self { placed(.place, path) { $0.place($1) } }
  static func move(_ path: Path<EventMove?>) -> Self {
    value(.parts(MovePart.table.stated, orText: true), path) { $0.move($1) }
  }
  static func links(_ path: Path<[NavigationItem]>) -> Self {
    placed(.list(LinkPart.table.stated, orText: true), path) { $0.links($1) }
  }
}

extension EntryReader {
  /// Reads what the lines of the table say by themselves.
  ///
  /// - Returns: the fields whose values nobody knows, because they are wrong, or perhaps meant by a misspelt key.
  @discardableResult
  func read(into entry: inout Field.Entry) -> Set<Field> {
    var wrong = doubtful
    for field in present {
      guard let read = field.statement.use.read else { continue }
      let before = findings.errorCount
      read(self, field, &entry)
      if findings.errorCount > before { wrong.insert(field) }
    }
    return wrong
  }
}
