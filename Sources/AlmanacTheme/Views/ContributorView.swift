import MustacheTemplates

/// Somebody who wrote, spoke or belongs here.
struct ContributorView: View {
  var name: String = ""
  var url: String?
  var role: String?
  var organisation: String?

  static let schema = Schema(
    "contributor",
    [
      Field("name", .text, "The name."),
      Field("url", .text, "The person's page."),
      Field("role", .text, "The role in words."),
      Field("organisation", .text, "Where the person works."),
    ])

  var record: Record {
    Self.schema.record([
      .text(name),
      .optional(url),
      .optional(role),
      .optional(organisation),
    ])
  }
}
