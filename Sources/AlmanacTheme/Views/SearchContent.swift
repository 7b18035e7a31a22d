import MustacheTemplates

/// The search page.
struct SearchContent: View {
  var indexes: [LinkView] = []
  var topics: [LinkView] = []
  var scriptURL: String?

  static let schema = Schema(
    "search",
    [
      Field("indexes", .list("link"), "The lists that help without a script."),
      Field("topics", .list("link"), "All topics."),
      Field("scriptURL", .text, "The index of the search."),
    ])

  var record: Record {
    Self.schema.record([
      .list(indexes.map(\.record)),
      .list(topics.map(\.record)),
      .optional(scriptURL),
    ])
  }
}
