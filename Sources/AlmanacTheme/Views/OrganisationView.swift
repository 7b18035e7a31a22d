import MustacheTemplates

/// A member or partner.
struct OrganisationView: View {
  var name: String = ""
  var url: String?
  var kind: String?
  var since: String?
  var until: String?
  var note: String?
  var regions: [LinkView] = []
  var sources: [CitationView] = []
  var id: String = ""

  static let schema = Schema(
    "organisation",
    [
      Field("name", .text, "The name."),
      Field("url", .text, "The home page."),
      Field("kind", .text, "What it is."),
      Field("since", .text, "Since when."),
      Field("until", .text, "Until when."),
      Field("note", .text, "What else is to be said."),
      Field("regions", .list("link"), "The regions."),
      Field("sources", .list("citation"), "Where it is stated."),
      Field("id", .text, "A name for links to the entry."),
    ])

  var record: Record {
    Self.schema.record([
      .text(name),
      .optional(url),
      .optional(kind),
      .optional(since),
      .optional(until),
      .optional(note),
      .list(regions.map(\.record)),
      .list(sources.map(\.record)),
      .text(id),
    ])
  }
}
