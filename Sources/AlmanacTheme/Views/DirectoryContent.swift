import MustacheTemplates

/// A directory: topics, formats, projects, series, members, partners, sources.
struct DirectoryContent: View {
  var intro: String?
  var links: [LinkView] = []
  var organisationGroups: [OrganisationGroupView] = []
  var documents: [SourceView] = []
  var isEmpty: Bool = false

  static let schema = Schema(
    "directory",
    [
      Field("intro", .text, "What the list is about."),
      Field("links", .list("link"), "Entries that are pages."),
      Field("organisationGroups", .list("organisationGroup"), "Organisations by region."),
      Field("documents", .list("source"), "Documents."),
      Field("isEmpty", .flag, "True where there is nothing to show."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(intro),
      .list(links.map(\.record)),
      .list(organisationGroups.map(\.record)),
      .list(documents.map(\.record)),
      .flag(isEmpty),
    ])
  }
}
