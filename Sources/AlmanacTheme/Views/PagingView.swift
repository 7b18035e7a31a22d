import MustacheTemplates

/// The pages of a long list.
struct PagingView: View {
  var text: String = ""
  var previousURL: String?
  var nextURL: String?
  var pages: [LinkView] = []

  static let schema = Schema(
    "paging",
    [
      Field("text", .text, "Where in the list this page is, in words."),
      Field("previousURL", .text, "The page before, with newer entries."),
      Field("nextURL", .text, "The page after, with older entries."),
      Field("pages", .list("link"), "All pages; titles are numbers."),
    ])

  var record: Record {
    Self.schema.record([
      .text(text),
      .optional(previousURL),
      .optional(nextURL),
      .list(pages.map(\.record)),
    ])
  }
}
