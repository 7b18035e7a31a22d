import MustacheTemplates

/// A feed or calendar that the page offers.
struct FeedView: View {
  var title: String = ""
  var url: String = ""
  var type: String = ""
  var typeName: String = ""

  static let schema = Schema(
    "feed",
    [
      Field("title", .text, "What it holds."),
      Field("url", .text, "Its absolute address."),
      Field("type", .text, "Its media type."),
      Field("typeName", .text, "Its format in words: RSS, Atom, JSON Feed, iCal."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(url),
      .text(type),
      .text(typeName),
    ])
  }
}
