import MustacheTemplates

/// Organisations of one region.
struct OrganisationGroupView: View {
  var title: String = ""
  var url: String?
  var className: String?
  var entries: [OrganisationView] = []

  static let schema = Schema(
    "organisationGroup",
    [
      Field("title", .text, "The region."),
      Field("url", .text, "The region's page."),
      Field("className", .text, "The class of the region."),
      Field("entries", .list("organisation"), "The organisations."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .optional(url),
      .optional(className),
      .list(entries.map(\.record)),
    ])
  }
}
