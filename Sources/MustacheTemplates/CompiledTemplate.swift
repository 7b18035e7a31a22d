/// A field of a schema that a template names.
public struct UsedField: Hashable, Sendable {
  /// The schema's name.
  public let schema: String
  /// The field's name.
  public let field: String

  public init(schema: String, field: String) {
    self.schema = schema
    self.field = field
  }
}

/// A template, ready to be filled as often as wanted, on any number of threads.
public struct CompiledTemplate: Sendable {
  /// What it was compiled from.
  public let name: TemplateName
  /// The template itself and all that it includes, sorted: what the output depends on besides data.
  public let templates: [TemplateName]
  /// The fields that its tags name, in no order.
  public let fields: Set<UsedField>
  let roots: [Int]
  let start: Int
  let steps: Steps

  /// Appends the filled template to a buffer.
  ///
  /// - Parameters:
  ///   - root: a record of the schema the template was compiled for; for any other record nothing but the
  ///     template's own text is written.
  ///   - buffer: takes UTF-8.
  public func render(_ root: Record, into buffer: inout [UInt8]) {
    render([root], into: &buffer)
  }

  /// Appends the filled template to a buffer.
  ///
  /// - Parameters:
  ///   - records: one for each schema the template was compiled for, outermost first.
  ///   - buffer: takes UTF-8.
  public func render(_ records: [Record], into buffer: inout [UInt8]) {
    var renderer = TemplateRenderer(steps: steps)
    for (frame, record) in zip(roots, records) { renderer.setRoot(record, frame: frame) }
    renderer.run(steps.programs[start], into: &buffer)
  }

  /// The filled template in UTF-8.
  public func render(_ root: Record) -> [UInt8] {
    var buffer: [UInt8] = []
    render(root, into: &buffer)
    return buffer
  }
}
