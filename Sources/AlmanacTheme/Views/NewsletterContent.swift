import MustacheTemplates

/// The archive of the newsletter, or one issue.
struct NewsletterContent: View {
  var bodyHTML: [UInt8] = []
  var date: String?
  var issues: [LinkView] = []

  static let schema = Schema(
    "newsletter",
    [
      Field("bodyHTML", .html, "The text of an issue."),
      Field("date", .text, "The date of an issue."),
      Field("issues", .list("link"), "The issues; the summary is the date."),
    ])

  var record: Record {
    Self.schema.record([
      .html(bodyHTML),
      .optional(date),
      .list(issues.map(\.record)),
    ])
  }
}
