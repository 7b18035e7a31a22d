import MustacheTemplates

/// A person in the directory.
struct PersonCardView: View {
  var name: String = ""
  var url: String?
  var id: String = ""
  var role: String?
  var organisation: String?
  var regions: [LinkView] = []
  var picture: PictureView?

  static let schema = Schema(
    "personCard",
    [
      Field("name", .text, "The name."),
      Field("url", .text, "The person's page."),
      Field("id", .text, "A name for links to the entry."),
      Field("role", .text, "The role."),
      Field("organisation", .text, "Where the person works."),
      Field("regions", .list("link"), "The regions."),
      Field("picture", .view("picture"), "The portrait."),
    ])

  var record: Record {
    Self.schema.record([
      .text(name),
      .optional(url),
      .text(id),
      .optional(role),
      .optional(organisation),
      .list(regions.map(\.record)),
      .optional(picture?.record),
    ])
  }
}
