/// What a field holds when a page is written.
public enum Value: Sendable, Equatable {
  /// Absent, whatever the field's kind. It does not fall through to an outer record's field.
  case none
  /// Plain text, not escaped yet.
  case text(String)
  /// Markup in UTF-8.
  case html([UInt8])
  /// Markup, where the program has it as a string.
  case htmlText(String)
  /// For sections only.
  case flag(Bool)
  /// Written with the catalogue's separator of digits.
  case number(Int)
  /// Plain texts, not escaped yet.
  case texts([String])
  /// One record of the schema that the field names; any other counts as absent.
  case view(Record)
  /// Records of the schema that the field names; any other is left out.
  case list([Record])

  /// Whether a section on this value is shown: not for what is absent, false or empty.
  public var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text), .htmlText(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .number(let number): number != 0
    case .texts(let texts): !texts.isEmpty
    case .view: true
    case .list(let records): !records.isEmpty
    }
  }
}

extension Value {
  /// How many entries a list has; 0 for any other value.
  var count: Int {
    switch self {
    case .texts(let texts): texts.count
    case .list(let records): records.count
    case .none, .text, .html, .htmlText, .flag, .number, .view: 0
    }
  }

  /// The text, or absent where there is none.
  public static func optional(_ text: String?) -> Value {
    text.map(Value.text) ?? .none
  }

  /// The record, or absent where there is none.
  public static func optional(_ record: Record?) -> Value {
    record.map(Value.view) ?? .none
  }
}

/// One value for each field of a schema, in the schema's order. `Schema.record(_:)` makes them.
public struct Record: Sendable, Equatable {
  /// The schema that it fits.
  public let schema: SchemaID
  /// In the order of the schema's fields.
  public let values: [Value]

  public init(schema: SchemaID, values: [Value]) {
    self.schema = schema
    self.values = values
  }
}
