import MustacheTemplates

/// A post.
struct PostContent: View {
  var standfirst: String?
  var bodyHTML: [UInt8] = []
  var kindName: String = ""
  var kindID: String = ""
  var kindURL: String = ""
  var date: String = ""
  var dateISO: String = ""
  var updated: String?
  var updatedISO: String?
  var readingTime: String = ""
  var authors: [ContributorView] = []
  var regions: [LinkView] = []
  var topics: [LinkView] = []
  var projects: [LinkView] = []
  var series: LinkView?
  var previousInSeries: LinkView?
  var nextInSeries: LinkView?
  var headings: [HeadingView] = []
  var hasContents: Bool = false
  var picture: PictureView?
  var coverHTML: [UInt8] = []
  var corrections: [CorrectionView] = []
  var events: [FragmentView] = []
  var sources: [CitationView] = []
  var related: [FragmentView] = []
  var contact: String?
  var plainTextURL: String?
  var isPress: Bool = false
  var draftText: String?

  static let schema = Schema(
    "post",
    [
      Field("standfirst", .text, "The teaser."),
      Field("bodyHTML", .html, "The text."),
      Field("kindName", .text, "The kind in words."),
      Field("kindID", .text, "The kind's id, for its look."),
      Field("kindURL", .text, "The list of that kind."),
      Field("date", .text, "The date in words."),
      Field("dateISO", .text, "The date for machines."),
      Field("updated", .text, "The day of the last change, in words."),
      Field("updatedISO", .text, "The same for machines."),
      Field("readingTime", .text, "The time it takes to read, in words."),
      Field("authors", .list("contributor"), "Who wrote it."),
      Field("regions", .list("link"), "The regions."),
      Field("topics", .list("link"), "The topics."),
      Field("projects", .list("link"), "The projects."),
      Field("series", .view("link"), "The series."),
      Field("previousInSeries", .view("link"), "The part before."),
      Field("nextInSeries", .view("link"), "The part after."),
      Field("headings", .list("heading"), "The contents, for long texts."),
      Field("hasContents", .flag, "True where a list of contents helps."),
      Field("picture", .view("picture"), "The picture."),
      Field("coverHTML", .html, "A drawn cover for posts without a picture: decoration."),
      Field("corrections", .list("correction"), "Corrections, on top."),
      Field("events", .list("fragment"), "The events it is about."),
      Field("sources", .list("citation"), "The documents it rests on."),
      Field("related", .list("fragment"), "What to read next."),
      Field("contact", .text, "Whom the press may ask."),
      Field("plainTextURL", .text, "The press text as a file to copy."),
      Field("isPress", .flag, "True for press releases."),
      Field("draftText", .text, "Why it is not public yet; only in previews."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(standfirst),
      .html(bodyHTML),
      .text(kindName),
      .text(kindID),
      .text(kindURL),
      .text(date),
      .text(dateISO),
      .optional(updated),
      .optional(updatedISO),
      .text(readingTime),
      .list(authors.map(\.record)),
      .list(regions.map(\.record)),
      .list(topics.map(\.record)),
      .list(projects.map(\.record)),
      .optional(series?.record),
      .optional(previousInSeries?.record),
      .optional(nextInSeries?.record),
      .list(headings.map(\.record)),
      .flag(hasContents),
      .optional(picture?.record),
      .html(coverHTML),
      .list(corrections.map(\.record)),
      .list(events.map(\.record)),
      .list(sources.map(\.record)),
      .list(related.map(\.record)),
      .optional(contact),
      .optional(plainTextURL),
      .flag(isPress),
      .optional(draftText),
    ])
  }
}
