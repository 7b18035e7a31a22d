import AlmanacModel

/// The schemas of single values.
///
/// A value of YAML may be a text, a number, a truth value or a date, as the reading program has it; here all of them
/// are texts. So a text is whatever is neither list nor map.
enum SchemaValue {
  static let text: JSONValue = .members(["$ref": "#/$defs/text"])
  static let texts: JSONValue = .members(["$ref": "#/$defs/texts"])

  /// A text that has to say something.
  static let neededText: JSONValue = .members(["not": .members(["type": ["array", "object", "null"]])])

  static func textDefinition(_ language: UILanguage) -> JSONValue {
    let message = BilingualText("Hier steht ein Text, keine Liste.", "A text stands here, not a list.")
    return .members([
      "not": .members(["type": ["array", "object"]]), "errorMessage": .text(message.text(in: language)),
    ])
  }

  /// In a list, a text with a colon looks like a map to other programs.
  static let itemDefinition: JSONValue = .members([
    "anyOf": [text, .members(["type": "object", "maxProperties": 1, "additionalProperties": text])]
  ])

  static let textsDefinition: JSONValue = .members([
    "anyOf": [text, .members(["type": "array", "items": .members(["$ref": "#/$defs/item"])])]
  ])

  /// One of some words: those to suggest, and every other spelling of them.
  static func choice(_ groups: [[String]]) -> JSONValue {
    let words = groups.flatMap(\.self)
    var values = words.map(JSONValue.text)
    for (word, value) in [("true", true), ("false", false)] as [(String, JSONValue)]
    where words.contains(word) {
      values.append(value)
    }
    values += words.compactMap { Int($0).map(JSONValue.number) }
    return .members([
      "anyOf": [
        .members(["enum": .array(values)]),
        .members(["type": ["string", "null"], "pattern": .text(SpellingPattern.of(words))]),
      ]
    ])
  }

  static func number(_ range: ClosedRange<Int>) -> JSONValue {
    .members([
      "anyOf": [
        .members([
          "type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
        ]), .members(["type": ["string", "null"], "pattern": "^ *[+-]?[0-9]+ *$"]),
      ]
    ])
  }

  /// How many of something are asked for.
  static let count = number(0...1_000_000)

  /// Two numbers, in a list or in one line.
  static let pair: JSONValue = .members([
    "anyOf": [.members(["type": "array", "minItems": 2, "maxItems": 2, "items": text]), text]
  ])

  /// Values under any key.
  static func map(of value: JSONValue) -> JSONValue {
    .members(["type": ["object", "null"], "additionalProperties": value])
  }

  /// The examples of a field as values.
  static func examples(_ field: StatedField) -> JSONValue {
    var texts = [field.example.german]
    if field.example.english != field.example.german { texts.append(field.example.english) }
    return .array(texts.map { value($0, of: field.key, isNumber: field.kind.isNumber) })
  }

  private static func value(_ example: String, of field: String, isNumber: Bool) -> JSONValue {
    if isNumber, let number = Int(example) { return .number(number) }
    guard example.hasPrefix("[") || example.hasPrefix("{") else { return .text(example) }
    var log = DiagnosticLog()
    let tree = TextTree.read(path: "", bytes: Array("\(field): \(example)".utf8), log: &log)
    return tree[field].map(json) ?? .null
  }

  private static func json(_ tree: TextTree) -> JSONValue {
    switch tree {
    case .empty: .null
    case .text(let text): Int(text).map(JSONValue.number) ?? .text(text)
    case .list(let items): .array(items.map(json))
    case .map(let pairs): .object(pairs.map { JSONMember($0.key, json($0.value)) })
    }
  }
}

extension ValueKind {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
