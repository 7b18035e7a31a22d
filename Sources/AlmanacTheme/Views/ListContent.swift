import MustacheTemplates

/// A list of posts, with events where the subject has any.
struct ListContent: View {
  var intro: String?
  var introHTML: [UInt8] = []
  var posts: [FragmentView] = []
  var paging: PagingView?
  var filters: [LinkView] = []
  var upcoming: [FragmentView] = []
  var past: [FragmentView] = []
  var hasPosts: Bool = false
  var hasEvents: Bool = false
  var isFirstPage: Bool = false
  var isEmpty: Bool = false
  var subscription: SubscriptionView?
  var contact: String?

  static let schema = Schema(
    "list",
    [
      Field("intro", .text, "What the list is about."),
      Field("introHTML", .html, "A longer text about it."),
      Field("posts", .list("fragment"), "The posts of this page."),
      Field("paging", .view("paging"), "The pages of the list."),
      Field("filters", .list("link"), "Neighbouring lists."),
      Field("upcoming", .list("fragment"), "Events ahead."),
      Field("past", .list("fragment"), "Events that are over."),
      Field("hasPosts", .flag, "True where there are posts."),
      Field("hasEvents", .flag, "True where there are events."),
      Field("isFirstPage", .flag, "True on the first page of the list."),
      Field("isEmpty", .flag, "True where there is nothing to show."),
      Field("subscription", .view("subscription"), "The calendar and feeds of the subject."),
      Field("contact", .text, "Whom the press may ask."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(intro),
      .html(introHTML),
      .list(posts.map(\.record)),
      .optional(paging?.record),
      .list(filters.map(\.record)),
      .list(upcoming.map(\.record)),
      .list(past.map(\.record)),
      .flag(hasPosts),
      .flag(hasEvents),
      .flag(isFirstPage),
      .flag(isEmpty),
      .optional(subscription?.record),
      .optional(contact),
    ])
  }
}
