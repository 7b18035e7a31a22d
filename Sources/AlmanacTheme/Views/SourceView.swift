import MustacheTemplates

/// A document on the page of sources.
struct SourceView: View {
  var id: String = ""
  var title: String = ""
  var publisher: String?
  var date: String?
  var url: String?
  var note: String?
  var posts: [LinkView] = []
  var events: [LinkView] = []

  static let schema = Schema(
    "source",
    [
      Field("id", .text, "A name for links to the entry."),
      Field("title", .text, "The title."),
      Field("publisher", .text, "Who published it."),
      Field("date", .text, "When, as far as it is known."),
      Field("url", .text, "Where it is to be found."),
      Field("note", .text, "What it is and how far it reaches."),
      Field("posts", .list("link"), "Posts that rest on it."),
      Field("events", .list("link"), "Events that rest on it."),
    ])

  var record: Record {
    Self.schema.record([
      .text(id),
      .text(title),
      .optional(publisher),
      .optional(date),
      .optional(url),
      .optional(note),
      .list(posts.map(\.record)),
      .list(events.map(\.record)),
    ])
  }
}
