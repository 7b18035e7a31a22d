import MustacheTemplates

/// A role of a person.
struct RoleView: View {
  var role: String = ""
  var organisation: String?
  var period: String?

  static let schema = Schema(
    "role",
    [
      Field("role", .text, "The role."),
      Field("organisation", .text, "Where."),
      Field("period", .text, "From when to when, in words."),
    ])

  var record: Record {
    Self.schema.record([
      .text(role),
      .optional(organisation),
      .optional(period),
    ])
  }
}
