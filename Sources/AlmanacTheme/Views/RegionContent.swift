import MustacheTemplates

/// A region.
struct RegionContent: View {
  var bodyHTML: [UInt8] = []
  var summary: String?
  var glyphHTML: [UInt8] = []
  var inPhrase: String?
  var contact: String?
  var people: [PersonCardView] = []
  var members: [OrganisationView] = []
  var partners: [OrganisationView] = []
  var projects: [LinkView] = []
  var upcoming: [FragmentView] = []
  var past: [FragmentView] = []
  var hasEvents: Bool = false
  var posts: [FragmentView] = []
  var paging: PagingView?
  var isFirstPage: Bool = false
  var subscription: SubscriptionView?
  var sources: [CitationView] = []
  var headings: [HeadingView] = []

  static let schema = Schema(
    "region",
    [
      Field("bodyHTML", .html, "The text about it."),
      Field("summary", .text, "One sentence about it."),
      Field("glyphHTML", .html, "The region's glyph: decoration."),
      Field("inPhrase", .text, "The name with its preposition."),
      Field("contact", .text, "Whom to ask."),
      Field("people", .list("personCard"), "The people."),
      Field("members", .list("organisation"), "The members of the alliance."),
      Field("partners", .list("organisation"), "The partners."),
      Field("projects", .list("link"), "The projects."),
      Field("upcoming", .list("fragment"), "What is on."),
      Field("past", .list("fragment"), "What was."),
      Field("hasEvents", .flag, "True where there are events."),
      Field("posts", .list("fragment"), "The posts of this page."),
      Field("paging", .view("paging"), "The pages of the list of posts."),
      Field("isFirstPage", .flag, "True on the first page."),
      Field("subscription", .view("subscription"), "Its calendar and feeds."),
      Field("sources", .list("citation"), "The documents the text rests on."),
      Field("headings", .list("heading"), "The contents."),
    ])

  var record: Record {
    Self.schema.record([
      .html(bodyHTML),
      .optional(summary),
      .html(glyphHTML),
      .optional(inPhrase),
      .optional(contact),
      .list(people.map(\.record)),
      .list(members.map(\.record)),
      .list(partners.map(\.record)),
      .list(projects.map(\.record)),
      .list(upcoming.map(\.record)),
      .list(past.map(\.record)),
      .flag(hasEvents),
      .list(posts.map(\.record)),
      .optional(paging?.record),
      .flag(isFirstPage),
      .optional(subscription?.record),
      .list(sources.map(\.record)),
      .list(headings.map(\.record)),
    ])
  }
}
