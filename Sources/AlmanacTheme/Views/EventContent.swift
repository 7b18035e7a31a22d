import MustacheTemplates

/// An event.
struct EventContent: View {
  var row: EventRowView = EventRowView()
  var bodyHTML: [UInt8] = []
  var datesAhead: [EventDateView] = []
  var datesOver: [EventDateView] = []
  var datesMore: String?
  var facts: [FactView] = []
  var speakers: [ContributorView] = []
  var partners: [ContributorView] = []
  var organizer: String?
  var topics: [LinkView] = []
  var projects: [LinkView] = []
  var series: LinkView?
  var areaLink: LinkView?
  var picture: PictureView?
  var onlineURL: String?
  var moreURL: String?
  var registerURL: String?
  var registerUntil: String?
  var report: LinkView?
  var mentions: [LinkView] = []
  var fileURL: String?
  var googleURL: String?
  var outlookURL: String?
  var sources: [CitationView] = []
  var monthURL: String?
  var monthTitle: String?
  var neighbours: [FragmentView] = []

  static let schema = Schema(
    "event",
    [
      Field("row", .view("eventRow"), "What the lists say about it."),
      Field("bodyHTML", .html, "The description."),
      Field("datesAhead", .list("eventDate"), "The dates that are not over, for events with several."),
      Field("datesOver", .list("eventDate"), "The dates that are over, latest first."),
      Field("datesMore", .text, "How many more there are, in words."),
      Field("facts", .list("fact"), "Label and text of what is known: place, price, audience and so on."),
      Field("speakers", .list("contributor"), "Who speaks."),
      Field("partners", .list("contributor"), "Who takes part."),
      Field("organizer", .text, "Who organises it."),
      Field("topics", .list("link"), "The topics."),
      Field("projects", .list("link"), "The projects."),
      Field("series", .view("link"), "The series."),
      Field("areaLink", .view("link"), "The area."),
      Field("picture", .view("picture"), "The picture."),
      Field("onlineURL", .text, "Where to join."),
      Field("moreURL", .text, "The event's own page elsewhere."),
      Field("registerURL", .text, "Where to register."),
      Field("registerUntil", .text, "Until when, in words."),
      Field("report", .view("link"), "The report on it; its summary is the date."),
      Field("mentions", .list("link"), "Posts that name it."),
      Field(
        "fileURL", .text,
        "The event as a calendar file; none for those by invitation and without a day."),
      Field("googleURL", .text, "Adds it to Google Calendar."),
      Field("outlookURL", .text, "Adds it to Outlook.com."),
      Field("sources", .list("citation"), "The documents it rests on."),
      Field("monthURL", .text, "Its month."),
      Field("monthTitle", .text, "Its month in words."),
      Field("neighbours", .list("fragment"), "Other events of the same region, nearest in time."),
    ])

  var record: Record {
    Self.schema.record([
      .view(row.record),
      .html(bodyHTML),
      .list(datesAhead.map(\.record)),
      .list(datesOver.map(\.record)),
      .optional(datesMore),
      .list(facts.map(\.record)),
      .list(speakers.map(\.record)),
      .list(partners.map(\.record)),
      .optional(organizer),
      .list(topics.map(\.record)),
      .list(projects.map(\.record)),
      .optional(series?.record),
      .optional(areaLink?.record),
      .optional(picture?.record),
      .optional(onlineURL),
      .optional(moreURL),
      .optional(registerURL),
      .optional(registerUntil),
      .optional(report?.record),
      .list(mentions.map(\.record)),
      .optional(fileURL),
      .optional(googleURL),
      .optional(outlookURL),
      .list(sources.map(\.record)),
      .optional(monthURL),
      .optional(monthTitle),
      .list(neighbours.map(\.record)),
    ])
  }
}
