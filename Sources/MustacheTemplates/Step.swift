/// Where a value stands: a frame, a slot of its record, and for dotted names the slots further down.
struct ValuePlace: Sendable {
  let frame: Int32
  let slot: Int32
  /// Number of the path in `Steps.paths`, or -1.
  let path: Int32
}

/// What a call does to the white space that each line of a recursive partial begins with: bytes of
/// `Steps.bytes` come to the caller's, or in their place.
struct MarginChange: Sendable {
  let keepsCallers: Bool
  let start: Int32
  let count: Int32
}

/// One instruction. Sections are followed by the steps of their body; `body` is their number.
enum Step: Sendable {
  /// Bytes of `Steps.bytes` as they are.
  case raw(start: Int32, count: Int32)
  /// The current margin.
  case margin
  /// Text, escaped.
  case text(ValuePlace)
  /// Markup as it is.
  case markup(ValuePlace)
  /// Text as it is; lenient templates only.
  case bareText(ValuePlace)
  case itemText
  case itemMarkup
  case itemBareText
  case ifTrue(ValuePlace, body: Int32)
  case ifFalse(ValuePlace, body: Int32)
  case ifItem(isInverted: Bool, body: Int32)
  /// A section on text or markup, whose value is `{{.}}` inside.
  case item(ValuePlace, body: Int32)
  case texts(ValuePlace, body: Int32)
  case view(ValuePlace, frame: Int32, body: Int32)
  case list(ValuePlace, frame: Int32, body: Int32)
  case call(program: Int32, MarginChange)
}

/// A frame: where the nearest enclosing record of one schema is kept while rendering.
struct Frame: Sendable {
  let schema: SchemaID
  let fieldCount: Int
}

/// Everything a renderer needs, free of names.
struct Steps: Sendable {
  /// All programs one after the other.
  var steps: [Step] = []
  var programs: [Range<Int>] = []
  var bytes: [UInt8] = []
  var paths: [[PathPart]] = []
  var frames: [Frame] = []
  var phrases: [Phrase] = []
  var digitSeparator = ""
}

/// One part of a dotted name after the first.
enum PathPart: Sendable {
  /// A slot of a record of the given schema.
  case field(schema: SchemaID, slot: Int)
  /// Whether a list has entries.
  case any
  /// How many entries a list has.
  case count
  /// The wording of `Steps.phrases` that fits a number.
  case phrase(Int)
}
