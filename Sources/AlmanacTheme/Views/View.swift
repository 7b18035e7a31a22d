import MustacheTemplates

/// What templates see: plain values made for one purpose, never the model. A field is stated once, with its
/// name, its value and its meaning; records, the check of template names and the documentation of themes are
/// made of that.
protocol View: Sendable {
  /// The view's name and what the documentation says about it, made by `describe`.
  static var description: ViewDescription { get }
  /// With empty fields.
  init()
  /// States every property, in the order of the properties, under its own name.
  func state(_ field: inout FieldList)
}

extension View {
  static var schema: Schema { description.schema }

  /// The values of the fields, as templates take them.
  var record: Record {
    let schema = Self.schema
    var fields = FieldList(valuesOf: schema)
    state(&fields)
    return schema.record(fields.values)
  }

  /// - Parameters:
  ///   - sentence: what the view is, for theme makers.
  ///   - example: how a template uses it. A test compiles it, so that it names nothing that is not there.
  static func describe(_ name: String, _ sentence: String, example: String) -> ViewDescription {
    var fields = FieldList()
    Self().state(&fields)
    return ViewDescription(schema: Schema(name, fields.fields), sentence: sentence, example: example)
  }
}

/// What the documentation of themes says about a view.
struct ViewDescription: Sendable {
  let schema: Schema
  let sentence: String
  let example: String
}
