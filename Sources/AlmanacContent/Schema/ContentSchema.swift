import AlmanacModel

/// Writes the fields of a kind as JSON Schema (draft 2020-12), for programs that complete and check YAML.
///
/// What a schema refuses, the reader refuses as well. It does not know dates, addresses and references, and it lets
/// keys pass that no field has, because they are warnings only.
public struct ContentSchema: Sendable {
  /// The language whose descriptions come first.
  let language: UILanguage

  public init(language: UILanguage) {
    self.language = language
  }

  /// The schema of a kind.
  public func document(_ kind: SchemaKind) -> JSONValue {
    let entry: JSONValue = .members(["$ref": "#/$defs/entry"])
    let items = kind.takesTexts ? anyOf([entry, SchemaValue.text]) : entry
    let root: [JSONMember] =
      kind.isList
      ? [JSONMember("type", ["array", "null"]), JSONMember("items", items)]
      : [JSONMember("$ref", "#/$defs/entry")]
    return .object(
      [
        JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
        JSONMember("title", .text(kind.title.text(in: language))),
      ] + root + [
        JSONMember(
          "$defs",
          .members([
            "entry": object(kind.fields, at: "#/$defs/entry"), "text": SchemaValue.textDefinition(language),
            "item": SchemaValue.itemDefinition, "texts": SchemaValue.textsDefinition,
          ]))
      ])
  }

  /// A map with these fields; other spellings refer to the English key.
  /// - Parameter pointer: where it stands in the document.
  private func object(_ fields: [StatedField], at pointer: String, others: JSONValue = .null) -> JSONValue {
    var properties: [JSONMember] = []
    for field in fields {
      let place = "\(pointer)/properties/\(field.key)"
      properties.append(JSONMember(field.key, property(field, at: place)))
      properties += field.names.dropFirst().map { JSONMember($0, .members(["$ref": .text(place)])) }
    }
    let needs = fields.compactMap { need($0, among: fields) }
    let spellings = SpellingPattern.of(fields.flatMap(\.names))
    return .members([
      "type": "object", "properties": .object(properties),
      "patternProperties": others == .null ? .null : .object([JSONMember(spellings, .object([]))]),
      "additionalProperties": others, "allOf": needs.isEmpty ? .null : .array(needs),
    ])
  }

  private func property(_ field: StatedField, at pointer: String) -> JSONValue {
    let texts = [field.meaning.text(in: language), field.meaning.text(in: language.other)]
    var members = [JSONMember("description", .text(texts.joined(separator: "\n")))]
    members.append(JSONMember("examples", SchemaValue.examples(field)))
    guard case .object(let value) = value(field, at: pointer) else { return .object(members) }
    return .object(members + value)
  }

  /// That a field, in whatever spelling, or one that stands in for it is there.
  private func need(_ field: StatedField, among fields: [StatedField]) -> JSONValue? {
    guard let substitutes = field.substitutes else { return nil }
    let names = field.names + fields.filter { substitutes.contains($0.key) }.flatMap(\.names)
    let spelt: JSONValue = .members([
      "not": .members([
        "propertyNames": .members(["not": .members(["pattern": .text(SpellingPattern.of(names))])])
      ])
    ])
    return anyOf(names.map { .members(["required": [.text($0)]]) } + [spelt])
  }

  private func value(_ field: StatedField, at pointer: String) -> JSONValue {
    switch field.kind {
    case .text, .markdown, .word, .date:
      return field.substitutes?.isEmpty ?? false ? SchemaValue.neededText : SchemaValue.text
    case .dates, .references, .citations: return SchemaValue.texts
    case .flag: return SchemaValue.choice(FixedWords.flag.groups)
    case .choice(let groups): return SchemaValue.choice(groups)
    case .number(let range): return SchemaValue.number(range)
    case .pair: return SchemaValue.pair
    case .image:
      return anyOf([
        details(ImagePart.table.stated, at: "\(pointer)/anyOf/0", orText: true), SchemaValue.texts,
      ])
    case .place: return details(PlacePart.table.stated, at: pointer, orText: true)
    case .parts(let fields, let orText): return details(fields, at: pointer, orText: orText)
    case .list(let fields, let orText):
      return list(object(fields, at: "\(pointer)/anyOf/0"), at: pointer, orText: orText)
    case .namedLinks:
      let links = list(
        object(LinkPart.table.stated, at: "\(pointer)/anyOf/0/anyOf/0"), at: "\(pointer)/anyOf/0",
        orText: true)
      return anyOf([links, SchemaValue.map(of: SchemaValue.text)])
    case .settings: return SchemaValue.map(of: SchemaValue.text)
    case .counts: return SchemaValue.map(of: SchemaValue.count)
    case .countedList(let fields):
      let entry = object(fields, at: "\(pointer)/anyOf/0", others: SchemaValue.count)
      return list(entry, at: pointer, orText: false)
    }
  }

  private func details(_ fields: [StatedField], at pointer: String, orText: Bool) -> JSONValue {
    anyOf([object(fields, at: "\(pointer)/anyOf/0"), orText ? SchemaValue.text : .members(["type": "null"])])
  }

  /// One entry or a list of them; an empty field or item is none.
  private func list(_ entry: JSONValue, at pointer: String, orText: Bool) -> JSONValue {
    let other = orText ? SchemaValue.text : .members(["type": "null"])
    let items = anyOf([.members(["$ref": .text("\(pointer)/anyOf/0")]), other])
    return anyOf([entry, other, .members(["type": "array", "items": items])])
  }

  private func anyOf(_ schemas: [JSONValue]) -> JSONValue { .members(["anyOf": .array(schemas)]) }
}

extension UILanguage {
  fileprivate var other: UILanguage { self == .german ? .english : .german }
}
