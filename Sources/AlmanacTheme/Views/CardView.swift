import MustacheTemplates

/// A post in a list; `partials/card.html` draws it.
struct CardView: View {
  var title: String = ""
  var url: String = ""
  var summary: String?
  var date: String = ""
  var dateISO: String = ""
  var kindName: String = ""
  var kindID: String = ""
  var isFeatured: Bool = false
  var readingTime: String?
  var authors: String?
  var regions: [LinkView] = []
  var topics: [LinkView] = []
  var regionText: String?
  var picture: PictureView?
  var coverHTML: [UInt8] = []
  var className: String?

  static let schema = Schema(
    "card",
    [
      Field("title", .text, "The title."),
      Field("url", .text, "The post."),
      Field("summary", .text, "The teaser."),
      Field("date", .text, "The date in words."),
      Field("dateISO", .text, "The date for machines: a day or a month."),
      Field("kindName", .text, "The kind in words."),
      Field("kindID", .text, "The kind's id."),
      Field("isFeatured", .flag, "True for posts that the editors put forward."),
      Field("readingTime", .text, "The time it takes to read, in words."),
      Field("authors", .text, "The names of the authors, joined."),
      Field("regions", .list("link"), "The regions."),
      Field("topics", .list("link"), "The topics."),
      Field("regionText", .text, "The names of the regions, joined."),
      Field("picture", .view("picture"), "The picture."),
      Field("coverHTML", .html, "A drawn cover for posts without a picture: decoration."),
      Field("className", .text, "The class of the first region."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(url),
      .optional(summary),
      .text(date),
      .text(dateISO),
      .text(kindName),
      .text(kindID),
      .flag(isFeatured),
      .optional(readingTime),
      .optional(authors),
      .list(regions.map(\.record)),
      .list(topics.map(\.record)),
      .optional(regionText),
      .optional(picture?.record),
      .html(coverHTML),
      .optional(className),
    ])
  }
}
