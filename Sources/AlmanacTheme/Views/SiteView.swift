import MustacheTemplates

/// What is the same on every page.
struct SiteView: View {
  var title: String = ""
  var tagline: String?
  var notice: String?
  var asOf: String?
  var homeURL: String = ""
  var calendarURL: String = ""
  var magazineURL: String = ""
  var subscribeURL: String = ""
  var searchURL: String?
  var footerLinks: [LinkView] = []
  var socialLinks: [LinkView] = []
  var regions: [LinkView] = []
  var publisher: PublisherView = PublisherView()
  var hasFeeds: Bool = false
  var calendarFeedURL: String?
  var rssURL: String?

  static let schema = Schema(
    "site",
    [
      Field("title", .text, "The name of the site."),
      Field("tagline", .text, "The line below it."),
      Field(
        "notice", .text,
        "One line that must be seen on every page, such as that this is an example edition."),
      Field("asOf", .text, "The day up to which the sources reach, in words."),
      Field("homeURL", .text, "The front page."),
      Field("calendarURL", .text, "The agenda."),
      Field("magazineURL", .text, "The magazine."),
      Field("subscribeURL", .text, "The page of subscriptions."),
      Field("searchURL", .text, "The search page."),
      Field("footerLinks", .list("link"), "The links of the footer."),
      Field("socialLinks", .list("link"), "Links to other places."),
      Field("regions", .list("link"), "All regions."),
      Field("publisher", .view("publisher"), "Who publishes the site."),
      Field("hasFeeds", .flag, "True where the site's address is known, so that feeds and calendars exist."),
      Field("calendarFeedURL", .text, "The whole calendar as a webcal address."),
      Field("rssURL", .text, "The feed of the whole magazine."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .optional(tagline),
      .optional(notice),
      .optional(asOf),
      .text(homeURL),
      .text(calendarURL),
      .text(magazineURL),
      .text(subscribeURL),
      .optional(searchURL),
      .list(footerLinks.map(\.record)),
      .list(socialLinks.map(\.record)),
      .list(regions.map(\.record)),
      .view(publisher.record),
      .flag(hasFeeds),
      .optional(calendarFeedURL),
      .optional(rssURL),
    ])
  }
}
