import MustacheTemplates

/// A free page.
struct FreePageContent: View {
  var bodyHTML: [UInt8] = []
  var summary: String?
  var picture: PictureView?
  var headings: [HeadingView] = []
  var hasContents: Bool = false
  var sources: [CitationView] = []

  static let schema = Schema(
    "freePage",
    [
      Field("bodyHTML", .html, "The text."),
      Field("summary", .text, "One sentence about it."),
      Field("picture", .view("picture"), "The picture."),
      Field("headings", .list("heading"), "The contents."),
      Field("hasContents", .flag, "True where a list of contents helps."),
      Field("sources", .list("citation"), "The documents it rests on."),
    ])

  var record: Record {
    Self.schema.record([
      .html(bodyHTML),
      .optional(summary),
      .optional(picture?.record),
      .list(headings.map(\.record)),
      .flag(hasContents),
      .list(sources.map(\.record)),
    ])
  }
}
