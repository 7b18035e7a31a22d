import MustacheTemplates

/// A document that facts on the page come from.
struct CitationView: View {
  var title: String = ""
  var url: String = ""
  var place: String?

  static let schema = Schema(
    "citation",
    [
      Field("title", .text, "The title of the document."),
      Field("url", .text, "Its entry on the page of sources."),
      Field("place", .text, "The section or page in it."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(url),
      .optional(place),
    ])
  }
}
