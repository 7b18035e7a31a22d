import MustacheTemplates

/// A person.
struct PersonContent: View {
  var role: String?
  var organisation: String?
  var roles: [RoleView] = []
  var bodyHTML: [UInt8] = []
  var picture: PictureView?
  var url: String?
  var email: String?
  var regions: [LinkView] = []
  var posts: [FragmentView] = []
  var events: [FragmentView] = []
  var sources: [CitationView] = []

  static let schema = Schema(
    "person",
    [
      Field("role", .text, "The role."),
      Field("organisation", .text, "Where the person works."),
      Field("roles", .list("role"), "All roles with their dates."),
      Field("bodyHTML", .html, "The text about the person."),
      Field("picture", .view("picture"), "The portrait."),
      Field("url", .text, "The home page."),
      Field("email", .text, "The address for mail."),
      Field("regions", .list("link"), "The regions."),
      Field("posts", .list("fragment"), "Posts by the person."),
      Field("events", .list("fragment"), "Events with the person."),
      Field("sources", .list("citation"), "The documents it rests on."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(role),
      .optional(organisation),
      .list(roles.map(\.record)),
      .html(bodyHTML),
      .optional(picture?.record),
      .optional(url),
      .optional(email),
      .list(regions.map(\.record)),
      .list(posts.map(\.record)),
      .list(events.map(\.record)),
      .list(sources.map(\.record)),
    ])
  }
}
