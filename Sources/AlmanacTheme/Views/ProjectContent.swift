import MustacheTemplates

/// A project.
struct ProjectContent: View {
  var bodyHTML: [UInt8] = []
  var summary: String?
  var facts: [FactView] = []
  var regions: [LinkView] = []
  var topics: [LinkView] = []
  var partners: [ContributorView] = []
  var url: String?
  var picture: PictureView?
  var posts: [FragmentView] = []
  var events: [FragmentView] = []
  var sources: [CitationView] = []
  var headings: [HeadingView] = []

  static let schema = Schema(
    "project",
    [
      Field("bodyHTML", .html, "The text."),
      Field("summary", .text, "One sentence about it."),
      Field("facts", .list("fact"), "Label and text of what is known: period, funding, status."),
      Field("regions", .list("link"), "The regions."),
      Field("topics", .list("link"), "The topics."),
      Field("partners", .list("contributor"), "Who takes part."),
      Field("url", .text, "The home page."),
      Field("picture", .view("picture"), "The picture."),
      Field("posts", .list("fragment"), "Posts about it."),
      Field("events", .list("fragment"), "Its events."),
      Field("sources", .list("citation"), "The documents it rests on."),
      Field("headings", .list("heading"), "The contents."),
    ])

  var record: Record {
    Self.schema.record([
      .html(bodyHTML),
      .optional(summary),
      .list(facts.map(\.record)),
      .list(regions.map(\.record)),
      .list(topics.map(\.record)),
      .list(partners.map(\.record)),
      .optional(url),
      .optional(picture?.record),
      .list(posts.map(\.record)),
      .list(events.map(\.record)),
      .list(sources.map(\.record)),
      .list(headings.map(\.record)),
    ])
  }
}
