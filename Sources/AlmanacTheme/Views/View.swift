import MustacheTemplates

/// What templates see: plain values made for one purpose, never the model. The schema lists every field
/// with its meaning; template names are checked against it, and the theme's documentation is made from it.
protocol View: Sendable {
  /// The fields in the order of `record`.
  static var schema: Schema { get }
  /// The values of the fields, in the order of the schema.
  var record: Record { get }
}
