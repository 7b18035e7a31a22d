import MustacheTemplates

/// Takes what a view states about its fields: of one view's values for a record, or of any view the names,
/// kinds and meanings for the schema. The kind is that of the value's type.
///
/// Inlined, a record takes a third of the time: pages have hundreds of fields.
struct FieldList {
  private(set) var values: [Value] = []
  private(set) var fields: [Field] = []
  private let isSchema: Bool

  /// Takes names, kinds and meanings.
  init() { isSchema = true }

  /// Takes values.
  init(valuesOf schema: Schema) {
    isSchema = false
    values.reserveCapacity(schema.fields.count)
  }

  @inline(__always)
  mutating func callAsFunction(_ name: StaticString, _ text: String, _ meaning: StaticString) {
    add(name, .text, .text(text), meaning)
  }

  @inline(__always)
  mutating func callAsFunction(_ name: StaticString, _ text: String?, _ meaning: StaticString) {
    add(name, .text, .optional(text), meaning)
  }

  @inline(__always)
  mutating func callAsFunction(_ name: StaticString, _ flag: Bool, _ meaning: StaticString) {
    add(name, .flag, .flag(flag), meaning)
  }

  @inline(__always)
  mutating func callAsFunction(_ name: StaticString, _ markup: [UInt8], _ meaning: StaticString) {
    add(name, .html, .html(markup), meaning)
  }

  @inline(__always)
  mutating func callAsFunction<V: View>(_ name: StaticString, _ view: V, _ meaning: StaticString) {
    add(name, .view(V.schema.name), .view(view.record), meaning)
  }

  @inline(__always)
  mutating func callAsFunction<V: View>(_ name: StaticString, _ view: V?, _ meaning: StaticString) {
    add(name, .view(V.schema.name), .optional(view?.record), meaning)
  }

  @inline(__always)
  mutating func callAsFunction<V: View>(_ name: StaticString, _ views: [V], _ meaning: StaticString) {
    add(name, .list(V.schema.name), .list(views.map(\.record)), meaning)
  }

  @inline(__always)
  private mutating func add(
    _ name: StaticString, _ kind: @autoclosure () -> FieldKind, _ value: @autoclosure () -> Value,
    _ meaning: StaticString
  ) {
    if isSchema {
      note(name, kind(), meaning)
    } else {
      values.append(value())
    }
  }

  @inline(never)
  private mutating func note(_ name: StaticString, _ kind: FieldKind, _ meaning: StaticString) {
    fields.append(Field("\(name)", kind, "\(meaning)"))
  }
}
