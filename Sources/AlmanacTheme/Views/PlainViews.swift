/// A free page.
struct FreePageContent: View {
  var bodyHTML: [UInt8] = []
  var summary: String?
  var picture: PictureView?
  var headings: [HeadingView] = []
  var hasContents = false
  var sources: [CitationView] = []

  static let description = describe(
    "freePage", "A free page; the layout is called `page`.",
    example: "{{{bodyHTML}}}")

  func state(_ field: inout FieldList) {
    field("bodyHTML", bodyHTML, "The text.")
    field("summary", summary, "One sentence about it.")
    field("picture", picture, "The picture.")
    field("headings", headings, "The contents.")
    field("hasContents", hasContents, "True where a list of contents helps.")
    field("sources", sources, "The documents it rests on.")
  }
}

/// The archive of the newsletter, or one issue.
struct NewsletterContent: View {
  var bodyHTML: [UInt8] = []
  var date: String?
  var issues: [LinkView] = []
  var subscription: SubscriptionView?

  static let description = describe(
    "newsletter", "The newsletter's issues, or one issue.",
    example: #"{{{bodyHTML}}}{{#issues}}<a href="{{url}}">{{title}}</a>{{/issues}}"#)

  func state(_ field: inout FieldList) {
    field("bodyHTML", bodyHTML, "The text of an issue.")
    field("date", date, "The date of an issue.")
    field("issues", issues, "The issues; the summary is the date.")
    field("subscription", subscription, "The whole calendar.")
  }
}

/// The search page.
struct SearchContent: View {
  var indexes: [LinkView] = []
  var topics: [LinkView] = []
  var scriptURL: String?

  static let description = describe(
    "search", "The search page.",
    example:
      #"<form role="search" data-index="{{scriptURL}}"><input name="q"></form>{{#indexes}}<a href="{{url}}">{{title}}</a>{{/indexes}}"#
  )

  func state(_ field: inout FieldList) {
    field("indexes", indexes, "The lists that help without a script.")
    field("topics", topics, "All topics.")
    field("scriptURL", scriptURL, "The index of the search.")
  }
}

/// The page for addresses that do not exist.
struct NotFoundContent: View {
  var links: [LinkView] = []
  var latest: [FragmentView] = []

  static let description = describe(
    "notFound", "The page for addresses that do not exist; the layout is called `404`.",
    example: #"{{#links}}<a href="{{url}}">{{title}}</a>{{/links}}"#)

  func state(_ field: inout FieldList) {
    field("links", links, "Where to go on.")
    field("latest", latest, "The newest posts.")
  }
}
