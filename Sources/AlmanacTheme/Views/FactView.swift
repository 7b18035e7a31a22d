import MustacheTemplates

/// A label and what stands behind it.
struct FactView: View {
  var label: String = ""
  var text: String = ""
  var url: String?

  static let schema = Schema(
    "fact",
    [
      Field("label", .text, "The label."),
      Field("text", .text, "What is to be said."),
      Field("url", .text, "Where more is to be found."),
    ])

  var record: Record {
    Self.schema.record([
      .text(label),
      .text(text),
      .optional(url),
    ])
  }
}
