import MustacheTemplates

/// A correction on top of a post.
struct CorrectionView: View {
  var text: String = ""
  var date: String?

  static let schema = Schema(
    "correction",
    [
      Field("text", .text, "What was wrong and is right now."),
      Field("date", .text, "When it was corrected."),
    ])

  var record: Record {
    Self.schema.record([
      .text(text),
      .optional(date),
    ])
  }
}
