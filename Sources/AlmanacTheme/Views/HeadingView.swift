import MustacheTemplates

/// A heading within a text.
struct HeadingView: View {
  var title: String = ""
  var url: String = ""
  var isSub: Bool = false

  static let schema = Schema(
    "heading",
    [
      Field("title", .text, "The words."),
      Field("url", .text, "The place on the page."),
      Field("isSub", .flag, "True for the third level and below."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(url),
      .flag(isSub),
    ])
  }
}
