import MustacheTemplates

/// The agenda from the build day on, or that of an area.
struct CalendarContent: View {
  var intro: String?
  var groups: [EventGroupView] = []
  var undated: [FragmentView] = []
  var hasUpcoming: Bool = false
  var recent: [FragmentView] = []
  var pastGroups: [EventGroupView] = []
  var regionFilters: [LinkView] = []
  var topicFilters: [LinkView] = []
  var formatFilters: [LinkView] = []
  var areaFilters: [LinkView] = []
  var months: [LinkView] = []
  var years: [LinkView] = []
  var countText: String = ""
  var buildDay: String = ""
  var buildDayISO: String = ""
  var subscription: SubscriptionView?
  var onlineSubscription: SubscriptionView?

  static let schema = Schema(
    "calendar",
    [
      Field("intro", .text, "What the list is about."),
      Field("groups", .list("eventGroup"), "Events ahead by month."),
      Field("undated", .list("fragment"), "Events whose day is not known yet."),
      Field("hasUpcoming", .flag, "True where something is ahead."),
      Field("recent", .list("fragment"), "What was last, where nothing is ahead."),
      Field("pastGroups", .list("eventGroup"), "Events that are over, for areas."),
      Field("regionFilters", .list("link"), "The regions."),
      Field("topicFilters", .list("link"), "The topics."),
      Field("formatFilters", .list("link"), "The formats."),
      Field("areaFilters", .list("link"), "The areas outside any region."),
      Field("months", .list("link"), "The months with events."),
      Field("years", .list("link"), "The years past."),
      Field("countText", .text, "The number of events ahead in words."),
      Field("buildDay", .text, "The day from which the agenda counts, in words."),
      Field("buildDayISO", .text, "The same for machines."),
      Field("subscription", .view("subscription"), "The calendar."),
      Field("onlineSubscription", .view("subscription"), "The calendar of online events."),
    ])

  var record: Record {
    Self.schema.record([
      .optional(intro),
      .list(groups.map(\.record)),
      .list(undated.map(\.record)),
      .flag(hasUpcoming),
      .list(recent.map(\.record)),
      .list(pastGroups.map(\.record)),
      .list(regionFilters.map(\.record)),
      .list(topicFilters.map(\.record)),
      .list(formatFilters.map(\.record)),
      .list(areaFilters.map(\.record)),
      .list(months.map(\.record)),
      .list(years.map(\.record)),
      .text(countText),
      .text(buildDay),
      .text(buildDayISO),
      .optional(subscription?.record),
      .optional(onlineSubscription?.record),
    ])
  }
}
