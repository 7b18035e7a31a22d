import MustacheTemplates

/// An event in a list; `partials/event-row.html` draws it.
struct EventRowView: View {
  var title: String = ""
  var subtitle: String?
  var url: String = ""
  var timeText: String = ""
  var dayText: String = ""
  var clockText: String?
  var seriesText: String?
  var daysISO: String?
  var startISO: String?
  var endISO: String?
  var lastDayISO: String?
  var day: String?
  var lastDay: String?
  var weekday: String?
  var month: String?
  var year: String?
  var isDated: Bool = false
  var place: String?
  var regions: [LinkView] = []
  var regionText: String = ""
  var format: LinkView?
  var status: String?
  var isCancelled: Bool = false
  var isPostponed: Bool = false
  var isTentative: Bool = false
  var isPast: Bool = false
  var isRunning: Bool = false
  var isInvited: Bool = false
  var isOnline: Bool = false
  var isHybrid: Bool = false
  var heldText: String?
  var attendees: String?
  var dateNote: String?
  var summary: String?
  var className: String = ""
  var regionIDs: String = ""
  var topicIDs: String = ""
  var formatID: String?

  static let schema = Schema(
    "eventRow",
    [
      Field("title", .text, "The title."),
      Field("subtitle", .text, "The line below it."),
      Field("url", .text, "The event's page."),
      Field("timeText", .text, "The whole time in words."),
      Field("dayText", .text, "The days in words."),
      Field("clockText", .text, "The time of day in words; none for whole days."),
      Field("seriesText", .text, "How it repeats, or which of its dates this is, in words."),
      Field(
        "daysISO", .text,
        "Of an event with several dates the next ones for machines: first and last day with a slash, separated by blanks."
      ),
      Field("startISO", .text, "The start for machines."),
      Field("endISO", .text, "The end for machines."),
      Field(
        "lastDayISO", .text,
        "The last day for machines, of several dates that of the last: after it the event is over."),
      Field("day", .text, "The number of the first day."),
      Field("lastDay", .text, "The number of the last day, where there are several in one month."),
      Field("weekday", .text, "The first day of the week in two or three letters."),
      Field("month", .text, "The month in short."),
      Field("year", .text, "The year."),
      Field("isDated", .flag, "True where the day is known."),
      Field("place", .text, "The place in one line."),
      Field("regions", .list("link"), "The regions."),
      Field("regionText", .text, "The regions, or the area, in words."),
      Field("format", .view("link"), "The format."),
      Field("status", .text, "Cancelled, postponed or tentative, in words."),
      Field("isCancelled", .flag, "True when it is off."),
      Field("isPostponed", .flag, "True when it will take place later."),
      Field("isTentative", .flag, "True when it is not certain."),
      Field("isPast", .flag, "True when it was over on the build day."),
      Field("isRunning", .flag, "True when it was going on on the build day."),
      Field("isInvited", .flag, "True when it is by invitation."),
      Field("isOnline", .flag, "True when one can join online."),
      Field(
        "isHybrid", .flag,
        "True when one can join online or be there; what is online only says so as its place."),
      Field("heldText", .text, "Whether it took place, in words, for past events."),
      Field("attendees", .text, "How many came, as the source words it."),
      Field("dateNote", .text, "What is to be said about the date."),
      Field("summary", .text, "One sentence about it."),
      Field("className", .text, "The class of the first region, or of the area."),
      Field("regionIDs", .text, "The ids of the regions, separated by blanks, for filters."),
      Field("topicIDs", .text, "The ids of the topics, separated by blanks, for filters."),
      Field("formatID", .text, "The id of the format, for filters."),
    ])

  var record: Record {
    Self.schema.record([
      .text(title),
      .optional(subtitle),
      .text(url),
      .text(timeText),
      .text(dayText),
      .optional(clockText),
      .optional(seriesText),
      .optional(daysISO),
      .optional(startISO),
      .optional(endISO),
      .optional(lastDayISO),
      .optional(day),
      .optional(lastDay),
      .optional(weekday),
      .optional(month),
      .optional(year),
      .flag(isDated),
      .optional(place),
      .list(regions.map(\.record)),
      .text(regionText),
      .optional(format?.record),
      .optional(status),
      .flag(isCancelled),
      .flag(isPostponed),
      .flag(isTentative),
      .flag(isPast),
      .flag(isRunning),
      .flag(isInvited),
      .flag(isOnline),
      .flag(isHybrid),
      .optional(heldText),
      .optional(attendees),
      .optional(dateNote),
      .optional(summary),
      .text(className),
      .text(regionIDs),
      .text(topicIDs),
      .optional(formatID),
    ])
  }
}
