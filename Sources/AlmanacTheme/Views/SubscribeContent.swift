import MustacheTemplates

/// Subscriptions.
struct SubscribeContent: View {
  var whole: SubscriptionView?
  var online: SubscriptionView?
  var regionCalendars: [SubscriptionView] = []
  var press: FeedView?
  var eventFeed: FeedView?
  var topics: [LinkView] = []
  var formats: [LinkView] = []

  static let schema = Schema(
    "subscribe",
    [
      Field("whole", .view("subscription"), "The whole calendar with its feeds."),
      Field("online", .view("subscription"), "The online events."),
      Field("regionCalendars", .list("subscription"), "The calendars of the regions."),
      Field("press", .view("feed"), "The feed of the press releases."),
      Field("eventFeed", .view("feed"), "The feed of new and changed events."),
      Field("topics", .list("link"), "The topics, whose pages offer their own feeds."),
      Field("formats", .list("link"), "The formats, whose pages offer their own calendars."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(whole?.record),
      .optional(online?.record),
      .list(regionCalendars.map(\.record)),
      .optional(press?.record),
      .optional(eventFeed?.record),
      .list(topics.map(\.record)),
      .list(formats.map(\.record)),
    ])
  }
}
