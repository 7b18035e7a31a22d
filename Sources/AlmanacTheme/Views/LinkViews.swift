/// A link of a menu, a list or a term.
struct LinkView: View {
  var title = ""
  var url = ""
  var isCurrent = false
  var isExternal = false
  var count: String?
  var summary: String?
  var className: String?
  var id: String?
  var feedURL: String?
  var language: String?

  static let description = describe(
    "link", "A link.",
    example: #"<a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The text of the link.")
    field("url", url, "Where it leads.")
    field("isCurrent", isCurrent, "True on the page itself and below it.")
    field("isExternal", isExternal, "True where it leaves the site.")
    field("count", count, "A number of entries behind it, in words.")
    field("summary", summary, "One sentence about what is behind it.")
    field("className", className, "The class of a region, such as `region-auental`, which carries its hue.")
    field("id", id, "The id of the term, for filters.")
    field("feedURL", feedURL, "The absolute address of its calendar, for filters.")
    field("language", language, "The language of the page behind it, where that is another.")
  }
}

/// A feed or calendar that the page offers.
struct FeedView: View {
  var title = ""
  var url = ""
  var type = ""
  var typeName = ""

  static let description = describe(
    "feed", "A feed or calendar that programs read.",
    example: #"<link rel="alternate" type="{{type}}" href="{{url}}" title="{{title}}">"#)

  func state(_ field: inout FieldList) {
    field("title", title, "What it holds.")
    field("url", url, "Its absolute address.")
    field("type", type, "Its media type.")
    field("typeName", typeName, "Its format in words: RSS, Atom, JSON Feed, iCal.")
  }
}

/// The addresses by which a calendar is subscribed to.
struct SubscriptionView: View {
  var title = ""
  var webcalURL = ""
  var googleURL = ""
  var outlookURL = ""
  var officeURL = ""
  var httpsURL = ""
  var addressHTML: [UInt8] = []
  var fileURL = ""
  var className: String?
  var actionText = ""
  var feeds: [FeedView] = []

  static let description = describe(
    "subscription", "The addresses by which a calendar is subscribed to.",
    example:
      #"<a href="{{webcalURL}}">Apple</a> <a href="{{googleURL}}">Google</a> <code>{{{addressHTML}}}</code>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "What the calendar holds.")
    field("webcalURL", webcalURL, "For Apple, Outlook on the desktop and Thunderbird.")
    field("googleURL", googleURL, "For Google Calendar.")
    field("outlookURL", outlookURL, "For Outlook.com.")
    field("officeURL", officeURL, "For Microsoft 365.")
    field("httpsURL", httpsURL, "The plain address.")
    field("addressHTML", addressHTML, "The same to read and to copy, in parts that stay whole.")
    field("fileURL", fileURL, "The same file, to download once.")
    field("className", className, "The class of the region.")
    field("actionText", actionText, "To subscribe to its events, in words.")
    field("feeds", feeds, "Feeds of the same subject.")
  }
}

/// Subscriptions.
struct SubscribeContent: View {
  var whole: SubscriptionView?
  var online: SubscriptionView?
  var regionCalendars: [SubscriptionView] = []
  var regionChoices: [LinkView] = []
  var press: FeedView?
  var eventFeed: FeedView?
  var topics: [LinkView] = []
  var formats: [LinkView] = []

  static let description = describe(
    "subscribe", "Every calendar and feed.",
    example:
      #"{{#whole}}<a href="{{webcalURL}}">{{title}}</a>{{/whole}}{{#regionCalendars}}<a href="{{webcalURL}}">{{title}}</a>{{/regionCalendars}}"#
  )

  func state(_ field: inout FieldList) {
    field("whole", whole, "The whole calendar with its feeds.")
    field("online", online, "The online events.")
    field("regionCalendars", regionCalendars, "The calendars of the regions.")
    field("regionChoices", regionChoices, "The regions with the addresses of their calendars.")
    field("press", press, "The feed of the press releases.")
    field("eventFeed", eventFeed, "The feed of new and changed events.")
    field("topics", topics, "The topics, whose pages offer their own feeds.")
    field("formats", formats, "The formats, whose pages offer their own calendars.")
  }
}

/// The pages of a long list.
struct PagingView: View {
  var text = ""
  var previousURL: String?
  var nextURL: String?
  var pages: [LinkView] = []

  static let description = describe(
    "paging", "The pages of a long list.",
    example: #"<p>{{text}}</p>{{#nextURL}}<a href="{{.}}" rel="next">older</a>{{/nextURL}}"#)

  func state(_ field: inout FieldList) {
    field("text", text, "Where in the list this page is, in words.")
    field("previousURL", previousURL, "The page before, with newer entries.")
    field("nextURL", nextURL, "The page after, with older entries.")
    field("pages", pages, "All pages; titles are numbers.")
  }
}

/// A heading within a text.
struct HeadingView: View {
  var title = ""
  var url = ""
  var isSub = false

  static let description = describe(
    "heading", "A heading in the contents.",
    example: #"<li{{#isSub}} class="sub"{{/isSub}}><a href="{{url}}">{{title}}</a></li>"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The words.")
    field("url", url, "The place on the page.")
    field("isSub", isSub, "True for the third level and below.")
  }
}
