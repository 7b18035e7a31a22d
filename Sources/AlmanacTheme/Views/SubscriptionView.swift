import MustacheTemplates

/// The addresses by which a calendar is subscribed to.
struct SubscriptionView: View {
  var title: String = ""
  var webcalURL: String = ""
  var googleURL: String = ""
  var outlookURL: String = ""
  var officeURL: String = ""
  var httpsURL: String = ""
  var fileURL: String = ""
  var className: String?
  var feeds: [FeedView] = []

  static let schema = Schema(
    "subscription",
    [
      Field("title", .text, "What the calendar holds."),
      Field("webcalURL", .text, "For Apple, Outlook on the desktop and Thunderbird."),
      Field("googleURL", .text, "For Google Calendar."),
      Field("outlookURL", .text, "For Outlook.com."),
      Field("officeURL", .text, "For Microsoft 365."),
      Field("httpsURL", .text, "The plain address, to copy."),
      Field("fileURL", .text, "The same file, to download once."),
      Field("className", .text, "The class of the region."),
      Field("feeds", .list("feed"), "Feeds of the same subject."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .text(webcalURL),
      .text(googleURL),
      .text(outlookURL),
      .text(officeURL),
      .text(httpsURL),
      .text(fileURL),
      .optional(className),
      .list(feeds.map(\.record)),
    ])
  }
}
