/// The identity of a schema: its name, reduced to a number that compares in one instruction.
///
/// Two schemas of the same name have the same identity, wherever they were made.
public struct SchemaID: Hashable, Sendable {
  let rawValue: UInt64

  /// - Parameter name: the schema's name; the number is its 64-bit FNV-1a hash.
  public init(_ name: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    rawValue = hash
  }
}

/// What a field holds, and thereby what a template may do with it.
public enum FieldKind: Hashable, Sendable {
  /// Plain text: `{{x}}` writes it escaped; `{{#x}}` is true unless it is absent or empty.
  case text
  /// Finished markup: `{{{x}}}` writes it as it is; `{{#x}}` is true unless it is absent or empty.
  case html
  /// True or false: for `{{#x}}` and `{{^x}}` only.
  case flag
  /// A whole number: `{{x}}` writes its digits, `{{x.phrase}}` a wording of the catalogue that fits it;
  /// `{{#x}}` is true unless it is absent or 0.
  case number
  /// A list of plain texts: `{{#x}}{{.}}{{/x}}`.
  case texts
  /// One record of the named schema, or none: `{{#x}}…{{/x}}` or `{{x.name}}`.
  case view(String)
  /// Any number of records of the named schema. `{{#x.any}}` is true where there is one, `{{x.count}}` is
  /// their number.
  case list(String)
}

/// One name that templates can use.
public struct Field: Hashable, Sendable {
  /// As it stands in a tag, without dots.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// A sentence for theme makers; it ends up in the generated documentation.
  public let meaning: String

  public init(_ name: String, _ kind: FieldKind, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
  }
}

/// The fields of one kind of record, in the order of its values.
public struct Schema: Sendable {
  /// By which other schemas and `TemplateSet.compile` refer to it.
  public let name: String
  /// The name, reduced to a number.
  public let id: SchemaID
  /// In the order of a record's values.
  public let fields: [Field]
  private let slots: [String: Int]

  /// - Parameters:
  ///   - name: by which other schemas and `TemplateSet.compile` refer to it.
  ///   - fields: in the order of a record's values. Of two fields of the same name the first is used;
  ///     `SchemaCatalog.flaws` names the second.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.id = SchemaID(name)
    self.fields = fields
    slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the named field among a record's values, or `nil` if there is no such field.
  public func slot(of name: String) -> Int? {
    slots[name]
  }

  /// A record of this schema.
  ///
  /// - Parameter values: one for each field, in the order of `fields`; a record of another length fits no
  ///   template, which `SchemaCatalog.mismatches` finds.
  public func record(_ values: [Value]) -> Record {
    return Record(schema: id, values: values)
  }
}
