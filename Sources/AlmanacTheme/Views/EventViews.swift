/// An event in a list; `partials/event-row.html` draws it.
struct EventRowView: View {
  var title = ""
  var subtitle: String?
  var url = ""
  var timeText = ""
  var dayText = ""
  var clockText: String?
  var seriesText: String?
  var daysISO: String?
  var moreDates: [EventDateView] = []
  var foldedDates: [EventDateView] = []
  var foldedText: String?
  var laterText: String?
  var startISO: String?
  var endISO: String?
  var lastDayISO: String?
  var day: String?
  var lastDay: String?
  var weekday: String?
  var month: String?
  var year: String?
  var isDated = false
  var place: String?
  var regions: [LinkView] = []
  var regionText = ""
  var format: LinkView?
  var status: String?
  var isCancelled = false
  var isDateOff = false
  var isPostponed = false
  var isTentative = false
  var soldOut: String?
  var moved: String?
  var isPast = false
  var isRunning = false
  var isInvited = false
  var isOnline = false
  var isHybrid = false
  var heldText: String?
  var attendees: String?
  var dateNote: String?
  var summary: String?
  var className = ""
  var regionIDs = ""
  var areaID: String?
  var report: LinkView?
  var topicIDs = ""
  var formatID: String?

  static let description = describe(
    "eventRow", "An event in a list: `partials/event-row.html` draws it.",
    example:
      #"<article class="{{className}}" data-last-day="{{lastDayISO}}"><h3><a href="{{url}}">{{title}}</a></h3><p>{{timeText}}</p></article>"#
  )

  func state(_ field: inout FieldList) {
    field("title", title, "The title.")
    field("subtitle", subtitle, "The line below it.")
    field("url", url, "The event's page.")
    field("timeText", timeText, "The whole time in words.")
    field("dayText", dayText, "The days in words.")
    field("clockText", clockText, "The time of day in words; none for whole days.")
    field("seriesText", seriesText, "How it repeats, or which of its dates this is, in words.")
    field(
      "daysISO", daysISO,
      "Of an event with several dates the next ones for machines: first and last day with a slash, separated by blanks."
    )
    field(
      "moreDates", moreDates,
      """
      Of a series: in an agenda its further dates in the month, five at most; in other lists the next ones that are off or \
      moved.
      """)
    field("foldedDates", foldedDates, "The dates of the month after those.")
    field("foldedText", foldedText, "How many are folded, in words.")
    field(
      "laterText", laterText, "How many dates there are in months that the agenda does not show, in words.")
    field("startISO", startISO, "The start for machines.")
    field("endISO", endISO, "The end for machines.")
    field(
      "lastDayISO", lastDayISO,
      "The last day for machines, of several dates that of the last: after it the event is over.")
    field("day", day, "The number of the first day.")
    field("lastDay", lastDay, "The number of the last day, where there are several in one month.")
    field("weekday", weekday, "The first day of the week in two or three letters.")
    field("month", month, "The month in short.")
    field("year", year, "The year.")
    field("isDated", isDated, "True where the day is known.")
    field("place", place, "The place in one line.")
    field("regions", regions, "The regions.")
    field("regionText", regionText, "The regions, or the area, in words.")
    field("format", format, "The format.")
    field("status", status, "Cancelled, postponed or tentative, in words.")
    field("isCancelled", isCancelled, "True when it is off.")
    field("isDateOff", isDateOff, "True when of a series only the date of this row is off.")
    field("isPostponed", isPostponed, "True when it will take place later.")
    field("isTentative", isTentative, "True when it is not certain.")
    field("soldOut", soldOut, "That it is sold out, in a word or two.")
    field("moved", moved, "That it was moved, in a word.")
    field("isPast", isPast, "True when it was over on the build day.")
    field("isRunning", isRunning, "True when it was going on on the build day.")
    field("isInvited", isInvited, "True when it is by invitation.")
    field("isOnline", isOnline, "True when one can join online.")
    field(
      "isHybrid", isHybrid,
      "True when one can join online or be there; what is online only says so as its place.")
    field("heldText", heldText, "Whether it took place, in words, for past events.")
    field("attendees", attendees, "How many came, as the source words it.")
    field("dateNote", dateNote, "What is to be said about the date.")
    field("summary", summary, "One sentence about it.")
    field("className", className, "The class of the first region, or of the area.")
    field("regionIDs", regionIDs, "The ids of the regions, separated by blanks, for filters.")
    field("areaID", areaID, "The id of the area, for filters.")
    field("report", report, "The report on it, for past events.")
    field("topicIDs", topicIDs, "The ids of the topics, separated by blanks, for filters.")
    field("formatID", formatID, "The id of the format, for filters.")
  }
}

extension EventRowView {
  /// The row where nothing filters.
  var withoutIDs: EventRowView {
    var row = self
    (row.regionIDs, row.topicIDs, row.areaID, row.formatID) = ("", "", nil, nil)
    return row
  }
}

/// One date of an event that has several.
struct EventDateView: View {
  var timeText = ""
  var startISO: String?
  var lastDayISO: String?
  var title: String?
  var place: String?
  var isPast = false
  var status: String?
  var isCancelled = false
  var moved: String?

  static let description = describe(
    "eventDate", "One of several dates of an event.",
    example:
      #"<li data-last-day="{{lastDayISO}}"><time datetime="{{startISO}}">{{timeText}}</time>{{#title}} {{.}}{{/title}}</li>"#
  )

  func state(_ field: inout FieldList) {
    field("timeText", timeText, "The time in words.")
    field("startISO", startISO, "The start for machines.")
    field("lastDayISO", lastDayISO, "The last day for machines: after it the date is over.")
    field("title", title, "What the session is called.")
    field("place", place, "Where it is, where that differs from the event's own place.")
    field("isPast", isPast, "True when it was over on the build day.")
    field("status", status, "Cancelled, postponed or tentative, in words.")
    field("isCancelled", isCancelled, "True when it is off.")
    field("moved", moved, "That it was moved, and from when, in words.")
  }
}

/// An event.
struct EventContent: View {
  var row = EventRowView()
  var bodyHTML: [UInt8] = []
  var datesAhead: [EventDateView] = []
  var datesOver: [EventDateView] = []
  var datesOverText: String?
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
  var movedText: String?
  var report: LinkView?
  var reportCard: FragmentView?
  var mentions: [LinkView] = []
  var fileURL: String?
  var googleURL: String?
  var outlookURL: String?
  var sources: [CitationView] = []
  var monthURL: String?
  var monthTitle: String?
  var neighbours: [FragmentView] = []
  var subscription: SubscriptionView?

  static let description = describe(
    "event", "An event.",
    example: #"<p>{{row.timeText}}</p>{{{bodyHTML}}}{{#fileURL}}<a href="{{.}}">.ics</a>{{/fileURL}}"#)

  func state(_ field: inout FieldList) {
    field("row", row, "What the lists say about it.")
    field("bodyHTML", bodyHTML, "The description.")
    field("datesAhead", datesAhead, "The dates that are not over, for events with several.")
    field("datesOver", datesOver, "The dates that are over, latest first.")
    field("datesOverText", datesOverText, "How many dates are over, and how many of them were off, in words.")
    field("datesMore", datesMore, "How many more there are, in words.")
    field("facts", facts, "Label and text of what is known: place, price, audience and so on.")
    field("speakers", speakers, "Who speaks.")
    field("partners", partners, "Who takes part.")
    field("organizer", organizer, "Who organises it.")
    field("topics", topics, "The topics.")
    field("projects", projects, "The projects.")
    field("series", series, "The series.")
    field("areaLink", areaLink, "The area.")
    field("picture", picture, "The picture.")
    field("onlineURL", onlineURL, "Where to join.")
    field("moreURL", moreURL, "The event's own page elsewhere.")
    field("registerURL", registerURL, "Where to register.")
    field("registerUntil", registerUntil, "Until when, in words.")
    field("movedText", movedText, "That it was moved, and from where, in a sentence.")
    field("report", report, "The report on it; its summary is the date.")
    field("reportCard", reportCard, "The same as a card; none where it is in another language.")
    field("mentions", mentions, "Posts that name it.")
    field("fileURL", fileURL, "The event as a calendar file; none for those by invitation and without a day.")
    field("googleURL", googleURL, "Adds it to Google Calendar.")
    field("outlookURL", outlookURL, "Adds it to Outlook.com.")
    field("sources", sources, "The documents it rests on.")
    field("monthURL", monthURL, "Its month.")
    field("monthTitle", monthTitle, "Its month in words.")
    field("neighbours", neighbours, "Other events of the same region, else of all, nearest in time.")
    field("subscription", subscription, "The calendar of its region, else the whole one.")
  }
}
