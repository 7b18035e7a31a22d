/// Events of one month or year under a heading.
struct EventGroupView: View {
  var title = ""
  var id = ""
  var url: String?
  var events: [FragmentView] = []

  static let description = describe(
    "eventGroup", "Events of one month or year under a heading.",
    example: #"<h2 id="{{id}}">{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The month or year in words.")
    field("id", id, "A name for links to the group.")
    field("url", url, "The page of the month.")
    field("events", events, "The events in order.")
  }
}

/// The agenda from the build day on, or that of an area.
struct CalendarContent: View {
  var intro: String?
  var groups: [EventGroupView] = []
  var undated: [FragmentView] = []
  var hasUpcoming = false
  var recent: [FragmentView] = []
  var pastGroups: [EventGroupView] = []
  var regionFilters: [LinkView] = []
  var topicFilters: [LinkView] = []
  var formatFilters: [LinkView] = []
  var areaFilters: [LinkView] = []
  var months: [LinkView] = []
  var years: [LinkView] = []
  var countText = ""
  var buildDay = ""
  var buildDayISO = ""
  var subscription: SubscriptionView?
  var onlineSubscription: SubscriptionView?

  static let description = describe(
    "calendar", "The agenda from the build day on, or that of an area.",
    example: #"{{#groups}}<h2 id="{{id}}">{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}{{/groups}}"#)

  func state(_ field: inout FieldList) {
    field("intro", intro, "What the list is about.")
    field("groups", groups, "Events ahead by month.")
    field("undated", undated, "Events whose day is not known yet.")
    field("hasUpcoming", hasUpcoming, "True where something is ahead.")
    field("recent", recent, "What was last, where nothing is ahead.")
    field("pastGroups", pastGroups, "Events that are over, for areas.")
    field("regionFilters", regionFilters, "The regions.")
    field("topicFilters", topicFilters, "The topics.")
    field("formatFilters", formatFilters, "The formats.")
    field("areaFilters", areaFilters, "The areas outside any region.")
    field("months", months, "The months with events.")
    field("years", years, "The years past.")
    field("countText", countText, "The number of events ahead in words.")
    field("buildDay", buildDay, "The day from which the agenda counts, in words.")
    field("buildDayISO", buildDayISO, "The same for machines.")
    field("subscription", subscription, "The calendar.")
    field("onlineSubscription", onlineSubscription, "The calendar of online events.")
  }
}

/// A year that is over, or as far as it is.
struct YearContent: View {
  var groups: [EventGroupView] = []
  var undated: [FragmentView] = []
  var previous: LinkView?
  var next: LinkView?
  var years: [LinkView] = []
  var countText = ""
  var fileURL: String?

  static let description = describe(
    "year", "A year that is over, or as far as it is.",
    example: "{{#groups}}<h2>{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}{{/groups}}")

  func state(_ field: inout FieldList) {
    field("groups", groups, "The events by month.")
    field("undated", undated, "Events whose day is not known.")
    field("previous", previous, "The year before.")
    field("next", next, "The year after.")
    field("years", years, "All years.")
    field("countText", countText, "The number of events in words.")
    field("fileURL", fileURL, "The year as a calendar file.")
  }
}
